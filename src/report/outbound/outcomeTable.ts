// The table of outcomes: what conversations with the right party come to.
import type { Results } from '../../experiment/results.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { type TextTable, withoutEmptyColumns } from '../textTable.ts';
import { indexTotals } from '../totals.ts';
import { valueHeading } from './valueHeading.ts';

/** One row an outcome, named `campaign/outcome`. */
export function outcomeTable(results: Results): TextTable {
  const find = indexTotals(results);
  const columns = ['count', 'of RPC', 'kept', valueHeading(results)];
  const rows = (results.axes.campaigns ?? []).flatMap(({ name, outcomes }) =>
    outcomes.map((outcome) => {
      const of = (metric: string) => find('outcome', `${name}/${outcome}`, metric);
      const count = of('outcome_count')?.estimate ?? null;
      const rightParties = find('campaign', name, 'right_parties')?.estimate ?? 0;
      const value = of('outcome_value')?.estimate ?? null;
      const kept = of('kept_per_outcome')?.estimate ?? null;
      return [
        `${name}/${outcome}`,
        formatQuantity(count, 'contacts'),
        formatQuantity(count === null || rightParties === 0 ? null : count / rightParties, 'share'),
        kept === 1 ? '' : formatQuantity(kept, 'share'),
        value === 0 ? '' : formatQuantity(value, 'money'),
      ].map((text) => ({ text }));
    }),
  );
  return withoutEmptyColumns({
    columns: [
      { heading: 'outcome', align: 'left', rank: 0 },
      ...columns.map((heading) => ({ heading, align: 'right' as const, rank: 0 })),
    ],
    rows,
  });
}
