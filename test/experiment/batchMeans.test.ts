// Batch means: one run cut into batches, against the same run uncut and against its batches as replications.
import { beforeAll, describe, expect, it } from 'vitest';
import { createBatchEstimation } from '../../src/experiment/batchMeans.ts';
import { batchWarnings } from '../../src/experiment/batchWarnings.ts';
import { contactLog } from '../../src/experiment/contactLog.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { PlayedReplication } from '../../src/experiment/ports.ts';
import type { ContactRow, PeriodKind, ResultRow, Results } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { createSamples } from '../../src/experiment/samples.ts';
import { groupColumns, pairColumns, type QueueColumn, queueColumns } from '../../src/facts/columns.ts';
import { hourRows, rowOfWaits } from '../../src/facts/ledger.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { criticalValue } from '../../src/maths/estimators/criticalValue.ts';
import { binOf } from '../../src/maths/estimators/logLinearHistogram.ts';
import { ratioOfValues } from '../../src/maths/estimators/ratio.ts';
import { meanOfValues } from '../../src/maths/estimators/student.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

/** A queue and a group, two contacts a minute for two agents who take a minute each. */
const text = (run: string, period = 'length: 28h, interval: 1h') => `shoreline: 1
name: batches
period: { from: 2027-03-01, ${period}, zone: UTC, warmUp: 1h }
run: { ${run}, seed: batches }
queues:
  calls:
    arrivals: { rate: 2/min }
    handling: { talk: { exponential: { mean: 60s } } }
    patience: { exponential: { mean: 60s } }
    thresholds: [60s]
    target: { serviceLevel: 80%, within: 20s }
groups: { agents: { skills: [calls], staff: 2 } }
`;

async function prepare(source: string) {
  const { scenario, issues } = await readScenario({ file: 'b.yaml', text: source });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  return { scenario, compiled: await compileModel(scenario) };
}

async function run(source: string): Promise<Results> {
  const { scenario, compiled } = await prepare(source);
  const pool = createInlinePool(compiled.model);
  return runExperiment({ scenario, compiled, hash: '', keepReplications: true }, pool);
}

