// What `staff` does: load, prepare, search, write, print.
import { dirname, relative } from 'node:path';
import { type PoolNames, prepareSearch, type StaffSearch } from '../experiment/staffing/prepare.ts';
import type { Staffing } from '../experiment/staffing/results.ts';
import { searchStaff } from '../experiment/staffing/staffSearch.ts';
import { exitCodeOfInterrupt, watchInterrupts } from '../host/interrupts.ts';
import { openRowFile, type RowFile } from '../host/rowFile.ts';
import type { Period } from '../scenario/scenario.ts';
import { unknownName } from '../schema/mistake.ts';
import { exitCodes } from './exitCodes.ts';
import { loadScenario } from './loadScenario.ts';
import { openPool } from './openPool.ts';
import { startRounds } from './progress.ts';
import type { StaffOptions } from './staffOptions.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

const secondsPerMinute = 60;

/** Yields the exit code; throws an Error with a message for the user. */
export async function staffScenario(file: string, given: StaffOptions, terminal: Terminal): Promise<number> {
  if (given.json && given.csv) {
    throw new UsageError({ message: 'found both --json and --csv', allowed: 'one of them is allowed' });
  }
  const loaded = await loadScenario({ file, ...given }, terminal);
  if (loaded === undefined) return exitCodes.invalid;
  const { scenario, warnings } = loaded;
  checkInterval(scenario.period);
  const choose = (pools: readonly PoolNames[]) => choosePools(file, pools, given.pool);
  const search = await prepareSearch(scenario, { choose, most: given['most-agents'] });
  const out = given.out === undefined ? undefined : openRowFile(given.out);
  try {
    const found = await searchAll(search, given, terminal);
    if (found === undefined) {
      out?.discard();
      return exitCodeOfInterrupt;
    }
    const doubts = warnings.map(({ path, message }) => ({
      kind: 'scenario' as const,
      message: `${path}: ${message}.`,
    }));
    const staffing: Staffing = { ...found, warnings: [...doubts, ...found.warnings] };
    if (out !== undefined) await write(staffing, file, given, out, terminal);
    await print(staffing, given, terminal);
    return exitCodes.done;
  } catch (error) {
    out?.discard();
    throw error;
  }
}

/** A headcount is written down with a row for each interval. */
function checkInterval({ interval }: Period): void {
  if (interval === 'whole' || interval % secondsPerMinute === 0) return;
  const message = `period.interval is ${interval} s, and files of staff are read to the minute`;
  throw new UsageError({ message, allowed: 'whole minutes are allowed, such as --set period.interval=15m' });
}

/** Those of the pools with a target that have a member of one of these names; all when there are no names. */
function choosePools(file: string, pools: readonly PoolNames[], names: readonly string[]): readonly PoolNames[] {
  if (pools.length === 0)
    throw new UsageError({
      message: `no queue of ${file} has a target, so any headcount would do`,
      allowed: 'write one at each queue that is to reach something, such as target: { serviceLevel: 80%, within: 20s }',
    });
  if (names.length === 0) return pools;
  const known = pools.flatMap(({ members }) => members);
  for (const name of names) if (!known.includes(name)) throw new UsageError(unknownName('pool', name, known));
  return pools.filter(({ members }) => names.some((name) => members.includes(name)));
}

/** A small centre takes about so many; they say whether threads are worth their start. */
const usualRounds = 40;

/** Undefined when interrupted. */
async function searchAll(
  search: StaffSearch,
  { workers, quiet = false, confidence }: StaffOptions,
  { messages }: Terminal,
): Promise<Staffing | undefined> {
  const { replications } = search.scenario.run;
  const interrupts = watchInterrupts(() => messages.write('\nthe search is not finished: nothing is kept\n'));
  const atOnce = workers === undefined ? undefined : Math.min(workers, replications);
  const pool = await openPool(search.compiled.model, {
    replications: replications * usualRounds,
    workers: atOnce,
    apart: true,
  });
  const progress = await startRounds(messages, quiet);
  try {
    const onRound = (round: number, hours: number) => progress.show(round, `${hours.toFixed(1)} h of agents`);
    return await searchStaff({ search, replications, confidence, onRound, signal: interrupts.signal }, pool);
  } finally {
    progress.end();
    interrupts.ignore();
    await pool.close();
  }
}

/** Tells how the file is used as well. */
async function write(
  staffing: Staffing,
  scenario: string,
  { out = '', excel = false, quiet }: StaffOptions,
  file: RowFile,
  { messages }: Terminal,
): Promise<void> {
  const { staffCsv } = await import('../report/staffingCsv.ts');
  for (const piece of staffCsv(staffing, { excel })) file.write(piece);
  file.complete();
  if (quiet) return;
  const path = relative(dirname(scenario), out);
  const written = staffing.pools
    .flatMap(({ groups }) => groups)
    .map(({ name, shrinkage }) => `${name}: { staff: { file: ${path} }${shrinkage > 0 ? ', shrinkage: null' : ''} }`)
    .join(', ');
  messages.write(`wrote ${out}; a variant with groups: { ${written} } plays it\n`);
}

async function print(
  staffing: Staffing,
  { json, csv, excel = false, quiet }: StaffOptions,
  { out, messages }: Terminal,
): Promise<void> {
  if (json) {
    const { jsonDocument } = await import('../report/jsonDocument.ts');
    out.writeAll(jsonDocument(documentVersion, staffing));
  } else if (csv) {
    const { staffingCsv } = await import('../report/staffingCsv.ts');
    out.writeAll(staffingCsv(staffing, { excel }));
  } else if (!quiet) {
    const { staffingReport } = await import('../report/staffing.ts');
    out.write(staffingReport(staffing, out));
    return;
  }
  // Those of the check have been told before the search.
  for (const { kind, message } of staffing.warnings) if (kind !== 'scenario') messages.write(`warning: ${message}\n`);
}

/** Raised when a key of the JSON document changes its name or meaning. */
const documentVersion = 1;
