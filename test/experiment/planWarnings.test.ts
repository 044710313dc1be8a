// Doubts about plans, on rows written by hand.
import { describe, expect, it } from 'vitest';
import { planWarnings } from '../../src/experiment/planWarnings.ts';
import { listRows } from '../../src/experiment/resultRows.ts';
import type { ResultRow } from '../../src/experiment/results.ts';
import { staffingTargetOf } from '../../src/experiment/targets.ts';
import { compileModel } from '../../src/model/compile.ts';
import { staffingPlan } from '../../src/planning/staffingPlan.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

interface Parts {
  readonly rate?: string;
  readonly more?: string;
  readonly period?: string;
  readonly staff?: string;
}

/** A queue of 120 s a contact and 3 agents unless a test says otherwise. */
async function warnings(
  { rate = '60/h', more = '', period = 'length: 5h', staff = '3' }: Parts,
  rows: ResultRow[] = [],
) {
  const text = `shoreline: 1
name: doubts
period: { from: 2027-03-01, ${period}, zone: UTC, interval: 30m }
queues:
  calls: { arrivals: { rate: ${rate} }, handling: { talk: { exponential: { mean: 120s } } }${more} }
groups:
  desk: { skills: [calls], staff: ${staff} }
`;
  const { scenario, issues } = await readScenario({ file: 'w.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const compiled = await compileModel(scenario);
  const plan = staffingPlan(compiled.model, scenario.queues.map(staffingTargetOf));
  return planWarnings({ scenario, compiled, plan, rows: listRows(rows) });
}

const row = (metric: string, estimate: number, period: ResultRow['period'] = 'total', start = ''): ResultRow => ({
  scope: 'queue',
  name: 'calls',
  period,
  start,
  end: '',
  metric,
  unit: 'share',
  estimate,
  low: null,
  high: null,
  sd: null,
  n: 1,
});

const patient = ', patience: { exponential: { mean: 60s } }';

describe('an unstable queue', () => {
  it('has no less load than staff and nobody who gives up', async () => {
    // 90 contacts an hour of 120 s are 3 erlangs.
    expect(await warnings({ rate: '90/h' })).toEqual([
      {
        kind: 'unstable queue',
        message:
          'Queue calls grows without end: 3.0 erlangs of work for 3.0 agents on average, and callers who never give up. ' +
          'Waiting times say how long was simulated and little else.',
      },
    ]);
    expect(await warnings({ rate: '89/h' })).toEqual([]);
  });

  it('is none where callers give up or are turned away', async () => {
    expect(await warnings({ rate: '90/h', more: patient })).toEqual([]);
    expect(await warnings({ rate: '90/h', more: ', capacity: 5' })).toEqual([]);
  });

  it('is one in which far more wait at the end than at the beginning, and more than there are agents', async () => {
    const lengths = (last: number) =>
      Array.from({ length: 10 }, (_, i) => row('queue_mean', i === 9 ? last : 0.3, 'interval', String(i)));
    expect((await warnings({}, lengths(3.2))).map(({ kind }) => kind)).toEqual(['unstable queue']);
    // Not ten times as many; not more than the agents.
    expect(await warnings({}, lengths(3))).toEqual([]);
    expect(await warnings({ staff: '4' }, lengths(3.9))).toEqual([]);
  });
});

describe('open hours without staff', () => {
  const staff = `{ every: 1h, agents: [${Array.from({ length: 24 }, (_, hour) => (hour < 8 || hour === 12 ? 0 : 5))}] }`;

  it('are named with the contacts that are expected', async () => {
    expect(await warnings({ staff, period: 'days: 1', more: patient }, [row('answered', 900)])).toEqual([
      {
        kind: 'unstaffed open hours',
        about: 'Queue calls has nobody to answer it',
        message:
          'Queue calls has nobody to answer it from 00:00 to 08:00 on 2027-03-01 and 1 more time: 9 h in all, in which ' +
          '540 contacts are expected.',
      },
    ]);
  });

  it('are told elsewhere of a queue without a single answer', async () => {
    expect(await warnings({ staff: '0', more: patient }, [row('answered', 0)])).toEqual([]);
  });
});

describe('an empty start', () => {
  it('is told of whole days with staff and demand at their first midnight and no warm-up', async () => {
    const found = await warnings({ period: 'days: 1' });
    expect(found.map(({ kind }) => kind)).toEqual(['warm-up too short']);
    expect(found[0]!.message).toContain('at 00:00 on 2027-03-01');
  });

  it.each(['days: 1, warmUp: 1h', 'days: 1, afterEnd: drain', 'length: 1d'])('is none with %s', async (period) => {
    expect(await warnings({ period })).toEqual([]);
  });
});

describe('a service level far from that of Erlang', () => {
  const target = ', target: { serviceLevel: 80%, within: 20s }';

  it('differs by more than ten points', async () => {
    // M/M/1 with half a load: 1 − 0.5 exp(−0.5 × 20 / 120) = 54.0 % within 20 s.
    const half = { rate: '15/h', staff: '1', more: target };
    const found = await warnings(half, [row('sl_offered', 0.43)]);
    expect(found.map(({ kind }) => kind)).toEqual(['far from Erlang']);
    expect(found[0]!.message).toMatch(/^Queue calls reaches 43.0 % where Erlang C promises 54.0 % /);
    expect(await warnings(half, [row('sl_offered', 0.45)])).toEqual([]);
  });

  it('is not looked for without a target', async () => {
    expect(await warnings({ rate: '15/h', staff: '1' }, [row('sl_offered', 0.1)])).toEqual([]);
  });
});
