// What `compare` does: load, play one after another, compare, write, print.
import { parse } from 'node:path';
import { type Arm, compareArms } from '../experiment/comparison.ts';
import type { Comparison, Warning } from '../experiment/results.ts';
import { runExperiment } from '../experiment/run.ts';
import { createSamples } from '../experiment/samples.ts';
import { exitCodeOfInterrupt, watchInterrupts } from '../host/interrupts.ts';
import { openOutputFolder } from '../host/outputFolder.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import { compileModel } from '../model/compile.ts';
import { type ComparedScenario, comparedArms } from './comparedArms.ts';
import type { CompareOptions } from './compareOptions.ts';
import { exitCodes } from './exitCodes.ts';
import { openPool } from './openPool.ts';
import { startProgress } from './progress.ts';
import { comparisonHash } from './runName.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Yields the exit code; throws an Error with a message for the user. */
export async function compareScenarios(
  files: readonly string[],
  given: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  if (given.json && given.csv) {
    throw new UsageError({ message: 'found both --json and --csv', allowed: 'one of them is allowed' });
  }
  const scenarios = await comparedArms(files, given, terminal);
  if (scenarios === undefined) return exitCodes.invalid;
  const out = given.out ?? 'output';
  const folder = out === 'none' ? undefined : openOutputFolder(out, parse(files[0]!).name);
  const elapsed = startStopwatch();
  try {
    const arms = await playAll(scenarios, given, terminal);
    if (arms === undefined) {
      folder?.discard();
      return exitCodeOfInterrupt;
    }
    const hash = comparisonHash(scenarios, { excel: given.excel ?? false });
    const comparison = withDoubts(compareArms(titleOf(scenarios), hash, arms), scenarios);
    const { comparisonFiles, printComparison } = await import('./comparisonFiles.ts');
    const path = folder?.write(`compare-${hash}`, comparisonFiles(comparison, scenarios, given, elapsed()));
    printComparison(comparison, given, terminal);
    if (path !== undefined && !given.quiet) terminal.messages.write(`wrote ${path}\n`);
    return exitCodes.done;
  } catch (error) {
    folder?.discard();
    throw error;
  }
}

/** One after another, so that each has all workers; undefined when interrupted. */
async function playAll(
  scenarios: readonly [ComparedScenario, ...ComparedScenario[]],
  { workers, quiet = false }: CompareOptions,
  { messages }: Terminal,
): Promise<[Arm, ...Arm[]] | undefined> {
  const { replications, batches = replications } = scenarios[0].scenario.run;
  const interrupts = watchInterrupts(() => messages.write('\na comparison needs all its variants: nothing is kept\n'));
  const progress = await startProgress(messages, quiet, replications * scenarios.length);
  const arms: Arm[] = [];
  try {
    for (const { name, note, scenario } of scenarios) {
      const compiled = await compileModel(scenario);
      const samples = createSamples(batches);
      // One thread that plays several models plays each of them more slowly.
      const pool = await openPool(compiled.model, { replications, workers, apart: true });
      const before = arms.length * replications;
      try {
        const request = { scenario, compiled, hash: '', keepReplications: false, samples, signal: interrupts.signal };
        const results = await runExperiment({ ...request, onProgress: (done) => progress.show(before + done) }, pool);
        arms.push({ name, ...(note === undefined ? {} : { note }), results, samples });
      } finally {
        await pool.close();
      }
      if (interrupts.signal.aborted) return undefined;
    }
  } finally {
    progress.end();
    interrupts.ignore();
  }
  return arms as [Arm, ...Arm[]];
}

function titleOf(scenarios: readonly ComparedScenario[]): string {
  return [...new Set(scenarios.map(({ scenario }) => scenario.name))].join(', ');
}

/** The doubts of the check stand before what the runs found. */
function withDoubts(comparison: Comparison, scenarios: readonly ComparedScenario[]): Comparison {
  const texts = scenarios.flatMap(({ warnings }) => warnings.map(({ path, message }) => `${path}: ${message}.`));
  const doubts = [...new Set(texts)].map((message): Warning => ({ kind: 'scenario', message }));
  return { ...comparison, warnings: [...doubts, ...comparison.warnings] };
}
