// Searches the least headcount of a scenario that a test writes as text, in this thread.
import { createMeasures, type Measures } from '../../../src/experiment/staffing/measures.ts';
import { prepareSearch, type StaffSearch } from '../../../src/experiment/staffing/prepare.ts';
import type { Staffing } from '../../../src/experiment/staffing/results.ts';
import { type StaffRequest, searchStaff } from '../../../src/experiment/staffing/staffSearch.ts';
import { createInlinePool } from '../../../src/host/inlinePool.ts';
import { criticalValue } from '../../../src/maths/estimators/criticalValue.ts';
import { readScenario } from '../../../src/scenario/resolve.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** `text` is all but the first lines of a scenario file; it begins with `period:`. Throws when it has a mistake. */
export async function scenarioOf(text: string, seed = 'search', files: Record<string, string> = {}): Promise<Scenario> {
  const head = `shoreline: 1\nname: staff\nrun: { seed: ${seed} }\n`;
  const { scenario, issues } = await readScenario({
    file: 'staff.yaml',
    text: head + text,
    files: new Map(Object.entries(files)),
  });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return scenario;
}

export interface Searched {
  readonly staffing: Staffing;
  readonly search: StaffSearch;
}

export async function searched(
  scenario: Scenario,
  replications: number,
  more: Partial<StaffRequest> & { readonly most?: number } = {},
): Promise<Searched> {
  const search = await prepareSearch(scenario, { choose: (pools) => pools, most: more.most });
  const pool = createInlinePool(search.compiled.model);
  const staffing = await searchStaff({ search, replications, ...more }, pool);
  await pool.close();
  if (staffing === undefined) throw new Error('interrupted');
  return { staffing, search };
}

/** Agents of each group of each pool by interval. */
export function headcountsOf({ pools }: Staffing): number[][][] {
  return pools.map(({ groups, cells }) => groups.map((_, group) => cells.map(({ agents }) => agents[group]!)));
}

/** Plays other headcounts, all on one floor: what they measure, by queue and interval. */
export function playOthers({ search }: Searched, replications: number) {
  const { model } = search.compiled;
  const pool = createInlinePool(model);
  return async (headcounts: readonly (readonly (readonly number[])[])[]): Promise<Measures> => {
    const schedule = search.scheduleOf(headcounts.map((groups) => groups.map((agents) => Int32Array.from(agents))));
    const measures = createMeasures(model, search.scenario.queues, criticalValue(0.95));
    const { replications: played } = await pool.play({ from: 0, count: replications, schedule });
    for (const { tables } of played) measures.add(tables);
    return measures;
  };
}
