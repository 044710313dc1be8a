// The simulation clock: a cell that every part may read and only the run loop writes.

/** Cells stay longer than 64 bytes: V8 then keeps their contents outside its own heap, at an address that compiled code may embed. */
const cellLength = 16;

/** A number shared between parts of the hot path: read and written as cell[0], so that no part passes doubles to another. */
export type Cell = Float64Array;

/** A new cell holding `value`. */
export function createCell(value: number): Cell {
  const cell = new Float64Array(cellLength);
  cell[0] = value;
  return cell;
}
