// `--trace`: which stretch of time is meant, `10:00-10:15` with a day before it or none.
import type { Stretch } from '../experiment/floorTrace.ts';
import type { Compiled } from '../model/compile.ts';
import { parseClockTime } from '../schema/clockTime.ts';
import { unknownName } from '../schema/mistake.ts';
import { isDate, secondsPerDay, weekday } from '../units/calendar.ts';
import { formatLocal } from '../units/formatTime.ts';
import { toInstant, toLocal } from '../units/zone.ts';
import { UsageError } from './usageError.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const forms = 'allowed: 10:00-10:15, Mon 10:00-10:15 or 2027-03-01T10:00-10:15';
const lettersOfWeekday = 3;

/** The stretch on the clock of the model. A weekday means the first such day that is counted, no day the first of all. Throws a UsageError. */
export function traceStretch(text: string, { model, span }: Compiled): Stretch {
  const { zone, grid, origin } = span;
  const { countFrom, countTo } = model.timeline;
  const parts = /^\s*(?:([^\s:]+?)(?:\s+|T(?=\d)))?([\d:]+)\s*[-–]\s*([\d:]+)\s*$/.exec(text);
  const [start, end] = [parts?.[2], parts?.[3]].map((clock) => parseClockTime(clock ?? ''));
  if (parts === null || start === undefined || end === undefined)
    throw refused(`${JSON.stringify(text)} is no stretch of time`, forms);
  if (Math.max(start, end) > secondsPerDay)
    throw refused(`${JSON.stringify(text)} reaches past the end of the day`, 'clock times up to 24:00 are allowed');
  if (end <= start)
    throw refused(`${JSON.stringify(text)} does not end after it begins`, 'a later end, up to 24:00, is allowed');
  const date = dateOf(parts[1], grid.dayDates);
  const [from, to] = [start, end].map((clock) => toInstant(zone, date, clock) - origin);
  if (toLocal(zone, origin + from).secondsAfterMidnight !== start % secondsPerDay)
    throw refused(`there is no ${parts[2]} on ${date}`, `the clocks of ${zone.name} spring over it`);
  if (from >= countFrom && to <= countTo) return { from, to };
  const counted = [countFrom, countTo].map((clock) => formatLocal(zone, origin + clock).slice(0, 16));
  throw refused(`${JSON.stringify(text)} lies outside the counted time`, `allowed: ${counted[0]} to ${counted[1]}`);
}

/** The day that a word names, of those that are counted. */
function dateOf(word: string | undefined, dates: readonly string[]): string {
  const [first] = dates;
  if (word === undefined) return first;
  if (/^\d/.test(word)) {
    if (dates.includes(word)) return word;
    const what = isDate(word) ? `${word} is not counted` : `there is no day ${word} in the calendar`;
    throw refused(what, dates.length === 1 ? `allowed: ${first}` : `allowed: ${first} to ${dates.at(-1)}`);
  }
  const isMeant = (name: string): boolean =>
    word.length >= lettersOfWeekday && name.toLowerCase().startsWith(word.toLowerCase());
  const found = dates.find((date) => isMeant(nameOf(date)));
  if (found !== undefined) return found;
  const names = [...new Set(dates.map(nameOf))].map((name) => name.slice(0, lettersOfWeekday));
  if (weekdays.some(isMeant)) throw refused(`no ${word} is counted`, `allowed: ${names.join(', ')}`);
  const wrong = unknownName('day', word, names);
  throw new UsageError({ ...wrong, message: `--trace: ${wrong.message}` });
}

function nameOf(date: string): string {
  return weekdays[weekday(date) - 1];
}

function refused(message: string, allowed: string): UsageError {
  return new UsageError({ message: `--trace: ${message}`, allowed });
}
