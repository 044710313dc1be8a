import { expect, it } from 'vitest';
import { currency } from '../../src/schema/currency.ts';
import { money, moneyPer } from '../../src/schema/money.ts';
import { read, told } from './reading.ts';

const monthly = moneyPer('A cost.', { what: 'cost', units: ['month', 'year'], example: '180 USD/month' });
const amount = money('An amount.', { example: '0.0175 USD' });
const code = currency('A currency.');

it('reads amounts, alone and for a time, and codes', () => {
  expect(read(amount, '.5USD')).toEqual({ value: { amount: 0.5, currency: 'USD' }, issues: [] });
  expect(read(monthly, '2400 GBP / year')).toEqual({
    value: { amount: 2400, currency: 'GBP', per: 'year' },
    issues: [],
  });
  expect(read(code, 'EUR')).toEqual({ value: 'EUR', issues: [] });
});

it('refuses times that a cost is not paid for, with the nearest', () => {
  expect(told(read(monthly, '180 USD/h').issues)).toEqual([
    '1:4 unknown unit "h" in 180 USD/h | an amount, a currency by its ISO 4217 code and month or year, such as 180 USD/month',
  ]);
  expect(read(monthly, '180 USD/mo').issues[0]?.nearest).toBe('180 USD/month');
});

it('refuses what is no money', () => {
  const allowed = 'an amount and a currency by its ISO 4217 code, such as 0.0175 USD';
  expect(told(read(amount, '0.0175').issues)).toEqual([`1:4 "0.0175" is not an amount of money | ${allowed}`]);
  expect(told(read(amount, '1 USD/h').issues)).toEqual([`1:4 "1 USD/h" is not an amount of money | ${allowed}`]);
  expect(told(read(amount, '0 USD').issues)).toEqual([`1:4 amount 0 USD is not above zero | ${allowed}`]);
  expect(told(read(amount, '1 PPH').issues)).toEqual([`1:4 unknown currency "PPH" in 1 PPH | ${allowed} | PHP`]);
  expect(told(read(code, 'usd').issues)).toEqual([
    '1:4 unknown currency "usd" | the ISO 4217 code of a currency, such as USD | USD',
  ]);
});
