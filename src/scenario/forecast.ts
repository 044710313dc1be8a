// The forecast of one queue from the rows of a file.
import type { IssueCollector } from '../schema/issue.ts';
import type { FileTable } from './fileRows.ts';
import { seriesOf, stepsOf } from './fileSeries.ts';
import type { Reference } from './references.ts';
import type { Arrivals, Period } from './scenario.ts';

/** The forecast in order of time; a row that begins between the steps of the clock is cut, its parts share its volume. */
export async function forecastOf(
  reference: Reference,
  table: FileTable,
  period: Period | undefined,
  issues: IssueCollector,
): Promise<Extract<Arrivals, { kind: 'forecast' }> | undefined> {
  const series = await seriesOf(reference, table, period, 'volume 0 where the queue is closed', issues);
  if (series === undefined) return undefined;
  const { zone, every, step, rows } = series;
  return {
    kind: 'forecast',
    file: reference.file,
    ...(zone === undefined ? {} : { zone }),
    every: step,
    rows: rows.flatMap((row) =>
      stepsOf(row, series).map((start) => ({
        start,
        volume: row.value / (every / step),
        ...(row.aht === undefined ? {} : { aht: row.aht }),
      })),
    ),
  };
}
