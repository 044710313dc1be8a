// The earliest among a fixed, small set of sources (next arrival of each queue, next step-up of each queue): a winner tree,
// in which setting one source's time costs one comparison a level (Knuth, The Art of Computer Programming, vol. 3, 5.4.1).
import { type Cell, createCell } from './clock.ts';

export interface Tournament {
  /** Time of each source, Infinity while it has none; call `update` after writing. */
  readonly time: Float64Array;
  /** next[0] is the earliest of the times. */
  readonly next: Cell;
  /** winner[0] is the source with the earliest time; of equal times the lowest source. */
  readonly winner: Int32Array;
  update(source: number): void;
  clear(): void;
}

export function createTournament({ sources }: { readonly sources: number }): Tournament {
  let leaves = 1;
  while (leaves < sources) leaves *= 2;
  const width = leaves;
  const time = new Float64Array(Math.max(16, width)).fill(Infinity);
  // tree[1] is the root; the leaf of source s is s itself and needs no entry. At least 32 entries: see engine/clock.ts.
  const tree = new Int32Array(Math.max(32, 2 * width));
  const winner = new Int32Array(32);
  const next = createCell(Infinity);
  for (let source = 0; source < width; source++) tree[width + source] = source;
  for (let node = width - 1; node > 0; node--) tree[node] = tree[2 * node];

  const update = (source: number): void => {
    let node = (width + source) >> 1;
    while (node > 0) {
      const left = tree[2 * node];
      const right = tree[2 * node + 1];
      tree[node] = time[right] < time[left] ? right : left;
      node >>= 1;
    }
    const best = tree[1];
    winner[0] = best;
    next[0] = time[best];
  };

  const clear = (): void => {
    time.fill(Infinity);
    for (let source = 0; source < sources; source++) update(source);
  };

  return { time, next, winner, update, clear };
}
