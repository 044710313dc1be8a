import { describe, expect, it } from 'vitest';
import { type LoadTable, loadFlag, loadReport } from '../../src/report/validation.ts';

const plain = { width: 80, color: false };
const row = (day: string, clock: string, erlangs: number[], agents: number[]) => ({ day, clock, erlangs, agents });

const table: LoadTable = {
  queues: [
    { name: 'orders', patience: true },
    { name: 'returns', patience: false },
  ],
  groups: ['columbus', 'manila'],
  rows: [
    row('2027-03-08', '08:00', [10, 2], [12, 3]),
    row('2027-03-08', '09:00', [120, 0], [100, 6.5]),
    row('2027-03-09', '08:00', [10, 2], [12, 3]),
    row('2027-03-09', '09:00', [120, 0], [100, 6.5]),
    row('2027-03-10', '08:00', [10, 2], [12, 0]),
    row('2027-03-10', '09:00', [0, 1], [0, 0]),
  ],
};

it('prints load beside staff and equal days once', () => {
  expect(loadReport(table, plain)).toBe(`Mon  8 Mar to Tue  9 Mar, each day
from   orders  returns  load  columbus  manila  staff  load ÷ staff
08:00    10.0      2.0  12.0      12.0     3.0   15.0        80.0 %
09:00     120      0.0   120       100     6.5    107       112.7 %  OVERLOAD

Wed 10 Mar
from   orders  returns  load  columbus  manila  staff  load ÷ staff
08:00    10.0      2.0  12.0      12.0     0.0   12.0       100.0 %  UNSTABLE
09:00     0.0      1.0   1.0       0.0     0.0    0.0             –  UNSTAFFED

Load in erlangs: contacts an hour times hours of handling each.
UNSTAFFED: contacts arrive and no agent is there.
UNSTABLE: the load is no less than the staff and callers do not give up, so the
  queue grows without end.
OVERLOAD: more load than staff; what does not fit is abandoned.
`);
});

describe('flags', () => {
  const one = (patience: boolean): LoadTable => ({ queues: [{ name: 'a', patience }], groups: ['g'], rows: [] });
  it('needs strictly less load than staff without patience', () => {
    expect(loadFlag(one(false), row('2027-03-08', '08:00', [9.9], [10]))).toBeUndefined();
    expect(loadFlag(one(false), row('2027-03-08', '08:00', [10], [10]))).toBe('UNSTABLE');
    expect(loadFlag(one(true), row('2027-03-08', '08:00', [10], [10]))).toBeUndefined();
    expect(loadFlag(one(true), row('2027-03-08', '08:00', [10.1], [10]))).toBe('OVERLOAD');
  });

  it('does not mind hours without contacts or staff', () => {
    expect(loadFlag(one(false), row('2027-03-08', '08:00', [0], [0]))).toBeUndefined();
    expect(loadFlag(one(false), row('2027-03-08', '08:00', [0.1], [0]))).toBe('UNSTAFFED');
  });
});

it('keeps the sums when there is no room for every queue and group', () => {
  const names = Array.from({ length: 20 }, (_, index) => `queue-number-${index}`);
  const text = loadReport(
    {
      title: 'Pool of everyone',
      queues: names.map((name) => ({ name, patience: true })),
      groups: ['columbus', 'manila'],
      rows: [
        row(
          '2027-03-08',
          '08:00',
          names.map(() => 1),
          [12, 13],
        ),
      ],
    },
    plain,
  );
  expect(text).toContain(`Pool of everyone

Mon  8 Mar
from   load  columbus  manila  staff  load ÷ staff
08:00  20.0      12.0    13.0   25.0        80.0 %
`);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('says nothing about nothing', () => {
  expect(loadReport({ queues: [], groups: [], rows: [] }, plain)).toBe('');
});
