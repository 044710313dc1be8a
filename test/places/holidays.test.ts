import { afterEach, describe, expect, it } from 'vitest';
import { countries } from '../../src/places/countries/index.ts';
import { changeHolidays, type Holiday } from '../../src/places/holiday.ts';
import { holidayCalendar, regionsOf } from '../../src/places/holidayCalendar.ts';

function countryOf(code: string) {
  return countries.find(({ name }) => name === code)!;
}

/** Holidays of a place, `GB-ENG`, in 2027 or between two dates. */
function holidaysOf(place: string, from = '2027-01-01', to = '2027-12-31'): Promise<Holiday[]> {
  const [code, region] = place.split('-') as [string, string?];
  return holidayCalendar({ country: countryOf(code), from, to, ...(region === undefined ? {} : { region }) });
}

const short = ({ date, kind }: Holiday) => `${date.slice(5)}${kind === 'special' ? ' special' : ''}`;

describe('holidays of 2027, by the law', () => {
  // Easter Sunday is 28 March 2027, Corpus Christi 27 May. Each list is the statute's with the weekday rules worked out by hand.
  const lists: Readonly<Record<string, string>> = {
    // 5 U.S.C. 6103(a): third Mondays of January and February, last of May, first of September, second of October; 25 November.
    US: '01-01 01-18 02-15 05-31 06-19 07-04 09-06 10-11 11-11 11-25 12-25',
    // LFT art. 74: first Monday of February, third of March and November; election on the first Sunday of June.
    MX: '01-01 02-01 03-15 05-01 06-06 09-16 11-15 12-25',
    // Banking and Financial Dealings Act 1971 and royal proclamation: Christmas is a Saturday, so 27 and 28 December.
    'GB-ENG': '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    // Public Holidays Act 1994: 21 March and 26 December are Sundays, so the Mondays after them as well.
    ZA: '01-01 03-21 03-22 03-26 03-29 04-27 05-01 06-16 08-09 09-24 12-16 12-25 12-26 12-27',
    // Código do Trabalho, art. 234: thirteen days, Easter Sunday among them; nothing is given for weekends.
    PT: '01-01 03-26 03-28 04-25 05-01 05-27 06-10 08-15 10-05 11-01 12-01 12-08 12-25',
    // Act of 18 January 1951: Easter, Pentecost (16 May) and, since 2025, Christmas Eve.
    PL: '01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26',
    // The three national days; Diwali (29 October) and other festivals are agreed on.
    IN: '01-26 08-15 10-02',
    'IN-MH': '01-26 05-01 08-15 10-02',
    // Employment Standards Act, s. 1: nine days, Easter Monday not among them.
    'CA-ON': '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26',
    // Codul muncii, art. 139: two days of New Year; Orthodox Easter is 2 May.
    RO: '01-01 01-02 01-06 01-07 01-24 04-30 05-01 05-02 05-03 06-01 06-20 06-21 08-15 11-30 12-01 12-25 12-26',
    // Código de Trabajo, art. 148, since 2020 with 1 December and without 12 October.
    CR: '01-01 03-25 03-26 04-11 05-01 07-25 08-02 08-15 08-31 09-15 12-01 12-25',
  };
  it.each(Object.entries(lists))('%s', async (place, dates) => {
    expect((await holidaysOf(place)).map(short).join(' ')).toBe(dates);
  });

  it('PH: regular and special days, two of them by the moon', async () => {
    // Republic Acts 9492, 9177, 9849 and 10966 with the additional special days of the yearly proclamations (Chinese New Year,
    // 27 March, 2 November, 24 December). Umm al-Qura: 1 Shawwal 1448 is 9 March, 10 Dhu al-Hijjah 16 May 2027.
    const holidays = await holidaysOf('PH');
    expect(holidays.filter(({ kind }) => kind === 'public').map(({ date }) => date.slice(5))).toEqual(
      '01-01 03-09 03-25 03-26 04-09 05-01 05-16 06-12 08-30 11-30 12-25 12-30'.split(' '),
    );
    expect(holidays.filter(({ kind }) => kind === 'special').map(({ date }) => date.slice(5))).toEqual(
      '02-06 03-27 08-21 11-01 11-02 12-08 12-24 12-31'.split(' '),
    );
    expect(holidays.filter(({ expected }) => expected).map(({ date }) => date.slice(5))).toEqual(['03-09', '05-16']);
  });
});