describe('a run in batches', () => {
  let cut: Results;
  let uncut: Results;
  beforeAll(async () => {
    cut = await run(text('batches: 7'));
    uncut = await run(text('replications: 1'));
  });
  const values = ({ rows }: Results) => [...rows].map(({ low, high, sd, n, ...row }) => row);
  const total = ({ rows }: Results, metric: string): ResultRow =>
    [...rows].find((row) => row.scope === 'queue' && row.period === 'total' && row.metric === metric)!;

  it('estimates the same as the run uncut, everywhere', () => {
    expect(values(cut)).toEqual(values(uncut));
    expect(cut.provenance).toMatchObject({ replicationsDone: 1, batches: 7 });
  });

  it('has intervals over the whole time alone', () => {
    for (const row of [...cut.rows].filter(({ period }) => period !== 'total'))
      expect(row).toMatchObject({ low: null, high: null });
    for (const metric of ['sl_offered', 'sl_offered_60s', 'asa', 'offered', 'wait_p90_all', 'intervals_met'])
      expect(total(cut, metric)).toMatchObject({ n: 7, low: expect.any(Number), high: expect.any(Number) });
    expect([...cut.rows].find(({ scope, metric }) => scope === 'group' && metric === 'occupancy')!.n).toBe(7);
    // The largest of all times, and whether all of it meets the target, are seen once.
    for (const metric of ['queue_max', 'wait_max', 'p_meets']) expect(total(cut, metric)).toEqual(total(uncut, metric));
  });

  it('gives the values of batches in place of replications', () => {
    const offered = cut.replications.filter(({ scope, metric }) => scope === 'queue' && metric === 'offered');
    expect(offered.map(({ replication }) => replication)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const sum = offered.reduce((contacts, { value }) => contacts + value!, 0);
    expect(sum).toBe(total(cut, 'offered').estimate);
    expect(uncut.replications.filter(({ scope, metric }) => scope === 'queue' && metric === 'offered')).toHaveLength(1);
  });

  it('says when there are few', async () => {
    expect(cut.warnings.map(({ kind }) => kind)).toEqual(['too few batches']);
    expect((await run(text('batches: 14'))).warnings).toEqual([]);
  });
});

describe('intervals of batches', () => {
  const critical = criticalValue(0.95);
  let compiled: Compiled;
  let tables: PlayedReplication;
  const batches = 2;
  // Four intervals of twelve hours, so two days; a batch of two intervals is a day here.
  type Cells = Partial<Record<QueueColumn, number>>;
  const cells: Cells[] = [
    { offered: 10, answered: 10, answeredWithin: 9, waitMax: 50, queueMax: 3 },
    { offered: 30, answered: 30, answeredWithin: 21, waitMax: 70, queueMax: 4 },
    { offered: 20, answered: 20, answeredWithin: 10, waitMax: 20, queueMax: 9 },
    { offered: 5, answered: 5, answeredWithin: 0, waitMax: 10, queueMax: 1 },
  ];
  beforeAll(async () => {
    compiled = (await prepare(text(`batches: ${batches}`, 'days: 2, interval: 12h'))).compiled;
    const { model } = compiled;
    const width = queueTableWidth(model.thresholdStride);
    const queues = new Float64Array(4 * width);
    cells.forEach((cell, i) => {
      for (const [name, value] of Object.entries({ ...cell, seconds: 43_200 }))
        queues[i * width + queueColumns.indexOf(name as QueueColumn)] = value;
    });
    const waitsByDay = new Uint32Array(2 * rowOfWaits);
    // 3 of 4 of the first day waited 8 s, all of the second 32 s.
    waitsByDay[binOf(8)] = 30;
    waitsByDay[binOf(70)] = 10;
    waitsByDay[rowOfWaits + binOf(20)] = 25;
    tables = {
      tables: {
        queues,
        groups: new Float64Array(4 * groupColumns.length),
        pairs: new Float64Array(4 * pairColumns.length),
        portions: new Float64Array(0),
        waitsByDay,
      },
      events: 9,
    };
  });
  const estimate = (samples?: ReturnType<typeof createSamples>) => {
    const { model, span } = compiled;
    const estimation = createBatchEstimation(model, labelPeriods(span, model.timeline), true, samples);
    const waitsByHour = new Uint32Array(hourRows * rowOfWaits);
    estimation.add({ from: 0, replications: [tables], waitsByHour });
    return estimation;
  };
  const rowOf = (metric: string, period: PeriodKind = 'total') =>
    Array.from(
      estimate()
        .rows(0.95)
        .of({ scopes: ['queue'], periods: [period], metrics: [metric] }),
    );

  it('of ratios are those of the sums of batches', () => {
    expect(rowOf('sl_offered')[0]).toMatchObject({
      ...ratioOfValues([30, 10], [40, 25], critical, 'share'),
      estimate: 40 / 65,
    });
  });

  it('of totals are those of a batch, twice as wide for two batches', () => {
    const mean = meanOfValues([40, 25], critical);
    const row = rowOf('offered')[0];
    expect(row).toMatchObject({ estimate: 65, n: 2 });
    expect(row.low).toBeCloseTo(2 * mean.low!, 9);
    expect(row.high).toBeCloseTo(2 * mean.high!, 9);
    expect(row.sd).toBeCloseTo(2 * mean.sd!, 9);
  });

  it('of the largest do not exist', () => {
    expect(rowOf('wait_max')[0]).toMatchObject({ estimate: 70, low: null, high: null, n: 1 });
    expect(rowOf('queue_max')[0]).toMatchObject({ estimate: 9, low: null, high: null, n: 1 });
  });

  it('of quantiles come from the quantiles of batches', () => {
    // The median of the first batch lies in the bin of 8 s, that of the second in the bin of 20 s.
    const { n, sd } = rowOf('wait_p50_all')[0];
    expect(n).toBe(2);
    expect(sd).toBeCloseTo(12 / Math.SQRT2, 0);
  });

  it('leave days as they are', () => {
    expect(rowOf('offered', 'day').map(({ estimate: value, n }) => [value, n])).toEqual([
      [40, 1],
      [25, 1],
    ]);
  });

  it('go to comparisons with totals of the size of the whole', () => {
    const samples = createSamples(batches);
    const { batches: own } = estimate(samples);
    expect([...samples.of('queue', 'calls', 'offered')!.x]).toEqual([80, 50]);
    expect([...samples.of('queue', 'calls', 'sl_offered')!.x]).toEqual([30, 10]);
    expect([...own.of('queue', 'calls', 'offered')!.x]).toEqual([40, 25]);
  });
});

describe('a batch that begins within a day', () => {
  it('has the waits of its own part of the day, and days have theirs', async () => {
    const { compiled } = await prepare(text('batches: 6', 'days: 2, interval: 1h'));
    const { model, span } = compiled;
    const contacts: ContactRow[] = [];
    const played = createPlayer(
      model,
      contactLog(model, (row) => contacts.push(row)),
    ).play(0);
    const estimation = createBatchEstimation(model, labelPeriods(span, model.timeline), true);
    estimation.add({ from: 0, replications: [played], waitsByHour: new Uint32Array(hourRows * rowOfWaits) });

    /** The wait that 90 % of those who came in a stretch of so many hours do not exceed, contact by contact. */
    const quantile = (part: number, hours: number): number => {
      const from = span.grid.edges[0] + part * hours * 3600;
      const own = contacts.filter(({ arrival }) => arrival >= from && arrival < from + hours * 3600);
      const waits = own.map(({ wait }) => wait).sort((a, b) => a - b);
      return waits[Math.ceil(0.9 * waits.length) - 1];
    };
    const expectNear = (values: readonly number[], hours: number) =>
      values.forEach((value, part) => {
        expect(Math.abs(value / quantile(part, hours) - 1), `${value} ${quantile(part, hours)}`).toBeLessThan(0.02);
      });
    const ofBatches = estimation.replicationRows.filter(({ metric }) => metric === 'wait_p90_all');
    expect(ofBatches).toHaveLength(6);
    expectNear(
      ofBatches.map(({ value }) => value!),
      8,
    );
    const ofDays = [...estimation.rows(0.95)].filter(
      ({ period, metric }) => period === 'day' && metric === 'wait_p90_all',
    );
    expect(ofDays).toHaveLength(2);
    expectNear(
      ofDays.map((row) => row.estimate!),
      24,
    );
  });
});

describe('warnings of batches', () => {
  const ratio = (values: readonly number[]) => {
    const samples = createSamples(values.length);
    values.forEach((value, batch) => {
      samples.keep('queue', 'calls', 'wait_mean', batch, { x: value, y: 1 });
    });
    return samples;
  };
  const kinds = async (values: readonly number[]) => {
    const { scenario } = await prepare(text(`batches: ${values.length}`, `length: ${values.length}h, interval: 1h`));
    return batchWarnings(scenario, values.length, ratio(values)).map(({ kind }) => kind);
  };

  it('tell of batches that hang together', async () => {
    expect(await kinds(Array.from({ length: 30 }, (_, i) => 10 + Math.sin(i / 4)))).toEqual(['batches too short']);
    expect(await kinds(Array.from({ length: 30 }, (_, i) => 10 + Math.sin(i * 2.1)))).toEqual([]);
  });

  it('do not take rounding for values that hang together', async () => {
    expect(await kinds(Array.from({ length: 30 }, (_, i) => 10 + (i < 15 ? 1e-14 : 0)))).toEqual([]);
  });
});
