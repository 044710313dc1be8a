// Draws a table of texts for the terminal, without borders, never wider than asked.
import pc from 'picocolors';
import type { TextColumn, TextTable, Tone } from './textTable.ts';
import { shorten, textWidth } from './wrapText.ts';

/** Colouring functions that leave text alone when colour is off. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Colouring functions; the caller has decided whether there is colour. */
export function makeColors(enabled: boolean): Colors {
  return pc.createColors(enabled);
}

/** The text in the colour of a tone. */
export function toned(text: string, tone: Tone | undefined, colors: Colors): string {
  if (tone === 'good') return colors.green(text);
  if (tone === 'bad') return colors.red(text);
  return tone === 'doubtful' ? colors.yellow(text) : text;
}

const gap = 2;
const narrowestText = 6;

/**
 * Lines of at most `width` characters. Where the table is wider, columns are left out by rank; then texts aligned to the left
 * are shortened with an ellipsis, the longest column first; at last lines are cut. An empty table has no lines.
 */
export function drawTable(table: TextTable, width: number, colors: Colors): string[] {
  if (table.rows.length === 0) return [];
  const { columns, rows } = fitted(table, width);
  // A column without any text is a blank.
  const widths = widthsOf({ columns, rows }).map((each) => Math.max(1, each));
  const head = columns.map(({ heading }) => ({ text: heading, drawn: colors.dim(heading) }));
  const body = rows.map((row) => row.map(({ text, tone }) => ({ text, drawn: toned(text, tone, colors) })));
  return [head, ...body].map((cells) => {
    const padded = cells.map(({ text, drawn }, index) => {
      const blank = ' '.repeat(widths[index]! - textWidth(text));
      return columns[index]!.align === 'right' ? blank + drawn : drawn + blank;
    });
    return padded.join(' '.repeat(gap)).trimEnd();
  });
}

function fitted(table: TextTable, width: number): TextTable {
  let { columns, rows } = table;
  for (;;) {
    const highest = Math.max(...columns.map(({ rank }) => rank));
    if (highest === 0 || tableWidth({ columns, rows }) <= width) break;
    const kept = columns.map(({ rank }) => rank < highest);
    columns = columns.filter((_, index) => kept[index]);
    rows = rows.map((row) => row.filter((_, index) => kept[index]));
  }
  const most = widthsOf({ columns, rows });
  for (let excess = tableWidth({ columns, rows }) - width; excess > 0; excess--) {
    const longest = longestText(columns, most);
    if (longest === undefined) break;
    most[longest]!--;
  }
  return {
    columns: columns.map((column, index) => ({ ...column, heading: shorten(column.heading, most[index]!) })),
    rows: rows.map((row) => row.map((cell, index) => ({ ...cell, text: shorten(cell.text, most[index]!) }))),
  };
}

function longestText(columns: readonly TextColumn[], widths: readonly number[]): number | undefined {
  let longest: number | undefined;
  for (const [index, { align }] of columns.entries()) {
    if (align !== 'left' || widths[index]! <= narrowestText) continue;
    if (longest === undefined || widths[index]! > widths[longest]!) longest = index;
  }
  return longest;
}

function widthsOf({ columns, rows }: TextTable): number[] {
  return columns.map(({ heading }, index) =>
    Math.max(textWidth(heading), ...rows.map((row) => textWidth(row[index]!.text))),
  );
}

/** Characters of the widest line of a table when nothing is shortened or left out. */
export function tableWidth(table: TextTable): number {
  return widthsOf(table).reduce((sum, each) => sum + each, 0) + gap * (table.columns.length - 1);
}
