// What reports show of campaigns.
import { describe, expect, it } from 'vitest';
import type { CampaignAxis, Comparison, ResultRow, Verdict } from '../../src/experiment/results.ts';
import { comparisonReport } from '../../src/report/comparison.ts';
import { campaignsCsv } from '../../src/report/formats/campaignsCsv.ts';
import { dialsCsv } from '../../src/report/formats/dialsCsv.ts';
import { intervalsCsv } from '../../src/report/formats/intervalsCsv.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { summaryCsv } from '../../src/report/formats/summaryCsv.ts';
import { terminalSummary } from '../../src/report/terminal.ts';
import { intervals, plainOptions, results, total } from './resultsBuilder.ts';

const labels = intervals(2, 2);
const campaign: CampaignAxis = {
  name: 'debts',
  dialer: 'predictive',
  groups: ['callers'],
  outcomes: ['promise', 'refusal'],
  rules: [
    { name: 'us-30-day', doc: 'at most 3 % in 30 days', limit: 0.03 },
    { name: 'uk-2017', doc: 'told by the day' },
  ],
};
const verdict: Verdict = {
  queue: 'debts',
  rule: 'us-30-day',
  metric: 'rule_worst',
  unit: 'share',
  bound: 'at most',
  target: 0.03,
  estimate: 0.042,
  low: 0.04,
  high: 0.044,
  outcome: 'MISSED',
};

const of = (values: Readonly<Record<string, number>>, scope: ResultRow['scope'] = 'campaign', name = 'debts') =>
  Object.entries(values).map(([metric, value]) => total(scope, name, metric, value));
const onDay = (day: number, values: Readonly<Record<string, number>>, scope: ResultRow['scope'], name: string) =>
  of(values, scope, name).map((row) => ({ ...row, period: 'day' as const, start: labels[2 * day]!.start }));
const inInterval = (i: number, values: Readonly<Record<string, number>>, scope: ResultRow['scope'], name: string) =>
  of(values, scope, name).map((row) => ({
    ...row,
    period: 'interval' as const,
    start: labels[i]!.start,
    end: labels[i]!.end,
  }));

/** Outbound work alone: no queue. */
const calling = results({
  campaigns: [campaign],
  currency: 'USD',
  groups: ['callers'],
  intervals: labels,
  rows: [
    ...of({
      dials: 12_345,
      live_per_dial: 0.123,
      machines_per_dial: 0.45,
      false_positive_per_live: 0.025,
      put_off_by_window: 321,
      right_parties: 640,
      conversions: 256,
      value: 47_104.5,
      nuisance_per_live: 0.042,
      penetration: 0.45,
      contact_rate_per_record: 0.12,
      listed: 20_000,
      outbound_agent_hours: 88,
      talk_hours: 41,
      look_hours: 0,
      outbound_idle_hours: 20,
      talk_minutes_per_agent_hour: 28,
      value_per_agent_hour: 535.28,
      campaign_cost: 2560,
      cost_per_rpc: 4,
      cost_per_conversion: 10,
    }),
    ...of({ dials: 5000, live_per_dial: 0.2 }, 'record hour', 'debts/09:00'),
    ...of({ dials: 0 }, 'record hour', 'debts/10:00'),
    ...of({ dials: 3000, rpc_per_dial: 0.05 }, 'record zone hour', 'debts/America/New_York/09:00'),
    ...of({ dials: 4000, rpc_per_dial: 0.06 }, 'record zone hour', 'debts/America/New_York/10:00'),
    ...of({ dials: 2000, rpc_per_dial: 0.07 }, 'record zone hour', 'debts/America/Denver/09:00'),
    // Too few to be the best.
    ...of({ dials: 19, rpc_per_dial: 0.5 }, 'record zone hour', 'debts/America/Denver/10:00'),
    ...of({ dials: 0 }, 'record zone hour', 'debts/America/Denver/11:00'),
    ...of({ dials: 9000, live_per_dial: 0.15, rpc_per_dial: 0.06 }, 'attempt', 'debts/1'),
    ...of({ outcome_count: 256, kept_per_outcome: 0.62, outcome_value: 47_104.5 }, 'outcome', 'debts/promise'),
    ...of({ outcome_count: 384, outcome_value: 0 }, 'outcome', 'debts/refusal'),
    ...of({ records: 11_000 }, 'record state', 'debts/fresh'),
    ...of({ records: 0 }, 'record state', 'debts/frozen'),
    ...of({ records: 1256 }, 'record state', 'debts/closed'),
    ...of(
      { rule_rate: 0.035, rule_worst: 0.042, rule_passes: 0.1, rule_over: 0.9 },
      'nuisance rule',
      'debts/us-30-day',
    ),
    ...of({ rule_rate: 0.034, rule_worst: 0.05 }, 'nuisance rule', 'debts/uk-2017'),
    ...onDay(0, { rule_rate: 0.02 }, 'nuisance rule', 'debts/uk-2017'),
    ...onDay(1, { rule_rate: 0.05 }, 'nuisance rule', 'debts/uk-2017'),
    ...onDay(0, { dials: 12_000, penetration: 0.44 }, 'campaign', 'debts'),
    ...onDay(1, { dials: 345, penetration: 0.45 }, 'campaign', 'debts'),
    ...of({ answered: 0, outbound_handled: 1300, occupancy: 0.77 }, 'group', 'callers'),
    total('all', 'all', 'cost', 2560),
    ...inInterval(0, { dials: 7 }, 'campaign', 'debts'),
    ...inInterval(0, { outcome_count: 2 }, 'outcome', 'debts/promise'),
    ...inInterval(1, { dials: 8 }, 'campaign', 'debts'),
    ...inInterval(1, { busy_hours: 1 }, 'group', 'callers'),
  ],
  verdicts: [verdict],
});

