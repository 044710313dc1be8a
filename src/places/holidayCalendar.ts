// Public holidays of a country or region from the date-holidays library, as its law has them. A pure calculation: no clock, no zone,
// no locale; the library is loaded when it is first asked.
import type { HolidaysTypes } from 'date-holidays';
import { addDays } from '../units/calendar.ts';
import type { Country } from './countries/contract.ts';
import { type Holiday, inOrder } from './holiday.ts';
import type { HolidayRules, HolidayType, MissingHoliday } from './holidayRules.ts';

export interface HolidayRequest {
  readonly country: Country;
  /** State or province, by its code in `regionsOf`. */
  readonly region?: string;
  /** First local date (included). */
  readonly from: string;
  /** Last local date (included). */
  readonly to: string;
  /** The library's types that count; those of the country's law when left out. */
  readonly types?: readonly HolidayType[];
}

/** What the library says of one holiday. Its `date` begins with the local date and the time at which it begins. */
type Entry = HolidaysTypes.Holiday;

/** The months of the Islamic calendar, which begin when the new moon is seen. */
const lunarMonth = /\b(Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu)\b/;
const millisecondsPerDay = 86_400_000;
/** Holidays of several days, and days given for a holiday, may reach over the end of a year. */
const reachInDays = 7;

/** Days that are holidays as a whole, in order; half-holidays are left out. Throws a RangeError for an unknown region. */
export async function holidayCalendar({ country, region, from, to, types }: HolidayRequest): Promise<Holiday[]> {
  const rules = country.holidays;
  if (region !== undefined && !(await regionsOf(country)).has(region)) {
    throw new RangeError(`unknown region ${region} of ${country.name}`);
  }
  const entriesOf = await yearsOf(country, region, types === undefined ? typesByLaw(rules) : types);
  const years = yearsBetween(addDays(from, -reachInDays), addDays(to, reachInDays));
  const entries = years
    .flatMap(entriesOf)
    .filter((entry) => beginsAtMidnight(entry) && !isDropped(entry, rules, region));
  const holidays = withoutDoubles(entries, rules).flatMap((entry) => daysOf(entry, rules));
  const missing = (rules.missing ?? []).flatMap((each) => daysOfMissing(each, years));
  return inOrder([...holidays, ...missing].filter(({ date }) => date >= from && date <= to));
}

/** What the library has for a year. */
type EntriesOf = (year: number) => readonly Entry[];

/** By country, region and types. The variants of a scenario ask for the same years again and again, and a year takes some milliseconds. */
const knownYears = new Map<string, EntriesOf>();

async function yearsOf(
  { name: country }: Country,
  region: string | undefined,
  types: readonly HolidayType[],
): Promise<EntriesOf> {
  const key = [country, region, ...types].join();
  const known = knownYears.get(key);
  if (known !== undefined) return known;
  const { default: Library } = await import('date-holidays');
  const library = new Library();
  library.init({ country, ...(region === undefined ? {} : { state: region }) }, { types: [...types] });
  // Local dates are all that is wanted of it: to place them in a zone takes longer than to find them. That it takes undefined for none is
  // documented, and missing in its types.
  library.setTimezone(undefined as unknown as string);
  const byYear = new Map<number, readonly Entry[]>();
  const entriesOf: EntriesOf = (year) => {
    const entries = byYear.get(year) ?? library.getHolidays(year, 'en');
    byYear.set(year, entries);
    return entries;
  };
  knownYears.set(key, entriesOf);
  return entriesOf;
}

/** Codes and English names of the regions whose holidays differ, in order of code; empty where there are none. */
export async function regionsOf(country: Country): Promise<ReadonlyMap<string, string>> {
  const { default: Library } = await import('date-holidays');
  const states: Readonly<Record<string, string>> | undefined = new Library().getStates(country.name, 'en');
  return new Map(Object.entries(states ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typesByLaw({ special }: HolidayRules): HolidayType[] {
  return special === undefined ? ['public'] : ['public', special];
}

function beginsAtMidnight({ date }: Entry): boolean {
  return date.slice(10, 19) === ' 00:00:00';
}

function isDropped({ name }: Entry, { dropped = [] }: HolidayRules, region: string | undefined): boolean {
  return dropped.some((each) => each.name === name && (each.region === undefined || each.region === region));
}

/** Of a holiday at a weekend and the day given for it, those that the law keeps. */
function withoutDoubles(entries: readonly Entry[], { substitutes }: HolidayRules): readonly Entry[] {
  if (substitutes === 'besides') return entries;
  if (substitutes === 'none') return entries.filter(({ substitute }) => !substitute);
  const holidayAndYear = ({ name, date }: Entry) => `${name.replace(' (substitute day)', '')} ${date.slice(0, 4)}`;
  const replaced = new Set(entries.filter(({ substitute }) => substitute).map(holidayAndYear));
  return entries.filter((entry) => entry.substitute || !replaced.has(holidayAndYear(entry)));
}

function daysOf({ date, start, end, name, type, rule }: Entry, { special }: HolidayRules): Holiday[] {
  const first = date.slice(0, 10);
  const kind = type === special ? 'special' : 'public';
  const holiday = { name, kind, ...(lunarMonth.test(rule) ? { expected: true as const } : {}) } as const;
  // A day with a clock change has 23 or 25 hours.
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / millisecondsPerDay));
  return Array.from({ length: count }, (_, day) => ({ date: addDays(first, day), ...holiday }));
}

function daysOfMissing({ date, name, since = 0 }: MissingHoliday, years: readonly number[]): Holiday[] {
  const isYearly = date.length === 'MM-DD'.length;
  const dates = isYearly ? years.filter((year) => year >= since).map((year) => `${year}-${date}`) : [date];
  return dates.map((each) => ({ date: each, name, kind: 'public' }));
}

function yearsBetween(from: string, to: string): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
}
