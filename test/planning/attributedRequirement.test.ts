// What queues require, shared among groups: all of it, as evenly as skills allow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributedRequirement } from '../../src/planning/attributedRequirement.ts';

const served = (...groups: number[][]) => new Map(groups.map((own, queue) => [queue, own]));
const rounded = (values: readonly (number | null)[]) => values.map((value) => value && Number(value.toFixed(3)));

describe('what queues require of groups', () => {
  it('is shared by agents at work where all may answer', () => {
    const own = attributedRequirement({ required: [12], servedBy: served([0, 1]), net: [10, 30] });
    expect(rounded(own)).toEqual([3, 9]);
  });

  it('evens out over a group that shares a queue with each of the others', () => {
    // 60 required of 70 at work: six sevenths of each, and skills allow it: 40 = 34.286 + 5.714, 20 = 17.143 + 2.857.
    const own = attributedRequirement({ required: [40, 20], servedBy: served([0, 1], [0, 2]), net: [10, 40, 20] });
    expect(rounded(own)).toEqual([8.571, 34.286, 17.143]);
  });

  it('cannot be evened out where skills forbid it', () => {
    const own = attributedRequirement({ required: [30, 2], servedBy: served([0], [1]), net: [10, 20] });
    expect(rounded(own)).toEqual([30, 2]);
  });

  it('falls to those who are there, and evenly to all of them when nobody is', () => {
    expect(attributedRequirement({ required: [8], servedBy: served([0, 1]), net: [0, 3] })).toEqual([0, 8]);
    expect(attributedRequirement({ required: [8], servedBy: served([0, 1]), net: [0, 0] })).toEqual([4, 4]);
  });

  it('is unknown for the groups of a queue for which no number is enough', () => {
    const own = attributedRequirement({ required: [null, 4], servedBy: served([0, 1], [1, 2]), net: [5, 5, 5] });
    expect(own.slice(0, 2)).toEqual([null, null]);
  });

  it('is as much as the queues require', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.uniqueArray(fc.nat(3), { minLength: 1 }), { minLength: 3, maxLength: 3 }),
        (required, net, groups) => {
          const own = attributedRequirement({ required, net, servedBy: served(...groups) });
          const sum = own.reduce<number>((all, each) => all + each!, 0);
          expect(sum).toBeCloseTo(required[0]! + required[1]! + required[2]!, 6);
          for (const each of own) expect(each).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
