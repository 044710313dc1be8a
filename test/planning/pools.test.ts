import { describe, expect, it } from 'vitest';
import { poolsOf } from '../../src/planning/pools.ts';

/** Queues and groups by number alone; pairs [queue, group]. */
function pools(queues: number, groups: number, pairs: readonly (readonly [number, number])[]) {
  const named = (count: number) => Array.from({ length: count }, () => ({}) as never);
  return poolsOf({
    queues: named(queues),
    groups: named(groups),
    pairs: {
      queue: Int32Array.from(pairs, ([queue]) => queue),
      group: Int32Array.from(pairs, ([, group]) => group),
      of: new Int32Array(0),
    },
  });
}

describe('poolsOf', () => {
  it('keeps apart what no group connects', () => {
    expect(
      pools(2, 2, [
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([
      { queues: [0], groups: [1] },
      { queues: [1], groups: [0] },
    ]);
  });

  it('joins a chain of queues and groups into one', () => {
    expect(
      pools(3, 3, [
        [0, 2],
        [1, 2],
        [1, 0],
        [2, 0],
        [2, 1],
      ]),
    ).toEqual([{ queues: [0, 1, 2], groups: [0, 1, 2] }]);
  });

  it('gives a queue without groups and a group without queues a pool of their own', () => {
    expect(pools(2, 2, [[0, 0]])).toEqual([
      { queues: [0], groups: [0] },
      { queues: [1], groups: [] },
      { queues: [], groups: [1] },
    ]);
  });
});
