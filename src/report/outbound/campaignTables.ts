// The tables of campaigns over the whole time: what came of dialing, what agents' time went into, what it cost, where records stand.
import type { Results, Scope } from '../../experiment/results.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { type MetricColumn, metricTable, type Subject } from '../metricTable.ts';
import { type TextTable, withoutEmptyColumns } from '../textTable.ts';
import { indexTotals } from '../totals.ts';
import { toneOfOutcome } from '../verdicts.ts';

/** One row a campaign and, with several, one for all. */
export function campaignTable(results: Results): TextTable {
  return metricTable(results, 'campaign', campaigns(results), [
    { heading: 'dials', metric: 'dials', rank: 0 },
    { heading: 'live', metric: 'live_per_dial', rank: 0 },
    { heading: 'connects', metric: 'connects_per_dial', rank: 5 },
    { heading: 'RPC', metric: 'right_parties', rank: 0 },
    { heading: 'RPC/dial', metric: 'rpc_per_dial', rank: 4 },
    { heading: 'conversions', metric: 'conversions', rank: 1 },
    { heading: 'conv/RPC', metric: 'conversions_per_rpc', rank: 6 },
    { heading: valueHeading(results), metric: 'value', rank: 2 },
    { heading: 'nuisance', metric: 'nuisance_per_live', rank: 0 },
    { heading: 'contacted', metric: 'contact_rate_per_record', rank: 7 },
    { heading: 'penetration', metric: 'penetration', rank: 0 },
  ]);
}

/** One row a campaign: who or what is at the other end, as shares of dials, and how well machines are told from people. */
export function answerTable(results: Results): TextTable {
  // Without detection every machine is taken for a person, which says nothing.
  const detects = (name: string) =>
    (indexTotals(results)('campaign', name, 'false_negative_per_machine')?.estimate ?? 1) < 1;
  const falseNegative = (name: string) => (detects(name) ? 'false_negative_per_machine' : undefined);
  return metricTable(results, 'dials reach', campaigns(results), [
    { heading: 'people', metric: 'live_per_dial', rank: 0 },
    { heading: 'machines', metric: 'machines_per_dial', rank: 0 },
    { heading: 'nobody', metric: 'no_answer_per_dial', rank: 0 },
    { heading: 'busy', metric: 'busy_per_dial', rank: 1 },
    { heading: 'invalid', metric: 'invalid_per_dial', rank: 1 },
    { heading: 'false pos.', metric: nonZero(results, 'false_positive_per_live'), rank: 0 },
    { heading: 'false neg.', metric: falseNegative, rank: 2 },
    { heading: 'waited', metric: nonZero(results, 'waited_per_connected'), rank: 2 },
    { heading: 'mean wait', metric: nonZero(results, 'wait_mean_connected'), rank: 3 },
    { heading: 'messages', metric: nonZero(results, 'messages'), rank: 4 },
    { heading: 'returns', metric: nonZero(results, 'returns'), rank: 4 },
  ]);
}

/** One row a campaign: hours of its agents and what an hour yields. */
export function campaignTimeTable(results: Results): TextTable {
  return metricTable(results, "agents' time", campaigns(results), [
    { heading: 'agent h', metric: 'outbound_agent_hours', rank: 0 },
    { heading: 'talk', metric: 'talk_hours', rank: 2 },
    { heading: 'wrap', metric: 'wrap_hours', rank: 4 },
    { heading: 'look', metric: nonZero(results, 'look_hours'), rank: 5 },
    { heading: 'ring', metric: nonZero(results, 'ring_hours'), rank: 5 },
    { heading: 'idle', metric: 'outbound_idle_hours', rank: 1 },
    { heading: 'reserved', metric: nonZero(results, 'reserved_hours'), rank: 4 },
    { heading: 'paused', metric: nonZero(results, 'paused_hours'), rank: 6 },
    { heading: 'talk min/h', metric: 'talk_minutes_per_agent_hour', rank: 0 },
    { heading: 'dials/h', metric: 'dials_per_agent_hour', rank: 3 },
    { heading: 'conv/h', metric: 'conversions_per_agent_hour', rank: 1 },
    { heading: 'value/h', metric: nonZero(results, 'value_per_agent_hour'), rank: 2 },
    { heading: 'idle between', metric: 'idle_per_connected', rank: 6 },
  ]);
}

/** One row a campaign; none where nothing has a cost. */
export function campaignCostTable(results: Results): TextTable {
  const { currency } = results.axes;
  return metricTable(results, `cost ${currency ?? ''}`.trimEnd(), currency === undefined ? [] : campaigns(results), [
    { heading: 'cost', metric: 'campaign_cost', rank: 0 },
    { heading: 'per dial', metric: 'cost_per_dial', rank: 1 },
    { heading: 'per RPC', metric: 'cost_per_rpc', rank: 0 },
    { heading: 'per conversion', metric: 'cost_per_conversion', rank: 0 },
    { heading: 'cost/value', metric: nonZero(results, 'cost_per_value'), rank: 1 },
  ]);
}

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

