// Simulates a scenario and holds its rows against exact values. The seed of a simulation is the name of its test.
import { expect } from 'vitest';
import { type Arm, compareArms } from '../../src/experiment/comparison.ts';
import type { Comparison, ResultRow, Results, Scope } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { createSamples, type Samples } from '../../src/experiment/samples.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { criticalValue } from '../../src/maths/estimators/criticalValue.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

/** So many replications, or one in so many batches. */
type Plan = number | { readonly batches: number };

export interface Simulated {
  readonly results: Results;
  /** The row of the whole time. */
  total(scope: Scope, name: string, metric: string): ResultRow;
  /** The rows of the intervals, in order. */
  intervals(scope: Scope, name: string, metric: string): readonly ResultRow[];
}

/**
 * Plays the scenario in this thread, so often or once in batches. `text` is all but the first lines of a scenario file; it begins with `period:`.
 * Throws when the text has a mistake.
 */
export async function simulate(plan: Plan, text: string): Promise<Simulated> {
  return simulated(await play(plan, text));
}

export interface SimulatedVariants {
  readonly comparison: Comparison;
  readonly arms: Readonly<Record<string, Simulated>>;
}

/** Plays the scenario, called `base`, and the variants of these names, and compares them with it. */
export async function simulateVariants(
  replications: number,
  text: string,
  variants: readonly string[],
): Promise<SimulatedVariants> {
  const arm = async (name: string, variant?: string): Promise<Arm> => {
    const samples = createSamples(replications);
    return { name, samples, results: await play(replications, text, variant, samples) };
  };
  const arms: [Arm, ...Arm[]] = [await arm('base')];
  for (const name of variants) arms.push(await arm(name, name));
  return {
    comparison: compareArms('theory', '', arms),
    arms: Object.fromEntries(arms.map(({ name, results }) => [name, simulated(results)])),
  };
}

async function play(plan: Plan, text: string, variant?: string, samples?: Samples): Promise<Results> {
  const name = expect.getState().currentTestName;
  if (name === undefined) throw new Error('a simulation is played inside a test');
  const played = typeof plan === 'number' ? `replications: ${plan}` : `batches: ${plan.batches}`;
  const head = `shoreline: 1\nname: theory\nrun: { ${played}, seed: ${JSON.stringify(name)} }\n`;
  const file = { file: 'theory.yaml', text: head + text };
  const { scenario, issues } = await readScenario({ ...file, ...(variant !== undefined && { variant }) });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  const compiled = await compileModel(scenario);
  const pool = createInlinePool(compiled.model);
  const request = { scenario, compiled, hash: '', keepReplications: false, ...(samples && { samples }) };
  const results = await runExperiment(request, pool);
  await pool.close();
  return results;
}

function simulated(results: Results): Simulated {
  const select = (period: ResultRow['period'], scope: Scope, entity: string, metric: string) =>
    [...results.rows].filter(
      (row) => row.period === period && row.scope === scope && row.name === entity && row.metric === metric,
    );
  return {
    results,
    total(scope, entity, metric) {
      const [row] = select('total', scope, entity, metric);
      if (row === undefined) throw new Error(`no row ${scope} ${entity} ${metric}`);
      return row;
    },
    intervals: (scope, entity, metric) => select('interval', scope, entity, metric),
  };
}

/**
 * 99.9 % of estimates of the right quantity lie within so many standard errors of it, by Student's law. A change of the random numbers draws
 * all comparisons anew, so one of the hundreds may miss by chance: with four times the replications a chance goes and a mistake stays.
 */
const standardErrors = criticalValue(0.999);
const relativeHalfWidth = 0.02;
/** For shares below 5 %: 0.2 points. */
const smallShare = 0.05;
const shareHalfWidth = 0.002;

/** A row of results, or what else has an estimate with its deviation between replications. */
export type Estimated = Pick<ResultRow, 'name' | 'metric' | 'unit' | 'start' | 'estimate' | 'sd' | 'n'>;

export interface Precision {
  /** Largest half-width of the 95 % interval, in the unit of the row, in place of 2 %. */
  readonly halfWidth?: number;
  /** How coarse the row is by itself, relative: waiting-time quantiles are read from bins. */
  readonly resolution?: number;
}

/** Asserts that the exact value lies within the error of the estimate and that this error is small. */
export function expectExact(row: Estimated, exact: number, { halfWidth, resolution = 0 }: Precision = {}): void {
  const what = `${row.name} ${row.metric} ${row.start}`;
  if (row.estimate === null || row.sd === null) throw new Error(`${what} is empty`);
  const standardError = row.sd / Math.sqrt(row.n);
  const half = criticalValue(0.95)(row.n - 1) * standardError;
  const allowed =
    halfWidth ?? (row.unit === 'share' && exact < smallShare ? shareHalfWidth : relativeHalfWidth * Math.abs(exact));
  expect(half, `half-width of ${what}, ${row.estimate}`).toBeLessThanOrEqual(allowed);
  const away = Math.abs(row.estimate - exact) - resolution * exact;
  // Beyond the error of floating point, for what does not vary at all.
  expect(
    away,
    `${what}: ${row.estimate} against ${exact}, ${(away / standardError).toFixed(2)} standard errors`,
  ).toBeLessThanOrEqual(standardErrors(row.n - 1) * standardError + 1e-9 * Math.abs(exact));
}
