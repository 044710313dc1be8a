// What `run` does: load, compile, play, write, print, judge.
import { parse } from 'node:path';
import { mostReplications } from '../experiment/batchPlan.ts';
import { memoryNeed } from '../experiment/memoryNeed.ts';
import type { Results } from '../experiment/results.ts';
import { runExperiment } from '../experiment/run.ts';
import { endOnInterrupt, exitCodeOfInterrupt } from '../host/interrupts.ts';
import { type OutputFolder, openOutputFolder } from '../host/outputFolder.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import { compileModel } from '../model/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { exitCodeOf } from './checkTargets.ts';
import { clockNamed, zoneOfClock } from './clockNamed.ts';
import { exitCodes } from './exitCodes.ts';
import { type LoadedScenario, loadScenario } from './loadScenario.ts';
import { refuseTooLarge } from './memoryGuard.ts';
import { openPool, poolSize } from './openPool.ts';
import { startProgress } from './progress.ts';
import { runHash } from './runName.ts';
import type { RunOptions } from './runOptions.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { watchCtrlC } from './watchCtrlC.ts';

/** Yields the exit code; throws an Error with a message for the user. */
export async function runScenario(file: string, given: RunOptions, terminal: Terminal): Promise<number> {
  if (given.json && given.csv) {
    throw new UsageError({ message: 'found both --json and --csv', allowed: 'one of them is allowed' });
  }
  if (!given['without-each-site']) refuseWithTrace(given);
  refuseSummaryInVain(given);
  const loaded = await loadScenario({ file, ...given }, terminal);
  if (loaded === undefined) return exitCodes.invalid;
  if (given.clock !== undefined) zoneOfClock(given.clock, loaded.scenario);
  if (given.trace !== undefined) {
    const { traceScenario } = await import('./traceScenario.ts');
    await traceScenario(loaded.scenario, given, terminal);
    return exitCodes.done;
  }
  if (given['without-each-site']) {
    const { compareWithoutSites } = await import('./withoutEachSite.ts');
    return compareWithoutSites(file, loaded, given, terminal);
  }
  const out = given.out ?? 'output';
  const folder = out === 'none' ? undefined : openOutputFolder(out, parse(file).name);
  try {
    return await runTo(folder, loaded, given, terminal);
  } catch (error) {
    folder?.discard();
    throw error;
  }
}

/** A trace makes neither results nor files, so what is asked about them would be done in vain. */
function refuseWithTrace(given: RunOptions): void {
  const { trace, replication, out } = given;
  if (trace === undefined) {
    if (replication === undefined) return;
    const message = 'found --replication without --trace';
    throw new UsageError({ message, allowed: 'it says which replication is traced', nearest: '--replications' });
  }
  const { json, csv, contacts, excel, check, 'tidy-intervals': tidy } = given;
  const inVain = { json, csv, contacts, excel, check, 'tidy-intervals': tidy, out: out === 'none' ? undefined : out };
  const found = Object.entries(inVain).find(([, value]) => value !== undefined && value !== false);
  if (found === undefined) return;
  const message = `found --${found[0]} with --trace, which prints what happens and makes no results`;
  throw new UsageError({ message, allowed: 'one of them is allowed' });
}

