// Runs a scenario of which a test gives places, groups and the rest, and finds its costs.
import type { PeriodKind, Results, Scope } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

/** Nobody calls. */
export const silent =
  'queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 60s } } } } }\n';

export interface Costs {
  readonly results: Results;
  /** Over the whole time; undefined when there is no such row. */
  of(scope: Scope, name: string, metric: string): number | null | undefined;
  at(period: PeriodKind, start: string, scope: Scope, name: string, metric: string): number | null | undefined;
}

/** `period` without its braces. */
export async function costsOf(period: string, text: string, run: number | string = 1): Promise<Costs> {
  const written = typeof run === 'number' ? `replications: ${run}` : run;
  const head = `shoreline: 1\nname: costs\nperiod: { ${period} }\nrun: { ${written} }\n`;
  const { scenario, issues } = await readScenario({ file: 'costs.yaml', text: head + text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  const compiled = await compileModel(scenario);
  const pool = createInlinePool(compiled.model);
  const results = await runExperiment({ scenario, compiled, hash: '', keepReplications: true }, pool);
  const at: Costs['at'] = (period, start, scope, name, metric) =>
    [...results.rows].find(
      (row) =>
        row.period === period &&
        row.start === start &&
        row.scope === scope &&
        row.name === name &&
        row.metric === metric,
    )?.estimate;
  return { results, at, of: (scope, name, metric) => at('total', '', scope, name, metric) };
}
