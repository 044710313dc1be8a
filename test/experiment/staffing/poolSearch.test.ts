// The search for the least headcount of a pool, against floors whose answers can be worked out by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundHeadcount, searchPool } from '../../../src/experiment/staffing/poolSearch.ts';
import type { Headcount, Reached, SearchTask } from '../../../src/experiment/staffing/searchState.ts';

/** What a floor makes of a headcount: the slack of each aim in each interval. */
type FakeFloor = (headcount: Headcount) => number[][];

function search(task: SearchTask, floor: FakeFloor): FoundHeadcount & { readonly rounds: number } {
  const phases = searchPool(task);
  let rounds = 0;
  let step = phases.next();
  while (!step.done) {
    rounds++;
    const slacks = floor(step.value);
    const reached: Reached = { slack: (aim, interval) => slacks[aim]![interval]! };
    step = phases.next(reached);
  }
  return { ...step.value, rounds };
}

const listed = (headcount: Headcount) => headcount.map((agents) => [...agents]);
const unlimited = { room: 200, most: Number.POSITIVE_INFINITY, spacing: 4 };

/** One group and one aim: met with `needed` agents. */
const plain =
  (needed: readonly number[]): FakeFloor =>
  ([agents]) => [needed.map((need, i) => (need === 0 ? Number.POSITIVE_INFINITY : (agents![i]! - need) / need))];

const one = (start: readonly number[], more: Partial<SearchTask> = {}): SearchTask => ({
  intervals: start.length,
  aims: [{ helpers: [0] }],
  start: [Int32Array.from(start)],
  ...unlimited,
  ...more,
});

describe('one group', () => {
  it('gets what each interval needs, from above and from below, and nobody where nothing is needed', () => {
    const needed = [0, 3, 12, 40, 41, 100, 7, 1, 0];
    for (const start of [needed, needed.map((need) => 2 * need + 3), needed.map(() => 0), needed.map(() => 30)]) {
      const { headcount, needs, impossible, short } = search(one(start), plain(needed));
      expect(listed(headcount)).toEqual([needed]);
      expect(needs[0]).toEqual(needed.map((need, interval) => (need === 0 ? undefined : { aim: 0, interval })));
      expect([...impossible, ...short]).toEqual([]);
    }
  });

  it('takes a dozen rounds or two from where the formulas are a tenth off', () => {
    const needed = Array.from({ length: 48 }, (_, i) => Math.round(20 + 15 * Math.sin(i / 7)));
    const start = needed.map((need, i) => Math.round(need * (1 + 0.1 * Math.cos(i))));
    expect(search(one(start, { spacing: 12 }), plain(needed)).rounds).toBeLessThan(60);
  });

  it('sees that what is not done in one interval is left for the next', () => {
    // Up to 4 units of work may be left over without an aim being missed.
    const work = [5, 9, 4, 4, 12, 3, 2, 0];
    const floor: FakeFloor = ([agents]) => {
      let left = 0;
      return [
        work.map((units, i) => {
          left = Math.max(0, left + units - agents![i]!);
          return (4 - left) / 4;
        }),
      ];
    };
    const found = search(one(work), floor);
    expect(isLeast(found.headcount, floor)).toBe(true);
    // All but 4 units are done.
    expect(listed(found.headcount)[0]!.reduce((sum, agents) => sum + agents, 0)).toBe(35);
    expect(found.needs[0]!.some((need, i) => need !== undefined && need.interval > i)).toBe(true);
  });

  it('gives up what no number meets, keeps the number that it began with, and tells', () => {
    const needed = [3, 1000, 5];
    const { headcount, impossible, needs } = search(one([4, 9, 4]), plain(needed));
    expect(listed(headcount)).toEqual([[3, 9, 5]]);
    expect(impossible).toEqual([{ aim: 0, interval: 1 }]);
    expect(needs[0]![1]).toBeUndefined();
  });

  it('ends at the most that there may be, and tells where that is too few', () => {
    const { headcount, short } = search(one([4, 4, 4], { most: 5 }), plain([3, 8, 5]));
    expect(listed(headcount)).toEqual([[3, 5, 5]]);
    expect(short).toEqual([{ aim: 0, interval: 1 }]);
  });
});

describe('two groups', () => {
  const two = (start: readonly number[], more: Partial<SearchTask> = {}): SearchTask => ({
    intervals: start.length,
    aims: [{ helpers: [0] }, { helpers: [0, 1] }],
    start: [Int32Array.from(start), Int32Array.from(start)],
    ...unlimited,
    ...more,
  });

  it('get agents where one more helps most', () => {
    // The first aim needs 4 of the first group. An agent of the first does a third as much for the second aim as one of the second.
    const floor: FakeFloor = ([first, second]) => [
      [...first!].map((agents) => (agents - 4) / 4),
      [...first!].map((agents, i) => (agents + 3 * second![i]! - 40) / 40),
    ];
    const { headcount } = search(two([6, 6, 6]), floor);
    expect(listed(headcount)).toEqual([
      [4, 4, 4],
      [12, 12, 12],
    ]);
  });

  it('share the most that there may be', () => {
    const floor: FakeFloor = ([first, second]) => [
      [...first!].map((agents) => (agents - 2) / 2),
      [...first!].map((agents, i) => (agents + second![i]! - 30) / 30),
    ];
    const { headcount, short } = search(two([9, 9], { most: 12 }), floor);
    expect([0, 1].map((i) => headcount[0]![i]! + headcount[1]![i]!)).toEqual([12, 12]);
    expect(short).toEqual([
      { aim: 1, interval: 0 },
      { aim: 1, interval: 1 },
    ]);
  });
});

/** All is met, and with one agent fewer anywhere something is not. */
function isLeast(headcount: Headcount, floor: FakeFloor): boolean {
  const isMet = (tried: Headcount) => floor(tried).every((slacks) => slacks.every((slack) => slack >= 0));
  if (!isMet(headcount)) return false;
  return headcount.every((agents, group) =>
    agents.every((count, interval) => {
      if (count === 0) return true;
      const fewer = headcount.map((ofGroup) => ofGroup.slice());
      fewer[group]![interval]--;
      return !isMet(fewer);
    }),
  );
}

it('ends where no group can lose an agent in any interval, whatever the work and however it is left over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat(30), { minLength: 30, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(3),
      (work, start, strength, bearable) => {
        // The second group does the second kind of work only; what is left of each is left for the next interval, at most two of it.
        const floor: FakeFloor = ([first, second]) => {
          const left = [0, 0];
          const slacks: number[][] = [[], []];
          work.forEach(([a, b], i) => {
            const open = a + left[0]!;
            left[0] = Math.min(2, Math.max(0, open - first![i]!));
            const spare = Math.max(0, first![i]! - open);
            const missing = b + left[1]! - spare - strength * second![i]!;
            left[1] = Math.min(2, Math.max(0, missing));
            slacks[0]!.push(bearable - (open - first![i]!));
            slacks[1]!.push(bearable - missing);
          });
          return slacks;
        };
        const task: SearchTask = {
          intervals: work.length,
          aims: [{ helpers: [0] }, { helpers: [0, 1] }],
          start: [0, 1].map(() => Int32Array.from(work, (_, i) => start[i]!)),
          ...unlimited,
          spacing: 12,
        };
        const { headcount, impossible, short } = search(task, floor);
        expect([...impossible, ...short]).toEqual([]);
        expect(isLeast(headcount, floor)).toBe(true);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
