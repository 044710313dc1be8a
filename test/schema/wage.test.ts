import { expect, it } from 'vitest';
import { wage } from '../../src/schema/wage.ts';
import { read, told } from './reading.ts';

const field = wage('A wage.');

it.each([
  ['18.50 USD/h', { amount: 18.5, currency: 'USD', per: 'h' }],
  ['9500ZAR / month', { amount: 9500, currency: 'ZAR', per: 'month' }],
  ['42000 EUR/year', { amount: 42_000, currency: 'EUR', per: 'year' }],
])('reads %s', (text, value) => {
  expect(read(field, text)).toEqual({ value, issues: [] });
});

it.each([
  ['18.50', '1:4 "18.5" is not a wage'],
  ['-3 USD/h', '1:4 "-3 USD/h" is not a wage'],
  ['0 USD/h', '1:4 wage 0 USD/h is not above zero'],
  ['18 USB/h', '1:4 unknown currency "USB" in 18 USB/h'],
  ['18 usd/h', '1:4 unknown currency "usd" in 18 usd/h'],
  ['18 USD/hour', '1:4 unknown unit "hour" in 18 USD/hour'],
  ['[1]', '1:4 found a list where a wage is expected'],
])('refuses %s', (text, message) => {
  const { value, issues } = read(field, text);
  expect(value).toBeUndefined();
  expect(told(issues)[0]).toContain(message);
});

it('guesses what was meant', () => {
  expect(read(field, '18 usd/h').issues[0]?.nearest).toBe('USD');
  expect(read(field, '18 USD/hour').issues[0]?.nearest).toBe('18 USD/h');
  expect(read(field, '18 USD/monht').issues[0]?.nearest).toBe('18 USD/month');
});
