import { describe, expect, it } from 'vitest';
import { judgeDays } from '../../../src/experiment/outbound/judgeDays.ts';
import { type Days, judgedDays, type RuleSpan, standingDays } from '../../../src/experiment/outbound/rulePeriods.ts';
import { addDays } from '../../../src/units/calendar.ts';

const dates = (from: string, count: number) => Array.from({ length: count }, (_, day) => addDays(from, day));
const pairs = (stretches: readonly Days[]) => stretches.map(({ from, to }) => [from, to]);
const judged = (span: RuleSpan, days: readonly string[]) => pairs(judgedDays(span, days));
const standing = (span: RuleSpan, days: readonly string[]) => pairs(standingDays(span, days));

describe('what a rule judges', () => {
  it('is successive blocks from the first day on, and what is left of the last one', () => {
    const days = dates('2027-01-11', 70);
    expect(judged({ kind: 'blocks', days: 30 }, days)).toEqual([
      [0, 30],
      [30, 60],
      [60, 70],
    ]);
    expect(judged({ kind: 'blocks', days: 30 }, days.slice(0, 9))).toEqual([[0, 9]]);
    expect(judged({ kind: 'blocks', days: 1 }, days.slice(0, 2))).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('is every window that lies within the time, or all of it where it is shorter', () => {
    const days = dates('2027-01-11', 5);
    expect(judged({ kind: 'windows', days: 3 }, days)).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(judged({ kind: 'windows', days: 30 }, days)).toEqual([[0, 5]]);
  });

  it('is calendar months', () => {
    expect(judged({ kind: 'months' }, dates('2027-01-30', 32))).toEqual([
      [0, 2],
      [2, 30],
      [30, 32],
    ]);
  });
});

it('stands at the end of each day where its window, block or month has got to', () => {
  const days = dates('2027-01-30', 4);
  expect(standing({ kind: 'windows', days: 2 }, days)).toEqual([
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 4],
  ]);
  expect(standing({ kind: 'blocks', days: 3 }, days)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 4],
  ]);
  expect(standing({ kind: 'months' }, days)).toEqual([
    [0, 1],
    [0, 2],
    [2, 3],
    [2, 4],
  ]);
});

describe('a campaign under a rule', () => {
  const nuisance = Float64Array.of(1, 9, 0, 0);
  const live = Float64Array.of(100, 200, 100, 0);
  const days = dates('2027-03-01', 4);

  it('breaks it in the periods with a rate above the limit; days without an answer are none', () => {
    const daily = judgedDays({ kind: 'blocks', days: 1 }, days);
    expect(judgeDays(nuisance, live, daily, 0.03)).toEqual({ worst: 0.045, over: 1, judged: 3 });
    expect(judgeDays(nuisance, live, daily, 0.045)).toEqual({ worst: 0.045, over: 0, judged: 3 });
    expect(judgeDays(nuisance, live, daily, undefined)).toEqual({ worst: 0.045, over: 0, judged: 3 });
  });

  it('is forgiven a day by a longer period', () => {
    const block = judgedDays({ kind: 'blocks', days: 30 }, days);
    expect(judgeDays(nuisance, live, block, 0.03)).toEqual({ worst: 0.025, over: 0, judged: 1 });
  });

  it('that nobody answered is not judged', () => {
    const zeros = new Float64Array(4);
    const daily = judgedDays({ kind: 'blocks', days: 1 }, days);
    expect(judgeDays(zeros, zeros, daily, 0.03)).toEqual({ worst: null, over: 0, judged: 0 });
  });
});
