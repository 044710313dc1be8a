// Hand-made Results for the tests of reports: only what a test names is in them.
import { listRows } from '../../src/experiment/resultRows.ts';
import type {
  CampaignAxis,
  IntervalLabel,
  MetricLabel,
  QueueAxis,
  QueueTarget,
  ResultRow,
  Results,
  Unit,
  Verdict,
  Warning,
} from '../../src/experiment/results.ts';
import type { FormatOptions } from '../../src/report/formats/contract.ts';

export const plainOptions: FormatOptions = { excel: false, tidyIntervals: false, versions: {} };

const unitOf: { readonly [metric: string]: Unit } = {
  abandoned_share: 'share',
  sl_offered: 'share',
  sl_excl_ab_T: 'share',
  occupancy: 'share',
  paid_hours: 'hours',
  fte_paid: 'agents',
  cost: 'money',
  cost_per_contact: 'money',
  share_of_queue: 'share',
  asa: 'seconds',
  aht: 'seconds',
  wait_p90_answered: 'seconds',
  idle_between_contacts: 'seconds',
  staffed_hours: 'hours',
  busy_hours: 'hours',
  idle_hours: 'hours',
  overtime_hours: 'hours',
  staffed_mean: 'agents',
  contacts_per_hour: 'contacts per hour',
  live_per_dial: 'share',
  connects_per_dial: 'share',
  false_positive_per_live: 'share',
  machines_per_dial: 'share',
  rpc_per_dial: 'share',
  conversions_per_rpc: 'share',
  nuisance_per_live: 'share',
  contact_rate_per_record: 'share',
  penetration: 'share',
  kept_per_outcome: 'share',
  rule_rate: 'share',
  rule_worst: 'share',
  rule_passes: 'share',
  rule_over: 'ratio',
  conversions_per_hundred_dials: 'ratio',
  cost_per_value: 'ratio',
  value: 'money',
  outcome_value: 'money',
  campaign_cost: 'money',
  cost_per_dial: 'money',
  cost_per_rpc: 'money',
  cost_per_conversion: 'money',
  outbound_agent_hours: 'hours',
  talk_hours: 'hours',
  outbound_idle_hours: 'hours',
  look_hours: 'hours',
  talk_minutes_per_agent_hour: 'minutes per hour',
  value_per_agent_hour: 'money per hour',
};

/** A row of the whole period; the interval is estimate ∓ `half`, absent without it. */
export function total(
  scope: ResultRow['scope'],
  name: string,
  metric: string,
  estimate: number | null,
  half?: number,
): ResultRow {
  return row({ scope, name, period: 'total', start: '', end: '', metric }, estimate, half);
}

/** A row of a queue in an interval. */
export function inInterval(
  queue: string,
  label: IntervalLabel,
  metric: string,
  estimate: number | null,
  half?: number,
): ResultRow {
  return row(
    { scope: 'queue', name: queue, period: 'interval', start: label.start, end: label.end, metric },
    estimate,
    half,
  );
}

function row(
  place: Pick<ResultRow, 'scope' | 'name' | 'period' | 'start' | 'end' | 'metric'>,
  estimate: number | null,
  half: number | undefined,
): ResultRow {
  const bounded = estimate !== null && half !== undefined;
  return {
    ...place,
    unit: unitOf[place.metric] ?? 'contacts',
    estimate,
    low: bounded ? estimate - half : null,
    high: bounded ? estimate + half : null,
    sd: bounded ? half / 2 : null,
    n: bounded ? 10 : 1,
  };
}

/** Intervals of UTC days from 2027-03-08, a Monday, `perDay` a day. */
export function intervals(days: number, perDay: number): IntervalLabel[] {
  const length = 86_400 / perDay;
  const first = Date.parse('2027-03-08T00:00Z') / 1000;
  const iso = (instant: number) => `${new Date(instant * 1000).toISOString().slice(0, 19)}+00:00`;
  return Array.from({ length: days * perDay }, (_, index) => {
    const startInstant = first + index * length;
    const start = iso(startInstant);
    return {
      start,
      end: iso(startInstant + length),
      startInstant,
      length,
      day: start.slice(0, 10),
      clock: start.slice(11, 16),
    };
  });
}

export function queue(name: string, target: Partial<QueueTarget> = {}): QueueAxis {
  return { name, target: { within: 20, counting: 'sl_offered', ...target } };
}

export function verdict(
  queueName: string,
  outcome: Verdict['outcome'],
  [estimate, low, high]: [number, number, number] = [0.789, 0.776, 0.801],
  rest: Partial<Verdict> = {},
): Verdict {
  return {
    queue: queueName,
    metric: 'sl_offered',
    unit: 'share',
    bound: 'at least',
    target: 0.8,
    estimate,
    low,
    high,
    outcome,
    ...rest,
  };
}

