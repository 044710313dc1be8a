// Variants played with common random numbers: what is equal is exactly equal, and what differs is told more sharply than by two runs.
import { describe, expect, it } from 'vitest';
import { type Arm, compareArms } from '../../src/experiment/comparison.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { Pool } from '../../src/experiment/ports.ts';
import type { ComparisonRow } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { createSamples } from '../../src/experiment/samples.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const text = `shoreline: 1
name: compared
period: { from: 2027-03-01, length: 4h, zone: UTC }
run: { replications: 30, seed: compared }
queues:
  calls:
    arrivals: { rate: 120/h }
    busyness: { gamma: { cv: 15% } }
    handling: { talk: { exponential: { mean: 120s } } }
    patience: { exponential: { mean: 60s } }
groups:
  desk: { skills: [calls], staff: 5 }
variants:
  same: { note: nothing }
  more: { groups: { desk: { staff: 6 } } }
  shorter: { period: { length: 2h } }
  helped: { groups: { help: { skills: [calls], staff: 1 } } }
`;

function poolOf({ model }: Compiled): Pool {
  const player = createPlayer(model);
  return {
    size: 1,
    async play({ from, count }) {
      const replications = Array.from({ length: count }, (_, i) => player.play(from + i));
      return { from, replications, waitsByHour: player.takeWaitsByHour() };
    },
    stop() {},
    async close() {},
  };
}

async function armOf(name: string, replications = 30): Promise<Arm> {
  const { scenario } = await readScenario({ file: 'c.yaml', text, variant: name, replications });
  const compiled = await compileModel(scenario!);
  const samples = createSamples(replications);
  const request = { scenario: scenario!, compiled, hash: '', keepReplications: false, samples };
  return { name, results: await runExperiment(request, poolOf(compiled)), samples };
}

const find = (rows: readonly ComparisonRow[], scope: string, metric: string) =>
  rows.find((row) => row.scope === scope && row.metric === metric)!;

describe('a comparison', () => {
  it('finds a variant that changes nothing to differ by exactly nothing', async () => {
    const { rows, variants } = compareArms('t', 'h', [await armOf('base'), await armOf('same')]);
    expect(variants.map(({ name }) => name)).toEqual(['base', 'same']);
    expect(rows.length).toBeGreaterThan(60);
    for (const { estimate, baseline, difference, low, high } of rows) {
      expect(estimate).toBe(baseline);
      expect(difference).toBe(estimate === null ? null : 0);
      if (low !== null) expect([low, high]).toEqual([0, 0]);
    }
    expect(find(rows, 'queue', 'sl_offered')).toMatchObject({ sd: 0, n: 30 });
  });

  it('has intervals well below those of two independent runs', async () => {
    const [base, more] = [await armOf('base'), await armOf('more')];
    const { rows } = compareArms('t', 'h', [base, more]);
    for (const metric of ['sl_offered', 'abandoned_share', 'asa', 'answered', 'wait_p90_answered']) {
      const { difference, low, high } = find(rows, 'queue', metric);
      const halves = [base, more].map(({ results }) => {
        const row = results.rows.find(
          (one) => one.scope === 'queue' && one.period === 'total' && one.metric === metric,
        )!;
        return (row.high! - row.low!) / 2;
      });
      const unpaired = Math.hypot(...halves);
      expect((high! - low!) / 2, metric).toBeLessThan(0.75 * unpaired);
      expect(difference! > 0, metric).toBe(['sl_offered', 'answered'].includes(metric));
    }
    // Not one contact more comes because another agent is there.
    expect(find(rows, 'all', 'offered')).toMatchObject({ difference: 0, low: 0, high: 0 });
    // Headcount: one agent more for four hours, in each replication alike but for overtime, of which there is none.
    expect(find(rows, 'group', 'staffed_hours')).toMatchObject({ baseline: 20, estimate: 24, difference: 4 });
  });

  it('tells differences of what is reported', async () => {
    const [base, more] = [await armOf('base', 5), await armOf('more', 5)];
    const { rows, provenance } = compareArms('t', 'h', [base, more]);
    const { baseline, estimate, difference } = find(rows, 'queue', 'asa');
    expect(difference).toBe(estimate! - baseline!);
    expect(provenance).toMatchObject({ seed: 'compared', replications: 5, confidence: 0.95, hash: 'h' });
  });

  it('leaves out what only one of them has, and intervals of what has none', async () => {
    const { rows } = compareArms('t', 'h', [await armOf('base', 3), await armOf('helped', 3)]);
    const help = rows.filter(({ name }) => name === 'help');
    expect(help.length).toBeGreaterThan(0);
    for (const row of help) expect(row).toMatchObject({ baseline: null, difference: null, low: null, n: 0 });
    expect(find(rows, 'queue', 'handle_sd')).toMatchObject({ low: null, high: null, n: 0 });
    expect(rows.some(({ scope }) => scope === 'queue × group')).toBe(false);
  });

  it('warns of another period, and once of what all have in common', async () => {
    const { warnings } = compareArms('t', 'h', [await armOf('base', 3), await armOf('shorter', 3)]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'shorter covers another period than base: totals cannot be compared as they are.',
      'Confidence intervals from 3 replications are wide and uncertain: ask for at least 10.',
    ]);
  });
});
