// Running moments of one number in many cells: plain typed arrays that cross threads. Each cell counts deviations from
// its first value (the pivot), so a large common offset cannot cancel the digits of a small spread.
// Source: the shifted-data algorithm, Chan, Golub and LeVeque (1983), "Algorithms for computing the sample variance".

/** Moments of one number per cell. */
export interface MeanCells {
  /** Values added. */
  readonly count: Int32Array;
  /** First value added. */
  readonly pivot: Float64Array;
  /** Σ (value − pivot) and Σ (value − pivot)². */
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** `cells` empty cells; one cell makes a plain collector. */
export function createMeanCells(cells: number): MeanCells {
  return {
    count: new Int32Array(cells),
    pivot: new Float64Array(cells),
    sum: new Float64Array(cells),
    squares: new Float64Array(cells),
  };
}

/** Adds one replication's value to a cell. Allocates nothing. */
export function addToMean(cells: MeanCells, cell: number, value: number): void {
  if (cells.count[cell]++ === 0) cells.pivot[cell] = value;
  const deviation = value - cells.pivot[cell]!;
  cells.sum[cell]! += deviation;
  cells.squares[cell]! += deviation * deviation;
}
