import { describe, expect, it } from 'vitest';
import { outboundWarnings } from '../../../src/experiment/outbound/outboundWarnings.ts';
import { listRows } from '../../../src/experiment/resultRows.ts';
import type { CampaignAxis, ResultRow, Verdict } from '../../../src/experiment/results.ts';
import type { Campaign } from '../../../src/scenario/campaign.ts';
import { intervals, total } from '../../report/resultsBuilder.ts';

/** Four quarters of a day. */
const labels = intervals(1, 4);
const axis: CampaignAxis = {
  name: 'debts',
  dialer: 'progressive',
  groups: ['callers'],
  outcomes: ['promise'],
  rules: [],
};

const byInterval = (
  metric: string,
  values: readonly (number | null)[],
  scope: ResultRow['scope'] = 'campaign',
  name = 'debts',
) =>
  values.map((value, i) => ({
    ...total(scope, name, metric, value),
    period: 'interval' as const,
    start: labels[i]!.start,
  }));

const left = (records: number) => [total('record state', 'debts/due', 'records', records)];

function told(
  rows: readonly ResultRow[],
  changed: {
    readonly axis?: Partial<CampaignAxis>;
    readonly verdicts?: readonly Verdict[];
    readonly quota?: Campaign['quota'];
  } = {},
) {
  const campaign = { name: 'debts', quota: changed.quota } as unknown as Campaign;
  const campaigns = [{ ...axis, ...changed.axis }];
  return outboundWarnings({
    scenario: { campaigns: [campaign] },
    axes: { campaigns, intervals: labels },
    rows: listRows(rows),
    verdicts: changed.verdicts ?? [],
  });
}

const quiet = [...byInterval('dials', [10, 20, 20, 10]), ...left(50)];

describe('a reader is told', () => {
  it('nothing where there is nothing to tell, or no campaign', () => {
    expect(told(quiet)).toEqual([]);
    expect(outboundWarnings({ scenario: {}, axes: { intervals: labels }, rows: listRows([]), verdicts: [] })).toEqual(
      [],
    );
  });

  it('when the list was used up', () => {
    const rows = [
      ...byInterval('dials', [10, 20, 0, 0]),
      ...byInterval('outbound_idle_hours', [0, 0, 9, 9]),
      ...left(0),
    ];
    expect(told(rows).map(({ message }) => message)).toEqual([
      'The list of campaign debts is used up: nothing was dialled after 2027-03-08 12:00, and no record is left to be called.',
    ]);
  });

  it('when a quota was reached', () => {
    const rows = [...quiet, ...byInterval('outcome_count', [3, 4, 3, 0], 'outcome', 'debts/promise')];
    const quota = { outcome: 'promise', total: 10 };
    expect(told(rows, { quota }).map(({ message }) => message)).toEqual([
      'Campaign debts has its 10 conversations with outcome promise by 2027-03-08 18:00 on average and dials no more.',
    ]);
    expect(told(rows, { quota: { ...quota, total: 11 } })).toEqual([]);
  });

  it('for how long agents were idle while nobody might be called', () => {
    const rows = [
      ...byInterval('dials', [0, 20, 0, 0]),
      ...byInterval('outbound_idle_hours', [5, 1, 2.5, 4]),
      // Dialing is paused in the last quarter.
      ...byInterval('paused_hours', [0, 0, 0, 6]),
      total('campaign', 'debts', 'outbound_agent_hours', 40),
      ...left(50),
    ];
    expect(told(rows).map(({ kind, message }) => [kind, message.slice(0, 96)])).toEqual([
      [
        'nobody to call',
        'Agents of campaign debts are idle for 7.5 h while nobody may be called: from 2027-03-08 00:00 on',
      ],
    ]);
  });

  it('how often a rule is broken', () => {
    const rule = { name: 'daily', doc: '', limit: 0.03 };
    const verdict = { queue: 'debts', rule: 'daily', outcome: 'MISSED', estimate: 0.041 } as Verdict;
    const rows = [...quiet, total('nuisance rule', 'debts/daily', 'rule_passes', 0.2)];
    expect(told(rows, { axis: { rules: [rule] }, verdicts: [verdict] }).map(({ message }) => message)).toEqual([
      'Campaign debts keeps rule daily (at most 3.0 % nuisance calls) in 20.0 % of replications; its worst period has 4.1 % on average.',
    ]);
    expect(told(rows, { axis: { rules: [rule] }, verdicts: [{ ...verdict, outcome: 'MET' }] })).toEqual([]);
  });

  it('what dialing ahead can do for few agents', () => {
    const team = (agents: number) => [
      ...quiet,
      ...byInterval('outbound_agent_hours', Array(4).fill(6 * agents)),
      ...byInterval('talk_minutes_per_agent_hour', [20, 20, 24, 24]),
      total('campaign', 'debts', 'nuisance_per_live', 0.02),
    ];
    const axisOf = { dialer: 'power' };
    // With a loss of 2 % Erlang's tables give one line 0.0204 erlangs, so that 2 % of its time is busy.
    expect(told(team(1), { axis: axisOf })[0]!.message).toContain(
      'that loses 2.0 % keeps 1 agent busy 2.0 % of the time',
    );
    // Ten lines bear 5.084 erlangs at 2 %, thirty 21.93: 0.98 × 21.93 ÷ 30.
    expect(told(team(8), { axis: axisOf })[0]!.message).toContain('and 30 agents 71.6 %');
    expect(told(team(8), { axis: axisOf })[0]!.message).toContain(
      '8.0 agents on average and reaches 22.0 talk minutes',
    );
    expect(told(team(10), { axis: axisOf })).toEqual([]);
    expect(told(team(8))).toEqual([]);
  });
});
