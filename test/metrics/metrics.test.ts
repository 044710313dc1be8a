import { expect, test } from 'vitest';
import { dialColumns, outcomeColumns } from '../../src/facts/campaignColumns.ts';
import { campaignFigures, outboundGroupFigures, recordColumns } from '../../src/facts/campaignFigures.ts';
import {
  attributedColumns,
  costColumns,
  groupColumns,
  pairColumns,
  portionColumns,
  queueColumns,
} from '../../src/facts/columns.ts';
import type { Metric } from '../../src/metrics/contract.ts';
import { type ColumnMetric, evaluate } from '../../src/metrics/evaluate.ts';
import {
  attributedMetrics,
  costMetrics,
  derivedMetrics,
  groupMetrics,
  pairMetrics,
  portionMetrics,
  queueMetrics,
} from '../../src/metrics/index.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  dialMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
  recordMetrics,
  ruleMetrics,
} from '../../src/metrics/outbound/index.ts';
import { type Includable, serviceLevelNames, serviceLevelOf } from '../../src/metrics/serviceLevel.ts';

const scopes: { readonly [scope: string]: { metrics: readonly Metric[]; columns: readonly string[] } } = {
  queue: { metrics: queueMetrics, columns: queueColumns },
  group: { metrics: groupMetrics, columns: groupColumns },
  'class or allocation': { metrics: portionMetrics, columns: portionColumns },
  'queue × group': { metrics: pairMetrics, columns: pairColumns },
  cost: { metrics: costMetrics, columns: costColumns },
  attributed: { metrics: attributedMetrics, columns: attributedColumns },
  campaign: { metrics: [...campaignMetrics, ...campaignCostMetrics], columns: campaignFigures },
  'record hour or attempt': { metrics: dialMetrics, columns: dialColumns },
  outcome: { metrics: outcomeMetrics, columns: outcomeColumns },
  'record state': { metrics: recordMetrics, columns: recordColumns },
  outbound: { metrics: outboundGroupMetrics, columns: outboundGroupFigures },
};

/** The value of a metric on these columns, the others 0. */
function value(scope: string, name: string, columns: Readonly<Record<string, number>> = {}): number | null {
  const metric = scopes[scope]!.metrics.find((each) => each.name === name) as ColumnMetric;
  return evaluate(metric, { ...nothing(scope), ...columns });
}

function nothing(scope: string): Record<string, number> {
  return Object.fromEntries(scopes[scope]!.columns.map((column) => [column, 0]));
}

test('the six service levels of a published example', () => {
  // The example of ICMI QueueTips (2002), Service Level Calculations, with a threshold of 20 s and short abandonments of 5 s.
  const example = { answered: 1000, abandoned: 60, answeredWithin: 860, abandonedWithin: 20, abandonedShort: 10 };
  const percents = serviceLevelNames.map((name) => [name, (100 * value('queue', name, example)!).toFixed(2)]);
  expect(percents).toEqual([
    ['sl_offered', '81.13'],
    ['sl_answered', '86.00'],
    ['sl_excl_ab_T', '82.69'],
    ['sl_ab_T_success', '83.02'],
    ['sl_excl_short', '81.90'],
    ['sl_short_success', '82.08'],
  ]);
});

test('contacts that nobody answered count as missed where a definition includes them', () => {
  const example = {
    answered: 1000,
    abandoned: 60,
    answeredWithin: 860,
    abandonedWithin: 20,
    blocked: 40,
    flowedOut: 100,
  };
  const columns = { ...nothing('queue'), ...example, disconnected: 50 };
  const level = (...[counting, ...include]: ['sl_offered' | 'sl_excl_ab_T', ...Includable[]]) => {
    const metric = serviceLevelOf({ counting, include });
    return [metric.name, evaluate(metric, columns)];
  };
  expect(level('sl_offered')).toEqual(['sl_offered', 860 / 1060]);
  expect(level('sl_offered', 'flowed_out')).toEqual(['sl_offered_with_flowed_out', 860 / 1160]);
  expect(level('sl_offered', 'flowed_out', 'blocked')).toEqual(['sl_offered_with_blocked_flowed_out', 860 / 1200]);
  expect(level('sl_excl_ab_T', 'disconnected')).toEqual(['sl_excl_ab_T_with_disconnected', 860 / (1060 - 20 + 50)]);
  expect(() => serviceLevelOf({ counting: 'asap' })).toThrow('asap is no service level');
});

