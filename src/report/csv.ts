// CSV text from rows of values: the one place that knows quoting, formulas and spreadsheets (RFC 4180; lines end in \n).
import { stringify } from 'csv-stringify/sync';

/** Numbers are written with the fewest digits that read back the same; null and numbers that are not finite as empty cells. */
export type CsvValue = string | number | null;

const rowsPerPiece = 2000;

/** One text as it stands in a cell, for tables of so many rows that they are joined by hand. */
export function csvCell(text: string, options: { readonly excel: boolean }): string {
  return stringifyRows([[text]], options).slice(0, -1);
}

/**
 * The table in pieces of some thousand rows, the header first. Text that a spreadsheet would run as a formula gets an apostrophe
 * in front (OWASP, "CSV Injection").
 */
export function* csvPieces(
  columns: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  options: { readonly excel: boolean },
): Iterable<string> {
  yield (options.excel ? byteOrderMark : '') + stringifyRows([columns], options);
  let block: (readonly CsvValue[])[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < rowsPerPiece) continue;
    yield stringifyRows(block, options);
    block = [];
  }
  if (block.length > 0) yield stringifyRows(block, options);
}

const byteOrderMark = '\uFEFF';

function stringifyRows(rows: (readonly CsvValue[])[], options: { readonly excel: boolean }): string {
  return stringify(rows, {
    delimiter: options.excel ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? String(value) : '') },
  });
}
