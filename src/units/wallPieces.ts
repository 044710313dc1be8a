// Cuts a stretch of time along the local clock: at midnights, at times of day that matter (when night begins), at clock changes.
import { secondsPerDay } from './calendar.ts';
import type { Instant, Seconds } from './quantities.ts';
import { offsetAt, type Zone } from './zone.ts';

/** A piece of time within one local day in which the clock runs on without a jump. */
export interface WallPiece {
  readonly start: Instant;
  readonly end: Instant;
  /** Day number of the local date. */
  readonly day: number;
  /** What the clock reads when the piece begins, seconds after midnight. */
  readonly clock: Seconds;
}

/**
 * The pieces of [start, end) in order, cut at local midnights, at each of `clocks` (times of day in seconds after midnight,
 * ascending) and at clock changes. Nothing for an empty stretch. Throws a RangeError outside the zone's table.
 */
export function cutByWall(zone: Zone, start: Instant, end: Instant, clocks: readonly Seconds[] = []): WallPiece[] {
  const pieces: WallPiece[] = [];
  let from = start;
  while (from < end) {
    const offset = offsetAt(zone, from);
    const wall = from + offset;
    const day = Math.floor(wall / secondsPerDay);
    const clock = wall - day * secondsPerDay;
    const nextClock = clocks.find((each) => each > clock && each < secondsPerDay) ?? secondsPerDay;
    const nextCut = day * secondsPerDay + nextClock - offset;
    const nextChange = zone.changes.find((change) => change > from) ?? Number.POSITIVE_INFINITY;
    const until = Math.min(end, nextCut, nextChange);
    pieces.push({ start: from, end: until, day, clock });
    from = until;
  }
  if (end > start) offsetAt(zone, end);
  return pieces;
}
