// The table of nuisance rules: how each campaign fares under those by which it is judged.
import type { Results } from '../../experiment/results.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { type TextTable, withoutEmptyColumns } from '../textTable.ts';
import { indexTotals } from '../totals.ts';
import { toneOfOutcome } from '../verdicts.ts';

/** One row a campaign and rule: the rate against its limit. */
export function ruleTable(results: Results): TextTable {
  const find = indexTotals(results);
  const rows = (results.axes.campaigns ?? []).flatMap(({ name, rules }) =>
    rules.map(({ name: rule, limit }) => {
      const of = (metric: string) => find('nuisance rule', `${name}/${rule}`, metric);
      const verdict = results.verdicts.find((each) => each.queue === name && each.rule === rule);
      const tone = verdict && toneOfOutcome(verdict.outcome);
      const text = (metric: string) => {
        const row = of(metric);
        return row === undefined ? '' : formatQuantity(row.estimate, row.unit);
      };
      return [
        { text: `${name}/${rule}` },
        { text: limit === undefined ? 'none' : formatQuantity(limit, 'share') },
        { text: text('rule_rate') },
        { text: text('rule_worst'), ...(tone === undefined ? {} : { tone }) },
        { text: worstDay(results, `${name}/${rule}`) },
        { text: text('rule_passes') },
        { text: text('rule_over') },
      ];
    }),
  );
  return withoutEmptyColumns({
    columns: [
      { heading: 'nuisance rule', align: 'left', rank: 0 },
      { heading: 'limit', align: 'right', rank: 0 },
      { heading: 'all', align: 'right', rank: 0 },
      { heading: 'worst', align: 'right', rank: 0 },
      { heading: 'worst up to', align: 'right', rank: 2 },
      { heading: 'passes', align: 'right', rank: 0 },
      { heading: 'over', align: 'right', rank: 1 },
    ],
    rows,
  });
}

/** The day at whose end the rate stands highest, over all replications. */
function worstDay(results: Results, rule: string): string {
  let [worst, day] = [-1, ''];
  const days = { scopes: ['nuisance rule'], name: rule, periods: ['day'], metrics: ['rule_rate'] } as const;
  for (const { start, estimate } of results.rows.of(days)) {
    if (estimate === null || estimate <= worst) continue;
    [worst, day] = [estimate, start.slice(0, 'yyyy-mm-dd'.length)];
  }
  return day;
}
