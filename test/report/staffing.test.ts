// The least headcount as it is printed and as CSV, from results written by hand.
import { describe, expect, it } from 'vitest';
import type { StaffedInterval, Staffing } from '../../src/experiment/staffing/results.ts';
import { staffingReport } from '../../src/report/staffing.ts';
import { staffCsv, staffingCsv } from '../../src/report/staffingCsv.ts';

const start = Date.UTC(2027, 2, 1) / 1000;
const interval = (i: number) => ({
  start: `2027-03-01T0${i}:00:00+00:00`,
  end: `2027-03-01T0${i + 1}:00:00+00:00`,
  startInstant: start + 3600 * i,
  length: 3600,
  day: '2027-03-01',
  clock: `0${i}:00`,
});

const empty: StaffedInterval = {
  requiredErlangC: 0,
  requiredErlangA: 0,
  agents: [0, 0],
  scheduled: [0, 0],
  needs: [null, null],
  queues: [0, 1].map(() => ({
    offered: 0,
    serviceLevel: null,
    serviceLevelLow: null,
    serviceLevelHigh: null,
    abandoned: null,
    asa: null,
  })),
  occupancy: [null, null],
};
const busy: StaffedInterval = {
  requiredErlangC: 9.5,
  requiredErlangA: 8,
  agents: [5, 2],
  scheduled: [4, 4.5],
  needs: [
    { queue: 'calls', metric: 'sl_offered', interval: 1 },
    { queue: 'mail', metric: 'asa', interval: 2 },
  ],
  queues: [
    { offered: 60, serviceLevel: 0.81, serviceLevelLow: 0.79, serviceLevelHigh: 0.83, abandoned: 0.02, asa: 9 },
    { offered: 6, serviceLevel: 0.9, serviceLevelLow: 0.8, serviceLevelHigh: 1, abandoned: 0.03, asa: 12 },
  ],
  occupancy: [0.7, 0.8],
};

const staffing: Staffing = {
  scenario: 'By hand',
  provenance: {
    seed: 'hand',
    replications: 10,
    rounds: 12,
    confidence: 0.95,
    surely: false,
    contactsOffered: 1000,
    eventsPlayed: 2000,
  },
  axes: {
    zone: 'UTC',
    intervals: [0, 1, 2].map(interval),
    queues: [
      { name: 'calls', target: { serviceLevel: 0.8, within: 20, counting: 'sl_offered' }, requiredBy: 'Erlang A' },
      { name: 'mail', target: { within: 20, counting: 'sl_offered', asa: 15 }, requiredBy: 'Erlang A' },
    ],
  },
  pools: [],
  rows: [
    { group: 'desk', start: '2027-03-01T01:00:00+00:00', agents: 5 },
    { group: 'office', start: '2027-03-01T01:00:00+00:00', agents: 2 },
  ],
  warnings: [],
};
const pool: Staffing['pools'][number] = {
  name: 'calls + mail',
  queues: staffing.axes.queues,
  groups: [
    { name: 'desk', hasShifts: false, shrinkage: 0.2 },
    { name: 'office', hasShifts: true, shrinkage: 0 },
  ],
  cells: [empty, busy, busy],
  verdicts: [],
  unmet: [],
};
const whole: Staffing = { ...staffing, pools: [pool] };
const print = (what: Staffing) => staffingReport(what, { width: 120, color: false }).split('\n');

