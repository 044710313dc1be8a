// Plays the scenarios of a comparison one after another, so that each has all workers, until all are done or Ctrl-C.

import { mostReplications } from '../experiment/batchPlan.ts';
import type { Arm } from '../experiment/comparison.ts';
import { memoryNeed } from '../experiment/memoryNeed.ts';
import { listRows } from '../experiment/resultRows.ts';
import type { Results } from '../experiment/results.ts';
import { runExperiment } from '../experiment/run.ts';
import { createSamples } from '../experiment/samples.ts';
import { type Compiled, compileModel } from '../model/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ComparedScenario } from './comparedArms.ts';
import type { ArmOptions } from './compareOptions.ts';
import { refuseTooLarge } from './memoryGuard.ts';
import { openPool, poolSize } from './openPool.ts';
import { startProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { watchCtrlC } from './watchCtrlC.ts';

export interface PlayedArms {
  /** The baseline first; after an interrupt the last one may have fewer replications. */
  readonly arms: readonly Arm[];
  /** Names of those without a single replication. */
  readonly unplayed: readonly string[];
  readonly interrupted: boolean;
}

/** The baseline is played as its run says, to its precision where it has one; the others as often as the baseline. */
export async function playArms(
  scenarios: readonly [ComparedScenario, ...ComparedScenario[]],
  { workers, quiet = false }: ArmOptions,
  { messages }: Terminal,
): Promise<PlayedArms> {
  const most = mostReplications(scenarios[0].scenario.run);
  const models = await compileAll(scenarios, most, workers);
  const interrupts = watchCtrlC(messages);
  const progress = await startProgress(messages, quiet, most * scenarios.length);
  const arms: Arm[] = [];
  try {
    for (const [place, { name, note, scenario: asked }] of scenarios.entries()) {
      const done = arms[0]?.results.provenance.replicationsDone;
      const scenario = done === undefined ? asked : playedTimes(asked, done);
      const replications = mostReplications(scenario.run);
      const compiled = models[place]!;
      const samples = createSamples(scenario.run.batches ?? scenario.run.replications);
      // One thread that plays several models plays each of them more slowly.
      const pool = await openPool(compiled.model, { replications, workers, apart: true });
      const onProgress = (now: number): void =>
        progress.show(place * replications + now, replications * scenarios.length);
      try {
        const request = { scenario, compiled, hash: '', keepReplications: false, samples, signal: interrupts.signal };
        const results = await runExperiment({ ...request, onProgress }, pool);
        if (results.provenance.replicationsDone > 0)
          arms.push({ name, ...(note === undefined ? {} : { note }), results: ofWholeTime(results), samples });
      } finally {
        await pool.close();
      }
      if (interrupts.signal.aborted) break;
    }
  } finally {
    progress.end();
    interrupts.ignore();
  }
  const unplayed = scenarios.slice(arms.length).map(({ name }) => name);
  const isCut = arms.some(({ results: { provenance } }) => provenance.replicationsDone < provenance.replicationsAsked);
  return { arms, unplayed, interrupted: isCut || unplayed.length > 0 };
}

/** The models of all, so that one that is too large is refused before another is played. */
async function compileAll(
  scenarios: readonly ComparedScenario[],
  replications: number,
  workers: number | undefined,
): Promise<Compiled[]> {
  const models: Compiled[] = [];
  for (const { scenario } of scenarios) {
    const compiled = await compileModel(scenario);
    const threads = poolSize(compiled.model, { replications, workers });
    const settings = { threads, keepReplications: false, samples: scenarios.length };
    refuseTooLarge(memoryNeed(scenario, compiled.model, settings));
    models.push(compiled);
  }
  return models;
}

function playedTimes(scenario: Scenario, replications: number): Scenario {
  return { ...scenario, run: { ...scenario.run, replications, precision: [] } };
}

/** All that a comparison looks at, so that the rows of intervals of one variant at a time are in memory. */
function ofWholeTime(results: Results): Results {
  return { ...results, rows: listRows([...results.rows.of({ periods: ['total'] })]) };
}
