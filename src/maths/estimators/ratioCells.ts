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
 * Adds pairs one after another to a cell, which is read and written once: numerators from x[xAt] on, denominators from y[yAt] on.
 * Allocates nothing.
 */
export function addPairsToRatio(
  cells: RatioCells,
  cell: number,
  x: Float64Array,
  xAt: number,
  y: Float64Array,
  yAt: number,
  pairs: number,
): void {
  const at = cell * 9;
  let count = cells[at];
  let informative = cells[at + 1];
  let pivotX = cells[at + 2];
  let pivotY = cells[at + 3];
  let sumX = cells[at + 4];
  let sumY = cells[at + 5];
  let squaresX = cells[at + 6];
  let squaresY = cells[at + 7];
  let products = cells[at + 8];
  for (let i = 0; i < pairs; i++) {
    const a = x[xAt + i];
    const b = y[yAt + i];
    if (a === 0 && b === 0) continue;
    if (count === 0) {
      pivotX = a;
      pivotY = b;
    }
    count++;
    if (b > 0) informative++;
    const u = a - pivotX;
    const v = b - pivotY;
    sumX += u;
    sumY += v;
    squaresX += u * u;
    squaresY += v * v;
    products += u * v;
  }
  cells[at] = count;
  cells[at + 1] = informative;
  cells[at + 2] = pivotX;
  cells[at + 3] = pivotY;
  cells[at + 4] = sumX;
  cells[at + 5] = sumY;
  cells[at + 6] = squaresX;
  cells[at + 7] = squaresY;
  cells[at + 8] = products;
}

/** The same for denominators of 1 throughout, in a cell that has no others. */
export function addToRatioOverOne(cells: RatioCells, cell: number, x: Float64Array, xAt: number, count: number): void {
  if (count === 0) return;
  const at = cell * 9;
  if (cells[at] === 0) {
    cells[at + 2] = x[xAt];
    cells[at + 3] = 1;
  }
  cells[at] += count;
  cells[at + 1] += count;
  const pivot = cells[at + 2];
  let sum = cells[at + 4];
  let squares = cells[at + 6];
  for (let i = 0; i < count; i++) {
    const u = x[xAt + i] - pivot;
    sum += u;
    squares += u * u;
  }
  cells[at + 4] = sum;
  cells[at + 6] = squares;
}