describe('the report', () => {
  it('tells the verdict with its cost', () => {
    // Twice 7 agents for an hour; scheduled were twice 8.5.
    expect(print(whole)).toContain(
      'PASS every target is met in every interval with 14.0 h of agents, 3.0 h fewer than scheduled',
    );
    expect(print(whole)[2]).toBe(
      '12 rounds of 10 replications from the same random numbers, seed hand; an interval meets a target by its estimate',
    );
    expect(print({ ...whole, provenance: { ...staffing.provenance, surely: true } }).join(' ')).toMatch(
      /with its whole interval of\s+confidence 95 %/,
    );
  });

  it('adds up hours by day, and those on shift for each hour at work', () => {
    const lines = print(whole);
    const head = lines.findIndex((line) => line.startsWith('agent hours'));
    expect(lines[head]!.trim().split(/ {2,}/)).toEqual([
      'agent hours',
      'Erl. C',
      'Erl. A',
      'desk',
      'office',
      'least',
      'scheduled',
      'gap',
      'on shift',
    ]);
    // 10 ÷ 0.8 and 4.
    expect(lines[head + 1]!.trim().split(/ {2,}/)).toEqual([
      'Mon',
      '1 Mar',
      ...['19.0', '16.0', '10.0', '4.0', '14.0', '17.0', '3.0', '16.5'].map((hours) => `${hours} h`),
    ]);
  });

  it('has a row for each interval that is used, with what one agent fewer would miss and when', () => {
    const rows = print(whole).filter((line) => /^\d\d:00 /.test(line));
    expect(rows.map((line) => line.split(/ {2,}/).map((cell) => cell.trim()))).toEqual([
      [
        '01:00',
        '9.5',
        '8',
        '5',
        '2',
        '7',
        '8.5',
        '1.5',
        '81.0 %',
        '90.0 %',
        '3.0 %',
        '80.0 %',
        'calls SL, mail ASA 02:00',
      ],
      [
        '02:00',
        '9.5',
        '8',
        '5',
        '2',
        '7',
        '8.5',
        '1.5',
        '81.0 %',
        '90.0 %',
        '3.0 %',
        '80.0 %',
        'calls SL 01:00, mail ASA',
      ],
    ]);
  });

  it('tells what is not met, target by target', () => {
    const unmet = [1, 2].map((at) => ({
      queue: 'calls',
      metric: 'sl_offered',
      interval: at,
      unit: 'share' as const,
      bound: 'at least' as const,
      target: 0.8,
      estimate: 0.7,
      reason: 'most' as const,
    }));
    const lines = print({ ...whole, pools: [{ ...pool, unmet }] });
    expect(lines).toContain(
      'FAIL a target cannot be met in 2 of 3 intervals; 14.0 h of agents, 3.0 h fewer than scheduled',
    );
    expect(lines).toContain(
      'calls: sl_offered ≥ 80 % is missed with the most agents: Mon 1 Mar 01:00–02:00 (70.0 %) and 1 more interval.',
    );
    expect(lines.filter((line) => line.includes('UNMET calls'))).toHaveLength(2);
  });

  it('leaves out what there is nothing of: Erlang A without patience, names where there is one queue and one group', () => {
    const single: Staffing['pools'][number] = {
      ...pool,
      queues: pool.queues.slice(0, 1),
      groups: [{ name: 'desk', hasShifts: false, shrinkage: 0 }],
      cells: [
        {
          ...busy,
          requiredErlangA: null,
          agents: [5],
          scheduled: [5],
          needs: [{ queue: 'calls', metric: 'abandoned_share', interval: 0 }],
          queues: [busy.queues[0]!],
          occupancy: [0.7],
        },
      ],
    };
    const axes = { ...staffing.axes, intervals: staffing.axes.intervals.slice(0, 1), queues: single.queues };
    const text = print({ ...staffing, axes, pools: [single] });
    expect(text.find((line) => line.startsWith('from'))!.split(/ {2,}/)).toEqual([
      ...['from', 'Erl. C', 'least', 'scheduled', 'gap', 'SL', 'aband.', 'occupancy', 'why'],
    ]);
    expect(text.find((line) => line.startsWith('00:00'))).toMatch(/ {2}abandoned$/);
    expect(text).toContain('PASS every target is met in every interval with 5.0 h of agents, as many as scheduled');
  });
});

describe('CSV', () => {
  const cellsOf = (pieces: Iterable<string>) =>
    [...pieces]
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));

  it('has a row for each pool, group, queue and interval', () => {
    const [header, ...rows] = cellsOf(staffingCsv(whole, { excel: false }));
    const records = rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header![i]!, cell])));
    expect(records.map(({ scope, name }) => `${scope} ${name}`)).toEqual(
      ['pool calls + mail', 'group desk', 'group office', 'queue calls', 'queue mail'].flatMap((name) => [
        name,
        name,
        name,
      ]),
    );
    expect(records[1]).toMatchObject({
      required_erlang_c: '9.5',
      agents: '7',
      scheduled: '8.5',
      gap: '1.5',
      offered: '',
    });
    expect(records[4]).toMatchObject({ agents: '5', gap: '-1', needed_for: 'calls sl_offered', occupancy: '0.7' });
    expect(records[7]).toMatchObject({ needed_for: 'mail asa 2027-03-01T02:00:00+00:00' });
    expect(records[10]).toMatchObject({
      offered: '60',
      service_level: '0.81',
      service_level_low: '0.79',
      asa: '9',
      agents: '',
    });
    expect(records[0]).toMatchObject({ agents: '0', needed_for: '' });
  });

  it('of the headcount alone is a file of staff', () => {
    expect(cellsOf(staffCsv(whole, { excel: false }))).toEqual([
      ['group', 'start', 'agents'],
      ['desk', '2027-03-01T01:00:00+00:00', '5'],
      ['office', '2027-03-01T01:00:00+00:00', '2'],
    ]);
  });
});