test('ten contacts counted by hand', () => {
  // Two answered at once, three after 4, 8 and 12 s; one balked, one abandoned after 6 s; two blocked, one still waiting.
  const ten = {
    offered: 10,
    answered: 5,
    abandoned: 2,
    balked: 1,
    blocked: 2,
    stillInside: 1,
    answeredAtOnce: 2,
    abandonedShort: 1,
    waitAnswered: 24,
    waitAnsweredSquared: 16 + 64 + 144,
    waitAbandoned: 6,
    talk: 500,
    hold: 50,
    wrap: 100,
    // Handle times of 100, 100, 130, 160 and 160 s.
    handleSquared: 2 * 100 ** 2 + 130 ** 2 + 2 * 160 ** 2,
    queueSeconds: 90,
    queueMax: 3,
    waitMax: 12,
    seconds: 1800,
  };
  const expected = {
    offered: 10,
    answered: 5,
    abandoned: 2,
    balked: 1,
    blocked: 2,
    still_inside: 1,
    abandoned_share: 2 / 7,
    abandoned_share_net: 1 / 6,
    blocked_share: 0.2,
    asa: 4.8,
    wait_mean: 30 / 7,
    // Squares of the distances from 4.8: 2 × 23.04 + 0.64 + 10.24 + 51.84.
    wait_sd_answered: Math.sqrt(108.8 / 5),
    time_to_abandon: 3,
    // Three answered later, one abandoned later, one still waiting, of eight that were let in.
    delayed_share: 5 / 8,
    wait_max: 12,
    queue_mean: 0.05,
    queue_max: 3,
    aht: 130,
    talk_mean: 100,
    hold_mean: 10,
    wrap_mean: 20,
    // Squares of the distances from 130: 4 × 900.
    handle_sd: Math.sqrt(720),
  };
  for (const [name, answer] of Object.entries(expected))
    expect(value('queue', name, ten), name).toBeCloseTo(answer, 12);
});

test('two agents in half an hour', () => {
  const halfHour = {
    answered: 9,
    busySeconds: 2880,
    staffedSeconds: 3600,
    idleSeconds: 720,
    overtimeSeconds: 360,
    seconds: 1800,
  };
  const expected = {
    answered: 9,
    occupancy: 0.8,
    staffed_mean: 2,
    staffed_hours: 1,
    busy_hours: 0.8,
    idle_hours: 0.2,
    overtime_hours: 0.1,
    contacts_per_hour: 9,
    idle_between_contacts: 80,
  };
  for (const [name, answer] of Object.entries(expected))
    expect(value('group', name, halfHour), name).toBeCloseTo(answer, 12);
});

test('four contacts that a group answered of a queue', () => {
  const four = { answered: 4, waitAnswered: 20, handle: 800, answeredWithin: 3 };
  const values = pairMetrics.map(({ name }) => [name, value('queue × group', name, four)]);
  expect(values).toEqual([
    ['answered', 4],
    ['asa', 5],
    ['aht', 200],
    ['within_share', 0.75],
  ]);
});

test('ten contacts of a class', () => {
  // Seven answered, five of them within the threshold, two abandoned, one still waiting.
  const ten = { offered: 10, answered: 7, answeredWithin: 5, abandoned: 2, waitAnswered: 35 };
  const values = portionMetrics.map(({ name }) => [name, value('class or allocation', name, ten)]);
  expect(values).toEqual([
    ['offered', 10],
    ['answered', 7],
    ['abandoned', 2],
    ['abandoned_share', 2 / 9],
    ['sl_offered', 5 / 9],
    ['asa', 5],
  ]);
});

