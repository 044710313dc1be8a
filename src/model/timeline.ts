// From the period of a scenario to the timeline of the model, and from civil days to pieces of the clock.
import type { Period } from '../scenario/scenario.ts';
import { secondsPerDay } from '../units/calendar.ts';
import { type Grid, makeGrid } from '../units/grid.ts';
import type { ClockTime, Instant, Seconds } from '../units/quantities.ts';
import { loadZone, toInstant, toLocal, type Zone } from '../units/zone.ts';
import type { Timeline } from './model.ts';

const secondsPerHour = 3600;

/** Contacts of the counted time are followed for at most so long after it, so demand and staff reach so far. */
export const followedFor: Seconds = secondsPerDay;

/** The civil time of a scenario: its grid of intervals and the whole time that is simulated. */
export interface Span {
  readonly zone: Zone;
  readonly grid: Grid;
  /** Instant of clock time 0. */
  readonly origin: Instant;
  /** Length of the simulated time: warm-up, counted time and what follows it. */
  readonly end: ClockTime;
}

/** End of the simulated time: what is followed after the counted time included. */
export function simulatedTo({ countTo, afterEnd }: Pick<Timeline, 'countTo' | 'afterEnd'>): ClockTime {
  return countTo + (afterEnd === 'continue' ? followedFor : 0);
}

/** Loads the zone and lays out the span. */
export async function layOutSpan(period: Period): Promise<Span> {
  const margin = period.warmUp + followedFor + 2 * secondsPerDay;
  const length = period.length ?? period.days! * secondsPerDay;
  const start = Date.UTC(+period.from.slice(0, 4), +period.from.slice(5, 7) - 1, +period.from.slice(8)) / 1000;
  const zone = await loadZone(period.zone, start - margin, start + length + margin);
  const grid = makeGrid(zone, {
    from: period.from,
    interval: period.interval,
    ...(period.length === undefined ? { days: period.days! } : { length: period.length }),
  });
  const origin = grid.edges[0] - period.warmUp;
  const countTo = grid.edges[grid.edges.length - 1] - origin;
  return { zone, grid, origin, end: simulatedTo({ countTo, afterEnd: period.afterEnd }) };
}

/** Throws a RangeError when the intervals cannot be cut into so many batches. */
export function timelineOf(span: Span, period: Period, batches = 1): Timeline {
  const { grid, origin } = span;
  const intervals = grid.edges.length - 1;
  if (intervals % batches !== 0) throw new RangeError(`${intervals} intervals cannot be cut into ${batches} batches`);
  const hasDays = period.interval !== 'whole' && period.interval <= secondsPerDay;
  const hasHours = hasDays && Number(period.interval) <= secondsPerHour;
  const dayOf = hasDays ? grid.dayOf : grid.dayOf.map(() => 0);
  const waitRowOf = rowsOfWaits(dayOf, intervals / batches);
  return {
    origin,
    countFrom: grid.edges[0] - origin,
    countTo: grid.edges[grid.edges.length - 1] - origin,
    afterEnd: period.afterEnd,
    edges: grid.edges.map((edge) => edge - origin),
    dayOf,
    hourOf: hasHours ? grid.hourOf : grid.hourOf.map(() => 0),
    dayCount: hasDays ? grid.dayDates.length : 1,
    hasDays,
    hasHours,
    batches,
    waitRowOf,
    waitRowCount: waitRowOf[intervals - 1] + 1,
  };
}

/** Rows in order of time: the next one begins with each day and each batch of so many intervals. */
function rowsOfWaits(dayOf: Int32Array, intervalsOfBatch: number): Int32Array {
  let row = 0;
  return dayOf.map((day, i) => {
    if (i > 0 && (day !== dayOf[i - 1] || i % intervalsOfBatch === 0)) row++;
    return row;
  });
}

/** A stretch of the simulated time in which the local clock stays within one step of `every` seconds from midnight. */
export interface ClockPiece {
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** Local date and start of the step on the wall clock, seconds after midnight. */
  readonly date: string;
  readonly clock: Seconds;
}

/** Cuts the simulated time, [0, end), along the local clock; pieces never cross midnight. `every` is at most a day. */
export function cutByClock(span: Span, every: Seconds): ClockPiece[] {
  return cutWholeDays(span, every)
    .map((piece) => ({ ...piece, start: Math.max(0, piece.start), end: Math.min(span.end, piece.end) }))
    .filter(({ start, end }) => start < end);
}

/** Cuts in the same way all local days that overlap the simulated time, and the one after them, from midnight to midnight. */
export function cutWholeDays({ zone, origin, end }: Span, every: Seconds): readonly ClockPiece[] {
  const known = wholeDays.get(zone) ?? new Map<string, readonly ClockPiece[]>();
  wholeDays.set(zone, known);
  const key = `${origin} ${end} ${every}`;
  const pieces = known.get(key) ?? layOutWholeDays(zone, origin, end, every);
  known.set(key, pieces);
  return pieces;
}

/** By zone, simulated time and step: queues and sites ask for the same ones again and again. */
const wholeDays = new WeakMap<Zone, Map<string, readonly ClockPiece[]>>();

function layOutWholeDays(zone: Zone, origin: Instant, end: ClockTime, every: Seconds): readonly ClockPiece[] {
  const first = toLocal(zone, origin).date;
  const midnight = toInstant(zone, first, 0);
  const days = Math.ceil((origin + end - midnight) / secondsPerDay) + 1;
  const grid = makeGrid(zone, { from: first, days, interval: every });
  return Array.from(grid.dayOf, (day, i) => ({
    start: grid.edges[i] - origin,
    end: grid.edges[i + 1] - origin,
    date: grid.dayDates[day],
    clock: Math.floor(grid.clockOf[i] / every) * every,
  }));
}
