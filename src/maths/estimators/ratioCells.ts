// Running moments of pairs (x, y) in many cells, for ratios Σx ÷ Σy over replications: plain typed arrays that cross threads and
// merge. Deviations are counted from each cell's first pair (the pivot), so large counts cannot cancel the digits of their spread.

/** Moments of numerator x and denominator y per cell. */
export interface RatioCells {
  /** Pairs added; pairs of two zeros say nothing and are not counted. */
  readonly count: Int32Array;
  /** Those of them with y > 0. */
  readonly informative: Int32Array;
  /** First pair added. */
  readonly pivotX: Float64Array;
  readonly pivotY: Float64Array;
  /** Σ and Σ of squares and products of the deviations from the pivot. */
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly squaresX: Float64Array;
  readonly squaresY: Float64Array;
  readonly products: Float64Array;
}

/** `cells` empty cells; one cell makes a plain collector. */
export function createRatioCells(cells: number): RatioCells {
  return {
    count: new Int32Array(cells),
    informative: new Int32Array(cells),
    pivotX: new Float64Array(cells),
    pivotY: new Float64Array(cells),
    sumX: new Float64Array(cells),
    sumY: new Float64Array(cells),
    squaresX: new Float64Array(cells),
    squaresY: new Float64Array(cells),
    products: new Float64Array(cells),
  };
}

/** Adds one replication's numerator and denominator to a cell. Allocates nothing. */
export function addToRatio(cells: RatioCells, cell: number, x: number, y: number): void {
  if (x === 0 && y === 0) return;
  if (cells.count[cell]++ === 0) {
    cells.pivotX[cell] = x;
    cells.pivotY[cell] = y;
  }
  if (y > 0) cells.informative[cell]++;
  const u = x - cells.pivotX[cell]!;
  const v = y - cells.pivotY[cell]!;
  cells.sumX[cell]! += u;
  cells.sumY[cell]! += v;
  cells.squaresX[cell]! += u * u;
  cells.squaresY[cell]! += v * v;
  cells.products[cell]! += u * v;
}

/**
 * Adds all cells of `from` to those of `into`, as if its pairs had been added there; exact but for rounding.
 * @throws RangeError when they differ in the number of cells
 */
export function mergeRatioCells(into: RatioCells, from: RatioCells): void {
  if (into.count.length !== from.count.length)
    throw new RangeError('collectors with different numbers of cells do not merge');
  for (let cell = 0; cell < into.count.length; cell++) {
    const added = from.count[cell]!;
    if (added === 0) continue;
    if (into.count[cell] === 0) {
      into.pivotX[cell] = from.pivotX[cell]!;
      into.pivotY[cell] = from.pivotY[cell]!;
    }
    const p = from.pivotX[cell]! - into.pivotX[cell]!;
    const q = from.pivotY[cell]! - into.pivotY[cell]!;
    const sumX = from.sumX[cell]!;
    const sumY = from.sumY[cell]!;
    into.count[cell]! += added;
    into.informative[cell]! += from.informative[cell]!;
    into.sumX[cell]! += sumX + added * p;
    into.sumY[cell]! += sumY + added * q;
    into.squaresX[cell]! += from.squaresX[cell]! + 2 * p * sumX + added * p * p;
    into.squaresY[cell]! += from.squaresY[cell]! + 2 * q * sumY + added * q * q;
    into.products[cell]! += from.products[cell]! + p * sumY + q * sumX + added * p * q;
  }
}
