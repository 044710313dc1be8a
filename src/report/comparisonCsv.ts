// `comparison.csv`: the tidy table of differences, for notebooks and statistics programs.
import type { Comparison, ComparisonRow } from '../experiment/results.ts';
import { type CsvValue, csvPieces } from './csv.ts';

const columns = [
  'variant',
  'scope',
  'name',
  'metric',
  'unit',
  'baseline',
  'estimate',
  'difference',
  'low',
  'high',
  'sd',
  'n',
] as const satisfies readonly (keyof ComparisonRow)[];

/** A row for each variant, queue, group or all of them, and metric, over the whole period. */
export function comparisonCsv({ rows }: Comparison, options: { readonly excel: boolean }): Iterable<string> {
  return csvPieces(columns, values(rows), options);
}

function* values(rows: readonly ComparisonRow[]): Iterable<CsvValue[]> {
  for (const row of rows) yield columns.map((column) => row[column]);
}
