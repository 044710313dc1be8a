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

/** `room` for fewer replications than are played makes the samples grow. */
async function armOf(name: string, replications = 30, room = replications, sets: string[] = []): Promise<Arm> {
  const { scenario } = await readScenario({ file: 'c.yaml', text, variant: name, replications, sets });
  const compiled = await compileModel(scenario!);
  const samples = createSamples(room);
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
        const row = [...results.rows].find(
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

  it('keeps as many replications as there are', async () => {
    const expected = compareArms('t', 'h', [await armOf('base', 7), await armOf('more', 7)]);
    expect(compareArms('t', 'h', [await armOf('base', 7, 2), await armOf('more', 7, 3)])).toEqual(expected);
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
  });

  it('knows who answers whom, and how far the schedule is from the plan', async () => {
    const target = ['queues.calls.target.serviceLevel=80%'];
    const [base, more] = [await armOf('base', 5, 5, target), await armOf('more', 5, 5, target)];
    const { rows } = compareArms('t', 'h', [base, more]);
    const answered = find(rows, 'queue', 'answered');
    expect(find(rows, 'queue × group', 'answered')).toEqual({
      ...answered,
      scope: 'queue × group',
      name: 'calls/desk',
    });
    // 4 erlangs; Erlang A requires as many agents either way, and the fifth or sixth is there for four hours.
    const pool = (metric: string) => rows.find((row) => row.scope === 'pool' && row.metric === metric)!;
    expect(pool('net')).toMatchObject({ name: 'calls', baseline: 5, estimate: 6, difference: 1, low: null, n: 0 });
    const [short, over] = [pool('understaffed_hours'), pool('overstaffed_hours')];
    expect(over.difference! - short.difference!).toBeCloseTo(4, 12);
  });

  it('is over the replications that an interrupted variant has', async () => {
    const [base, more] = [await armOf('base'), await armOf('more', 12)];
    const cut = compareArms('t', 'h', [base, await armOf('same'), more], ['helped']);
    const whole = compareArms('t', 'h', [await armOf('base', 12), more]);
    const own = cut.rows.filter(({ variant }) => variant === 'more');
    expect(own.map(({ metric }) => metric)).toEqual(whole.rows.map(({ metric }) => metric));
    for (const [i, row] of own.entries()) {
      // Of quantiles and deviations single replications are known, not what they are made of.
      if (/^wait_p\d|_sd/.test(row.metric)) continue;
      const { low, high, difference, baseline, estimate, ...rest } = whole.rows[i]!;
      expect(row).toMatchObject(rest);
      for (const [key, value] of Object.entries({ low, high, difference, baseline, estimate }))
        if (value === null) expect(row[key as 'low'], `${row.metric} ${key}`).toBeNull();
        else expect(row[key as 'low'], `${row.metric} ${key}`).toBeCloseTo(value, 9);
    }
    const p90 = own.find(({ metric }) => metric === 'wait_p90_answered')!;
    const values = base.samples.of('queue', 'calls', 'wait_p90_answered')!.x.subarray(0, 12);
    expect(p90.baseline).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 12, 12);
    expect(cut.rows.find(({ variant, metric }) => variant === 'same' && metric === 'asa')!.n).toBe(30);
    expect(cut.variants.map(({ replications }) => replications)).toEqual([30, 30, 12]);
    expect(cut.warnings[0]).toEqual({
      kind: 'interrupted',
      message:
        'The comparison was stopped. more was played 12 of 30 times and is compared with the first 12 replications of base; a quantile is the mean of those of single replications there. Not played: helped.',
    });
  });

  it('warns once of what is about the same, with what holds of which variant', async () => {
    const about = 'Queue calls has nobody to answer it';
    const warned = async (name: string, hours?: string): Promise<Arm> => {
      const { results, ...arm } = await armOf('base', 3);
      const own = { kind: 'unstaffed open hours', about, message: `${about} ${hours}.` } as const;
      return { ...arm, name, results: { ...results, warnings: hours === undefined ? [] : [own] } };
    };
    const told = async (...arms: [Arm, ...Arm[]]) => compareArms('t', 'h', arms).warnings.map(({ message }) => message);
    expect(await told(await warned('a', 'at 3'), await warned('b', 'at 4'), await warned('c', 'at 3'))).toEqual([
      `${about}: a, c at 3; b at 4.`,
    ]);
    expect(await told(await warned('a', 'at 3'), await warned('b'))).toEqual([`a: ${about} at 3.`]);
    expect(await told(await warned('a', 'at 3'), await warned('b', 'at 3'))).toEqual([`${about} at 3.`]);
  });

  it('warns of another period, and once of what all have in common', async () => {
    const { warnings } = compareArms('t', 'h', [await armOf('base', 3), await armOf('shorter', 3)]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'shorter covers another period than base: totals cannot be compared as they are.',
      'Confidence intervals from 3 replications are wide and uncertain: ask for at least 10.',
    ]);
  });
});
