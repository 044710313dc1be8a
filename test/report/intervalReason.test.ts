import { expect, it } from 'vitest';
import type { IntervalLabel, ResultRow } from '../../src/experiment/results.ts';
import { intervalCells } from '../../src/report/intervalCells.ts';
import { findReasons, reasonLegend } from '../../src/report/intervalReason.ts';
import { inInterval, intervals, queue, results, total } from './resultsBuilder.ts';

const labels = intervals(1, 24);

interface Hour {
  readonly net: number;
  readonly gap: number | null;
  readonly waiting: number;
  readonly meets: number;
  /** Agents of the desk away. */
  readonly absent?: number;
  readonly onBreak?: number;
  readonly cutOff?: number;
}

const planned = (label: IntervalLabel, metric: string, estimate: number | null): ResultRow => ({
  ...inInterval('calls', label, metric, estimate),
  scope: 'pool',
  unit: 'agents',
});

/** Agent hours of an hour: as many as agents. */
const ofDesk = (label: IntervalLabel, metric: string, agents: number): ResultRow => ({
  ...inInterval('desk', label, metric, agents),
  scope: 'group',
  unit: 'hours',
});

/** The reasons of the hours of a queue that always misses its target of 80 % in 20 s; handling takes 300 s. */
function reasons(hours: readonly Hour[], staffOnHolidays = 1) {
  const given = results({
    queues: [{ ...queue('calls', { serviceLevel: 0.8 }), requiredBy: 'Erlang A' }],
    groups: ['desk'],
    pools: [{ name: 'calls', queues: ['calls'], groups: ['desk'] }],
    sites: [
      {
        name: 'leeds',
        zone: 'UTC',
        starts: [],
        groups: ['desk'],
        holidays: [{ date: labels[0]!.day, name: 'A day' }],
        staffOnHolidays,
      },
    ],
    intervals: labels.slice(0, hours.length),
    rows: [
      total('queue', 'calls', 'aht', 300),
      ...hours.flatMap(({ net, gap, waiting, meets, absent = 0, onBreak = 0, cutOff = 0 }, hour) => [
        ofDesk(labels[hour]!, 'absence_hours', absent),
        ofDesk(labels[hour]!, 'break_hours', onBreak),
        ofDesk(labels[hour]!, 'outage_hours', cutOff),
        inInterval('calls', labels[hour]!, 'sl_offered', 0.5),
        inInterval('calls', labels[hour]!, 'queue_mean', waiting),
        inInterval('calls', labels[hour]!, 'p_meets', meets),
        planned(labels[hour]!, 'net', net),
        planned(labels[hour]!, 'gap', gap),
      ]),
    ],
  });
  const reasonOf = findReasons(given);
  const cells = intervalCells(given);
  return { texts: cells.map((cell) => reasonOf(cell)?.text), legend: reasonLegend(cells, reasonOf) };
}

it('understaffed: by whole agents, before anything else', () => {
  expect(reasons([{ net: 10, gap: -2.5, waiting: 50, meets: 0.5 }]).texts).toEqual(['understaffed by 3']);
});

it('backlog: those who waited keep all agents busy for longer than the threshold', () => {
  // 10 agents take 30 s for each of those who wait: one waiting takes longer than 20 s, two thirds of one do not.
  const quiet = { net: 10, gap: 0, waiting: 0, meets: 0.1 };
  expect(reasons([{ ...quiet, waiting: 1 }, quiet]).texts).toEqual([undefined, 'backlog']);
  expect(reasons([{ ...quiet, waiting: 0.66 }, quiet]).texts).toEqual([undefined, undefined]);
});

it('busy days: enough staff, met sometimes', () => {
  const hour = { net: 10, gap: 2, waiting: 0 };
  const shares = [0.19, 0.2, 0.8, 0.81];
  expect(reasons(shares.map((meets) => ({ ...hour, meets }))).texts).toEqual([
    undefined,
    'busy days',
    'busy days',
    undefined,
  ]);
});

it('is silent where the requirement is not known', () => {
  expect(reasons([{ net: 10, gap: null, waiting: 9, meets: 0.5 }]).texts).toEqual([undefined]);
});

it('explains the reasons that occur', () => {
  expect(reasons([{ net: 10, gap: -1, waiting: 0, meets: 0 }]).legend).toEqual([
    'understaffed: so many fewer agents scheduled than the queues of the pool require, each by itself (Erlang A).',
  ]);
});

it('breaks: with those on breaks there would be enough', () => {
  const hour = { net: 10, gap: -2, waiting: 0, meets: 0 };
  expect(
    reasons([
      { ...hour, onBreak: 2 },
      { ...hour, onBreak: 1.9 },
    ]).texts,
  ).toEqual(['breaks: 2 away', 'understaffed by 2']);
});

it('absence: the schedule would do, those who came do not', () => {
  const hour = { net: 10, gap: 1, waiting: 0, meets: 0.1 };
  expect(
    reasons([
      { ...hour, absent: 1.5 },
      { ...hour, absent: 1 },
    ]).texts,
  ).toEqual(['absence: 2 away', undefined]);
});

it('outage: without it there would be enough', () => {
  const hour = { net: 10, gap: 1, waiting: 0, meets: 0.1 };
  expect(reasons([{ ...hour, cutOff: 6 }]).texts).toEqual(['outage: 6 cut off']);
  expect(reasons([{ ...hour, gap: -1, cutOff: 6 }]).texts).toEqual(['understaffed by 1']);
});

it('holiday: a site of the pool rests in part', () => {
  const hour = { net: 10, gap: -3.5, waiting: 0, meets: 0 };
  expect(reasons([hour], 0.5).texts).toEqual(['holiday, short by 4']);
});
