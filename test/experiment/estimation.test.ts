// From tables of replications to rows, on tables written by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { createEstimation } from '../../src/experiment/estimation.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import type { PlayedReplication } from '../../src/experiment/ports.ts';
import type { PeriodKind, ResultRow, Scope } from '../../src/experiment/results.ts';
import { groupColumns, pairColumns, type QueueColumn, queueColumns } from '../../src/facts/columns.ts';
import { hourRows, rowOfWaits } from '../../src/facts/ledger.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { binCount, binOf } from '../../src/maths/estimators/logLinearHistogram.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const halfHour = 1800;

/** Two queues, one group, two half-hours. */
const text = `shoreline: 1
name: tables
period: { from: 2027-03-01, length: 1h, zone: UTC }
queues:
  a: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 1s } } }, thresholds: [60s] }
  b: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 1s } } } }
groups: { agents: { skills: [a, b], staff: 1 } }
`;

let compiled: Compiled;
beforeAll(async () => {
  const { scenario } = await readScenario({ file: 't.yaml', text });
  compiled = await compileModel(scenario!);
});

type Cells = Partial<Record<QueueColumn | 'answeredWithin60', number>>;

/** A replication whose queues have these cells, [interval][queue], and these waits of the answered of queue a. */
function replication(cells: readonly (readonly Cells[])[], waits: readonly number[] = []): PlayedReplication {
  const { model } = compiled;
  const width = queueTableWidth(model.thresholdStride);
  const queues = new Float64Array(4 * width);
  cells.forEach((row, interval) => {
    row.forEach((cell, queue) => {
      const at = (interval * 2 + queue) * width;
      queueColumns.forEach((name, i) => {
        queues[at + i] = name === 'seconds' ? halfHour : (cell[name] ?? 0);
      });
      // Thresholds are 5, 20 and 60 s: the last pair is of 60 s.
      queues[at + queueColumns.length + 4] = cell.answeredWithin60 ?? 0;
    });
  });
  const waitsByDay = new Uint32Array(2 * rowOfWaits);
  for (const wait of waits) waitsByDay[binOf(wait)]++;
  const tables = {
    queues,
    groups: new Float64Array(2 * groupColumns.length),
    pairs: new Float64Array(2 * 2 * pairColumns.length),
    portions: new Float64Array(0),
    waitsByDay,
  };
  return { tables, events: 7 };
}

function estimate(replications: readonly PlayedReplication[], keep = false) {
  const { model, span } = compiled;
  const estimation = createEstimation(model, labelPeriods(span, model.timeline), keep);
  estimation.add({ from: 0, replications, waitsByHour: new Uint32Array(2 * hourRows * rowOfWaits) });
  const rows = estimation.rows(0.95);
  const find = (scope: Scope, name: string, period: PeriodKind, metric: string): ResultRow[] =>
    [...rows].filter(
      (row) => row.scope === scope && row.name === name && row.period === period && row.metric === metric,
    );
  return { estimation, rows, total: (name: string, metric: string) => find('queue', name, 'total', metric)[0], find };
}

const answered = (count: number, within: number): Cells => ({
  offered: count,
  answered: count,
  answeredWithin: within,
});

describe('ratios', () => {
  it('are formed after merging: over intervals, over queues and over replications', () => {
    // 9 of 10, 0 of 90, and 30 of 100.
    const { total, find } = estimate([
      replication([
        [answered(10, 9), answered(100, 30)],
        [answered(90, 0), {}],
      ]),
      replication([
        [answered(10, 9), answered(100, 30)],
        [answered(90, 0), {}],
      ]),
    ]);
    expect(total('a', 'sl_offered').estimate).toBeCloseTo(9 / 100, 12);
    expect(find('all', 'all', 'total', 'sl_offered')[0].estimate).toBeCloseTo(39 / 200, 12);
    expect(find('queue', 'a', 'interval', 'sl_offered').map((row) => row.estimate)).toEqual([0.9, 0]);
    expect(find('queue', 'a', 'hour of day', 'sl_offered')).toHaveLength(1);
  });

  it('are never a mean of percentages', () => {
    const { total } = estimate([
      replication([
        [answered(1, 1), {}],
        [{}, {}],
      ]),
      replication([
        [answered(99, 0), {}],
        [{}, {}],
      ]),
    ]);
    expect(total('a', 'sl_offered').estimate).toBeCloseTo(1 / 100, 12);
  });

  it('have the interval of the ratio estimator', () => {
    // x = 8, 6; y = 10, 10: r = 0.7, residuals ±1, sd = √(2 / 1) / 10, t(1) = 12.7062.
    const { total } = estimate([
      replication([
        [answered(10, 8), {}],
        [{}, {}],
      ]),
      replication([
        [answered(10, 6), {}],
        [{}, {}],
      ]),
    ]);
    const row = total('a', 'sl_offered');
    expect(row).toMatchObject({ estimate: 0.7, n: 2 });
    expect(row.sd).toBeCloseTo(Math.SQRT2 / 10, 12);
    // ± 1.27 is cut to what a share can be.
    expect([row.low, row.high]).toEqual([0, 1]);
  });

  it('are empty where there is nothing, never 0 or 1', () => {
    const { total, find } = estimate([
      replication([
        [answered(10, 8), {}],
        [{}, {}],
      ]),
    ]);
    expect(total('b', 'sl_offered')).toMatchObject({ estimate: null, low: null, high: null, sd: null, n: 0 });
    expect(find('queue', 'a', 'interval', 'sl_offered')[1].estimate).toBeNull();
    expect(total('b', 'offered').estimate).toBe(0);
  });

  it('of one replication have no interval', () => {
    const { total } = estimate([
      replication([
        [answered(10, 8), {}],
        [{}, {}],
      ]),
    ]);
    expect(total('a', 'sl_offered')).toMatchObject({ estimate: 0.8, low: null, high: null, sd: null, n: 1 });
  });
});