test.each(Object.keys(scopes))(
  '%s: of nothing, quotients and deviations are empty, totals and maxima are 0',
  (scope) => {
    for (const metric of scopes[scope]!.metrics) {
      if (metric.kind === 'quantile') continue;
      const empty = metric.kind === 'ratio' || metric.kind === 'deviation';
      expect(evaluate(metric, nothing(scope)), metric.name).toBe(empty ? null : 0);
    }
  },
);

test('a deviation is 0 and not imaginary where rounding leaves a negative variance', () => {
  const handle = 0.1;
  const columns = { answered: 3, talk: handle + handle + handle, handleSquared: 3 * handle * handle * (1 - 1e-12) };
  expect(value('queue', 'handle_sd', columns)).toBe(0);
});

test('a column that is not there is refused by name', () => {
  expect(() => evaluate(queueMetrics[0] as ColumnMetric, {})).toThrow(new RangeError('no column offered'));
});

test.each(Object.entries(scopes))('%s: names are unique and every metric says what it is', (scope, { metrics }) => {
  const names = metrics.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const metric of metrics) {
    expect(metric.scope).toBe({ cost: 'group', attributed: 'queue', outbound: 'group' }[scope] ?? scope);
    expect(metric.title.length, metric.name).toBeGreaterThan(0);
    expect(metric.title.length, metric.name).toBeLessThanOrEqual(12);
    expect(metric.doc, metric.name).toMatch(/^[^a-z].*\. Source: .*\.$/);
  }
  expect(new Set(metrics.map(({ title }) => title)).size).toBe(metrics.length);
});

test('those with a formula of their own have names of their own and say what they are', () => {
  const others = [queueMetrics, groupMetrics, pairMetrics].flat().map(({ name }) => name);
  const names = [...derivedMetrics, ...ruleMetrics].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => others.includes(name))).toEqual([]);
  for (const { name, title, doc, formula } of [...derivedMetrics, ...ruleMetrics]) {
    expect(title.length, name).toBeLessThanOrEqual(12);
    expect(doc, name).toMatch(/^[^a-z].*\. Source: .*\.$/);
    expect(formula.length, name).toBeGreaterThan(0);
  }
});

test('planners read these per interval', () => {
  const named = (metrics: readonly Metric[]) => metrics.filter((metric) => metric.perInterval).map(({ name }) => name);
  const counts = ['offered', 'answered', 'abandoned', 'abandoned_share'];
  expect(named(queueMetrics)).toEqual([
    ...counts,
    ...serviceLevelNames,
    'asa',
    'wait_mean',
    'queue_mean',
    'queue_max',
    'aht',
  ]);
  expect(named(portionMetrics)).toEqual([...counts, 'sl_offered', 'asa']);
  expect(named(groupMetrics)).toEqual([
    'occupancy',
    'staffed_mean',
    'busy_hours',
    'overtime_hours',
    'contacts_per_hour',
    'present_mean',
    'absence_hours',
    'break_hours',
    'activity_hours',
    'outage_hours',
  ]);
});

test("the parts of a cost sum up to it, and a vendor's expense is in none of them", () => {
  const parts = {
    wages: 1000,
    nightPremium: 1,
    sundayPremium: 2,
    holidayPremium: 4,
    overtimePremium: 8,
    load: 300,
    seats: 50,
    fixed: 70,
    vendorBill: 500,
  };
  const columns = {
    ...parts,
    overtimeCost: 99,
    vendorExpense: 400,
    answered: 100,
    paidSeconds: 36_000,
    staffedSeconds: 18_000,
    fullTimeDays: 21,
    days: 7,
  };
  const of = (name: string) => value('cost', name, columns);
  expect(of('cost')).toBe(1935);
  expect(of('premium_cost')).toBe(15);
  const summed = ['wage_cost', 'premium_cost', 'load_cost', 'seat_cost', 'fixed_cost', 'vendor_cost'];
  expect(summed.reduce((sum, name) => sum + of(name)!, 0)).toBe(1935);
  expect(of('cost_per_contact')).toBe(19.35);
  expect(of('cost_per_paid_hour')).toBeCloseTo(193.5, 9);
  expect(of('cost_per_signed_in_hour')).toBeCloseTo(387, 9);
  expect(of('vendor_expense')).toBe(400);
  expect(of('fte_paid')).toBe(3);
});
