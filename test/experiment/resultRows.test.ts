// Rows that are formed as they are read, and estimates from tables that are held and from moments: of a played scenario of two days with
// classes, a target and several thresholds, a group at a site, and costs.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEstimation } from '../../src/experiment/estimation.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { PlayedReplication } from '../../src/experiment/ports.ts';
import { listRows } from '../../src/experiment/resultRows.ts';
import type { AskedRows, ResultRow, ResultRows } from '../../src/experiment/results.ts';
import { heldAtMost } from '../../src/experiment/scopeEstimator.ts';
import { levelTargetOf, queueMetricsFor, staffingTargetOf } from '../../src/experiment/targets.ts';
import { queueColumns } from '../../src/facts/columns.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { staffingPlan } from '../../src/planning/staffingPlan.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const text = `shoreline: 1
name: rows
period: { from: 2027-03-01, days: 2, zone: UTC, interval: 1h }
currency: { report: USD }
sites: { here: { country: US, zone: UTC, pay: { wage: 20 USD/h } } }
queues:
  a:
    arrivals: { rate: 30/h }
    handling: { talk: { exponential: { mean: 240s } } }
    patience: { exponential: { mean: 90s } }
    classes: { gold: { share: 20% }, rest: { share: 80% } }
    target: { serviceLevel: 80%, within: 20s }
    thresholds: [60s]
  b: { arrivals: { rate: 3/h }, handling: { talk: { exponential: { mean: 240s } } }, patience: { constant: { value: 40s } } }
groups:
  desk: { site: here, skills: [a, b], staff: 3 }
  more: { skills: [b], staff: 1 }
`;

let scenario: Scenario;
let compiled: Compiled;
let played: readonly PlayedReplication[];
let noWaits: Uint32Array;
beforeAll(async () => {
  const read = await readScenario({ file: 'r.yaml', text });
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.issues));
  scenario = read.scenario;
  compiled = await compileModel(scenario);
  const player = createPlayer(compiled.model);
  played = Array.from({ length: 2 * heldAtMost }, (_, replication) => player.play(replication));
  noWaits = new Uint32Array(player.takeWaitsByHour().length);
});

/** Added in batches of these sizes. */
function estimate(...batches: readonly number[]) {
  const { model, span } = compiled;
  const estimation = createEstimation(model, labelPeriods(span, model.timeline), false, undefined, {
    queueMetrics: queueMetricsFor(scenario.queues),
    levels: scenario.queues.map(levelTargetOf),
    plan: staffingPlan(model, scenario.queues.map(staffingTargetOf)),
  });
  let from = 0;
  for (const count of batches) {
    estimation.add({ from, replications: played.slice(from, from + count), waitsByHour: noWaits });
    from += count;
  }
  return estimation;
}

describe('rows formed as they are read', () => {
  let rows: ResultRows;
  let all: readonly ResultRow[];
  beforeAll(() => {
    rows = estimate(3).rows(0.95);
    all = [...rows];
  });

  it('are the same whenever they are read', () => {
    expect(all.length).toBeGreaterThan(5000);
    expect([...rows]).toEqual(all);
    const intervals = rows.of({ periods: ['interval'] });
    expect([...intervals]).toEqual([...intervals]);
  });

  it('are those asked for among all rows, in their order', () => {
    const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...new Set(values)], { minLength: 1 }));
    const one = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...new Set(values)), { freq: 1 });
    const asked = fc.record({
      scopes: some(all.map(({ scope }) => scope)),
      name: one(all.map(({ name }) => name)),
      periods: some(all.map(({ period }) => period)),
      metrics: some(all.map(({ metric }) => metric)),
      start: one(all.map(({ start }) => start)),
    });
    const given = listRows(all);
    fc.assert(
      fc.property(asked, (record) => {
        const question = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as AskedRows;
        expect([...rows.of(question)]).toEqual([...given.of(question)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables that are held', () => {
  it('are released once there are too many', () => {
    expect(estimate(heldAtMost).holdsTables).toBe(true);
    expect(estimate(heldAtMost, 1).holdsTables).toBe(false);
  });

  it('give what moments give, wherever these begin', () => {
    const atOnce = [...estimate(heldAtMost + 1).rows(0.95)];
    expect([...estimate(heldAtMost, 1).rows(0.95)]).toEqual(atOnce);
    expect([...estimate(1, 4, heldAtMost - 4).rows(0.95)]).toEqual(atOnce);
  });

  it('give the estimates that their own values have', () => {
    const last = [...estimate(heldAtMost).rows(0.95)].filter(({ period, n }) => period === 'interval' && n > 0);
    const total = new Map<string, number>();
    const width = queueTableWidth(compiled.model.thresholdStride);
    // Offered to each queue in each hour, straight from the tables.
    for (const { tables } of played.slice(0, heldAtMost))
      for (let i = 0; i < 48; i++)
        for (const [queue, name] of ['a', 'b'].entries()) {
          const key = `${name} ${i}`;
          total.set(
            key,
            (total.get(key) ?? 0) + tables.queues[(i * 2 + queue) * width + queueColumns.indexOf('offered')]!,
          );
        }
    const starts = [...new Set(last.map(({ start }) => start))].sort();
    const offered = last.filter(({ scope, metric }) => scope === 'queue' && metric === 'offered');
    expect(offered.length).toBe(96);
    for (const { name, start, estimate: mean } of offered)
      expect(mean).toBeCloseTo(total.get(`${name} ${starts.indexOf(start)}`)! / heldAtMost, 12);
  });
});
