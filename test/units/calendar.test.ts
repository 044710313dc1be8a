import { expect, it } from 'vitest';
import { addDays, dateOf, dayNumber, daysBetween, isDate, utcMidnight, weekday } from '../../src/units/calendar.ts';

it('counts days from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2000-03-01')).toBe(11_017);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(utcMidnight('2001-09-09')).toBe(1_000_000_000 - 6400);
});

it('gives back every date of four centuries in order', () => {
  const end = dayNumber('2300-01-01');
  let previous = dateOf(dayNumber('1900-01-01') - 1);
  for (let day = dayNumber('1900-01-01'); day <= end; day++) {
    const date = dateOf(day);
    if (!(date > previous && dayNumber(date) === day)) throw new Error(`${day} became ${date}`);
    previous = date;
  }
});

it('knows which dates exist', () => {
  expect(['2024-02-29', '2000-02-29', '2027-12-31'].filter(isDate)).toHaveLength(3);
  expect(['2027-02-29', '1900-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '2027-4-3', ''].filter(isDate)).toEqual(
    [],
  );
  expect(() => dayNumber('2027-02-30')).toThrow('not a date: "2027-02-30"');
});

it('names weekdays the ISO way', () => {
  expect(['1970-01-01', '2027-03-08', '2027-03-14', '1969-12-28'].map(weekday)).toEqual([4, 1, 7, 7]);
});

it('adds and subtracts across months and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2027-02-28', '2028-02-28')).toBe(365);
});
