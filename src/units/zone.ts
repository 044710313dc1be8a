// Civil time of a zone over a stretch of time, as a table of offsets: plain data, made once, looked up by binary search.
// The rules come from the time zone data of the Node build through Temporal, which is loaded only for zones that have rules.
import { dateOf, dayNumber, secondsPerDay } from './calendar.ts';
import type { Instant, Seconds, WallTime } from './quantities.ts';

/** Offsets of a zone from `from` (included) to `to` (included). Plain data that may be copied to another thread. */
export interface Zone {
  /** IANA name. */
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Clock changes in [from, to], ascending: the instants from which the next offset holds. */
  readonly changes: Float64Array;
  /** Seconds east of UTC, one more than changes: offsets[i] holds before changes[i], the last one to the end. */
  readonly offsets: Float64Array;
}

/** What a clock on the wall shows. */
export interface LocalTime {
  readonly date: string;
  /** What the clock reads, in [0, 86 400); on a day with a clock change not the time passed since midnight. */
  readonly secondsAfterMidnight: Seconds;
  /** Seconds east of UTC. */
  readonly offset: Seconds;
}

const margin = 2 * secondsPerDay;
const utcNames = new Set(['UTC', 'Etc/UTC']);

/**
 * The zone's offsets from two days before `from` to two days after `to`, so that shifts and days that reach past the ends
 * are covered. UTC has no ends. Throws a RangeError when there is no zone of that name.
 */
export async function loadZone(name: string, from: Instant, to: Instant): Promise<Zone> {
  if (utcNames.has(name)) {
    return {
      name,
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      changes: Float64Array.of(),
      offsets: Float64Array.of(0),
    };
  }
  if (!isZoneName(name)) throw new RangeError(`unknown time zone "${name}"`);
  const { Temporal } = await import('temporal-polyfill');
  const first = Math.floor(from - margin);
  const last = Math.ceil(to + margin);
  let moment = Temporal.Instant.fromEpochMilliseconds(first * 1000).toZonedDateTimeISO(name);
  const changes: number[] = [];
  const offsets: number[] = [moment.offsetNanoseconds / 1e9];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > last * 1000) break;
    changes.push(next.epochMilliseconds / 1000);
    offsets.push(next.offsetNanoseconds / 1e9);
    moment = next;
  }
  return { name, from: first, to: last, changes: Float64Array.from(changes), offsets: Float64Array.from(offsets) };
}

const knownNames = new Map<string, boolean>();

/** Whether the Node build knows a zone of this IANA name. */
export function isZoneName(name: string): boolean {
  const known = knownNames.get(name) ?? isTakenAsZone(name);
  // Asking takes some tens of microseconds, and every variant of a scenario asks.
  knownNames.set(name, known);
  return known;
}

function isTakenAsZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Seconds east of UTC at the instant. Throws a RangeError outside the zone's table. */
export function offsetAt(zone: Zone, instant: Instant): Seconds {
  assertCovered(zone, instant);
  return zone.offsets[countUpTo(zone.changes, instant)]!;
}

/**
 * The instant at which a clock on the wall shows `secondsAfterMidnight` on `date`. Times of 24:00 and later belong to the
 * following dates, negative ones to the dates before, always counted on the wall clock. A time that does not exist moves
 * forward by the length of the gap; a time that exists twice means the first (Temporal's `compatible` rule, and RFC 5545).
 * Throws a RangeError when the date does not exist or the instant lies outside the zone's table.
 */
export function toInstant(zone: Zone, date: string, secondsAfterMidnight: Seconds): Instant {
  return instantAt(zone, dayNumber(date) * secondsPerDay + secondsAfterMidnight);
}

/** The instant at which the clock reads `wall`, by the same rules and errors; without a text, for thousands of shifts. */
export function instantAt(zone: Zone, wall: WallTime): Instant {
  const { changes, offsets } = zone;
  // The first stretch of constant offset whose clock has not passed `wall` when it ends.
  let stretch = 0;
  while (stretch < changes.length && wall - offsets[stretch]! >= changes[stretch]!) stretch++;
  const skipped = stretch > 0 && wall - offsets[stretch]! < changes[stretch - 1]!;
  const instant = wall - offsets[skipped ? stretch - 1 : stretch]!;
  assertCovered(zone, instant);
  return instant;
}

/** What the clock reads at the instant, the inverse of `instantAt` where the clock does not fall back. */
export function wallTimeAt(zone: Zone, instant: Instant): WallTime {
  return instant + offsetAt(zone, instant);
}

/** What the clocks of the zone show at the instant. Throws a RangeError outside the zone's table. */
export function toLocal(zone: Zone, instant: Instant): LocalTime {
  const offset = offsetAt(zone, instant);
  const local = instant + offset;
  const day = Math.floor(local / secondsPerDay);
  return { date: dateOf(day), secondsAfterMidnight: local - day * secondsPerDay, offset };
}

function assertCovered(zone: Zone, instant: Instant): void {
  if (instant >= zone.from && instant <= zone.to) return;
  throw new RangeError(`${instant} lies outside the table of ${zone.name}, ${zone.from} to ${zone.to}`);
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
