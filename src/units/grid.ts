// The one grid of reporting intervals: where each begins and ends in UTC, and which local day and hour it belongs to.
import { addDays, dayNumber, secondsPerDay } from './calendar.ts';
import type { Instant, Seconds } from './quantities.ts';
import { offsetAt, toInstant, wallTimeAt, type Zone } from './zone.ts';

const secondsPerHour = 3600;

/** What a grid is made from. Exactly one of `days` and `length` is given. */
export interface GridSpan {
  /** First local date, `2027-03-08`; the grid begins at its local midnight. */
  readonly from: string;
  /** Whole local days of 23, 24 or 25 hours. */
  readonly days?: number;
  /** Or seconds from the first midnight; the last day and interval may then be cut short. */
  readonly length?: Seconds;
  /** Whole seconds less than a day, or a multiple of 86 400 for so many local days, or one interval over everything. */
  readonly interval: Seconds | 'whole';
}

/** The grid. Arrays are indexed by interval or by day; all of it is plain data that may be copied to another thread. */
export interface Grid {
  readonly zone: Zone;
  /** Interval i is [edges[i], edges[i + 1]): one edge more than intervals, ascending instants. */
  readonly edges: Float64Array;
  /** Day, as an index into `dayDates`, in which the interval begins. */
  readonly dayOf: Int32Array;
  /** Local hour of day, 0 to 23, at which the interval begins. */
  readonly hourOf: Int32Array;
  /** What the local clock reads when the interval begins, seconds after midnight. */
  readonly clockOf: Int32Array;
  /** Local date of each day. */
  readonly dayDates: readonly string[];
  /** Day d is [dayEdges[d], dayEdges[d + 1]). */
  readonly dayEdges: Float64Array;
}

/**
 * Builds the grid. Intervals begin where the local clock shows a multiple of `interval`, so that 09:30 is an edge on every
 * day; a day of 23 hours has 46 half-hours and one of 25 has 50, two of them 01:00 and two 01:30.
 *
 * A clock change shorter than the interval, or no multiple of it, does not add intervals: where the clock springs over an
 * edge the interval begins at the change and is shorter, and where it falls back inside an interval that interval is longer.
 * On Lord Howe Island (30 minutes) the hour from 02:00 begins at 02:30 and lasts half an hour in spring; in autumn the hour
 * from 01:00 lasts 90 minutes.
 *
 * An interval ends with its day, unless it is several whole days or `whole`. Throws a RangeError on an impossible span.
 */
export function makeGrid(zone: Zone, span: GridSpan): Grid {
  assertPossible(span);
  const dayEdges = edgesOfDays(zone, span);
  const dayDates = Array.from({ length: dayEdges.length - 1 }, (_, day) => addDays(span.from, day));
  const starts: Instant[] = [];
  const days: number[] = [];
  const daysPerInterval = span.interval === 'whole' ? dayDates.length : span.interval / secondsPerDay;
  for (let day = 0; day < dayDates.length; day++) {
    const startsOfDay =
      daysPerInterval < 1
        ? startsWithin(zone, dayDates[day]!, dayEdges[day]!, dayEdges[day + 1]!, span.interval as Seconds)
        : day % daysPerInterval === 0
          ? [dayEdges[day]!]
          : [];
    for (const start of startsOfDay) {
      starts.push(start);
      days.push(day);
    }
  }
  const clockOf = Int32Array.from(starts, (start) => {
    const wall = wallTimeAt(zone, start);
    return Math.floor(wall - Math.floor(wall / secondsPerDay) * secondsPerDay);
  });
  return {
    zone,
    edges: Float64Array.from([...starts, dayEdges.at(-1)!]),
    dayOf: Int32Array.from(days),
    hourOf: clockOf.map((clock) => Math.floor(clock / secondsPerHour)),
    clockOf,
    dayDates,
    dayEdges: Float64Array.from(dayEdges),
  };
}

function edgesOfDays(zone: Zone, span: GridSpan): Instant[] {
  const start = toInstant(zone, span.from, 0);
  const edges = [start];
  const end = span.length === undefined ? toInstant(zone, addDays(span.from, span.days!), 0) : start + span.length;
  for (let day = 1; ; day++) {
    const edge = toInstant(zone, addDays(span.from, day), 0);
    if (edge >= end) break;
    edges.push(edge);
  }
  edges.push(end);
  return edges;
}

/** Starts of the intervals of one day, [start, end), stretch by stretch of constant offset. */
function startsWithin(zone: Zone, date: string, start: Instant, end: Instant, interval: Seconds): Instant[] {
  const midnight = dayNumber(date) * secondsPerDay;
  const starts = [start];
  const changes = zone.changes.filter((change) => change > start && change < end);
  let passed = Math.floor((start + offsetAt(zone, start) - midnight) / interval);
  for (const [index, from] of [start, ...changes].entries()) {
    const offset = offsetAt(zone, from);
    const clock = from + offset - midnight;
    const springsOverEdge = Math.floor(clock / interval) > passed;
    if (springsOverEdge) starts.push(from);
    const stretchEnd = changes[index] ?? end;
    for (let step = Math.ceil(clock / interval); ; step++) {
      const edge = midnight + step * interval - offset;
      if (edge >= stretchEnd) break;
      passed = step;
      if (edge > starts.at(-1)!) starts.push(edge);
    }
  }
  return starts;
}

function assertPossible(span: GridSpan): void {
  const { days, length, interval } = span;
  if ((days === undefined) === (length === undefined)) throw new RangeError('a grid has either days or a length');
  if (days !== undefined && !(Number.isInteger(days) && days >= 1)) throw new RangeError(`days must be whole: ${days}`);
  if (length !== undefined && !(length > 0)) throw new RangeError(`length must be above 0: ${length}`);
  if (interval === 'whole') return;
  const wholeDays = interval % secondsPerDay === 0;
  if (!Number.isInteger(interval) || interval <= 0 || (interval > secondsPerDay && !wholeDays)) {
    throw new RangeError(`an interval is whole seconds within a day, or whole days: ${interval}`);
  }
}
