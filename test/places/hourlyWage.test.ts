import { expect, it } from 'vitest';
import { hourlyWage } from '../../src/places/hourlyWage.ts';

it('divides a year by 52 weeks and a month is a twelfth of it', () => {
  expect(hourlyWage({ amount: 18.5, currency: 'USD', per: 'h' }, 40)).toBe(18.5);
  expect(hourlyWage({ amount: 41_600, currency: 'USD', per: 'year' }, 40)).toBe(20);
  expect(hourlyWage({ amount: 5200, currency: 'PLN', per: 'month' }, 40)).toBeCloseTo(30, 12);
});
