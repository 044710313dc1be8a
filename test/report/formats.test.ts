import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/experiment/results.ts';
import type { FormatOptions } from '../../src/report/formats/contract.ts';
import { formats } from '../../src/report/formats/index.ts';
import { busyWeek, inInterval, intervals, plainOptions, queue, results, total, verdict } from './resultsBuilder.ts';

function written(name: string, given: Results, options: Partial<FormatOptions> = {}): string {
  const format = formats.find((each) => each.name === name)!;
  return [...format.write(given, { ...plainOptions, ...options })].join('');
}

const labels = intervals(1, 24);
const small = results({
  queues: [queue('orders', { serviceLevel: 0.8 })],
  groups: ['team'],
  intervals: labels.slice(0, 2),
  rows: [
    total('queue', 'orders', 'answered', 0.1 + 0.2, 0.05),
    total('queue', 'orders', 'sl_offered', null),
    total('group', 'team', 'answered', 1e-7),
    total('group', 'team', 'occupancy', 0.75),
    inInterval('orders', labels[0]!, 'answered', 3, 1),
    inInterval('orders', labels[0]!, 'sl_offered', 0.5, 0.25),
    inInterval('orders', labels[1]!, 'answered', 4),
  ],
});

it('lists formats by name, each with a file of its own', () => {
  const names = formats.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(new Set(formats.map(({ fileName }) => fileName)).size).toBe(formats.length);
});

it('writes the summary wide', () => {
  expect(
    written('summary', small),
  ).toBe(`scope,name,answered,answered_low,answered_high,sl_offered,sl_offered_low,sl_offered_high,occupancy,occupancy_low,occupancy_high
queue,orders,0.30000000000000004,0.25000000000000006,0.35000000000000003,,,,,,
group,team,1e-7,,,,,,0.75,,
`);
});

it('writes intervals wide, with the interval of the target', () => {
  expect(
    written('intervals', small),
  ).toBe(`scope,name,start,end,start_utc,start_site,answered,sl_offered,sl_offered_low,sl_offered_high
queue,orders,2027-03-08T00:00:00+00:00,2027-03-08T01:00:00+00:00,2027-03-08T00:00:00Z,,3,0.5,0.25,0.75
queue,orders,2027-03-08T01:00:00+00:00,2027-03-08T02:00:00+00:00,2027-03-08T01:00:00Z,,4,,,
`);
});

it('writes the plan of pools beside the intervals of queues and groups', () => {
  const gap = { ...inInterval('orders', labels[0]!, 'gap', -2), scope: 'pool' as const };
  expect(written('intervals', results({ rows: [gap] }))).toBe(`scope,name,start,end,start_utc,start_site,gap
pool,orders,2027-03-08T00:00:00+00:00,2027-03-08T01:00:00+00:00,2027-03-08T00:00:00Z,,-2
`);
});

it('tells the start of an interval on the clock of the site, and of a group at one', () => {
  const zone = 'Asia/Kolkata';
  const starts = ['2027-03-08T05:30:00+05:30', '2027-03-08T06:30:00+05:30'];
  const pune = { name: 'pune', zone, starts, groups: ['team'], holidays: [], staffOnHolidays: 1 };
  const row = (scope: 'group' | 'site' | 'pool', name: string) => ({
    ...inInterval(name, labels[1]!, 'net', 8),
    scope,
  });
  const rows = [row('group', 'team'), row('group', 'elsewhere'), row('site', 'pune'), row('pool', 'orders')];
  const table = parse(written('intervals', results({ rows, intervals: labels.slice(0, 2), sites: [pune] })), {
    columns: true,
  }) as Record<string, string>[];
  expect(table.map(({ start_utc }) => start_utc)).toEqual(Array(4).fill('2027-03-08T01:00:00Z'));
  expect(table.map(({ start_site }) => start_site)).toEqual([starts[1], '', starts[1], '']);
});

it('writes classes and allocations beside the intervals of queues', () => {
  const row = (scope: 'class' | 'allocation', name: string) => ({
    ...inInterval(name, labels[0]!, 'offered', 8),
    scope,
  });
  const rows = [row('class', 'orders/vip'), row('allocation', 'orders/north')];
  expect(written('intervals', results({ rows }))).toBe(`scope,name,start,end,start_utc,start_site,offered
class,orders/vip,2027-03-08T00:00:00+00:00,2027-03-08T01:00:00+00:00,2027-03-08T00:00:00Z,,8
allocation,orders/north,2027-03-08T00:00:00+00:00,2027-03-08T01:00:00+00:00,2027-03-08T00:00:00Z,,8
`);
});