/** What changes the summary that is printed, and nothing else. */
function refuseSummaryInVain(given: RunOptions): void {
  const { clock, staffing, json, csv, quiet, 'without-each-site': withoutEachSite, trace } = given;
  const [asked] = Object.entries({ clock, staffing }).find(([, value]) => isGiven(value)) ?? [];
  if (asked === undefined) return;
  const found = Object.entries({ json, csv, quiet, 'without-each-site': withoutEachSite, trace }).find(([, value]) =>
    isGiven(value),
  );
  if (found === undefined) return;
  const message = `found --${asked} with --${found[0]}, and the summary that it changes is not printed`;
  throw new UsageError({
    message,
    allowed: 'one of them is allowed; intervals.csv has staffing, UTC and the clocks of sites',
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}

async function runTo(
  folder: OutputFolder | undefined,
  loaded: LoadedScenario,
  given: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const elapsed = startStopwatch();
  const hash = runHash(loaded.scenario, fileOptions(given));
  const keepReplications = folder !== undefined || given.json === true;
  const played = await play(loaded.scenario, hash, keepReplications, given, terminal);
  const results = withWarnings(played, loaded);
  const { replicationsDone, replicationsAsked } = results.provenance;
  const interrupted = replicationsDone < replicationsAsked;
  if (replicationsDone === 0) folder?.discard();
  else {
    const run = interrupted ? `${hash}-first-${replicationsDone}` : hash;
    // Libraries for tables are loaded when there is something to be shown.
    const { filesOf } = await import('./runFiles.ts');
    const path = folder?.write(run, filesOf(results, loaded.scenario, fileOptions(given), elapsed()));
    await print(results, loaded.scenario, given, terminal);
    if (path !== undefined && !given.quiet) terminal.messages.write(`wrote ${path}\n`);
  }
  return interrupted ? exitCodeOfInterrupt : exitCodeOf(results.verdicts, given.check);
}

async function play(
  scenario: Scenario,
  hash: string,
  keepReplications: boolean,
  given: RunOptions,
  { messages }: Terminal,
): Promise<Results> {
  const { workers, quiet = false } = given;
  const replications = mostReplications(scenario.run);
  const compiled = await compileModel(scenario);
  const threads = poolSize(compiled.model, { replications, workers });
  refuseTooLarge(memoryNeed(scenario, compiled.model, { threads, keepReplications, samples: 0 }));
  const contacts =
    given.contacts === undefined
      ? undefined
      : (await import('./contactFile.ts')).openContactFile(given.contacts, compiled, fileOptions(given));
  const isSingle = replications === 1;
  // A single replication leaves nothing to be kept: Ctrl-C may end the program where it stands. What a log has written must go all the
  // same, and only a thread that does not play can see to that.
  const apart = isSingle && contacts !== undefined;
  const pool = await openPool(compiled.model, { replications, workers, apart, contactLog: contacts?.order });
  if (apart) endOnInterrupt();
  const interrupts = isSingle ? undefined : watchCtrlC(messages);
  const progress = await startProgress(messages, quiet, replications);
  try {
    const results = await runExperiment(
      {
        scenario,
        compiled,
        hash,
        keepReplications,
        onProgress: progress.show,
        ...(contacts === undefined ? {} : { onMerged: contacts.append }),
        ...(interrupts === undefined ? {} : { signal: interrupts.signal }),
      },
      pool,
    );
    if (results.provenance.replicationsDone > 0) contacts?.complete();
    else contacts?.discard();
    return results;
  } catch (error) {
    contacts?.discard();
    throw error;
  } finally {
    progress.end();
    interrupts?.ignore();
    await pool.close();
  }
}

/** The doubts of the check stand before what the run found. */
function withWarnings(results: Results, { warnings }: LoadedScenario): Results {
  const doubts = warnings.map(({ path, message }) => ({ kind: 'scenario' as const, message: `${path}: ${message}.` }));
  return { ...results, warnings: [...doubts, ...results.warnings] };
}

/** Options that change the content of files. */
function fileOptions({ excel = false, 'tidy-intervals': tidyIntervals = false }: RunOptions) {
  return { excel, tidyIntervals };
}

async function print(
  results: Results,
  scenario: Scenario,
  given: RunOptions,
  { out, messages }: Terminal,
): Promise<void> {
  if (given.json || given.csv) {
    const { jsonOf, csvOf } = await import('./runFiles.ts');
    out.writeAll((given.json ? jsonOf : csvOf)(results, fileOptions(given)));
  } else if (!given.quiet) {
    const clock = await clockNamed(given.clock, scenario, results.axes.intervals);
    const options = { width: out.width, color: out.color, ...(clock === undefined ? {} : { clock }) };
    const report = given.staffing
      ? (await import('../report/staffReport.ts')).staffReport
      : (await import('../report/terminal.ts')).terminalSummary;
    out.write(report(results, options));
    return;
  }
  // Those of the check have been told before the run.
  for (const { kind, message } of results.warnings) {
    if (kind !== 'scenario') messages.write(`warning: ${message}\n`);
  }
}
