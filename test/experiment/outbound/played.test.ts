// Campaigns played from a scenario: what results say of them agrees with itself, and a dial is nobody's twice.
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryNeed } from '../../../src/experiment/memoryNeed.ts';
import type { PeriodKind, ReplicationRow, Results, Scope } from '../../../src/experiment/results.ts';
import { runExperiment } from '../../../src/experiment/run.ts';
import { recordStates } from '../../../src/facts/campaignColumns.ts';
import { createInlinePool } from '../../../src/host/inlinePool.ts';
import { compileModel } from '../../../src/model/compile.ts';
import { readScenario } from '../../../src/scenario/resolve.ts';

const campaign = (dialer: string, size: number) => `{
      list: { size: ${size}, places: { America/New_York: 60%, America/Denver: 40% } },
      attempts: { most: 3 },
      detection: { falsePositive: 2%, falseNegative: 8% },
      conversation: {
        rightParty: 42%, talk: { exponential: { mean: 200s } }, wrap: 28s,
        outcomes: {
          promise: { share: 31%, conversion: true, kept: 62%, value: 184 USD },
          callback: { share: 18%, next: { appointment: { after: 3h } } },
          refusal: {} } },
      dialer: ${dialer},
      judgedBy: [us-30-day, uk-2010-daily, uk-2017] }`;

const text = `shoreline: 1
name: played
period: { from: 2027-03-02, days: 2, zone: America/New_York, interval: 1h }
run: { replications: 3 }
currency: USD
sites: { here: { zone: America/New_York, pay: { wage: 16 USD/h, load: 20% } } }
queues:
  calls: { arrivals: { rate: 20/h }, handling: { talk: { exponential: { mean: 200s } } }, patience: { exponential: { mean: 100s } } }
groups:
  blended: { site: here, skills: [calls], campaigns: [debts, sales], staff: 3 }
  callers: { site: here, campaigns: [sales], staff: { every: 12h, agents: [0, 4] } }
campaigns:
  debts: ${campaign('{ power: { ratio: 2 } }', 4000)}
  sales: ${campaign('{ preview: { think: { constant: { value: 20s } }, skip: 5% } }', 3000)}
`;

