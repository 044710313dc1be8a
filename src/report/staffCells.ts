// Agents of a pool beside those it requires, interval by interval and hour by hour, on the clock of the report.
import type { IntervalLabel, Results } from '../experiment/results.ts';
import { timed } from './intervalCells.ts';
import type { IntervalName } from './intervalClock.ts';

export interface StaffCell {
  readonly interval: IntervalLabel;
  readonly called: IntervalName;
  /** Null where no number is enough. */
  readonly required: number | null;
  readonly scheduled: number;
  readonly net: number;
  readonly gap: number | null;
  /** At work and signed in as played; null where nothing was. */
  readonly present: number | null;
  readonly signedIn: number | null;
}

/** Averaged over the intervals that begin in the hour. */
export interface StaffHour {
  readonly required: number | null;
  readonly net: number;
  readonly gap: number | null;
}

const metrics = ['required', 'scheduled', 'net', 'gap', 'present_mean', 'staffed_mean'] as const;

/** By pool that has a requirement, in the order of results; its cells in order of time. */
export function staffCells(
  { rows, axes }: Results,
  nameOf: (interval: IntervalLabel) => IntervalName,
): ReadonlyMap<string, readonly StaffCell[]> {
  const found = new Map<string, Map<string, number | null>>();
  for (const { name, metric, start, estimate } of rows.of({ scopes: ['pool'], periods: ['interval'], metrics })) {
    const own = found.get(name) ?? new Map<string, number | null>();
    found.set(name, own.set(`${metric} ${start}`, estimate));
  }
  const intervals = timed(axes.intervals);
  return new Map(
    [...found].map(([pool, values]) => [
      pool,
      intervals.map((interval): StaffCell => {
        const value = (metric: string) => values.get(`${metric} ${interval.start}`) ?? null;
        return {
          interval,
          called: nameOf(interval),
          required: value('required'),
          scheduled: value('scheduled') ?? 0,
          net: value('net') ?? 0,
          gap: value('gap'),
          present: value('present_mean'),
          signedIn: value('staffed_mean'),
        };
      }),
    ]),
  );
}

/** Days in the order in which they come. */
export function daysOf(cells: readonly StaffCell[]): string[] {
  return [...new Set(cells.map(({ called }) => called.day))];
}

/** The hours of a day, 24; undefined for those in which no interval begins. An hour that comes twice is one. */
export function hoursOf(cells: readonly StaffCell[], day: string): (StaffHour | undefined)[] {
  const own = cells.filter(({ called }) => called.day === day);
  return Array.from({ length: 24 }, (_, hour) => {
    const within = own.filter(({ called }) => Number(called.clock.slice(0, 2)) === hour);
    if (within.length === 0) return undefined;
    const length = within.reduce((sum, { interval }) => sum + interval.length, 0);
    const mean = (of: (cell: StaffCell) => number | null): number | null =>
      within.reduce<number | null>((sum, cell) => {
        const agents = of(cell);
        return sum === null || agents === null ? null : sum + (agents * cell.interval.length) / length;
      }, 0);
    return { required: mean(({ required }) => required), net: mean(({ net }) => net)!, gap: mean(({ gap }) => gap) };
  });
}

/** The day on which most agent hours are missing; the first of equal ones, undefined where none is missing. */
export function shortestDay(cells: readonly StaffCell[]): string | undefined {
  let most = 0;
  let shortest: string | undefined;
  for (const day of daysOf(cells)) {
    const missing = cells
      .filter(({ called }) => called.day === day)
      .reduce((sum, { gap, interval }) => sum + Math.max(0, -(gap ?? 0)) * interval.length, 0);
    if (missing <= most) continue;
    most = missing;
    shortest = day;
  }
  return shortest;
}

/** The first and last hour of the day in which anything is required or anybody is there; undefined where none is. */
export function usedHours(
  hours: readonly (StaffHour | undefined)[],
): { readonly from: number; readonly to: number } | undefined {
  const isUsed = (hour: StaffHour | undefined) => hour !== undefined && (hour.net > 0 || (hour.required ?? 1) > 0);
  const from = hours.findIndex(isUsed);
  return from < 0 ? undefined : { from, to: hours.findLastIndex(isUsed) };
}