const shown = (width: number) => terminalSummary(calling, { width, color: false });

describe('the terminal', () => {
  it('tells of campaigns without a word of queues where there are none', () => {
    expect(shown(80)).toBe(`Test centre
Mon 8 Mar 2027 to Tue 9 Mar 2027, UTC, 4 intervals of 12 h
10 replications, seed test-1, intervals of confidence 95 %

FAIL 1 of 1 nuisance rule broken

debts  nuisance us-30-day, worst period  4.2 % [4.0, 4.4]  target ≤ 3 %  MISSED

campaign   dials    live  RPC  conversions  value USD  nuisance  penetration
debts     12,345  12.3 %  640          256     47,105     4.2 %       45.0 %
live and RPC (right-party contacts) of dials; nuisance: nuisance calls ÷ live
  answers; penetration: records dialled ÷ listed.

dials reach  people  machines  false pos.
debts        12.3 %    45.0 %       2.5 %
false pos.: people taken for a machine ÷ live answers; false neg.: machines
  taken for people ÷ machines.

agents' time  agent h    talk    idle  talk min/h  value/h
debts          88.0 h  41.0 h  20.0 h        28.0      535
Hours of the groups that call: busy with outbound work or idle for it; /h is per
  such hour.

cost USD   cost  per RPC  per conversion
debts     2,560     4.00           10.00

nuisance rule    limit    all  worst  worst up to  passes  over
debts/us-30-day  3.0 %  3.5 %  4.2 %               10.0 %  0.90
debts/uk-2017     none  3.4 %  5.0 %   2027-03-09
us-30-day: at most 3 % in 30 days
uk-2017: told by the day
worst: the worst period of a replication, in the mean; passes: share of
  replications; over: periods over the limit.

outcome        count  of RPC    kept  value USD
debts/promise    256  40.0 %  62.0 %     47,105
debts/refusal    384  60.0 %       –

campaign  day          dials  penetration
debts     Mon  8 Mar  12,000       44.0 %
debts     Tue  9 Mar     345       45.0 %

record's hour  dials    live
debts/09:00    5,000  20.0 %

record's hour  New York   Denver
debts/09:00       5.0 %  * 7.0 %
debts/10:00     * 6.0 %   50.0 %
Conversations with the right party ÷ dials, by the record's own clock; *: the
  best hour of the zone, of those with a hundredth of its dials.

dial of a record  dials    live  RPC/dial
debts/1           9,000  15.0 %     6.0 %

records at the end  listed   fresh  closed  by window
debts               20,000  11,000   1,256        321
by window, by caps: further dials put off until the calling window opens, or by
  caps, freezes and most dials a day.

group    answered  outbound  occupancy
callers       0.0     1,300     77.0 %

site  cost USD    share
all      2,560  100.0 %
`);
  });

  it.each([60, 80, 100, 120])('fits into %s columns', (width) => {
    const widest = Math.max(
      ...shown(width)
        .split('\n')
        .map((line) => [...line].length),
    );
    expect(widest).toBeLessThanOrEqual(width);
    expect(shown(width)).not.toMatch(/NaN|undefined/);
  });
});