export interface Parts {
  readonly scenario?: string;
  readonly queues?: readonly QueueAxis[];
  readonly groups?: readonly string[];
  readonly campaigns?: readonly CampaignAxis[];
  readonly currency?: string;
  readonly pools?: Results['axes']['pools'];
  readonly sites?: Results['axes']['sites'];
  readonly intervals?: readonly IntervalLabel[];
  readonly rows?: readonly ResultRow[];
  readonly verdicts?: readonly Verdict[];
  readonly warnings?: readonly Warning[];
  readonly replications?: Results['replications'];
}

export function results(parts: Parts): Results {
  const rows = parts.rows ?? [];
  const metrics: MetricLabel[] = [...new Map(rows.map(({ metric, unit }) => [metric, unit]))].map(([name, unit]) => ({
    name,
    unit,
    title: name,
    doc: name,
    formula: name,
    better: 'neither',
  }));
  return {
    scenario: parts.scenario ?? 'Test centre',
    provenance: {
      seed: 'test-1',
      replicationsAsked: 10,
      replicationsDone: 10,
      confidence: 0.95,
      hash: 'abc123',
      contactsOffered: 1000,
      eventsPlayed: 4000,
    },
    axes: {
      zone: 'UTC',
      intervals: parts.intervals ?? [],
      queues: parts.queues ?? [],
      groups: parts.groups ?? [],
      ...(parts.campaigns === undefined ? {} : { campaigns: parts.campaigns }),
      ...(parts.currency === undefined ? {} : { currency: parts.currency }),
      pools: parts.pools ?? [],
      sites: parts.sites ?? [],
      metrics,
    },
    rows: listRows(rows),
    verdicts: parts.verdicts ?? [],
    warnings: parts.warnings ?? [],
    replications: parts.replications ?? [],
  };
}

/** A week of three queues and two groups with half-hours, some of them closed and some below target. */
export function busyWeek(): Results {
  const labels = intervals(7, 48);
  const queues = [
    queue('orders', { serviceLevel: 0.8, abandoned: 0.05 }),
    queue('returns-and-complaints', { serviceLevel: 0.8, counting: 'sl_excl_ab_T' }),
    queue('voicemail'),
  ];
  const groups = ['columbus-en', 'manila-en-night'];
  const queueTotals = queues.flatMap(({ name, target }) => [
    total('queue', name, 'offered', 12_345.6),
    total('queue', name, 'answered', 11_876.2),
    total('queue', name, 'abandoned_share', 0.038, 0.002),
    total('queue', name, target.counting, 0.789, 0.0125),
    total('queue', name, 'asa', 23.45, 1.2),
    total('queue', name, 'wait_p90_answered', 112.4),
    total('queue', name, 'aht', 372.9, 0.8),
    total('queue', name, 'queue_mean', 3.21),
    total('queue', name, 'queue_max', 41.3),
  ]);
  const groupTotals = groups.flatMap((name) => [
    total('group', name, 'answered', 17_814.3),
    total('group', name, 'occupancy', 0.8123, 0.004),
    total('group', name, 'staffed_hours', 2345.6),
    total('group', name, 'busy_hours', 1905.3),
    total('group', name, 'idle_hours', 440.3),
    total('group', name, 'overtime_hours', 21.7),
    total('group', name, 'staffed_mean', 13.96),
    total('group', name, 'contacts_per_hour', 7.6),
    total('group', name, 'idle_between_contacts', 88.9),
  ]);
  const cells = queues.flatMap(({ name, target }) =>
    labels.flatMap((label, index) => {
      const slot = index % 48;
      const closed = name === 'voicemail' && (slot < 16 || slot >= 40);
      const level = closed ? null : slot >= 18 && slot < 22 && index < 96 ? 0.55 + slot / 100 : 0.91;
      return [
        inInterval(name, label, 'offered', closed ? 0 : 20 + slot),
        inInterval(name, label, target.counting, level, 0.02),
      ];
    }),
  );
  return results({
    scenario: 'US retailer, three shores',
    queues,
    groups,
    intervals: labels,
    rows: [...queueTotals, ...groupTotals, ...cells],
    verdicts: [
      verdict('orders', 'MISSED', [0.781, 0.771, 0.791]),
      verdict('orders', 'MET', [0.038, 0.036, 0.04], { metric: 'abandoned_share', bound: 'at most', target: 0.05 }),
      verdict('returns-and-complaints', 'TOO CLOSE', [0.789, 0.7765, 0.8015], { metric: 'sl_excl_ab_T' }),
    ],
    warnings: [
      {
        kind: 'contacts still inside',
        message:
          'In 3 of 10 replications contacts were still inside a day after the end of the period, 4.2 on average.',
      },
    ],
  });
}
