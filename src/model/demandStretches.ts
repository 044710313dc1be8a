// Expected demand as stretches of the clock, before it is cut to the simulated time.
import type { DayPattern, DemandShape, ForecastRow } from '../scenario/scenario.ts';
import type { ClockTime, PerSecond, Seconds } from '../units/quantities.ts';
import { calendarFactor } from './calendarFactor.ts';
import { repeatingRows } from './repeatingRows.ts';
import type { ClockPiece } from './timeline.ts';

/** A stretch in which the rate is constant, or rises or falls by `slope` per second around its mean in the middle. */
export interface Stretch {
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly rate: PerSecond;
  readonly slope: number;
  /** Number of the interval of the local clock that it belongs to. */
  readonly interval: number;
  /** Mean handling time of what arrives, where the demand says it. */
  readonly aht: Seconds | undefined;
}

/** What is expected in an interval of the local clock when all of it passes. */
interface Expected {
  readonly volume: number;
  readonly aht?: Seconds | undefined;
}

/**
 * Rates follow the wall clock: a local hour that is passed twice brings its volume at the same rate twice, one that is skipped
 * brings nothing.
 */
export function demandStretches(
  pieces: readonly ClockPiece[],
  every: Seconds,
  shape: DemandShape,
  expectedIn: (piece: ClockPiece) => Expected,
): Stretch[] {
  const constant = pieces.map((piece, interval): Stretch => {
    const { volume, aht } = expectedIn(piece);
    return { start: piece.start, end: piece.end, rate: volume / every, slope: 0, interval, aht };
  });
  return shape === 'linear' ? linear(constant) : constant;
}

/**
 * A continuous rate that is linear between the edges and the middles of the intervals, is never negative and keeps the volume of each
 * interval: at an edge it is the mean of both sides, but at most twice the smaller, and the middle makes up the volume, so that
 * (left edge + 2 middle + right edge) / 4 is the interval's mean. What such a rate should keep: H. Chen and B. W. Schmeiser,
 * "I-SMOOTH: iteratively smoothing mean-constrained and nonnegative piecewise-constant functions", INFORMS Journal on Computing 25, 2013.
 */
function linear(stretches: readonly Stretch[]): Stretch[] {
  const edgeBefore = stretches.map(({ rate }, i) => {
    const before = i === 0 ? rate : stretches[i - 1].rate;
    return Math.min((before + rate) / 2, 2 * before, 2 * rate);
  });
  return stretches.flatMap((stretch, i) => {
    const { start, end, rate } = stretch;
    const left = edgeBefore[i];
    const right = edgeBefore[i + 1] ?? rate;
    const middle = Math.max(0, 2 * rate - (left + right) / 2);
    const half = (end - start) / 2;
    return [
      { ...stretch, end: start + half, rate: (left + middle) / 2, slope: (middle - left) / half },
      { ...stretch, start: start + half, rate: (middle + right) / 2, slope: (right - middle) / half },
    ];
  });
}

/** Expected contacts of a day that repeats; `share` of all. */
export function expectedOfPattern(pattern: DayPattern, share: number): (piece: ClockPiece) => Expected {
  const factorAt = calendarFactor(pattern);
  const { volumes, every } = pattern;
  return ({ date, clock }) => ({ volume: volumes[clock / every] * factorAt(date, clock + every / 2) * share });
}

/** Expected contacts of the row of a forecast that starts at a local date and clock time; 0 where there is none. */
export function expectedOfForecast(rows: readonly ForecastRow[], every: Seconds): (piece: ClockPiece) => Expected {
  const rowOf = repeatingRows(rows, every);
  return (piece) => rowOf(piece) ?? { volume: 0 };
}
