// The header of a CSV file against the columns that are expected.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import { type CsvTable, originAt, originOf } from './csvTable.ts';

export interface ExpectedColumns {
  /** Columns without which no row can be read, each with all of its names; the first is told. */
  readonly needed: readonly (readonly string[])[];
  /** The columns that are told as allowed, and all names that mean something. */
  readonly told: readonly string[];
  readonly known: readonly string[];
  /** What a file looks like, for messages. */
  readonly allowed: string;
}

/** Refuses a header without a column that is needed and doubts columns that nobody reads; whether nothing is missing. */
export function checkColumns(
  { file, header, headerRecord }: CsvTable,
  { needed, told, known, allowed }: ExpectedColumns,
  issues: IssueCollector,
): boolean {
  const missing = needed.filter((names) => !header.some((name) => names.includes(name)));
  const unknown = header.filter((name) => !known.includes(name));
  for (const [name] of missing) {
    const meant = nearest(name, unknown);
    const origin =
      meant === undefined ? originAt(file, headerRecord.line, 1) : originOf(headerRecord, header.indexOf(meant));
    const message =
      meant === undefined ? `no column ${name}` : `no column ${name}, but one named ${JSON.stringify(meant)}`;
    refuse(origin, '', issues, { message, allowed, ...(meant === undefined ? {} : { nearest: name }) });
  }
  for (const name of missing.length > 0 ? [] : unknown) {
    const meant = nearest(
      name,
      told.filter((column) => !header.includes(column)),
    );
    doubt(originOf(headerRecord, header.indexOf(name)), '', issues, {
      message: `column ${JSON.stringify(name)} is not used`,
      allowed: `allowed: ${told.join(', ')}`,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  }
  return missing.length === 0;
}
