// What is reckoned before a run, held against what a run takes.
import { beforeAll, describe, expect, it } from 'vitest';
import { createFloor } from '../../src/centre/floor.ts';
import { createEstimation } from '../../src/experiment/estimation.ts';
import { type MemoryPart, type MemorySettings, memoryNeed } from '../../src/experiment/memoryNeed.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { Results } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { tableShapeOf } from '../../src/experiment/tableShape.ts';
import { levelTargetOf, queueMetricsFor, staffingTargetOf } from '../../src/experiment/targets.ts';
import { valuesPerReplication } from '../../src/experiment/valuesPerReplication.ts';
import { ledgerBytes } from '../../src/facts/ledger.ts';
import { tableBytes } from '../../src/facts/tables.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { staffingPlan } from '../../src/planning/staffingPlan.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { takenBy } from './takenBy.ts';

/** Targets and thresholds of all kinds, classes, two pools and a queue that no plan is made for. */
const text = `shoreline: 1
name: sizes
period: { from: 2027-03-01, days: 3, zone: Europe/London, interval: 15m }
run: { replications: 40 }
queues:
  a:
    arrivals: { rate: 10/h }
    handling: { talk: { exponential: { mean: 100s } } }
    patience: { exponential: { mean: 100s } }
    classes: { vip: { share: 8% } }
    thresholds: [10s, 60s]
    target: { serviceLevel: 80%, within: 20s, include: [blocked] }
  b: { arrivals: { rate: 10/h }, handling: { talk: { exponential: { mean: 100s } } }, target: { asa: 20s } }
  c: { arrivals: { rate: 10/h }, handling: { talk: { exponential: { mean: 100s } } } }
groups:
  both: { skills: [a, b], staff: 5 }
  first: { skills: [a], staff: 1 }
  third: { skills: [c], staff: 2 }
`;

const settings: MemorySettings = { threads: 1, keepReplications: true, samples: 0 };

let scenario: Scenario;
let compiled: Compiled;
let results: Results;
beforeAll(async () => {
  const read = await readScenario({ file: 'm.yaml', text, replications: 2 });
  scenario = read.scenario!;
  compiled = await compileModel(scenario);
  const pool = createInlinePool(compiled.model);
  results = await runExperiment({ scenario, compiled, hash: '', keepReplications: true }, pool);
});

const bytesOf = (arrays: object): number =>
  Object.values(arrays).reduce((sum, { byteLength }: Float64Array) => sum + byteLength, 0);

describe('sizes', () => {
  it('are as many values of single replications as results have', () => {
    expect(valuesPerReplication(scenario, compiled.model) * 2).toBe(results.replications.length);
  });

  it('are the bytes of a ledger and of the tables of a replication', () => {
    const { model } = compiled;
    const shape = tableShapeOf(model);
    expect(ledgerBytes(shape, true)).toBe(bytesOf(createFloor(model, 100).cells));
    expect(tableBytes(shape)).toBe(bytesOf(createPlayer(model).play(0).tables));
  });
});

describe('the memory that is needed', () => {
  const need = (more: Partial<MemorySettings> = {}, run: Partial<Scenario['run']> = {}): MemoryPart[] =>
    memoryNeed({ ...scenario, run: { ...scenario.run, ...run } }, compiled.model, { ...settings, ...more });
  const part = (parts: readonly MemoryPart[], what: RegExp) => parts.find((each) => what.test(each.what));

  // Up to eight replications tables are held, beyond it moments.
  it.each([1, 8, 9, 16])('is that of all metrics after %i replications, to within a tenth', async (replications) => {
    const { model, span } = compiled;
    const plan = staffingPlan(model, scenario.queues.map(staffingTargetOf));
    const player = createPlayer(model);
    player.play(0);
    const waitsByHour = player.takeWaitsByHour();
    const [estimation, taken] = await takenBy(() => {
      const made = createEstimation(model, labelPeriods(span, model.timeline), false, undefined, {
        queueMetrics: queueMetricsFor(scenario.queues),
        levels: scenario.queues.map(levelTargetOf),
        plan,
      });
      const played = Array.from({ length: replications }, (_, replication) => player.play(replication));
      made.add({ from: 0, replications: played, waitsByHour });
      return made;
    });
    expect(estimation.counts.replications).toBe(replications);
    const reckoned = part(need({}, { replications }), /^metrics/)!.bytes;
    expect(Math.abs(reckoned - taken) / taken, `${reckoned} reckoned, ${taken} taken`).toBeLessThan(0.1);
  });

  it('grows with replications only where they are kept', () => {
    const kept = /^values of single replications$/;
    const compared = /to compare$/;
    const values = valuesPerReplication(scenario, compiled.model);
    expect(part(need({}, { replications: 1000 }), kept)!.count).toBe(1000 * values);
    expect(part(need({ keepReplications: false }), kept)).toBeUndefined();
    expect(part(need({ samples: 3 }, { replications: 1000 }), compared)!.bytes).toBe(3 * 1000 * values * 16);
    expect(part(need(), compared)).toBeUndefined();
    const without = (replications: number) =>
      need({ keepReplications: false }, { replications }).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(without(1_000_000)).toBe(without(1000));
  });

  it('takes the most replications that a precision may play', () => {
    const precision = [{ metric: 'asa', halfWidth: 1 }];
    expect(part(need({}, { precision, most: 700 }), /^values/)!.count).toBe(
      700 * valuesPerReplication(scenario, compiled.model),
    );
  });

  it('grows with threads, and is told from the largest part down', () => {
    const floors = (threads: number) => part(need({ threads }), /^counters/)!.bytes;
    expect(floors(3)).toBe(3 * floors(1));
    const bytes = need().map((each) => each.bytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => b - a));
  });
});
