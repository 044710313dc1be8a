// How the arrivals of a queue scatter around what is expected, from the words of a scenario to plain arrays.
import type { ArrivalPlan, ArrivalProcessSpec, SplitTotalSpec } from '../random/arrivals/contract.ts';
import type { Arrivals, Dispersion } from '../scenario/scenario.ts';
import { dateOf } from '../units/calendar.ts';
import type { Zone } from '../units/zone.ts';
import { calendarFactor, factorOfDay } from './calendarFactor.ts';
import type { Stretch } from './demandStretches.ts';
import { clockTimes } from './recordedTimes.ts';
import { cutWholeDays, type Span } from './timeline.ts';

/** `pieces` are the expected demand, cut to the simulated time and its days. */
export function compileProcess(
  arrivals: Arrivals,
  pieces: readonly Stretch[],
  { dayNumbers, dayStart }: Pick<ArrivalPlan, 'dayNumbers' | 'dayStart'>,
  span: Span,
  zones: ReadonlyMap<string, Zone>,
): ArrivalProcessSpec {
  switch (arrivals.kind) {
    case 'rate':
      return poisson(pieces, undefined);
    case 'daily':
    case 'profile':
    case 'forecast':
      return poisson(pieces, arrivals.dispersion);
    case 'counts': {
      const counts = pieces.map(({ rate, start, end }) => Math.round(rate * (end - start)));
      return { kind: 'fixedCounts', counts: Int32Array.from(counts) };
    }
    case 'dayTotal':
      return splitTotal(arrivals, dayNumbers, span);
    case 'times': {
      const times = clockTimes(arrivals, span, zones);
      return { kind: 'recorded', times, dayTime: Int32Array.from(dayStart, (start) => countBefore(times, start)) };
    }
  }
}

function poisson(pieces: readonly Stretch[], dispersion: Dispersion | undefined): ArrivalProcessSpec {
  const isPoisson = dispersion === undefined || (dispersion.measure === 'ratio' && dispersion.value === 1);
  const sloping = pieces.some(({ slope }) => slope !== 0);
  return {
    kind: 'poisson',
    slope: sloping ? Float64Array.from(pieces, ({ slope }) => slope) : undefined,
    dispersion: isPoisson
      ? undefined
      : {
          ...dispersion,
          pieceInterval: Int32Array.from(pieces, ({ interval }) => interval),
        },
  };
}

function splitTotal(
  arrivals: Extract<Arrivals, { kind: 'dayTotal' }>,
  dayNumbers: Int32Array,
  span: Span,
): SplitTotalSpec {
  const { total, concentration = Number.POSITIVE_INFINITY, every, split } = arrivals;
  const dates = Array.from(dayNumbers, dateOf);
  const factorAt = calendarFactor(arrivals);
  const parts = cutWholeDays(span, every).filter(({ date }) => date <= dates[dates.length - 1]);
  return {
    kind: 'splitTotal',
    total,
    dayFactor: Float64Array.from(dates, (date) => factorOfDay(factorAt, date)),
    concentration,
    dayPart: Int32Array.from([...dates.map((date) => parts.findIndex((part) => part.date === date)), parts.length]),
    partStart: Float64Array.from([...parts.map(({ start }) => start), parts[parts.length - 1].end]),
    partWeight: Float64Array.from(parts, ({ start, end, clock }) => (split[clock / every] * (end - start)) / every),
  };
}

function countBefore(rising: Float64Array, bound: number): number {
  const first = rising.findIndex((time) => time >= bound);
  return first < 0 ? rising.length : first;
}
