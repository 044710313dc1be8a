// The factor that the calendar puts on demand: weekday, date, month, spikes that fade, growth.
import type { CalendarFactors, Spike } from '../scenario/scenario.ts';
import { dateOf, dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';

/** Days of the mean month, 365.25 / 12. */
const daysPerMonth = 30.4375;

/** Of a moment of the local clock. */
export type FactorAt = (date: string, clock: Seconds) => number;

/** Factor at a local date and clock time: that of the weekday × the date (or holiday) × the month × all spikes × growth. */
export function calendarFactor({ days, dates = [], holidays, months, spikes = [], growth }: CalendarFactors): FactorAt {
  const singles = new Map(dates.filter(({ from, to }) => from === to).map(({ from, factor }) => [from, factor]));
  const ranges = dates.filter(({ from, to }) => from !== to);
  const free = new Set(holidays?.dates);
  const ofCalendar = (date: string): number => {
    const ofHoliday = free.has(date) ? holidays?.factor : undefined;
    const ofDate =
      singles.get(date) ?? ofHoliday ?? ranges.find(({ from, to }) => from <= date && date <= to)?.factor ?? 1;
    return (days?.[weekday(date) - 1] ?? 1) * ofDate * (months?.[Number(date.slice(5, 7)) - 1] ?? 1);
  };
  // Asked for the times of one date after the other.
  let today = { date: '', midnight: 0, factor: 1 };
  return (date, clock) => {
    if (date !== today.date) today = { date, midnight: dayNumber(date) * secondsPerDay, factor: ofCalendar(date) };
    const wall = today.midnight + clock;
    let factor = today.factor;
    for (const spike of spikes) factor *= spikeFactor(spike, wall);
    if (growth === undefined) return factor;
    const monthsPassed = (wall / secondsPerDay - dayNumber(growth.from)) / daysPerMonth;
    return factor * (1 + growth.perMonth) ** monthsPassed;
  };
}

/** The mean over a day of the factor at its hours. */
export function factorOfDay(factorAt: FactorAt, date: string): number {
  let sum = 0;
  for (let hour = 0; hour < 24; hour++) sum += factorAt(date, (hour + 0.5) * 3600);
  return sum / 24;
}

/** Of the spikes of a monthly kind only the last one counts: they do not add up. */
function spikeFactor({ start, factor, lasts, fades }: Spike, wall: Seconds): number {
  const since = wall - lastStart(start, wall, lasts + fades);
  if (since < 0 || since >= lasts + fades) return 1;
  return since < lasts ? factor : factor + ((1 - factor) * (since - lasts)) / fades;
}

/** The last start at or before `wall`, on the wall clock; Infinity when there is none within `reach`. */
function lastStart(start: Spike['start'], wall: Seconds, reach: Seconds): Seconds {
  if ('date' in start) return dayNumber(start.date) * secondsPerDay + start.clock;
  const today = Math.floor(wall / secondsPerDay);
  for (let day = today; day > today - Math.ceil(reach / secondsPerDay) - 1; day--)
    if (start.monthDays.includes(Number(dateOf(day).slice(8)))) return day * secondsPerDay;
  return Number.POSITIVE_INFINITY;
}
