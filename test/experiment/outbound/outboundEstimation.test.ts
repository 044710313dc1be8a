// From tables of outbound work to rows, on tables written by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { createEstimation } from '../../../src/experiment/estimation.ts';
import type { JudgedCampaign } from '../../../src/experiment/outbound/nuisanceEstimation.ts';
import { labelPeriods } from '../../../src/experiment/periodLabels.ts';
import type { PeriodKind, ResultRow, Scope } from '../../../src/experiment/results.ts';
import { valuesPerReplication } from '../../../src/experiment/valuesPerReplication.ts';
import { hourRows, rowOfWaits } from '../../../src/facts/ledger.ts';
import { campaignMetrics } from '../../../src/metrics/outbound/index.ts';
import type { Compiled } from '../../../src/model/compile.ts';
import { staffingPlan } from '../../../src/planning/staffingPlan.ts';
import { factTables, type HandTables, handMade } from './handMade.ts';

/** Two days of a morning and an afternoon, a blended group and one that only calls. */
const text = `shoreline: 1
name: hand
period: { from: 2027-03-01, days: 2, zone: UTC, interval: 12h }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1s } } } } }
groups:
  blended: { skills: [calls], staff: 1 }
  callers: { skills: [calls], staff: 1 }
`;

let compiled: Compiled;
/** The same, where people may be called at all times. */
let always: Compiled;
beforeAll(async () => {
  always = await handMade(text, [
    { name: 'debts', groups: [0, 1], from: 0, to: 48 },
    { name: 'sales', groups: [1], outcomes: ['sale'], from: 0, to: 48 },
  ]);
  compiled = await handMade(text, [
    { name: 'debts', groups: [0, 1] },
    { name: 'sales', groups: [1], outcomes: ['sale'] },
  ]);
});

function estimate(
  { model, span }: Compiled,
  replications: readonly HandTables[],
  judged: readonly JudgedCampaign[] = [],
) {
  const labels = labelPeriods(span, model.timeline);
  const plan = staffingPlan(
    model,
    model.queues.map(() => undefined),
  );
  const estimation = createEstimation(model, labels, true, undefined, { queueMetrics: [], levels: [], plan, judged });
  estimation.add({
    from: 0,
    replications: replications.map((hand) => ({ tables: factTables(model, hand), events: 1 })),
    waitsByHour: new Uint32Array(model.queues.length * hourRows * rowOfWaits),
  });
  const rows = estimation.rows(0.95);
  const of = (scope: Scope, name: string, period: PeriodKind, metric: string): ResultRow[] =>
    [...rows].filter(
      (row) => row.scope === scope && row.name === name && row.period === period && row.metric === metric,
    );
  const values = (...key: Parameters<typeof of>) => of(...key).map((row) => row.estimate);
  return { rows, of, values, raw: estimation.replicationRows, estimation };
}

const hour = 3600;