describe('the tidy table', () => {
  it('leaves intervals out unless asked for', () => {
    expect(written('results', small).split('\n')).toHaveLength(1 + 4 + 1);
    expect(written('results', small, { tidyIntervals: true }).split('\n')).toHaveLength(1 + 7 + 1);
  });

  it('comes back from a CSV reader as it was', () => {
    const given = busyWeek();
    const text = written('results', given, { tidyIntervals: true });
    const numbers = new Set(['estimate', 'low', 'high', 'sd', 'n']);
    const rows = parse(text, {
      columns: true,
      cast: (value, { column }) => (numbers.has(String(column)) ? (value === '' ? null : Number(value)) : value),
    });
    expect([...given.rows].length).toBeGreaterThan(2000);
    expect(rows).toEqual([...given.rows]);
  });

  it('quotes names and disarms formulas, but leaves negative numbers alone', () => {
    const names = ['=HYPERLINK("http://x")', '+1', '-1', '@x', 'a,b "c"'];
    const text = written('results', results({ rows: names.map((name) => total('queue', name, 'asa', -2.5)) }));
    const rows = parse(text, { columns: true }) as { name: string; estimate: string }[];
    expect(rows.map(({ name }) => name)).toEqual([`'=HYPERLINK("http://x")`, "'+1", "'-1", "'@x", 'a,b "c"']);
    expect(new Set(rows.map(({ estimate }) => estimate))).toEqual(new Set(['-2.5']));
  });

  it('writes no number for what is not finite', () => {
    const text = written('results', results({ rows: [total('queue', 'a', 'asa', Number.NaN)] }));
    expect(text.split('\n')[1]).toBe('queue,a,total,,,asa,seconds,,,,,1');
  });
});

it('writes for spreadsheets with a byte order mark and semicolons', () => {
  const text = written('summary', small, { excel: true });
  expect(text.startsWith('\uFEFFscope;name;answered;')).toBe(true);
  expect(text).toContain('queue;orders;0.30000000000000004;');
  expect(text.lastIndexOf('\uFEFF')).toBe(0);
});

it('writes raw values per replication', () => {
  const place = { scope: 'queue', name: 'orders', metric: 'asa', unit: 'seconds' } as const;
  const given = results({
    replications: [
      { replication: 0, ...place, value: 12.5 },
      { replication: 1, ...place, value: null },
    ],
  });
  expect(written('replications', given)).toBe(`seed,replication,scope,name,metric,unit,value
test-1,0,queue,orders,asa,seconds,12.5
test-1,1,queue,orders,asa,seconds,
`);
});

it('writes one JSON document that holds everything', () => {
  const given = busyWeek();
  const whole = (of: Results) => ({ version: 1, ...of, rows: [...of.rows] });
  expect(JSON.parse(written('json', given))).toEqual(whole(given));
  expect(JSON.parse(written('json', results({})))).toEqual(whole(results({})));
});

it('writes a manifest with versions, period and units', () => {
  const document = JSON.parse(written('manifest', small, { versions: { shoreline: '1.2.3', tz: '2025c' } }));
  expect(document).toMatchObject({
    version: 1,
    scenario: 'Test centre',
    versions: { shoreline: '1.2.3', tz: '2025c' },
    provenance: { seed: 'test-1', hash: 'abc123' },
    period: { zone: 'UTC', start: '2027-03-08T00:00:00+00:00', end: '2027-03-08T02:00:00+00:00', intervals: 2 },
    groups: ['team'],
  });
  const described = { title: 'sl_offered', formula: 'sl_offered', doc: 'sl_offered' };
  expect(document.metrics[1]).toEqual({ name: 'sl_offered', unit: 'share', ...described });
});

it('writes Markdown in which no name breaks a table', () => {
  const given = results({
    scenario: 'A | B',
    queues: [queue('orders|calls', { serviceLevel: 0.8 })],
    rows: [total('queue', 'orders|calls', 'offered', 10)],
    verdicts: [verdict('orders|calls', 'MET', [0.85, 0.84, 0.86])],
  });
  expect(written('markdown', given)).toBe(`# A \\| B

10 replications, seed \`test-1\`, zone UTC

**PASS** 1 of 1 queue met every target

## Targets

| queue | measured | result | target | outcome |
| --- | --- | ---: | ---: | --- |
| orders\\|calls | service level sl_offered within 20 s | 85.0 % [84.0, 86.0] | target ≥ 80 % | MET |

## Queues

| queue | offered |
| --- | ---: |
| orders\\|calls | 10.0 |

SL is sl_offered within 20 s.
`);
});