describe('files', () => {
  it('give campaigns and outcomes rows by the interval', () => {
    expect([...campaignsCsv.write(calling, plainOptions)].join('')).toBe(`scope,name,start,end,dials,outcome_count
campaign,debts,2027-03-08T00:00:00+00:00,2027-03-08T12:00:00+00:00,7,
outcome,debts/promise,2027-03-08T00:00:00+00:00,2027-03-08T12:00:00+00:00,,2
campaign,debts,2027-03-08T12:00:00+00:00,2027-03-09T00:00:00+00:00,8,
`);
    expect(campaignsCsv.applies!(calling)).toBe(true);
    expect(campaignsCsv.applies!(results({}))).toBe(false);
  });

  it('give hours, hours in time zones and attempts rows of their own', () => {
    expect(
      [...dialsCsv.write(calling, plainOptions)]
        .join('')
        .split('\n')
        .map((line) => line.split(',', 5).join(',')),
    ).toEqual([
      'campaign,zone,hour,attempt,dials',
      'debts,,09:00,,5000',
      'debts,,10:00,,0',
      'debts,America/New_York,09:00,,3000',
      'debts,America/New_York,10:00,,4000',
      'debts,America/Denver,09:00,,2000',
      'debts,America/Denver,10:00,,19',
      'debts,America/Denver,11:00,,0',
      'debts,,,1,9000',
      '',
    ]);
    expect(dialsCsv.applies!(results({}))).toBe(false);
  });

  it('leave campaigns out of the intervals of queues and groups', () => {
    const text = [...intervalsCsv.write(calling, plainOptions)].join('');
    expect(text.split('\n').map((line) => line.slice(0, 13))).toEqual(['scope,name,st', 'group,callers', '']);
  });

  it('have campaigns, outcomes and rules in the summary, and hours and attempts in the tidy table alone', () => {
    const lines = [...summaryCsv.write(calling, plainOptions)].join('').split('\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'scope',
      'campaign',
      'outcome',
      'outcome',
      'nuisance rule',
      'nuisance rule',
      'group',
      'all',
      '',
    ]);
  });

  it('have the tables of the terminal in Markdown', () => {
    const text = [...markdown.write(calling, plainOptions)].join('');
    for (const title of [
      'Campaigns',
      'Nuisance rules',
      'Outcomes',
      "Dials by the record's local hour",
      'Right parties by local hour and time zone',
      'Dials by attempt',
      'Records',
    ])
      expect(text).toContain(`## ${title}\n`);
    expect(text).not.toContain('## Queues');
  });
});

it('a comparison tells the predictive gain of a campaign', () => {
  const row = (
    scope: 'campaign' | 'nuisance rule',
    name: string,
    metric: string,
    baseline: number,
    estimate: number,
  ) => ({
    variant: 'predictive',
    scope,
    name,
    metric,
    unit: metric === 'rule_passes' ? ('share' as const) : ('minutes per hour' as const),
    baseline,
    estimate,
    difference: estimate - baseline,
    low: estimate - baseline - 1,
    high: estimate - baseline + 1,
    sd: 1,
    n: 10,
  });
  const comparison: Comparison = {
    title: 'Dialers',
    provenance: { seed: 's', replications: 10, confidence: 0.95, hash: 'h', contactsOffered: 0, eventsPlayed: 0 },
    variants: [
      { name: 'progressive', replications: 10, verdicts: [] },
      { name: 'predictive', replications: 10, verdicts: [verdict] },
    ],
    axes: {
      ...calling.axes,
      metrics: [
        {
          name: 'talk_minutes_per_agent_hour',
          unit: 'minutes per hour',
          title: '',
          doc: '',
          formula: '',
          better: 'higher',
        },
      ],
    },
    rows: [
      row('campaign', 'debts', 'talk_minutes_per_agent_hour', 24, 39),
      row('nuisance rule', 'debts/us-30-day', 'rule_passes', 1, 0.1),
    ],
    warnings: [],
  };
  const text = comparisonReport(comparison, { width: 80, color: false });
  expect(text).toContain('talk min/h');
  expect(text).toContain('+15.0 [14.0, 16.0] *');
  expect(text).toContain('keeps us-30-day');
  expect(text).toContain('predictive gain');
  expect(text).not.toContain('SL is');
});