describe('campaigns', () => {
  it('are summed over intervals, days and campaigns, and averaged over replications', () => {
    const { values } = estimate(compiled, [
      { campaigns: [[{ dials: 10, live: 2 }, { dials: 1 }], [{ dials: 20, live: 1 }], [{ dials: 30, live: 3 }]] },
      { campaigns: [[{ dials: 20, live: 4 }, { dials: 3 }], [{ dials: 20, live: 1 }], [{ dials: 40, live: 3 }]] },
    ]);
    expect(values('campaign', 'debts', 'total', 'dials')).toEqual([70]);
    expect(values('campaign', 'debts', 'day', 'dials')).toEqual([35, 35]);
    expect(values('campaign', 'debts', 'interval', 'dials')).toEqual([15, 20, 35, 0]);
    expect(values('campaign', 'sales', 'total', 'dials')).toEqual([2]);
    expect(values('all', 'all', 'total', 'dials')).toEqual([72]);
    // 14 live answers of 140 dials, and never the mean of 6/60 and 8/80.
    expect(values('campaign', 'debts', 'total', 'live_per_dial')).toEqual([0.1]);
    expect(values('campaign', 'debts', 'interval', 'live_per_dial')).toEqual([0.2, 0.05, 6 / 70, null]);
    expect(values('campaign', 'sales', 'total', 'nuisance_per_live')).toEqual([null]);
  });

  it('tell how much of the list was reached by the end of each day, on a list that grows', () => {
    const { values, of } = estimate(compiled, [
      {
        campaigns: [
          [
            { listed: 100, firstDials: 10, firstLive: 4, firstRightParty: 1, closed: 1 },
            { listed: 50, firstDials: 5 },
          ],
          [{ listed: 100, firstDials: 20, firstLive: 2, firstRightParty: 1 }, { listed: 50 }],
          [{ listed: 200, firstDials: 30, firstLive: 6, firstRightParty: 3, closed: 3 }, { listed: 50 }],
          [{ listed: 200 }, { listed: 50, firstDials: 15 }],
        ],
      },
    ]);
    expect(values('campaign', 'debts', 'interval', 'penetration')).toEqual([0.1, 0.3, 0.3, 0.3]);
    expect(values('campaign', 'debts', 'day', 'penetration')).toEqual([0.3, 0.3]);
    expect(values('campaign', 'debts', 'day', 'contact_rate_per_record')).toEqual([0.06, 0.06]);
    expect(values('campaign', 'debts', 'total', 'effective_penetration')).toEqual([5 / 200]);
    expect(values('campaign', 'debts', 'total', 'listed')).toEqual([200]);
    expect(values('all', 'all', 'total', 'listed')).toEqual([250]);
    expect(values('all', 'all', 'total', 'penetration')).toEqual([80 / 250]);
    expect(of('campaign', 'debts', 'day', 'records_first_dialled').map((row) => row.estimate)).toEqual([30, 30]);
  });

  it('have a row for each record-local hour in which they may call, each attempt, outcome and state', () => {
    const { rows, values } = estimate(compiled, [
      {
        campaigns: [],
        outcomes: [[[2, 1, 30]], [[3, 3, 90]]],
        byHour: [{ 9: { dials: 10, live: 4 }, 10: { dials: 5 } }],
        byAttempt: [{ 0: { dials: 12 }, 2: { dials: 3, rightParty: 1 } }],
        states: [{ fresh: 30, due: 60, closed: 10 }],
      },
    ]);
    const names = (scope: Scope) => [
      ...new Set([...rows].filter((row) => row.scope === scope).map(({ name }) => name)),
    ];
    expect(names('record hour')).toEqual(['debts/09:00', 'debts/10:00', 'sales/09:00', 'sales/10:00']);
    expect(names('attempt')).toEqual(['debts/1', 'debts/2', 'debts/3', 'sales/1', 'sales/2', 'sales/3']);
    expect(names('outcome')).toEqual(['debts/sale', 'debts/refusal', 'sales/sale']);
    expect(values('record hour', 'debts/09:00', 'total', 'live_per_dial')).toEqual([0.4]);
    expect(values('record hour', 'debts/10:00', 'total', 'dials')).toEqual([5]);
    expect(values('record hour', 'debts/10:00', 'day', 'dials')).toEqual([]);
    expect(values('attempt', 'debts/3', 'total', 'rpc_per_dial')).toEqual([1 / 3]);
    expect(values('outcome', 'debts/sale', 'total', 'outcome_count')).toEqual([5]);
    expect(values('outcome', 'debts/sale', 'day', 'outcome_value')).toEqual([120, 0]);
    expect(values('record state', 'debts/due', 'total', 'records_per_listed')).toEqual([0.6]);
    expect(values('record state', 'sales/due', 'total', 'records_per_listed')).toEqual([null]);
  });

  it('have half-widths by which a run may end', () => {
    const { estimation } = estimate(compiled, [{ campaigns: [[{ dials: 4 }]] }, { campaigns: [[{ dials: 6 }]] }]);
    // Of 4 and 6: the standard deviation is √2, and t with one degree of freedom 12.7062.
    const [debts, sales] = estimation.halfWidths('dials', 0.95);
    expect(debts).toBeCloseTo(12.7062, 3);
    expect(sales).toBe(0);
    expect(estimation.halfWidths('no_such_metric', 0.95)).toEqual([]);
  });

  it('keep the values of single replications', () => {
    const { raw } = estimate(compiled, [{ campaigns: [[{ dials: 4 }]] }, { campaigns: [[{ dials: 6 }]] }]);
    const dials = raw.filter((row) => row.scope === 'campaign' && row.name === 'debts' && row.metric === 'dials');
    expect(dials.map(({ replication, value }) => [replication, value])).toEqual([
      [0, 4],
      [1, 6],
    ]);
  });
});

