import { describe, expect, it } from 'vitest';
import { clockTime } from '../../src/schema/clockTime.ts';
import { date } from '../../src/schema/date.ts';
import { weekdays } from '../../src/schema/weekdays.ts';
import { zone } from '../../src/schema/zone.ts';
import { read, told } from './reading.ts';

describe('clockTime', () => {
  it.each([
    ['08:30', 30_600],
    ['8:30', 30_600],
    ['00:00', 0],
    ['23:59:30', 86_370],
  ])('reads %s', (text, seconds) => {
    expect(read(clockTime('A time.'), text)).toEqual({ value: seconds, issues: [] });
  });

  it('knows the end of the day only where it is asked to', () => {
    expect(read(clockTime('A time.', { endOfDay: true }), '24:00').value).toBe(86_400);
    expect(told(read(clockTime('A time.'), '24:00').issues)).toEqual([
      '1:4 time of day 24:00 is after 23:59 | hours and minutes from 00:00 to 23:59',
    ]);
    expect(read(clockTime('A time.', { endOfDay: true }), '24:01').value).toBeUndefined();
  });

  it.each(['08:60', '8', '8.30', 'noon'])('refuses %s', (text) => {
    expect(read(clockTime('A time.'), text).issues[0]?.message).toBe(`"${text}" is not a time of day`);
  });
});

describe('date', () => {
  it('reads days that exist', () => {
    expect(read(date('A date.'), '2027-03-08').value).toBe('2027-03-08');
    expect(read(date('A date.'), '2028-02-29').value).toBe('2028-02-29');
  });

  it.each([
    ['2027-02-29', 'there is no day 2027-02-29 in the calendar'],
    ['2027-13-01', 'there is no day 2027-13-01 in the calendar'],
    ['08.03.2027', '"08.03.2027" is not a date'],
    ['2027', '"2027" is not a date'],
  ])('refuses %s', (text, message) => {
    expect(read(date('A date.'), text).issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('zone', () => {
  it.each(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires'])('reads %s', (name) => {
    expect(read(zone('A zone.'), name)).toEqual({ value: name, issues: [] });
  });

  it.each([
    ['Asia/Kolkatta', 'Asia/Kolkata'],
    ['America/New_Yrok', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['utcc', 'UTC'],
    ['Nowhere/At_All_Whatever', undefined],
  ])('refuses %s and suggests %s', (name, meant) => {
    const { value, issues } = read(zone('A zone.'), name);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => [issue.message, issue.nearest])).toEqual([[`unknown time zone "${name}"`, meant]]);
  });

  it('refuses an offset, which knows no daylight saving', () => {
    expect(read(zone('A zone.'), '"+02:00"').issues).toHaveLength(1);
  });
});

describe('weekdays', () => {
  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['sat,sun', [6, 7]],
    ['"sun, sat"', [6, 7]],
    ['fri-mon', [1, 5, 6, 7]],
    ['wed', [3]],
    ['[mon, wed-thu, mon]', [1, 3, 4]],
    ['MON', [1]],
  ])('reads %s', (text, days) => {
    expect(read(weekdays('Days.'), text)).toEqual({ value: days, issues: [] });
  });

  it('names what is no day, all of them', () => {
    const { value, issues } = read(weekdays('Days.'), '[mon, tuseday, foo, 3]');
    expect(value).toBeUndefined();
    expect(issues.map(({ message, nearest }) => [message, nearest])).toEqual([
      ['unknown day "tuseday"', undefined],
      ['unknown day "foo"', undefined],
      ['unknown day "3"', undefined],
    ]);
    expect(read(weekdays('Days.'), 'monday-fri').issues[0]?.nearest).toBe('mon');
    expect(read(weekdays('Days.'), 'mon-wed-fri').issues[0]?.message).toBe('"mon-wed-fri" is not a range of days');
    expect(read(weekdays('Days.'), '[]').issues[0]?.message).toBe('no day of the week is named');
  });
});
