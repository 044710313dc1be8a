// `days:` and `dates:` factors on what a date brings.
import { checked, type Place } from '../../schema/checked.ts';
import { type Keyed, mapBy } from '../../schema/mapBy.ts';
import type { Wrong } from '../../schema/mistake.ts';
import { optional } from '../../schema/optional.ts';
import type { RecordOf } from '../../schema/record.ts';
import { ratio } from '../../schema/share.ts';
import { parseWeekdays } from '../../schema/weekdays.ts';
import { isDate } from '../../units/calendar.ts';
import type { CalendarFactors } from '../scenario.ts';

type Range = { readonly from: string; readonly to: string };

const byWeekday = checked(
  mapBy(
    'Factor by day of the week; 1 for days that are not named.',
    parseWeekdays,
    ratio('Factor on the day.', { example: '1.15' }),
    'mon',
  ),
  checkWeekdays,
);

const byDate = checked(
  mapBy(
    'Factor by date or range of dates, besides that of the weekday; a single date wins over a range.',
    parseRange,
    ratio('Factor on each of these days.', { example: '0.3' }),
    '2027-12-25',
  ),
  checkDates,
);

export const calendarFields = { days: optional(byWeekday), dates: optional(byDate) };

/** The factors as a scenario holds them. */
export function calendarFactors({ days, dates }: RecordOf<typeof calendarFields>): CalendarFactors {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => days?.find(({ key }) => key.includes(day))?.value ?? 1);
  return {
    ...(days === undefined ? {} : { days: week }),
    ...(dates === undefined ? {} : { dates: dates.map(({ key, value }) => ({ ...key, factor: value })) }),
  };
}

/** `2027-12-25` or `2027-11-26..2027-12-02`. */
function parseRange(text: string): Range | Wrong {
  const ends = text.split('..').map((end) => end.trim());
  const allowed = 'a date such as 2027-12-25 or a range such as 2027-11-26..2027-12-02';
  const unknown = ends.find((end) => !isDate(end));
  if (unknown !== undefined) return { message: `${JSON.stringify(unknown)} is not a date`, allowed };
  const [from, to = from] = ends as [string, string?];
  if (ends.length > 2) return { message: `${JSON.stringify(text)} is not a range of dates`, allowed };
  return from <= to ? { from, to } : { message: `the range ${text} ends before it begins`, allowed };
}

function checkWeekdays(entries: readonly Keyed<readonly number[], number>[], place: Place): void {
  const seen = new Set<number>();
  for (const { key } of entries) {
    if (key.some((day) => seen.has(day))) place.refuse({ message: 'a day of the week is named twice' });
    for (const day of key) seen.add(day);
  }
}

/** Two ranges, or two single dates, must not meet: it would not be clear which factor holds. */
function checkDates(entries: readonly Keyed<Range, number>[], place: Place): void {
  const isSingle = ({ from, to }: Range) => from === to;
  for (const [position, { key }] of entries.entries()) {
    const rival = entries
      .slice(0, position)
      .find((other) => isSingle(other.key) === isSingle(key) && other.key.from <= key.to && key.from <= other.key.to);
    if (rival === undefined) continue;
    const shared = rival.key.from > key.from ? rival.key.from : key.from;
    place.refuse({
      message: `${shared} has two factors`,
      allowed: 'ranges that do not overlap; a single date wins over a range',
    });
  }
}
