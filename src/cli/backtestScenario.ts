// What `backtest` does: load the scenario and the record, play, compare, print.
import { mostReplications } from '../experiment/batchPlan.ts';
import { memoryNeed } from '../experiment/memoryNeed.ts';
import { labelIntervals } from '../experiment/periodLabels.ts';
import type { Results } from '../experiment/results.ts';
import { runExperiment } from '../experiment/run.ts';
import { exitCodeOfInterrupt } from '../host/interrupts.ts';
import { readTextFile } from '../host/textFile.ts';
import { type Compiled, compileModel } from '../model/compile.ts';
import { issueReport } from '../report/issues.ts';
import { type RecordedInterval, readRecordedIntervals } from '../scenario/recordedIntervals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { BacktestGiven } from './backtestOptions.ts';
import { exitCodes } from './exitCodes.ts';
import { loadScenario } from './loadScenario.ts';
import { refuseTooLarge } from './memoryGuard.ts';
import { openPool, poolSize } from './openPool.ts';
import { startProgress } from './progress.ts';
import { runHash } from './runName.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { watchCtrlC } from './watchCtrlC.ts';

const documentVersion = 1;

/** Yields the exit code; throws an Error with a message for the user. */
export async function backtestScenario(file: string, given: BacktestGiven, terminal: Terminal): Promise<number> {
  if (given.json && given.csv)
    throw new UsageError({ message: 'found both --json and --csv', allowed: 'one of them is allowed' });
  if (given.actuals === undefined)
    throw new UsageError({ message: '--actuals is missing', allowed: 'a CSV file of what was recorded is needed' });
  const loaded = await loadScenario({ file, ...given }, terminal);
  if (loaded === undefined) return exitCodes.invalid;
  const compiled = await compileModel(loaded.scenario);
  const records = readActuals(given.actuals, loaded.scenario, compiled, terminal);
  if (records === undefined) return exitCodes.invalid;
  const results = await play(loaded.scenario, compiled, given, terminal);
  if (results.provenance.replicationsDone === 0) return exitCodeOfInterrupt;
  const { backtest } = await import('../experiment/backtest/backtest.ts');
  const found = backtest(results, records);
  const { backtestCsv, backtestReport } = await import('../report/backtest.ts');
  if (given.json) {
    const { jsonDocument } = await import('../report/jsonDocument.ts');
    terminal.out.writeAll(jsonDocument(documentVersion, found));
  } else if (given.csv) terminal.out.writeAll(backtestCsv(found, { excel: given.excel ?? false }));
  else terminal.out.write(backtestReport(found, terminal.out));
  return results.provenance.replicationsDone < results.provenance.replicationsAsked
    ? exitCodeOfInterrupt
    : exitCodes.done;
}

/** Issues are written to the messages; undefined when one of them is an error. */
function readActuals(
  path: string,
  { queues }: Scenario,
  { span }: Compiled,
  { messages }: Terminal,
): readonly RecordedInterval[] | undefined {
  const file = readTextFile(path);
  if ('unreadable' in file) {
    const meant = nearest(path, file.neighbours);
    const near = meant === undefined ? '' : `; did you mean ${JSON.stringify(meant)}?`;
    messages.write(`shoreline: cannot read ${path}: ${file.unreadable}${near}\n`);
    return undefined;
  }
  const issues: Issue[] = [];
  const place = { queues: queues.map(({ name }) => name), intervals: labelIntervals(span) };
  const records = readRecordedIntervals(path, file.text, place, { add: (issue) => issues.push(issue) });
  messages.write(issueReport(issues, new Map([[path, file.text]]), messages));
  return issues.some(({ severity }) => severity === 'error') ? undefined : records;
}

async function play(
  scenario: Scenario,
  compiled: Compiled,
  { workers }: BacktestGiven,
  { messages }: Terminal,
): Promise<Results> {
  const replications = mostReplications(scenario.run);
  const threads = poolSize(compiled.model, { replications, workers });
  const settings = { threads, keepReplications: false, samples: 0 };
  refuseTooLarge(memoryNeed(scenario, compiled.model, settings));
  const pool = await openPool(compiled.model, { replications, workers });
  const interrupts = watchCtrlC(messages);
  const progress = await startProgress(messages, false, replications);
  try {
    const hash = runHash(scenario, { excel: false, tidyIntervals: false });
    const { signal } = interrupts;
    const onProgress = progress.show;
    return await runExperiment({ scenario, compiled, hash, keepReplications: false, onProgress, signal }, pool);
  } finally {
    progress.end();
    interrupts.ignore();
    await pool.close();
  }
}
