import { describe, expect, it } from 'vitest';
import { countries } from '../../src/places/countries/index.ts';
import { holidayCalendar, regionsOf } from '../../src/places/holidayCalendar.ts';
import { isZoneName } from '../../src/units/zone.ts';

it('are sorted by code, each once', () => {
  const codes = countries.map(({ name }) => name);
  expect(codes).toEqual([...new Set(codes)].sort());
});

describe.each(countries.map((country) => [country.name, country] as const))('%s', (_, country) => {
  it('names currency, zones and languages by their standards', () => {
    expect(country.name).toMatch(/^[A-Z]{2}$/);
    expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country.name)).toBe(country.summary);
    expect(Intl.supportedValuesOf('currency')).toContain(country.currency);
    expect(country.zones.filter((zone) => !isZoneName(zone))).toEqual([]);
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    expect(country.languages.filter((language) => !/^[a-z]{2}$/.test(language) || !names.of(language))).toEqual([]);
  });

  it('has figures of the right size', () => {
    const { fullTime, ordinary, premiums, leave, load } = country;
    expect(fullTime.value).toBeGreaterThanOrEqual(35);
    expect(fullTime.value).toBeLessThanOrEqual(48);
    expect(ordinary.value.week).toBeGreaterThanOrEqual(Math.min(fullTime.value, 48));
    expect(ordinary.value.day ?? 8).toBeGreaterThanOrEqual(8);
    for (const { value } of [premiums.night, premiums.sunday, premiums.holiday]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(2);
    }
    expect(leave.value).toBeGreaterThanOrEqual(5);
    expect(load.value).toBeLessThan(1);
  });

  it('corrects the library only where it is wrong', async () => {
    const { dropped = [], missing = [], special } = country.holidays;
    const everything = { ...country, holidays: { substitutes: 'besides', ...(special ? { special } : {}) } } as const;
    for (const { name, region } of dropped) {
      const found = await holidayCalendar({
        country: everything,
        from: '2027-01-01',
        to: '2027-12-31',
        ...(region === undefined ? {} : { region }),
      });
      expect(found.map((holiday) => holiday.name)).toContain(name);
    }
    for (const { date } of missing) {
      const year = date.length === 5 ? '2027' : date.slice(0, 4);
      const day = date.length === 5 ? `${year}-${date}` : date;
      expect(await holidayCalendar({ country: everything, from: day, to: day })).toEqual([]);
    }
  });

  it('is known to the library, with the regions that corrections name', async () => {
    const found = await holidayCalendar({ country, from: '2027-01-01', to: '2027-12-31' });
    expect(found.length).toBeGreaterThanOrEqual(3);
    const regions = await regionsOf(country);
    const named = (country.holidays.dropped ?? []).flatMap(({ region }) => region ?? []);
    expect(named.filter((region) => !regions.has(region))).toEqual([]);
  });
});
