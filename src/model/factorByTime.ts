// From a factor by time of day to steps on the clock, and the step of a time.
import type { FactorPattern } from '../scenario/scenario.ts';
import type { ClockTime } from '../units/quantities.ts';
import { calendarFactor } from './calendarFactor.ts';
import type { FactorByTime } from './model.ts';
import { cutByClock, type Span } from './timeline.ts';

/** The pattern on the clock of the period; undefined where the factor is always 1. */
export function compilePattern(pattern: FactorPattern | undefined, span: Span): FactorByTime | undefined {
  if (pattern === undefined) return undefined;
  const factorAt = calendarFactor(pattern);
  const pieces = cutByClock(span, pattern.every);
  return stepsOf(
    pieces.map(({ start, date, clock }) => ({
      start,
      factor: pattern.factors[clock / pattern.every] * factorAt(date, clock),
    })),
  );
}

/** Neighbours of the same factor become one step; undefined where the factor is always 1. */
export function stepsOf(
  pieces: readonly { readonly start: ClockTime; readonly factor: number }[],
): FactorByTime | undefined {
  const steps = pieces.filter(({ factor }, i) => factor !== pieces[i - 1]?.factor);
  if (steps.every(({ factor }) => factor === 1)) return undefined;
  return {
    start: Float64Array.from(steps, ({ start }) => start),
    factor: Float64Array.from(steps, ({ factor }) => factor),
  };
}

/** The step that holds at a time, the first one before it begins. O(log n). */
export function stepAt({ start }: FactorByTime, time: ClockTime): number {
  let low = 0;
  let high = start.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (start[middle] <= time) low = middle;
    else high = middle;
  }
  return low;
}
