// From the name of a scenario file to a checked scenario, with everything that is wrong told on the way.
import { dirname, join } from 'node:path';
import { readTextFile } from '../host/textFile.ts';
import { issueReport } from '../report/issues.ts';
import { type FileContent, parseScenario, resolveScenario } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Terminal } from './terminal.ts';

export interface ScenarioRequest {
  readonly file: string;
  /** Assignments `path=value`. */
  readonly sets: readonly string[];
  readonly seed?: string | undefined;
  readonly replications?: number | undefined;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** What is doubtful in it; already told. */
  readonly warnings: readonly Issue[];
}

/** Reads a scenario and the files it refers to. Issues are written to the messages; undefined when one of them is an error. */
export async function loadScenario(request: ScenarioRequest, terminal: Terminal): Promise<LoadedScenario | undefined> {
  const { file, sets, seed, replications } = request;
  const main = readContent(file);
  if (typeof main !== 'string') {
    terminal.messages.write(`shoreline: cannot read ${file}: ${main.unreadable}\n`);
    return undefined;
  }
  const parsed = parseScenario({
    file,
    text: main,
    sets,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  });
  const files = new Map(parsed.references.map(({ path }) => [path, readContent(path)]));
  const { scenario, issues } = await resolveScenario(parsed, files);
  const texts = [[file, main] as const, ...files].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  terminal.messages.write(issueReport(issues, new Map(texts), terminal.messages));
  return scenario === undefined ? undefined : { scenario, warnings: issues };
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