describe('totals, maxima and times', () => {
  it('are summed over cells and averaged over replications, the maximum taken over cells', () => {
    const { total, find } = estimate([
      replication([
        [
          { offered: 3, queueMax: 4, waitMax: 50 },
          { offered: 2, queueMax: 1 },
        ],
        [{ offered: 1, queueMax: 2, waitMax: 70 }, {}],
      ]),
      replication([
        [{ offered: 5, queueMax: 0 }, {}],
        [{ offered: 1, queueMax: 3 }, {}],
      ]),
    ]);
    expect(total('a', 'offered').estimate).toBe((4 + 6) / 2);
    expect(find('all', 'all', 'total', 'offered')[0].estimate).toBe((6 + 6) / 2);
    expect(total('a', 'queue_max').estimate).toBe((4 + 3) / 2);
    expect(total('a', 'wait_max').estimate).toBe(35);
  });

  it('of a mean over time count the time of several queues once', () => {
    const cells = [
      [{ queueSeconds: 900 }, { queueSeconds: 1800 }],
      [{ queueSeconds: 0 }, { queueSeconds: 0 }],
    ];
    const { total, find } = estimate([replication(cells)]);
    expect(total('a', 'queue_mean').estimate).toBe(0.25);
    expect(find('all', 'all', 'total', 'queue_mean')[0].estimate).toBe(0.75);
  });
});

describe('further thresholds', () => {
  it('have the same ways of counting under names of their own, for the queues that have them', () => {
    const { total } = estimate([
      replication([
        [{ ...answered(10, 4), answeredWithin60: 7 }, answered(10, 5)],
        [{}, {}],
      ]),
    ]);
    expect(total('a', 'sl_offered').estimate).toBe(0.4);
    expect(total('a', 'sl_offered_60s').estimate).toBe(0.7);
    expect(total('a', 'sl_answered_60s').estimate).toBe(0.7);
    expect(total('b', 'sl_offered_60s')).toBeUndefined();
  });
});

describe('quantiles of waits', () => {
  it('are those of all replications together, zero waits included', () => {
    const quick = replication(
      [
        [{ offered: 10, answered: 10, answeredAtOnce: 6, waitMax: 10 }, {}],
        [{}, {}],
      ],
      [10, 10, 10, 10],
    );
    const slow = replication(
      [
        [{ offered: 10, answered: 10, answeredAtOnce: 4, waitMax: 40 }, {}],
        [{}, {}],
      ],
      [10, 10, 10, 40, 40, 40],
    );
    const { total } = estimate([quick, slow]);
    // Of 20 waits ten are 0, seven are 10 s and three are 40 s.
    expect(total('a', 'wait_p50_answered').estimate).toBe(0);
    expect(total('a', 'wait_p80_answered').estimate).toBeCloseTo(10, 0);
    expect(total('a', 'wait_p90_answered').estimate).toBeCloseTo(40, 0);
    expect(total('b', 'wait_p90_answered').estimate).toBeNull();
  });

  it('of all count the abandoned too', () => {
    const one = replication([
      [{ offered: 4, answered: 2, abandoned: 2, answeredAtOnce: 2, waitMax: 30 }, {}],
      [{}, {}],
    ]);
    one.tables.waitsByDay[binCount + binOf(30)] += 2;
    const { total } = estimate([one]);
    expect(total('a', 'wait_p80_all').estimate).toBeCloseTo(30, 0);
    expect(total('a', 'wait_p80_answered').estimate).toBe(0);
  });
});

describe('what is kept beside the rows', () => {
  const two = () => [
    replication([
      [{ ...answered(4, 1), stillInside: 0 }, {}],
      [{}, {}],
    ]),
    replication([
      [{ offered: 3, answered: 2, answeredWithin: 2, stillInside: 1 }, {}],
      [{}, {}],
    ]),
  ];

  it('counts replications, events, contacts and those still inside', () => {
    expect(estimate(two()).estimation.counts).toEqual({ replications: 2, events: 14, offered: 7, stillInside: 1 });
  });

  it('holds the values of single replications, where they are asked for', () => {
    expect(estimate(two()).estimation.replicationRows).toEqual([]);
    const rows = estimate(two(), true).estimation.replicationRows;
    const values = rows.filter((row) => row.name === 'a' && row.metric === 'sl_answered').map((row) => row.value);
    expect(values).toEqual([0.25, 1]);
    const empty = rows.filter((row) => row.name === 'b' && row.metric === 'sl_answered').map((row) => row.value);
    expect(empty).toEqual([null, null]);
  });

  it('is the fixed order of rows: scope, name, period, time', () => {
    const { rows } = estimate(two());
    const places = [
      ...new Set([...rows].map(({ scope, name, period, start }) => [scope, name, period, start].join('|'))),
    ];
    expect(places.slice(0, 5)).toEqual([
      'queue|a|total|',
      'queue|a|day|2027-03-01T00:00:00+00:00',
      'queue|a|hour of day|00:00',
      'queue|a|interval|2027-03-01T00:00:00+00:00',
      'queue|a|interval|2027-03-01T00:30:00+00:00',
    ]);
    expect([...new Set([...rows].map(({ scope, name }) => `${scope} ${name}`))]).toEqual([
      'queue a',
      'queue b',
      'group agents',
      'queue × group a/agents',
      'queue × group b/agents',
      'all all',
    ]);
  });
});
