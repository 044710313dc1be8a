// Factors by time of day as steps on the clock.
import { describe, expect, it } from 'vitest';
import { compilePattern, stepAt, stepsOf } from '../../src/model/factorByTime.ts';
import { layOutSpan } from '../../src/model/timeline.ts';

const hour = 3600;
const spanOf = (from: string, days: number, zone: string) =>
  layOutSpan({ from, days, zone, interval: hour, warmUp: 0, afterEnd: 'drain' });

describe('a pattern of factors', () => {
  it('repeats each day, more or less by weekday and date, equal neighbours as one step', async () => {
    // Monday 2027-03-01.
    const pattern = {
      every: 8 * hour,
      factors: [1, 1, 1.5],
      days: [1, 2, 1, 1, 1, 1, 1],
      dates: [{ from: '2027-03-03', to: '2027-03-03', factor: 4 }],
    };
    const byTime = compilePattern(pattern, await spanOf('2027-03-01', 3, 'UTC'))!;
    expect([...byTime.start].map((start) => start / hour)).toEqual([0, 16, 24, 40, 48, 64]);
    expect([...byTime.factor]).toEqual([1, 1.5, 2, 3, 4, 6]);
  });

  it('follows the wall clock over a change of it', async () => {
    // On 2027-03-28 the clock springs from 01:00 to 02:00 in London.
    const pattern = { every: 12 * hour, factors: [1, 2] };
    const byTime = compilePattern(pattern, await spanOf('2027-03-28', 1, 'Europe/London'))!;
    expect([...byTime.start].map((start) => start / hour)).toEqual([0, 11]);
  });

  it('is nothing where it changes nothing', async () => {
    const span = await spanOf('2027-03-01', 1, 'UTC');
    expect(compilePattern(undefined, span)).toBeUndefined();
    expect(compilePattern({ every: 12 * hour, factors: [1, 1] }, span)).toBeUndefined();
    expect(stepsOf([])).toBeUndefined();
  });
});

it('the step of a time begins at it or before', () => {
  const byTime = { start: Float64Array.of(0, 10, 20), factor: Float64Array.of(1, 2, 3) };
  expect([0, 9.9, 10, 19, 20, 1000].map((time) => stepAt(byTime, time))).toEqual([0, 0, 1, 1, 2, 2]);
  const single = { start: Float64Array.of(0), factor: Float64Array.of(2) };
  expect(stepAt(single, 5)).toBe(0);
});
