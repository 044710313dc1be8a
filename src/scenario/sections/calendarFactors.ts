// `days:`, `dates:`, `months:`, `spikes:` and `growth:` what the calendar does to demand.
import { checked, type Place } from '../../schema/checked.ts';
import { date } from '../../schema/date.ts';
import { dateTime } from '../../schema/dateTime.ts';
import { duration } from '../../schema/duration.ts';
import { exactlyOne } from '../../schema/exactlyOne.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { type Keyed, mapBy } from '../../schema/mapBy.ts';
import { mapOf } from '../../schema/mapOf.ts';
import type { Wrong } from '../../schema/mistake.ts';
import { nearest } from '../../schema/nearest.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { ratio } from '../../schema/share.ts';
import { parseWeekdays } from '../../schema/weekdays.ts';
import { isDate } from '../../units/calendar.ts';
import type { CalendarFactors, Spike } from '../scenario.ts';

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

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const byMonth = mapBy(
  'Factor by month; 1 for months that are not named.',
  parseMonth,
  ratio('Factor on the month.', { example: '1.35' }),
  'dec',
);

const monthDay = count('Day of the month.', { min: 1, max: 31, example: '15' });

const spike = exactlyOne(
  ['at', 'monthDays'],
  record('Demand is lifted from a moment on, and falls back.', {
    at: optional(dateTime('When it begins, on the clock of the demand.')),
    monthDays: optional(list('Days of each month on which it begins at midnight.', monthDay, { min: 1 })),
    factor: ratio('Factor on demand while it lasts.', { example: '1.35' }),
    lasts: optional(duration('How long it holds in full.', { example: '1d' }), 0, '0s'),
    fades: optional(duration('How long it then falls back, evenly.', { example: '3d' }), 0, '0s'),
  }),
);

const spikes = mapOf(
  'What lifts demand for a while: campaigns, bill runs, outages, by name.',
  checked(spike, checkSpike),
  {
    example: 'bill run',
  },
);

const growth = record('Steady growth, compounding.', {
  perMonth: ratio('Growth a month of 365.25 / 12 days; below 0 for decline.', { min: -0.9, example: '2%' }),
  from: date('Date on which the figures hold as they are written.', { example: '2027-01-01' }),
});

export const calendarFields = {
  days: optional(byWeekday),
  dates: optional(byDate),
  holidays: optional(
    ratio("Factor on the client's public holidays; a factor of the date itself wins over it.", { example: '40%' }),
  ),
  months: optional(byMonth),
  spikes: optional(spikes),
  growth: optional(growth),
};

/** The factors as a scenario holds them. */
export function calendarFactors({
  days,
  dates,
  holidays,
  months,
  spikes,
  growth,
}: RecordOf<typeof calendarFields>): CalendarFactors {
  const year = monthNames.map((_, month) => months?.find(({ key }) => key.month === month)?.value ?? 1);
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => days?.find(({ key }) => key.includes(day))?.value ?? 1);
  return {
    ...(days === undefined ? {} : { days: week }),
    ...(dates === undefined ? {} : { dates: dates.map(({ key, value }) => ({ ...key, factor: value })) }),
    // Which dates these are is known when the client's calendar is looked up.
    ...(holidays === undefined ? {} : { holidays: { factor: holidays, dates: [] } }),
    ...(months === undefined ? {} : { months: year }),
    ...(spikes === undefined ? {} : { spikes: spikes.map(({ name, value }) => spikeOf(name, value)) }),
    ...(growth === undefined ? {} : { growth }),
  };
}

type WrittenSpike = typeof spike extends Field<infer T> ? T : never;

function spikeOf(name: string, { at, monthDays, ...shape }: WrittenSpike): Spike {
  return { name, start: at ?? { monthDays: monthDays! }, ...shape };
}

function checkSpike({ lasts, fades }: WrittenSpike, place: Place): void {
  if (lasts + fades > 0) return;
  place.refuse({ message: 'it lasts no time', allowed: 'lasts or fades, or both, such as lasts: 1d' });
}

function parseMonth(text: string): { readonly month: number } | Wrong {
  const month = monthNames.indexOf(text.trim().toLowerCase());
  if (month >= 0) return { month };
  const meant = monthNames.find((name) => text.trim().toLowerCase().startsWith(name)) ?? nearest(text, monthNames);
  return {
    message: `unknown month ${JSON.stringify(text)}`,
    allowed: monthNames.join(', '),
    ...(meant === undefined ? {} : { nearest: meant }),
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
