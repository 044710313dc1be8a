// A record held against results: numbers worked out by hand, and a record that the model itself has made.
import { describe, expect, it } from 'vitest';
import { backtest } from '../../src/experiment/backtest/backtest.ts';
import type { ResultRow } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { RecordedInterval } from '../../src/scenario/recordedIntervals.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { inInterval, intervals, queue, results } from '../report/resultsBuilder.ts';

const labels = intervals(1, 24);
const played = (metric: string, values: readonly number[], sd: number | null = null): ResultRow[] =>
  values.map((value, place) => ({
    ...inInterval('orders', labels[place]!, metric, value),
    sd,
    n: sd === null ? 1 : 2,
  }));
const record = (interval: number, rest: Omit<RecordedInterval, 'queue' | 'interval'>): RecordedInterval => ({
  queue: 'orders',
  interval,
  ...rest,
});

const found = (rows: ResultRow[], records: RecordedInterval[]) =>
  backtest(results({ queues: [queue('orders', { serviceLevel: 0.8 })], intervals: labels, rows }), records);
const ofMetric = (metric: string, rows: ResultRow[], records: RecordedInterval[]) =>
  found(rows, records).accuracy.find((each) => each.metric === metric)!;

describe('how far a model is from the record', () => {
  it('contacts: as shares of all that were recorded, and the mean of shares', () => {
    const each = ofMetric('offered', played('offered', [12, 18, 2]), [
      record(0, { offered: 10 }),
      record(1, { offered: 20 }),
      record(2, { offered: 0 }),
    ]);
    expect(each).toMatchObject({ intervals: 3, recorded: 30, model: 32, byChance: null, inBand: null });
    expect(each.bias).toBeCloseTo(2 / 30, 12);
    expect(each.error).toBeCloseTo(6 / 30, 12);
    // 2 of 10 and 2 of 20; of nothing there is no share.
    expect(each.mape).toBeCloseTo((0.2 + 0.1) / 2, 12);
  });

  it('shares: weighted with the contacts recorded', () => {
    const rows = [...played('sl_offered', [0.9, 0.5]), ...played('abandoned_share', [0.1, 0.3])];
    const records = [
      record(0, { offered: 30, abandoned: 6, serviceLevel: 0.8 }),
      record(1, { offered: 10, abandoned: 1, serviceLevel: 0.6 }),
    ];
    const level = ofMetric('sl_offered', rows, records);
    expect(level.recorded).toBeCloseTo(0.75, 12);
    expect(level.model).toBeCloseTo(0.8, 12);
    expect(level.bias).toBeCloseTo(0.05, 12);
    expect(level.error).toBeCloseTo(0.1, 12);
    const lost = ofMetric('abandoned_share', rows, records);
    expect(lost.recorded).toBeCloseTo(7 / 40, 12);
    expect(lost.error).toBeCloseTo((30 * 0.1 + 10 * 0.2) / 40, 12);
    expect(lost.mape).toBeCloseTo((0.5 + 2) / 2, 12);
  });

  it('speed of answer: weighted with the answered, and only where somebody was', () => {
    const asa = ofMetric('asa', played('asa', [20, 50, 9]), [
      record(0, { offered: 12, abandoned: 2, asa: 10 }),
      record(1, { offered: 30, abandoned: 0, asa: 40 }),
      record(2, { offered: 4, abandoned: 4, asa: 0 }),
    ]);
    expect(asa.intervals).toBe(2);
    expect(asa.recorded).toBeCloseTo((10 * 10 + 30 * 40) / 40, 12);
    expect(asa.error).toBeCloseTo(10, 12);
  });

  it('the band is that of a single day: t × sd × √(1 + 1/n) about the estimate', () => {
    // Two replications: t of one degree of freedom is 12.706; √1.5 = 1.2247.
    const half = 12.7062 * 0.5 * Math.sqrt(1.5);
    const rows = played('offered', [10, 10], 0.5);
    const { cells, accuracy } = found(rows, [
      record(0, { offered: 10 + half - 0.01 }),
      record(1, { offered: 10 + half + 0.01 }),
    ]);
    expect(cells[0]!.high).toBeCloseTo(10 + half, 3);
    expect(accuracy[0]!.inBand).toBe(0.5);
    // Mean absolute deviation of a normal day is sd × √(2 ÷ π).
    const chance = 0.5 * Math.sqrt(1.5) * Math.sqrt(2 / Math.PI);
    expect(accuracy[0]!.byChance).toBeCloseTo((2 * chance) / (20 + 2 * half), 12);
  });

  it('what was not recorded, or not played, is left out', () => {
    const { accuracy } = found(played('offered', [10]), [record(0, { offered: 10 }), record(5, { offered: 3 })]);
    expect(accuracy).toHaveLength(1);
    expect(accuracy[0]).toMatchObject({ metric: 'offered', intervals: 1, error: 0 });
  });
});

it('a record that the model made itself is as far away as chance has it', async () => {
  const text = `shoreline: 1
name: own
period: { from: 2027-03-01, days: 4, zone: UTC, interval: 30m }
run: { replications: 40, seed: model }
queues:
  orders:
    arrivals: { rate: 200/h }
    handling: { talk: { exponential: { mean: 180s } } }
    patience: { exponential: { mean: 120s } }
    target: { serviceLevel: 80%, within: 20s }
groups: { desk: { skills: [orders], staff: 11 } }
`;
  const play = async (seed: string, replications: number) => {
    const { scenario } = await readScenario({ file: 'own.yaml', text, seed, replications });
    const compiled = await compileModel(scenario!);
    const request = { scenario: scenario!, compiled, hash: '', keepReplications: false };
    return runExperiment(request, createInlinePool(compiled.model));
  };
  const other = await play('record', 1);
  const places = new Map(other.axes.intervals.map(({ start }, place) => [start, place]));
  const records: RecordedInterval[] = [...places].map(([start, interval]) => {
    const value = (metric: string) =>
      [...other.rows].find(
        (row) => row.period === 'interval' && row.scope === 'queue' && row.start === start && row.metric === metric,
      )!.estimate!;
    return {
      queue: 'orders',
      interval,
      offered: value('offered'),
      abandoned: value('abandoned'),
      serviceLevel: value('sl_offered'),
    };
  });
  const { accuracy } = backtest(await play('model', 40), records);
  expect(accuracy.map(({ metric }) => metric)).toEqual(['offered', 'abandoned_share', 'sl_offered']);
  for (const { intervals: count, error, byChance, inBand } of accuracy) {
    expect(count).toBe(192);
    // 192 intervals: the mean of absolute differences is known to about a twelfth, so a fifth more or less is 2.7 standard errors and more.
    expect(Math.abs(error! / byChance! - 1)).toBeLessThan(0.25);
    // 95 % of 192 have a standard error of 1.6 points.
    expect(inBand).toBeGreaterThan(0.95 - 0.06);
  }
});
