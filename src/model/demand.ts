// Demand of a queue on the clock: local days, rates by piece, and how arrivals scatter around them.
import type { ArrivalPlan } from '../random/arrivals/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import type { Arrivals, FactorPattern } from '../scenario/scenario.ts';
import { dayNumber, secondsPerDay } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Zone } from '../units/zone.ts';
import { compileProcess } from './arrivalProcess.ts';
import { demandStretches, expectedOfForecast, expectedOfPattern, type Stretch } from './demandStretches.ts';
import { compilePattern, stepsOf } from './factorByTime.ts';
import type { Demand } from './model.ts';
import { clockTimes, recordedStretches } from './recordedTimes.ts';
import { cutByClock, cutWholeDays, type Span } from './timeline.ts';

/** What demand is compiled with. */
export interface DemandContext {
  readonly span: Span;
  /** All zones that the demand names. */
  readonly zones: ReadonlyMap<string, Zone>;
  /** Mean handling time of the queue. */
  readonly meanHandle: Seconds;
  /** Factors on handling and on patience; undefined: always 1. */
  readonly handleByTime?: FactorPattern | undefined;
  readonly patienceByTime?: FactorPattern | undefined;
}

export function compileDemand(arrivals: Arrivals, context: DemandContext): Demand {
  const { span, zones } = context;
  const days = layOutDays(span);
  const pieces = cutToDays(stretchesOf(arrivals, context), days.dayStart);
  return {
    ...days,
    pieceStart: Float64Array.from([...pieces.map(({ start }) => start), span.end]),
    pieceRate: Float64Array.from(pieces, ({ rate }) => rate),
    handleByTime:
      compilePattern(context.handleByTime, span) ??
      stepsOf(pieces.map(({ start, aht }) => ({ start, factor: handleFactor(aht, context.meanHandle) }))),
    patienceByTime: compilePattern(context.patienceByTime, span),
    process: compileProcess(arrivals, pieces, days, span, zones),
  };
}

/** The local days of the simulated time; they are those of the period's zone, whichever clock the demand follows. */
function layOutDays(span: Span): Pick<ArrivalPlan, 'dayNumbers' | 'dayStart'> {
  const days = cutByClock(span, secondsPerDay);
  return {
    dayNumbers: Int32Array.from(days, ({ date }) => dayNumber(date)),
    dayStart: Float64Array.from([...days.map(({ start }) => start), span.end]),
  };
}

/** A queue without a finite mean handling time above 0 keeps its handling. */
function handleFactor(aht: Seconds | undefined, mean: Seconds): number {
  return aht !== undefined && mean > 0 && mean < Number.POSITIVE_INFINITY ? aht / mean : 1;
}

function stretchesOf(arrivals: Arrivals, { span, zones }: DemandContext): Stretch[] {
  const cut = (every: Seconds, zone?: string) =>
    cutWholeDays(zone === undefined ? span : { ...span, zone: zones.get(zone)! }, every);
  switch (arrivals.kind) {
    case 'rate':
      return demandStretches(cut(secondsPerDay), 1, 'constant', () => ({ volume: arrivals.rate }));
    case 'daily':
    case 'profile': {
      const pattern = arrivals.kind === 'daily' ? arrivals : arrivals.profile;
      const { every, zone, shape = 'constant' } = pattern;
      const share = arrivals.kind === 'daily' ? 1 : arrivals.share;
      return demandStretches(cut(every, zone), every, shape, expectedOfPattern(pattern, share));
    }
    case 'forecast': {
      const { every, zone, rows, shape = 'constant' } = arrivals;
      return demandStretches(cut(every, zone), every, shape, expectedOfForecast(rows, every));
    }
    case 'counts': {
      const pattern = { ...arrivals, volumes: arrivals.counts };
      const exact = expectedOfPattern(pattern, 1);
      return demandStretches(cut(arrivals.every), arrivals.every, 'constant', (piece) => ({
        volume: Math.round(exact(piece).volume),
      }));
    }
    case 'dayTotal': {
      const { split, every } = arrivals;
      const { mean } = createDistribution(arrivals.total);
      const share = mean / split.reduce((sum, weight) => sum + weight, 0);
      return demandStretches(cut(every), every, 'constant', expectedOfPattern({ ...arrivals, volumes: split }, share));
    }
    case 'times':
      return recordedStretches(cut(3600), clockTimes(arrivals, span, zones));
  }
}

/** Cuts stretches to the simulated time and at the starts of days. */
function cutToDays(stretches: readonly Stretch[], dayStart: Float64Array): Stretch[] {
  const pieces: Stretch[] = [];
  let day = 0;
  for (const stretch of stretches) {
    let start = Math.max(stretch.start, dayStart[0]);
    const end = Math.min(stretch.end, dayStart[dayStart.length - 1]);
    while (start < end) {
      while (dayStart[day + 1] <= start) day++;
      const until = Math.min(end, dayStart[day + 1]);
      const offMiddle = (start + until - stretch.start - stretch.end) / 2;
      pieces.push({ ...stretch, start, end: until, rate: stretch.rate + stretch.slope * offMiddle });
      start = until;
    }
  }
  return pieces;
}