describe('the time of agents', () => {
  it('is divided among the campaigns of a group by the time for which it is busy with each', () => {
    // The callers are busy for 4 h and idle for 2 h in the first interval; debts took three quarters of their work.
    const { values } = estimate(always, [
      {
        campaigns: [[{ talkSeconds: 3 * hour, dials: 9 }, { wrapSeconds: 1 * hour }]],
        busy: [
          [
            [2 * hour, 0],
            [3 * hour, 1 * hour],
          ],
        ],
        groups: [
          [
            { idleSeconds: 1 * hour, outboundSeconds: 2 * hour },
            { idleSeconds: 2 * hour, outboundSeconds: 4 * hour, handled: 8 },
          ],
        ],
      },
    ]);
    expect(values('campaign', 'debts', 'interval', 'outbound_agent_hours')[0]).toBeCloseTo(3 + 4.5, 12);
    expect(values('campaign', 'sales', 'interval', 'outbound_agent_hours')[0]).toBeCloseTo(1.5, 12);
    expect(values('all', 'all', 'total', 'outbound_agent_hours')[0]).toBeCloseTo(9, 12);
    expect(values('campaign', 'debts', 'total', 'talk_minutes_per_agent_hour')[0]).toBeCloseTo(180 / 7.5, 12);
    expect(values('campaign', 'debts', 'total', 'dials_per_agent_hour')[0]).toBeCloseTo(9 / 7.5, 12);
    expect(values('group', 'callers', 'total', 'outbound_idle_hours')).toEqual([2]);
    expect(values('group', 'callers', 'total', 'idle_between_outbound')).toEqual([900]);
    expect(values('all', 'all', 'total', 'outbound_hours')).toEqual([6]);
  });

  it('of a group with queues is idle for a campaign only while that may dial', () => {
    // The window is open for 2 of 12 hours, and dialing is paused for one of them: a twelfth.
    const { values } = estimate(compiled, [
      {
        campaigns: [[{ pausedSeconds: 1 * hour, talkSeconds: 1 }]],
        groups: [[{ idleSeconds: 6 * hour, outboundSeconds: 1 * hour }]],
      },
    ]);
    expect(values('campaign', 'debts', 'total', 'outbound_idle_hours')[0]).toBeCloseTo(0.5, 12);
    expect(values('group', 'blended', 'total', 'outbound_occupancy')[0]).toBeCloseTo(2 / 3, 12);
  });

  it('of a group without queues is all of its idle time', async () => {
    const alone = await handMade(text, [{ name: 'debts', groups: [0] }], { withoutQueues: true });
    const { values } = estimate(alone, [
      { campaigns: [[{ pausedSeconds: 9 * hour }]], groups: [[{ idleSeconds: 8 * hour }]] },
    ]);
    expect(values('campaign', 'debts', 'total', 'outbound_idle_hours')).toEqual([8]);
  });

  it('of agents who are moved is that in outbound mode', async () => {
    const moved = await handMade(text, [{ name: 'debts', groups: [0] }], { moved: [0] });
    const { values } = estimate(moved, [
      {
        campaigns: [[{ talkSeconds: 2 * hour }]],
        groups: [[{ idleSeconds: 8 * hour, outboundSeconds: 2 * hour, outboundModeSeconds: 3 * hour }]],
      },
    ]);
    expect(values('campaign', 'debts', 'total', 'outbound_idle_hours')).toEqual([1]);
    expect(values('campaign', 'debts', 'total', 'talk_minutes_per_agent_hour')).toEqual([40]);
  });

  it('goes by the work of the whole time where an interval has none', () => {
    const { values } = estimate(always, [
      {
        campaigns: [
          [{}, {}],
          [{}, {}],
        ],
        busy: [
          [],
          [
            [0, 0],
            [300, 100],
          ],
        ],
        groups: [[{}, { idleSeconds: 4 * hour }]],
      },
    ]);
    expect(values('campaign', 'debts', 'interval', 'outbound_idle_hours')[0]).toBeCloseTo(3, 12);
    expect(values('campaign', 'sales', 'interval', 'outbound_idle_hours')[0]).toBeCloseTo(1, 12);
  });
});

