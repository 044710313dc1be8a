// How much of a stretch of time lies in the night, on Sundays, on holidays: real seconds, by the clock of a zone. On the night on
// which clocks fall back a shift has an hour more of night, on the night on which they spring forward an hour less.
import { weekdayOf } from './calendar.ts';
import type { Instant, Seconds } from './quantities.ts';
import { cutByWall, type WallPiece } from './wallPieces.ts';
import type { Zone } from './zone.ts';

/** Times of day [from, to) in seconds after midnight; it reaches over midnight when `to` is before `from`. Equal: empty. */
export interface ClockWindow {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Whether a clock that reads `clock` (seconds after midnight) is in the window. */
export function isWithin(window: ClockWindow, clock: Seconds): boolean {
  const { from, to } = window;
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** Times of day at which a window begins or ends, as `cutByWall` wants them. */
export function edgesOf({ from, to }: ClockWindow): Seconds[] {
  return [from, to].sort((a, b) => a - b);
}

/** Seconds of [start, end) during which the local clock is in the window. */
export function secondsInWindow(zone: Zone, start: Instant, end: Instant, window: ClockWindow): Seconds {
  return total(cutByWall(zone, start, end, edgesOf(window)), ({ clock }) => isWithin(window, clock));
}

/** Seconds of [start, end) on local dates of an ISO weekday, 1 = Monday … 7 = Sunday. */
export function secondsOnWeekday(zone: Zone, start: Instant, end: Instant, weekday: number): Seconds {
  return total(cutByWall(zone, start, end), ({ day }) => weekdayOf(day) === weekday);
}

/** Seconds of [start, end) on local dates that are among the day numbers: holidays, for one. */
export function secondsOnDays(zone: Zone, start: Instant, end: Instant, days: ReadonlySet<number>): Seconds {
  return total(cutByWall(zone, start, end), ({ day }) => days.has(day));
}

function total(pieces: readonly WallPiece[], counts: (piece: WallPiece) => boolean): Seconds {
  return pieces.reduce((sum, piece) => (counts(piece) ? sum + piece.end - piece.start : sum), 0);
}
