// Running moments of pairs (x, y) in many cells, for ratios Σx ÷ Σy over replications: one plain typed array that crosses threads.
// Deviations are counted from each cell's first pair (the pivot), so large counts cannot cancel the digits of their spread.
// A cell's numbers stand side by side, since adding touches all of them (four times as quick as an array for each).

/** Moments of numerator x and denominator y per cell: numbers at `ratioCell` from cell × `ratioCell.width` on. */
export type RatioCells = Float64Array;

/** Where the numbers of a cell stand. */
export const ratioCell = {
  /** Pairs added; pairs of two zeros say nothing and are not counted. */
  count: 0,
  /** Those of them with y > 0. */
  informative: 1,
  /** First pair added. */
  pivotX: 2,
  pivotY: 3,
  /** Sums, squares and products of the deviations from the pivot. */
  sumX: 4,
  sumY: 5,
  squaresX: 6,
  squaresY: 7,
  products: 8,
  width: 9,
} as const;

/** `cells` empty cells; one cell makes a plain collector. */
export function createRatioCells(cells: number): RatioCells {
  return new Float64Array(cells * ratioCell.width);
}

/** Adds one replication's numerator and denominator to a cell. Allocates nothing. */
export function addToRatio(cells: RatioCells, cell: number, x: number, y: number): void {
  if (x === 0 && y === 0) return;
  const at = cell * 9;
  if (cells[at] === 0) {
    cells[at + 2] = x;
    cells[at + 3] = y;
  }
  cells[at]++;
  if (y > 0) cells[at + 1]++;
  const u = x - cells[at + 2];
  const v = y - cells[at + 3];
  cells[at + 4] += u;
  cells[at + 5] += v;
  cells[at + 6] += u * u;
  cells[at + 7] += v * v;
  cells[at + 8] += u * v;
}

/**
 * Adds all cells of `from` to those of `into`, as if its pairs had been added there; exact but for rounding.
 * @throws RangeError when they differ in the number of cells
 */
export function mergeRatioCells(into: RatioCells, from: RatioCells): void {
  if (into.length !== from.length) throw new RangeError('collectors with different numbers of cells do not merge');
  const { count, informative, pivotX, pivotY, sumX, sumY, squaresX, squaresY, products, width } = ratioCell;
  for (let at = 0; at < into.length; at += width) {
    const added = from[at + count];
    if (added === 0) continue;
    if (into[at + count] === 0) {
      into[at + pivotX] = from[at + pivotX];
      into[at + pivotY] = from[at + pivotY];
    }
    const p = from[at + pivotX] - into[at + pivotX];
    const q = from[at + pivotY] - into[at + pivotY];
    const x = from[at + sumX];
    const y = from[at + sumY];
    into[at + count] += added;
    into[at + informative] += from[at + informative];
    into[at + sumX] += x + added * p;
    into[at + sumY] += y + added * q;
    into[at + squaresX] += from[at + squaresX] + 2 * p * x + added * p * p;
    into[at + squaresY] += from[at + squaresY] + 2 * q * y + added * q * q;
    into[at + products] += from[at + products] + p * y + q * x + added * p * q;
  }
}
