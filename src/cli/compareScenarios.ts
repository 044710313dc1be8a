// What `compare` does: load, play one after another, compare, write, print.
import { parse } from 'node:path';
import { type Arm, compareArms } from '../experiment/comparison.ts';
import type { Comparison, Warning } from '../experiment/results.ts';
import { exitCodeOfInterrupt } from '../host/interrupts.ts';
import { openOutputFolder } from '../host/outputFolder.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import { exitCodeOf } from './checkTargets.ts';
import { type ComparedScenario, comparedArms } from './comparedArms.ts';
import type { ArmOptions, CompareOptions } from './compareOptions.ts';
import { exitCodes } from './exitCodes.ts';
import { playArms } from './playArms.ts';
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
  return scenarios === undefined ? exitCodes.invalid : compareArmsOf(files[0]!, scenarios, given, terminal);
}

/** Plays them, compares all with the first, writes to the folder of `file`, prints by `report`; yields the exit code. */
export async function compareArmsOf(
  file: string,
  scenarios: readonly [ComparedScenario, ...ComparedScenario[]],
  given: ArmOptions,
  terminal: Terminal,
  report?: (comparison: Comparison, options: TerminalOptions) => string,
): Promise<number> {
  const out = given.out ?? 'output';
  const folder = out === 'none' ? undefined : openOutputFolder(out, parse(file).name);
  const elapsed = startStopwatch();
  try {
    const { arms, unplayed, interrupted } = await playArms(scenarios, given, terminal);
    const [baseline, ...others] = arms;
    if (baseline === undefined || others.length === 0) {
      terminal.messages.write('nothing is kept: no variant was played that could be compared with the baseline\n');
      folder?.discard();
      return exitCodeOfInterrupt;
    }
    const hash = comparisonHash(scenarios, { excel: given.excel ?? false });
    const comparison = withDoubts(compareArms(titleOf(scenarios), hash, [baseline, ...others], unplayed), scenarios);
    const { comparisonFiles, printComparison } = await import('./comparisonFiles.ts');
    const run = interrupted ? `${hash}-first-${playedIn(arms)}` : hash;
    const path = folder?.write(`compare-${run}`, comparisonFiles(comparison, scenarios, given, elapsed()));
    printComparison(comparison, given, terminal, report);
    if (path !== undefined && !given.quiet) terminal.messages.write(`wrote ${path}\n`);
    if (interrupted) return exitCodeOfInterrupt;
    // The baseline is what one has; the question is whether what takes its place will do.
    const verdicts = others.flatMap(({ results }) => results.verdicts);
    return exitCodeOf(verdicts, given.check);
  } catch (error) {
    folder?.discard();
    throw error;
  }
}

/** Replications of all arms together. */
function playedIn(arms: readonly Arm[]): number {
  return arms.reduce((sum, { results }) => sum + results.provenance.replicationsDone, 0);
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
