import { expect, it } from 'vitest';
import { formatQuantity } from '../../src/report/formatQuantity.ts';
import { siteTable } from '../../src/report/siteTable.ts';
import { results, total } from './resultsBuilder.ts';

const rows = [
  total('site', 'columbus', 'paid_hours', 2280),
  total('site', 'columbus', 'fte_paid', 57),
  total('site', 'columbus', 'cost', 60_000),
  total('site', 'columbus', 'cost_per_contact', 6.004),
  total('site', 'manila', 'paid_hours', 2800),
  total('site', 'manila', 'cost', 20_000),
  total('all', 'all', 'cost', 80_000),
];

function texts(currency: string | undefined) {
  const { axes, ...rest } = results({ rows });
  const sites = ['columbus', 'manila', 'spare'].map((name) => ({
    name,
    zone: 'UTC',
    starts: [],
    groups: [],
    holidays: [],
    staffOnHolidays: 1,
  }));
  const { columns, rows: cells } = siteTable({ ...rest, axes: { ...axes, sites, ...(currency && { currency }) } });
  return [columns.map(({ heading }) => heading), ...cells.map((row) => row.map(({ text }) => text))];
}

it('has a row a site and one for all, with shares of the cost', () => {
  expect(texts('USD')).toEqual([
    ['site', 'paid', 'FTE', 'cost USD', 'share', 'per contact'],
    ['columbus', '2,280 h', '57.0', '60,000', '75.0 %', '6.00'],
    ['manila', '2,800 h', '', '20,000', '25.0 %', ''],
    ['spare', '', '', '', '', ''],
    ['all', '', '', '80,000', '100.0 %', ''],
  ]);
});

it('is empty where nothing has a cost', () => {
  expect(texts(undefined).slice(1)).toEqual([]);
});

it.each([
  [4.375, '4.38'],
  [99.994, '99.99'],
  [99.996, '100'],
  [12_345.6, '12,346'],
  [0, '0.00'],
  [-3.5, '-3.50'],
])('writes an amount of %d as %s', (amount, text) => {
  expect(formatQuantity(amount, 'money')).toBe(text);
});