let results: Results;
beforeAll(async () => {
  const { scenario, issues } = await readScenario({ file: 'played.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  const compiled = await compileModel(scenario);
  const settings = { threads: 1, keepReplications: true, samples: 0 };
  expect(memoryNeed(scenario, compiled.model, settings).every(({ bytes }) => bytes > 0)).toBe(true);
  const pool = createInlinePool(compiled.model);
  results = await runExperiment({ scenario, compiled, hash: '', keepReplications: true }, pool);
});

/** The values of a metric in each replication. */
function raw(scope: Scope, name: string, metric: string): number[] {
  return results.replications
    .filter((row: ReplicationRow) => row.scope === scope && row.name === name && row.metric === metric)
    .map(({ value }) => value!);
}

const campaigns = ['debts', 'sales'] as const;
const plus = (columns: readonly (readonly number[])[]) =>
  columns[0]!.map((_, i) => columns.reduce((sum, column) => sum + column[i]!, 0));

describe.each(campaigns)('campaign %s, in every replication', (name) => {
  const of = (metric: string) => raw('campaign', name, metric);

  it('dials somebody, and its agents talk', () => {
    for (const metric of ['dials', 'live', 'right_parties', 'conversions', 'talk_hours', 'outbound_agent_hours'])
      expect(Math.min(...of(metric)), metric).toBeGreaterThan(0);
  });

  it('has as many conversations with the right party as outcomes, and values as them', () => {
    const outcomes = ['promise', 'callback', 'refusal'].map((outcome) => `${name}/${outcome}`);
    expect(plus(outcomes.map((outcome) => raw('outcome', outcome, 'outcome_count')))).toEqual(of('right_parties'));
    expect(raw('outcome', `${name}/promise`, 'outcome_value')).toEqual(of('value'));
    expect(of('value')).toEqual(of('kept').map((kept) => kept * 184));
  });

  it('dials by hour and by attempt are its dials, and dialled records are not fresh', () => {
    const names = (scope: Scope) => [
      ...new Set(
        [...results.rows]
          .filter((row) => row.scope === scope && row.name.startsWith(`${name}/`))
          .map((row) => row.name),
      ),
    ];
    for (const scope of ['record hour', 'attempt'] as const)
      expect(plus(names(scope).map((one) => raw(scope, one, 'dials'))), scope).toEqual(of('dials'));
    for (const hour of ['09:00', '14:00']) {
      const zones = ['America/New_York', 'America/Denver'].map((zone) => `${name}/${zone}/${hour}`);
      for (const metric of ['dials', 'live', 'machines', 'right_parties', 'nuisance'])
        expect(plus(zones.map((zone) => raw('record zone hour', zone, metric))), `${metric} ${hour}`).toEqual(
          raw('record hour', `${name}/${hour}`, metric),
        );
    }
    const listed = plus(recordStates.map((state) => raw('record state', `${name}/${state}`, 'records')));
    expect(listed).toEqual(of('listed'));
    const dialled = raw('record state', `${name}/fresh`, 'records').map((fresh, i) => listed[i]! - fresh);
    // Records skipped and never dialled are due and not fresh.
    of('records_first_dialled').forEach((first, i) => {
      expect(first).toBeLessThanOrEqual(dialled[i]!);
      expect(first).toBeGreaterThanOrEqual(dialled[i]! - of('skipped')[i]!);
    });
  });

  it('counts the same at every scope', () => {
    const hours = [...Array(24).keys()].map((hour) => `${name}/${String(hour).padStart(2, '0')}:00`);
    const told = new Set([...results.rows.of({ scopes: ['record hour'] })].map((row) => row.name));
    for (const metric of ['connects', 'live', 'machines', 'nuisance', 'connected', 'right_parties', 'conversions']) {
      const byHour = hours.filter((hour) => told.has(hour)).map((hour) => raw('record hour', hour, metric));
      expect(plus(byHour), metric).toEqual(of(metric));
      const byAttempt = ['1', '2', '3', '4'].map((number) => raw('attempt', `${name}/${number}`, metric));
      const further = [...Array(12).keys()].map((i) =>
        raw('attempt', `${name}/${i + 5}${i === 11 ? '+' : ''}`, metric),
      );
      expect(plus([...byAttempt, ...further]), metric).toEqual(of(metric));
    }
  });

  it('sums of intervals are its totals', () => {
    for (const metric of ['dials', 'live', 'nuisance', 'conversions', 'campaign_cost', 'outbound_agent_hours']) {
      const ofPeriod = (period: PeriodKind) =>
        [...results.rows.of({ scopes: ['campaign'], name, periods: [period], metrics: [metric] })].reduce(
          (sum, row) => sum + row.estimate!,
          0,
        );
      expect(ofPeriod('interval'), metric).toBeCloseTo(ofPeriod('total'), 6);
      expect(ofPeriod('day'), metric).toBeCloseTo(ofPeriod('total'), 6);
    }
  });
});

describe('all together, in every replication', () => {
  it('queues and campaigns cost what groups cost', () => {
    const parts = [
      raw('queue', 'calls', 'cost_attributed'),
      ...campaigns.map((name) => raw('campaign', name, 'campaign_cost')),
    ];
    const groups = ['blended', 'callers'].map((name) => raw('group', name, 'cost'));
    plus(parts).forEach((cost, i) => {
      expect(cost).toBeCloseTo(plus(groups)[i]!, 6);
    });
  });

  it('agents are at outbound work for as long as campaigns are worked', () => {
    const parts = ['talk_hours', 'wrap_hours', 'look_hours', 'ring_hours'];
    const worked = plus(campaigns.flatMap((name) => parts.map((part) => raw('campaign', name, part))));
    raw('all', 'all', 'outbound_hours').forEach((hours, i) => {
      expect(hours).toBeCloseTo(worked[i]!, 2);
    });
  });

  it('agent hours of campaigns are those of groups, busy or idle for them', () => {
    const ofGroups = ['blended', 'callers'].flatMap((name) => [
      raw('group', name, 'outbound_hours'),
      raw('group', name, 'outbound_idle_hours'),
    ]);
    plus(campaigns.map((name) => raw('campaign', name, 'outbound_agent_hours'))).forEach((hours, i) => {
      expect(hours).toBeCloseTo(plus(ofGroups)[i]!, 6);
    });
  });

  it('an agent who works by hand is never without a person, and a dialer that dials ahead may be', () => {
    expect(raw('campaign', 'sales', 'nuisance')).toEqual([0, 0, 0]);
    expect(Math.max(...raw('campaign', 'debts', 'nuisance'))).toBeGreaterThan(0);
  });

  it('every rule with a limit has a verdict', () => {
    const rules = results.verdicts.map(({ queue, rule }) => `${queue}/${rule}`);
    expect(rules).toEqual(['debts/us-30-day', 'debts/uk-2010-daily', 'sales/us-30-day', 'sales/uk-2010-daily']);
  });
});
