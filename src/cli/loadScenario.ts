// From the name of a scenario file to a checked scenario, with everything that is wrong told on the way.
import { dirname, join } from 'node:path';
import { readTextFile } from '../host/textFile.ts';
import { issueReport } from '../report/issues.ts';
import { createFileReaders } from '../scenario/fileReaders.ts';
import {
  type FileContent,
  type ParsedScenario,
  parseScenario,
  refuseSites,
  resolveScenario,
  resolveStaff,
  type ScenarioSource,
} from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { baseName } from '../scenario/sections/variants.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Terminal } from './terminal.ts';

export interface ScenarioRequest {
  readonly file: string;
  /** Assignments `path=value`. */
  readonly set: readonly string[];
  readonly volume: readonly string[];
  readonly handle: readonly string[];
  readonly variant?: string | undefined;
  readonly seed?: string | undefined;
  readonly replications?: number | undefined;
  readonly precision?: readonly string[] | undefined;
  readonly most?: number | undefined;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** What is doubtful in it; already told. */
  readonly warnings: readonly Issue[];
  /** Names of all variants in its file. */
  readonly variants: readonly string[];
  /** What is written of this variant alone. */
  readonly note: string | undefined;
}

/** Reads a scenario and the files it refers to. Issues are written to the messages; undefined when one of them is an error. */
export async function loadScenario(request: ScenarioRequest, terminal: Terminal): Promise<LoadedScenario | undefined> {
  return (await loadVariants(request, () => [request.variant ?? baseName], terminal))?.[0];
}

/**
 * The same for the variants that `choose` takes of those in the file, `base` the first of them. What the request changes is changed
 * in each. `choose` is not asked when the text cannot be understood.
 */
export async function loadVariants(
  request: ScenarioRequest,
  choose: (names: readonly string[]) => readonly string[],
  { messages }: Terminal,
): Promise<LoadedScenario[] | undefined> {
  const { file, set: sets, volume: volumes, handle: handles, seed, replications, precision, most } = request;
  const text = readContent(file);
  if (typeof text !== 'string') {
    messages.write(`shoreline: cannot read ${file}: ${text.unreadable}\n`);
    return undefined;
  }
  const changes: Omit<ScenarioSource, 'file' | 'text'> = {
    sets,
    volumes,
    handles,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(precision === undefined ? {} : { precision }),
    ...(most === undefined ? {} : { most }),
  };
  const understood = parseScenario({ file, text });
  const { trees, issues: unclear } = understood;
  const names = trees.map(({ variant }) => variant ?? baseName);
  const wanted = unclear.some(({ severity }) => severity === 'error') ? [baseName] : choose(names);
  const files = new Map<string, FileContent>();
  const readers = createFileReaders();
  const issues = new Map<string, Issue>();
  const loaded: LoadedScenario[] = [];
  for (const variant of wanted) {
    const parsed = parseScenario({ file, text, understood, variant, ...changes });
    for (const { path } of parsed.references) if (!files.has(path)) files.set(path, readContent(path));
    const { scenario, issues: found, ownIssues: warnings } = await resolveScenario(parsed, files, readers);
    const seats = await seatIssues(parsed, scenario ?? (await resolveStaff(parsed, files, readers)));
    for (const issue of [...found, ...seats]) issues.set(JSON.stringify(issue), issue);
    const note = parsed.trees.find((tree) => tree.wanted)?.note;
    if (scenario !== undefined && seats.length === 0)
      loaded.push({ scenario, warnings, variants: names.slice(1), note });
  }
  const texts = [[file, text] as const, ...files].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  messages.write(issueReport([...issues.values()], new Map(texts), messages));
  return loaded.length < wanted.length ? undefined : loaded;
}

/** Sites with too few seats: to be told with all else that is wrong, although only the calendar shows it. */
async function seatIssues(parsed: ParsedScenario, scenario: Scenario | undefined): Promise<readonly Issue[]> {
  if (scenario === undefined || (scenario.sites ?? []).every(({ seats }) => seats === undefined)) return [];
  const { sitesWithoutSeats } = await import('../model/compile.ts');
  return refuseSites(parsed, 'seats', await sitesWithoutSeats(scenario));
}

function readContent(path: string): FileContent {
  const file = readTextFile(path);
  if ('text' in file) return file.text;
  const meant = nearest(
    path,
    file.neighbours.map((name) => join(dirname(path), name)),
  );
  return {
    unreadable: meant === undefined ? file.unreadable : `${file.unreadable}; did you mean ${JSON.stringify(meant)}?`,
  };
}
