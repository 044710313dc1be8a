// Looks the public holidays of clients and sites up and puts them into the scenario, so that all later work is free of calendars.
import { countries } from '../places/countries/index.ts';
import { changeHolidays, type Holiday } from '../places/holiday.ts';
import { holidayCalendar } from '../places/holidayCalendar.ts';
import { addDays, secondsPerDay } from '../units/calendar.ts';
import type { CalendarFactors, Period, Site } from './scenario.ts';
import type { WrittenHolidays } from './sections/holidays.ts';

/** Simulated time reaches some days beyond its ends in some zone, and who rested on a holiday matters for the hours of its week. */
const margin = 9;

/** The site with its holidays. Countries and regions have been checked. */
export async function siteWithHolidays(
  name: string,
  written: Omit<Site, 'name' | 'holidays' | 'staffOnHolidays'> & { readonly holidays: WrittenHolidays },
  period: Period,
): Promise<Site> {
  const { holidays: own, ...site } = written;
  const isPublic = (day: { readonly date: string; readonly name: string }): Holiday => ({ ...day, kind: 'public' });
  const found = own.only?.map(isPublic) ?? (await holidaysIn(site, period));
  const { holidays } = changeHolidays(found, { add: own.add.map(isPublic), remove: own.remove });
  return { name, ...site, holidays, staffOnHolidays: own.staff };
}

/** Public holidays of a place in the simulated time and a few days around it; none of an unknown country. */
export async function holidaysIn(
  { country, region }: { readonly country?: string; readonly region?: string },
  period: Period,
): Promise<Holiday[]> {
  const found = countries.find(({ name }) => name === country);
  if (found === undefined) return [];
  const warmUpDays = Math.ceil(period.warmUp / secondsPerDay);
  const days = period.days ?? Math.ceil(period.length! / secondsPerDay);
  return holidayCalendar({
    country: found,
    ...(region === undefined ? {} : { region }),
    from: addDays(period.from, -warmUpDays - margin),
    to: addDays(period.from, days + margin),
  });
}

/** The same demand, with the dates on which its factor for holidays holds. */
export function withHolidayDates<T extends CalendarFactors>(demand: T, dates: readonly string[]): T {
  return demand.holidays === undefined ? demand : { ...demand, holidays: { ...demand.holidays, dates } };
}
