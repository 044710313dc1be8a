// Agent-seconds of stretches of time, added up piece by piece of a time that is cut into pieces.

export interface PieceSums {
  /** `agents` from `start` to `end`; what lies outside the pieces is left out. */
  add(start: number, end: number, agents: number): void;
  /** Agent-seconds of each piece. */
  seconds(): Float64Array;
}

/** Each stretch costs two searches, however many pieces it covers. */
export function createPieceSums(edges: Float64Array): PieceSums {
  const pieces = edges.length - 1;
  // What begins or ends within a piece, and by how much the agents who are there throughout change with each piece.
  const parts = new Float64Array(pieces);
  const steps = new Float64Array(pieces + 1);
  return {
    add(start, end, agents) {
      const from = Math.max(start, edges[0]);
      const to = Math.min(end, edges[pieces]);
      if (!(from < to)) return;
      const first = pieceAt(edges, from);
      const last = pieceAt(edges, to);
      // As if there throughout from `first` on and no more from `last` on, less what is before `from` and with what is before `to`.
      steps[first] += agents;
      steps[last] -= agents;
      parts[first] -= agents * (from - edges[first]);
      if (last < pieces) parts[last] += agents * (to - edges[last]);
    },
    seconds() {
      let agents = 0;
      const sums = new Float64Array(pieces);
      for (let piece = 0; piece < pieces; piece++) {
        agents += steps[piece];
        sums[piece] = parts[piece] + agents * (edges[piece + 1] - edges[piece]);
      }
      return sums;
    },
  };
}

/** The last edge that is not after the time. */
function pieceAt(edges: Float64Array, time: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
