// `results.csv`: the tidy table, a row for each result, for notebooks and statistics programs.
import type { PeriodKind, ResultRow, ResultRows } from '../../experiment/results.ts';
import { type CsvValue, csvPieces } from '../csv.ts';
import type { Format } from './contract.ts';

const columns = [
  'scope',
  'name',
  'period',
  'start',
  'end',
  'metric',
  'unit',
  'estimate',
  'low',
  'high',
  'sd',
  'n',
] as const satisfies readonly (keyof ResultRow)[];

export const resultsCsv: Format = {
  name: 'results',
  fileName: 'results.csv',
  summary: 'Tidy: a row for each result of a day, an hour of day and the whole period; of intervals when asked for.',
  write(results, { excel, tidyIntervals }) {
    return csvPieces(columns, tidyRows(results.rows, tidyIntervals), { excel });
  },
};

function* tidyRows(rows: ResultRows, withIntervals: boolean): Iterable<CsvValue[]> {
  const coarse: readonly PeriodKind[] = ['total', 'day', 'hour of day'];
  for (const row of withIntervals ? rows : rows.of({ periods: coarse })) yield columns.map((column) => row[column]);
}