describe('the calendar', () => {
  it('takes the days between two dates, over the end of a year', async () => {
    expect((await holidaysOf('GB-ENG', '2027-12-27', '2028-01-03')).map(({ date }) => date)).toEqual([
      '2027-12-27',
      '2027-12-28',
      '2028-01-03',
    ]);
    expect(await holidaysOf('US', '2027-12-26', '2027-12-31')).toEqual([]);
  });

  it('counts all days of a holiday of several, from the day before too', async () => {
    expect((await holidaysOf('RO', '2028-01-02', '2028-01-05')).map(({ date }) => date)).toEqual(['2028-01-02']);
    const eid = (await holidaysOf('EG')).filter(({ name }) => name.includes('Ramadan'));
    expect(eid.map(({ date, expected }) => [date, expected])).toEqual([
      ['2027-03-09', true],
      ['2027-03-10', true],
      ['2027-03-11', true],
    ]);
  });

  it('joins holidays of one date', async () => {
    const holidays = await holidaysOf('MA');
    expect(holidays.filter(({ date }) => date === '2027-08-14')).toEqual([
      {
        date: '2027-08-14',
        name: 'Birthday of Muhammad (Mawlid), Anniversary of the Recovery Oued Ed-Dahab',
        kind: 'public',
      },
    ]);
    const dates = holidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('takes other types when asked, but no half-holidays', async () => {
    const bank = await holidayCalendar({
      country: countryOf('IE'),
      from: '2027-12-01',
      to: '2027-12-31',
      types: ['public', 'bank'],
    });
    // The day given for St Stephen's on a Sunday is of the type bank, and Irish law gives none.
    expect(bank.map(({ date }) => date)).toEqual(['2027-12-25', '2027-12-26']);
    const german = await holidayCalendar({
      country: countryOf('DE'),
      from: '2027-12-01',
      to: '2027-12-31',
      types: ['public', 'bank'],
    });
    expect(german.map(({ date }) => date)).toEqual(['2027-12-25', '2027-12-26']);
    const mexican = await holidayCalendar({
      country: countryOf('MX'),
      from: '2027-12-01',
      to: '2027-12-31',
      types: ['public', 'bank'],
    });
    expect(mexican.map(({ date }) => date)).toEqual(['2027-12-12', '2027-12-25']);
  });

  it('knows regions and refuses others', async () => {
    expect([...(await regionsOf(countryOf('GB')))]).toEqual([
      ['ALD', 'Alderney'],
      ['ENG', 'England'],
      ['NIR', 'Northern Ireland'],
      ['SCT', 'Scotland'],
      ['WLS', 'Wales'],
    ]);
    expect([...(await regionsOf(countryOf('PH')))]).toEqual([]);
    await expect(holidaysOf('GB-XX')).rejects.toThrow('unknown region XX of GB');
  });
});

describe('whatever the zone of the host', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });
  it('holidays are the same', async () => {
    const everywhere: string[] = [];
    for (const TZ of ['Pacific/Chatham', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'UTC']) {
      process.env.TZ = TZ;
      const lists = await Promise.all(['PH', 'EG', 'US-OH', 'GB-SCT', 'NZ', 'MY'].map((place) => holidaysOf(place)));
      everywhere.push(JSON.stringify(lists));
    }
    expect(new Set(everywhere).size).toBe(1);
  });
});

describe('changes', () => {
  const found: Holiday[] = [
    { date: '2027-10-02', name: 'Gandhi Jayanti', kind: 'public' },
    { date: '2027-12-25', name: 'Christmas Day', kind: 'public' },
  ];
  const diwali: Holiday = { date: '2027-10-29', name: 'Diwali', kind: 'public' };

  it('add days, in order', () => {
    expect(changeHolidays(found, { add: [diwali] }).holidays.map(({ name }) => name)).toEqual([
      'Gandhi Jayanti',
      'Diwali',
      'Christmas Day',
    ]);
  });
  it('remove days, and tell those that are none', () => {
    expect(changeHolidays(found, { remove: ['2027-12-25', '2027-12-26'] })).toEqual({
      holidays: [found[0]],
      unknown: ['2027-12-26'],
    });
  });
  it('replace a day that is added again, and take a plain list', () => {
    const special: Holiday = { ...found[1]!, kind: 'special' };
    expect(changeHolidays(found, { add: [special] }).holidays).toEqual([found[0], special]);
    expect(changeHolidays([], { add: [found[1]!, diwali] })).toEqual({ holidays: [diwali, found[1]], unknown: [] });
  });
});
