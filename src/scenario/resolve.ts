// A scenario file and what it refers to, to a Scenario: complete, or everything that is wrong with it.
import type { Reading } from '../schema/field.ts';
import type { Issue, IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import { checkAcross } from './check.ts';
import { forecastOf } from './forecast.ts';
import type { ForecastTable } from './forecastTable.ts';
import { grammar, type WrittenScenario } from './grammar.ts';
import { Issues } from './issues.ts';
import { assign, replaceAt } from './override.ts';
import { parseFile } from './parse.ts';
import { type Reference, referencesOf } from './references.ts';
import type { Arrivals, Group, Queue, Scenario } from './scenario.ts';
import { period as periodField } from './sections/period.ts';
import { entriesOf, nodeAt } from './tree.ts';
import { vocabulary } from './vocabulary.ts';

/** The text of a scenario and what the command line changes in it. */
export interface ScenarioSource {
  /** Name of the file, for messages; references are relative to its folder. */
  readonly file: string;
  readonly text: string;
  /** Assignments `path=value`, made in this order. */
  readonly sets?: readonly string[];
  readonly seed?: string;
  readonly replications?: number;
}

/** A scenario of which the text is understood, but not yet the content. */
export interface ParsedScenario {
  /** Undefined when the text cannot be read. */
  readonly root: MapNode | undefined;
  readonly issues: readonly Issue[];
  /** Files to be read before the scenario can be resolved. */
  readonly references: readonly Reference[];
}

/** The content of a referenced file, or why it cannot be read. */
export type FileContent = string | { readonly unreadable: string };

export interface ResolvedScenario {
  /** Undefined when there is an error among the issues. */
  readonly scenario?: Scenario;
  /** Errors and warnings in order of file, line and column; those of options last. */
  readonly issues: readonly Issue[];
}

/** Text to tree, with options applied. */
export function parseScenario(source: ScenarioSource): ParsedScenario {
  const { file, text, sets = [], seed, replications } = source;
  const issues = new Issues();
  let root = parseFile(file, text, issues);
  if (root === undefined) return { root, issues: issues.list, references: [] };
  for (const assignment of sets) root = assign(root, assignment, issues);
  for (const [key, value] of Object.entries({ seed, replications })) {
    if (value === undefined) continue;
    root = replaceAt(
      root,
      `run.${key}`,
      { kind: 'scalar', origin: { kind: 'option', option: `--${key}` }, value },
      issues,
    );
  }
  return { root, issues: issues.list, references: referencesOf(root, file) };
}

/** Tree and referenced files (by `Reference.path`) to a scenario. A file that is missing from `files` counts as unreadable. */
export async function resolveScenario(
  parsed: ParsedScenario,
  files: ReadonlyMap<string, FileContent>,
): Promise<ResolvedScenario> {
  const { root, references } = parsed;
  const issues = new Issues(parsed.issues);
  if (root === undefined) return { issues: issues.sorted() };
  const reading = readingOf(root, issues);
  const written = grammar.read(root, '', reading);
  checkAcross(root, issues);
  const forecasts = await readForecasts(root, references, files, reading);
  if (written === undefined || issues.haveError) return { issues: issues.sorted() };
  return { scenario: complete(written, forecasts), issues: issues.sorted() };
}

/** Both steps at once, for callers that have the referenced files already. */
export function readScenario(
  source: ScenarioSource & { readonly files?: ReadonlyMap<string, FileContent> },
): Promise<ResolvedScenario> {
  return resolveScenario(parseScenario(source), source.files ?? new Map());
}

function readingOf(root: MapNode, issues: IssueCollector): Reading {
  const declared: Readonly<Record<string, readonly string[]>> = {
    queue: entriesOf(nodeAt(root, 'queues')).map((entry) => entry.key),
    group: entriesOf(nodeAt(root, 'groups')).map((entry) => entry.key),
  };
  return { add: (issue) => issues.add(issue), names: (kind) => declared[kind] ?? vocabulary[kind] ?? [] };
}

async function readForecasts(
  root: MapNode,
  references: readonly Reference[],
  files: ReadonlyMap<string, FileContent>,
  reading: Reading,
): Promise<ReadonlyMap<string, Arrivals>> {
  if (references.length === 0) return new Map();
  // The CSV library takes longer to load than most scenarios to read.
  const { readForecastTable } = await import('./forecastTable.ts');
  const periodNode = nodeAt(root, 'period');
  const silent: Reading = { ...reading, add: () => {} };
  const period = periodNode === undefined ? undefined : periodField.read(periodNode, 'period', silent);
  const tables = new Map<string, ForecastTable | undefined>();
  const forecasts = new Map<string, Arrivals>();
  for (const reference of references) {
    const { path, file, origin, queue } = reference;
    const content = files.get(path) ?? { unreadable: 'there is no such file' };
    if (typeof content !== 'string') {
      refuse(origin, `queues.${queue}.arrivals.file`, reading, {
        message: `cannot read ${file}: ${content.unreadable}`,
      });
      continue;
    }
    if (!tables.has(path)) tables.set(path, readForecastTable(path, content, reading));
    const table = tables.get(path);
    const forecast = table === undefined ? undefined : forecastOf(reference, table, period, reading);
    if (forecast !== undefined) forecasts.set(queue, forecast);
  }
  return forecasts;
}

/** Written without mistakes, so every queue that names a file has its forecast. */
function complete(written: WrittenScenario, forecasts: ReadonlyMap<string, Arrivals>): Scenario {
  const { shoreline: _version, queues, groups, ...rest } = written;
  return {
    ...rest,
    queues: queues.map(({ name, value: { arrivals, ...queue } }): Queue => {
      return { name, arrivals: arrivals.kind === 'file' ? forecasts.get(name)! : arrivals, ...queue };
    }),
    groups: groups.map(({ name, value }): Group => ({ name, ...value })),
  };
}
