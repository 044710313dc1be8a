import { expect, it } from 'vitest';
import { formatDate, formatDay } from '../../src/report/formatDay.ts';
import { formatEstimate, formatInterval, formatQuantity, formatTarget } from '../../src/report/formatQuantity.ts';

it('writes numbers by unit', () => {
  expect(formatQuantity(0.789, 'share')).toBe('78.9 %');
  expect(formatQuantity(12.34, 'seconds')).toBe('12.3 s');
  expect(formatQuantity(99.96, 'seconds')).toBe('100 s');
  expect(formatQuantity(2345.6, 'hours')).toBe('2,346 h');
  expect(formatQuantity(1_234_567, 'contacts')).toBe('1,234,567');
  expect(formatQuantity(-1234, 'contacts')).toBe('-1,234');
  expect(formatQuantity(0, 'agents')).toBe('0.0');
  expect(formatQuantity(null, 'share')).toBe('–');
});

it('writes an interval only when there is one', () => {
  expect(formatEstimate({ estimate: 0.789, low: 0.7761, high: 0.8014 }, 'share')).toBe('78.9 % [77.6, 80.1]');
  expect(formatEstimate({ estimate: 5, low: null, high: null }, 'seconds')).toBe('5.0 s');
  expect(formatInterval(0.1, null, 'share')).toBe('');
});

it('writes targets as they were given', () => {
  expect([0.8, 0.825, 0.07].map((share) => formatTarget(share, 'share'))).toEqual(['80 %', '82.5 %', '7 %']);
  expect(formatTarget(20, 'seconds')).toBe('20 s');
});

it('names days', () => {
  expect(formatDay('2027-03-08')).toBe('Mon  8 Mar');
  expect(formatDate('2027-03-14')).toBe('Sun 14 Mar 2027');
  expect(formatDate('2027-03-08')).toBe('Mon 8 Mar 2027');
});
