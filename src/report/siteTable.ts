// The table of sites: how much they work and what that costs.
import type { Results } from '../experiment/results.ts';
import { formatQuantity } from './formatQuantity.ts';
import { type TextColumn, type TextTable, withoutEmptyColumns } from './textTable.ts';
import { indexTotals } from './totals.ts';

/** One row a site and one for all; no row where nothing has a cost. */
export function siteTable(results: Results): TextTable {
  const { sites, currency } = results.axes;
  const find = indexTotals(results);
  const whole = find('all', 'all', 'cost')?.estimate;
  const columns = [
    { heading: 'paid', metric: 'paid_hours', rank: 1 },
    { heading: 'FTE', metric: 'fte_paid', rank: 0 },
    { heading: `cost ${currency}`, metric: 'cost', rank: 0 },
    { heading: 'share', metric: 'share', rank: 0 },
    { heading: 'per contact', metric: 'cost_per_contact', rank: 0 },
    { heading: 'per paid h', metric: 'cost_per_paid_hour', rank: 2 },
  ];
  const heading: TextColumn = { heading: 'site', align: 'left', rank: 0 };
  const subjects = [
    ...sites.map(({ name }) => ({ scope: 'site' as const, name })),
    { scope: 'all' as const, name: 'all' },
  ];
  const textOf = (scope: 'site' | 'all', name: string, metric: string): string => {
    const row = find(scope, name, metric === 'share' ? 'cost' : metric);
    if (row === undefined) return '';
    if (metric !== 'share') return formatQuantity(row.estimate, row.unit);
    return formatQuantity(row.estimate === null || !whole ? null : row.estimate / whole, 'share');
  };
  return withoutEmptyColumns({
    columns: [heading, ...columns.map(({ heading, rank }): TextColumn => ({ heading, align: 'right', rank }))],
    rows:
      currency === undefined
        ? []
        : subjects.map(({ scope, name }) => [
            { text: name },
            ...columns.map(({ metric }) => ({ text: textOf(scope, name, metric) })),
          ]),
  });
}
