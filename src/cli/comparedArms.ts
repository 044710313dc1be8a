// Which scenarios a comparison is of: the variants of one file, or several files as they stand.
import { parse } from 'node:path';
import { cannotBeCut } from '../scenario/batches.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { baseName } from '../scenario/sections/variants.ts';
import type { Issue } from '../schema/issue.ts';
import { unknownName } from '../schema/mistake.ts';
import type { CompareOptions } from './compareOptions.ts';
import { loadScenario, loadVariants } from './loadScenario.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface ComparedScenario {
  readonly name: string;
  readonly note?: string;
  /** With the seed, replications and confidence of the baseline. */
  readonly scenario: Scenario;
  readonly warnings: readonly Issue[];
}

/** The baseline first. Undefined when a scenario has mistakes, which have been told. Throws a UsageError. */
export async function comparedArms(
  files: readonly string[],
  given: CompareOptions,
  terminal: Terminal,
): Promise<[ComparedScenario, ...ComparedScenario[]] | undefined> {
  const arms =
    files.length === 1 ? await variantsOf(files[0]!, given, terminal) : await filesOf(files, given, terminal);
  const [baseline, ...others] = arms ?? [];
  if (baseline === undefined) return undefined;
  const { run } = baseline.scenario;
  for (const { name, scenario } of others) {
    const wrong = await cannotBeCut(scenario.period, run.batches);
    if (wrong !== undefined)
      throw new UsageError({ ...wrong, message: `${name} in batches as ${baseline.name}: ${wrong.message}` });
  }
  return [baseline, ...others.map((arm) => ({ ...arm, scenario: { ...arm.scenario, run } }))];
}

async function variantsOf(
  file: string,
  given: CompareOptions,
  terminal: Terminal,
): Promise<ComparedScenario[] | undefined> {
  const choose = (names: readonly string[]): string[] => {
    const listed = given.variants?.split(',').map((name) => name.trim());
    const baseline = given.baseline ?? baseName;
    const wanted = [...new Set([baseline, ...(listed ?? names)])];
    for (const name of wanted) if (!names.includes(name)) throw new UsageError(unknownName('variant', name, names));
    if (wanted.length > 1) return wanted;
    const message = `there is nothing to compare ${baseline} of ${file} with`;
    throw new UsageError({ message, allowed: 'variants: in the file, or a second file' });
  };
  const loaded = await loadVariants({ file, ...given }, choose, terminal);
  return loaded?.map(({ scenario, warnings, note }) => {
    return { name: scenario.variant ?? baseName, ...(note === undefined ? {} : { note }), scenario, warnings };
  });
}

async function filesOf(
  files: readonly string[],
  given: CompareOptions,
  terminal: Terminal,
): Promise<ComparedScenario[] | undefined> {
  if (given.variants !== undefined)
    throw new UsageError({
      message: '--variants with several files',
      allowed: 'one file and its variants are allowed',
    });
  const names = namesOf(files);
  const { baseline = names[0]! } = given;
  if (!names.includes(baseline)) throw new UsageError(unknownName('baseline', baseline, names));
  const arms: ComparedScenario[] = [];
  for (const [place, file] of files.entries()) {
    const loaded = await loadScenario({ file, ...given }, terminal);
    if (loaded === undefined) continue;
    const { scenario, warnings } = loaded;
    const note = scenario.note === undefined ? {} : { note: scenario.note };
    arms.push({ name: names[place]!, ...note, scenario, warnings });
  }
  if (arms.length < files.length) return undefined;
  return arms.sort((a, b) => Number(b.name === baseline) - Number(a.name === baseline));
}

/** The names of files without folder and ending, where these differ; otherwise as they were written. */
function namesOf(files: readonly string[]): string[] {
  const repeated = files.find((file, place) => files.indexOf(file) < place);
  if (repeated !== undefined) throw new UsageError({ message: `${repeated} is given twice` });
  const short = files.map((file) => parse(file).name);
  return new Set(short).size === files.length ? short : [...files];
}