describe('nuisance rules', () => {
  const rate = campaignMetrics.find(({ name }) => name === 'nuisance_per_live')!;
  const daily: JudgedCampaign = {
    name: 'debts/daily',
    campaign: 0,
    doc: 'At most 3 % on a day.',
    rate,
    span: { kind: 'blocks', days: 1 },
    limit: 0.03,
  };
  const day = (first: [number, number], second: [number, number]): HandTables => ({
    campaigns: [[{ nuisance: first[0], live: first[1] }], [], [], [{ nuisance: second[0], live: second[1] }]],
  });

  it('judge the worst day of each replication', () => {
    // Days of 2 % and 4 %, and of 3 % (which keeps the limit) and 0 %.
    const { values, raw } = estimate(compiled, [day([2, 100], [4, 100]), day([3, 100], [0, 100])], [daily]);
    expect(values('nuisance rule', 'debts/daily', 'total', 'rule_passes')).toEqual([0.5]);
    expect(values('nuisance rule', 'debts/daily', 'total', 'rule_worst')[0]).toBeCloseTo(0.035, 12);
    expect(values('nuisance rule', 'debts/daily', 'total', 'rule_over')).toEqual([0.5]);
    expect(values('nuisance rule', 'debts/daily', 'total', 'rule_rate')).toEqual([9 / 400]);
    expect(values('nuisance rule', 'debts/daily', 'day', 'rule_rate')).toEqual([0.025, 0.02]);
    const worst = raw.filter((row) => row.scope === 'nuisance rule' && row.metric === 'rule_worst');
    expect(worst.map(({ value }) => value)).toEqual([0.04, 0.03]);
  });

  it('of longer blocks forgive a bad day', () => {
    const block: JudgedCampaign = { ...daily, name: 'debts/block', span: { kind: 'blocks', days: 30 } };
    const { values } = estimate(compiled, [day([2, 100], [4, 100])], [block]);
    expect(values('nuisance rule', 'debts/block', 'total', 'rule_passes')).toEqual([1]);
    expect(values('nuisance rule', 'debts/block', 'day', 'rule_rate')).toEqual([0.02, 0.03]);
  });

  it('without a limit tell the rate and judge nothing; of a day without an answer there is none', () => {
    const { limit: _, ...open } = daily;
    const { values, of } = estimate(compiled, [day([2, 100], [0, 0])], [{ ...open, limit: undefined }]);
    expect(values('nuisance rule', 'debts/daily', 'total', 'rule_worst')).toEqual([0.02]);
    expect(of('nuisance rule', 'debts/daily', 'total', 'rule_passes')).toEqual([]);
    expect(values('nuisance rule', 'debts/daily', 'day', 'rule_rate')).toEqual([0.02, null]);
  });
});

describe('a centre without queues', () => {
  it('has its groups and campaigns, and numbers in all of them', async () => {
    const alone = await handMade(text, [{ name: 'debts', groups: [0] }], { withoutQueues: true });
    const { rows, values } = estimate(alone, [
      {
        campaigns: [[{ dials: 7 }]],
        groups: [[{ busySeconds: hour, staffedSeconds: 2 * hour, idleSeconds: hour, outboundSeconds: hour }]],
      },
    ]);
    expect([...rows].filter(({ scope }) => scope === 'queue')).toEqual([]);
    expect(values('all', 'all', 'total', 'dials')).toEqual([7]);
    expect(values('all', 'all', 'total', 'occupancy')).toEqual([0.5]);
    expect(values('all', 'all', 'total', 'staffed_mean')[0]).toBeCloseTo(2 / 48, 12);
    expect([...rows].filter(({ estimate: value }) => Number.isNaN(value))).toEqual([]);
  });
});

it('has as many values as were reckoned', () => {
  const { rows, raw } = estimate(compiled, [{ campaigns: [] }]);
  const values = valuesPerReplication(
    { queues: [] },
    { ...compiled.model, queues: [], pairs: { ...compiled.model.pairs, queue: new Int32Array(0) } },
  );
  const outbound: readonly Scope[] = ['campaign', 'record hour', 'attempt', 'outcome', 'record state', 'group'];
  expect(outbound.every((scope) => [...rows].some((row) => row.scope === scope))).toBe(true);
  expect(raw.filter(({ scope }) => scope !== 'queue' && scope !== 'queue × group').length).toBe(values);
});
