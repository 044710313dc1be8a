// A table of texts before it is drawn: which columns matter most, which cells are good or bad. Terminal and Markdown draw it.

/** How a cell is to be felt; drawn as colour where there is colour, and never the only sign of anything. */
export type Tone = 'good' | 'bad' | 'doubtful';

export interface TextColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** 0: always shown. When the width is short the columns with the highest rank are left out first. */
  readonly rank: number;
}

export interface TextCell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface TextTable {
  readonly columns: readonly TextColumn[];
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly TextCell[])[];
}

/** The table without the columns that are empty in every row. */
export function withoutEmptyColumns({ columns, rows }: TextTable): TextTable {
  const used = columns.map((_, index) => rows.some((row) => row[index]!.text !== ''));
  return {
    columns: columns.filter((_, index) => used[index]),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  };
}
