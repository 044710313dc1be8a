// Local dates and intervals as people name them: `Mon 8 Mar`, `Mon 8 Mar 09:30–10:00`.
import type { IntervalLabel } from '../experiment/results.ts';
import { weekday } from '../units/calendar.ts';

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Width of the longest day name. */
export const dayWidth = 'Mon 28 Mar'.length;

/** The weekday, day and month of a date; the day of the month takes two places so that days line up. */
export function formatDay(date: string): string {
  const dayOfMonth = String(Number(date.slice(8, 10))).padStart(2);
  return `${weekdayNames[weekday(date) - 1]} ${dayOfMonth} ${monthNames[Number(date.slice(5, 7)) - 1]}`;
}

/** Day and year, `Mon 8 Mar 2027`. */
export function formatDate(date: string): string {
  return `${formatDay(date).replace('  ', ' ')} ${date.slice(0, 4)}`;
}

/** Day, start and end on the local clock, `Mon 8 Mar 09:30–10:00`. */
export function formatIntervalLabel({ day, clock, end }: Pick<IntervalLabel, 'day' | 'clock' | 'end'>): string {
  return `${formatDay(day)} ${clock}–${end.slice(11, 16)}`;
}
