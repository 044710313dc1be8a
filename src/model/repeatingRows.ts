// Rows of a file by the local date and clock time at which they start, repeated where the simulated time reaches beyond them.
import { addDays, daysBetween, secondsPerDay, utcMidnight } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';
import type { ClockPiece } from './timeline.ts';

/**
 * Finds the row that starts with a piece of the clock; undefined where there is none. Beyond its rows (warm-up, the day after the end)
 * a file repeats itself by whole weeks, or by whole days when it is shorter than a week. Rows are in order of time, `every` apart.
 */
export function repeatingRows<Row extends { readonly start: string }>(
  rows: readonly Row[],
  every: Seconds,
): (piece: Pick<ClockPiece, 'date' | 'clock'>) => Row | undefined {
  const byStart = new Map(rows.map((row) => [row.start, row]));
  const first = rows[0].start.slice(0, 10);
  const end = wallSeconds(rows[rows.length - 1].start) + every;
  // Whole days but for an hour that a clock change takes or gives.
  const covered = Math.max(1, Math.round((end - wallSeconds(rows[0].start)) / secondsPerDay));
  const cycle = covered >= 7 ? covered - (covered % 7) : covered;
  // The first day may begin late when the file has another clock; a cycle later all of it is there.
  const datesFor = (date: string): string[] => {
    const offset = daysBetween(first, date);
    const repeated = addDays(first, ((offset % cycle) + cycle) % cycle);
    return [date, repeated, addDays(repeated, cycle)];
  };
  // Asked for the times of one date after the other.
  let today = { date: '', dates: [] as string[] };
  return ({ date, clock }) => {
    if (date !== today.date) today = { date, dates: datesFor(date) };
    const time = formatClock(clock);
    for (const day of today.dates) {
      const row = byStart.get(`${day}T${time}`);
      if (row !== undefined) return row;
    }
    return undefined;
  };
}

/** `2027-03-08T09:30` in seconds since 1970-01-01T00:00 on the same clock. */
function wallSeconds(start: string): Seconds {
  return utcMidnight(start.slice(0, 10)) + Number(start.slice(11, 13)) * 3600 + Number(start.slice(14, 16)) * 60;
}