/** One row a campaign, a column for each state in which records are. */
export function recordTable(results: Results): TextTable {
  const find = indexTotals(results);
  const columns = Object.entries(states);
  return withoutEmptyColumns({
    columns: [
      { heading: 'records at the end', align: 'left', rank: 0 },
      { heading: 'listed', align: 'right', rank: 1 },
      ...columns.map(([, heading]) => ({ heading, align: 'right' as const, rank: 0 })),
      ...putOff.map(([heading]) => ({ heading, align: 'right' as const, rank: 2 })),
    ],
    rows: (results.axes.campaigns ?? []).map(({ name }) => [
      { text: name },
      { text: formatQuantity(find('campaign', name, 'listed')?.estimate ?? null, 'records') },
      ...columns.map(([state]) => {
        const records = find('record state', `${name}/${state}`, 'records')?.estimate ?? 0;
        return { text: records === 0 ? '' : formatQuantity(records, 'records') };
      }),
      ...putOff.map(([, metric]) => {
        const dials = find('campaign', name, metric)?.estimate ?? 0;
        return { text: dials === 0 ? '' : formatQuantity(dials, 'dials') };
      }),
    ]),
  });
}

/** States of records with their headings. */
const states = {
  fresh: 'fresh',
  due: 'due',
  appointment: 'appt',
  frozen: 'frozen',
  dialling: 'dialling',
  closed: 'closed',
  exhausted: 'exhausted',
  unreachable: 'no phone',
  quotaFull: 'quota',
};

/** Dials that something put off, with their headings. */
const putOff = [
  ['by window', 'put_off_by_window'],
  ['by caps', 'put_off_by_rules'],
] as const;

/** Dials of the hours on the clocks of records, or of the numbers of dials, at which any were made. */
export function dialTable(results: Results, scope: 'record hour' | 'attempt'): TextTable {
  const find = indexTotals(results);
  const names = [...new Set(results.rows.filter((row) => row.scope === scope).map(({ name }) => name))];
  const subjects = names
    .filter((name) => (find(scope, name, 'dials')?.estimate ?? 0) > 0)
    .map((name): Subject => ({ scope, name }));
  return metricTable(
    results,
    scope === 'attempt' ? 'dial of a record' : "record's hour",
    subjects,
    dialColumns(results, scope),
  );
}

function dialColumns(results: Results, scope: Scope): MetricColumn[] {
  const isUsed = results.rows.some((row) => row.scope === scope && row.metric === 'value' && (row.estimate ?? 0) > 0);
  return [
    { heading: 'dials', metric: 'dials', rank: 0 },
    { heading: 'live', metric: 'live_per_dial', rank: 0 },
    { heading: 'machines', metric: 'machines_per_dial', rank: 2 },
    { heading: 'RPC/dial', metric: 'rpc_per_dial', rank: 0 },
    { heading: 'nuisance', metric: 'nuisance_per_live', rank: 1 },
    { heading: 'conversions', metric: 'conversions', rank: 0 },
    { heading: 'conv/100 dials', metric: 'conversions_per_hundred_dials', rank: 1 },
    ...(isUsed ? [{ heading: valueHeading(results), metric: 'value', rank: 3 }] : []),
  ];
}

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
  for (const { scope, name, period, metric, start, estimate } of results.rows) {
    if (scope !== 'nuisance rule' || period !== 'day' || metric !== 'rule_rate' || name !== rule) continue;
    if (estimate === null || estimate <= worst) continue;
    [worst, day] = [estimate, start.slice(0, 'yyyy-mm-dd'.length)];
  }
  return day;
}

function campaigns({ axes }: Results): Subject[] {
  const own = (axes.campaigns ?? []).map(({ name }): Subject => ({ scope: 'campaign', name }));
  return own.length > 1 ? [...own, { scope: 'all', name: 'all' }] : own;
}

function valueHeading({ axes }: Results): string {
  return axes.currency === undefined ? 'value' : `value ${axes.currency}`;
}

/** The metric where some campaign has any of it. */
function nonZero({ rows }: Results, metric: string): (name: string) => string | undefined {
  const isUsed = rows.some(
    (row) =>
      row.scope === 'campaign' &&
      row.period === 'total' &&
      row.metric === metric &&
      row.estimate !== null &&
      row.estimate !== 0,
  );
  return () => (isUsed ? metric : undefined);
}
