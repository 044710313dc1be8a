// The headcount of one group from the rows of a file.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt } from '../schema/mistake.ts';
import type { FileTable } from './fileRows.ts';
import { seriesOf, stepsOf } from './fileSeries.ts';
import type { Reference } from './references.ts';
import type { DatedHeadcount, Period } from './scenario.ts';

/** The headcount in order of time. That it is 0 throughout is doubtful. */
export async function headcountOf(
  reference: Reference,
  table: FileTable,
  period: Period | undefined,
  issues: IssueCollector,
): Promise<DatedHeadcount | undefined> {
  const series = await seriesOf(reference, table, period, 'agents 0 where nobody is there', issues);
  if (series === undefined) return undefined;
  const { zone, step, rows } = series;
  if (table.complete && rows.every(({ value }) => value === 0))
    doubt(reference.origin, reference.place, issues, { message: 'the group never has an agent' });
  return {
    law: 'headcount',
    file: reference.file,
    ...(zone === undefined ? {} : { zone }),
    every: step,
    rows: rows.flatMap((row) => stepsOf(row, series).map((start) => ({ start, agents: row.value }))),
  };
}
