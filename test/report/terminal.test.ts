import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/experiment/results.ts';
import { terminalSummary } from '../../src/report/terminal.ts';
import { busyWeek, inInterval, intervals, queue, results, total, verdict } from './resultsBuilder.ts';

const plain = (given: Results, width = 80) => terminalSummary(given, { width, color: false });
const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

const smallDay = (() => {
  const labels = intervals(1, 24);
  const levels = [null, 0.95, 0.8, 0.799, 0.05, 1];
  return results({
    queues: [queue('orders', { serviceLevel: 0.8 })],
    groups: ['team'],
    intervals: labels,
    rows: [
      total('queue', 'orders', 'offered', 1234.4),
      total('queue', 'orders', 'abandoned_share', 0.05),
      total('queue', 'orders', 'sl_offered', 0.789, 0.012),
      total('queue', 'orders', 'asa', null),
      total('group', 'team', 'answered', 99.94),
      total('group', 'team', 'occupancy', 0.8449),
      ...levels.flatMap((level, slot) => [
        inInterval('orders', labels[slot]!, 'offered', slot * 10),
        inInterval('orders', labels[slot]!, 'sl_offered', level),
      ]),
    ],
    verdicts: [verdict('orders', 'MISSED')],
    warnings: [{ kind: 'scenario', message: 'Nobody works on Sunday.' }],
  });
})();

it('prints a table of classes and one of allocations, where there are some', () => {
  const rows = [
    total('class', 'orders/vip', 'offered', 80),
    total('class', 'orders/vip', 'sl_offered', 0.912),
    total('class', 'orders/standard', 'offered', 920),
    total('class', 'orders/standard', 'sl_offered', 0.7),
    total('allocation', 'orders/north', 'offered', 600),
    total('allocation', 'orders/north', 'asa', 12),
  ];
  expect(plain(results({ rows }))).toContain(`
class            offered  SL offered
orders/vip          80.0      91.2 %
orders/standard      920      70.0 %

allocation    offered     ASA
orders/north      600  12.0 s
`);
});

it('prints a small run', () => {
  expect(plain(smallDay)).toBe(`Test centre
Mon 8 Mar 2027, UTC, 24 intervals of 1 h
10 replications, seed test-1, intervals of confidence 95 %

FAIL 1 of 1 queue missed a target; 2 of 5 intervals below target

orders  sl_offered within 20 s  78.9 % [77.6, 80.1]  target ≥ 80 %  MISSED

queue   offered  abandoned      SL   SL interval  ASA
orders    1,234      5.0 %  78.9 %  [77.7, 80.1]    –
SL is sl_offered within 20 s.

group  answered  occupancy
team       99.9     84.5 %

orders: sl_offered within 20 s, target 80 %
           00 03 06 09 12 15 18 21
Mon  8 Mar  ··70·
· target met; 0–9 below it, in tens of per cent (7: 70 to 79 %); blank: no
contacts

Worst intervals
queue   interval                offered      SL  target  missing
orders  Mon  8 Mar 04:00–05:00     40.0   5.0 %    80 %     30.0
orders  Mon  8 Mar 03:00–04:00     30.0  79.9 %    80 %      0.0
missing: so many more contacts in time would have met the target.

Warning: Nobody works on Sunday.
`);
});

it('says service level in full where there is room', () => {
  const line = 'orders  service level sl_offered within 20 s  78.9 % [77.6, 80.1]  target ≥ 80 %  MISSED\n';
  expect(plain(smallDay, 100)).toContain(line);
});

describe('width', () => {
  it.each([80, 100, 120])('keeps every line within %i columns', (width) => {
    expect(widest(plain(busyWeek(), width))).toBeLessThanOrEqual(width);
  });

  it('does not use more than 120 columns', () => {
    expect(plain(busyWeek(), 300)).toBe(plain(busyWeek(), 120));
  });

  it('shortens names that are too long', () => {
    const name = 'a-queue-with-a-name-that-nobody-would-give-to-a-queue-but-somebody-will-some-day-or-other';
    const labels = intervals(2, 96);
    const text = plain(
      results({
        scenario: name,
        queues: [queue(name, { serviceLevel: 0.8, counting: 'sl_short_success', within: 90 })],
        intervals: labels,
        rows: [
          total('queue', name, 'offered', 5),
          ...labels.map((label) => inInterval(name, label, 'sl_short_success', 0.1)),
        ],
        verdicts: [verdict(name, 'TOO CLOSE', undefined, { metric: 'sl_short_success' })],
      }),
    );
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(text).toContain('\n  sl_short_success within 90 s  78.9 % [77.6, 80.1]  target ≥ 80 %  TOO CLOSE\n');
  });

  it('folds days that are wider than the terminal', () => {
    const labels = intervals(1, 96);
    const rows = labels.map((label, slot) => inInterval('chat', label, 'sl_offered', slot < 48 ? 0.45 : 0.99));
    expect(plain(results({ queues: [queue('chat')], intervals: labels, rows }))).toContain(`
           00  01  02  03  04  05  06  07  08  09  10  11
Mon  8 Mar ${'4'.repeat(48)}
           12  13  14  15  16  17  18  19  20  21  22  23
Mon  8 Mar ${'9'.repeat(48)}
`);
  });
});

describe('colour', () => {
  it('is absent unless asked for', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
    expect(plain(busyWeek())).not.toMatch(/\u001b/);
  });

  it('changes nothing but colour', () => {
    const colored = terminalSummary(busyWeek(), { width: 80, color: true });
    expect(colored).toContain('\u001b[31m7777\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is taken out
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain(busyWeek()));
  });
});

describe('the grid', () => {
  const gridOf = (labels: ReturnType<typeof intervals>, level = 0.5) =>
    plain(
      results({
        queues: [queue('orders', { serviceLevel: 0.4 })],
        intervals: labels,
        rows: labels.map((label) => inInterval('orders', label, 'sl_offered', level)),
      }),
    );

  it('is one line when every interval met the target', () => {
    expect(gridOf(intervals(1, 48))).toContain(
      '\norders: sl_offered within 20 s, target 40 %, met in every interval\n',
    );
  });

  it('is left out for whole days, for many days and for very short intervals', () => {
    for (const labels of [intervals(3, 1), intervals(36, 24), intervals(1, 288)]) {
      expect(gridOf(labels, 0.3)).not.toContain('Mon  8 Mar  ');
      expect(gridOf(labels, 0.3)).not.toContain('blank: no contacts');
    }
  });

  it('shows the worse of an hour that comes twice', () => {
    const [zero, one, two] = intervals(1, 24);
    const labels = [zero!, one!, { ...two!, clock: '01:00' }];
    const rows = [0.9, 0.7, 0.2].map((level, slot) => inInterval('orders', labels[slot]!, 'sl_offered', level));
    expect(plain(results({ queues: [queue('orders')], intervals: labels, rows }))).toContain('\nMon  8 Mar 92\n');
  });
});

it('tells an interrupted run and one without results', () => {
  const given = results({});
  const cut = { ...given, provenance: { ...given.provenance, replicationsDone: 1, replicationsAsked: 40 } };
  expect(plain(cut)).toBe(`Test centre
no intervals, UTC
1 replication of 40 asked, seed test-1, intervals of confidence 95 %

NO TARGET no queue has a target
`);
});
