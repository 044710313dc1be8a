// Runs the built program in a process of its own, as users do, and keeps the scenarios that tests write.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program; the test command builds it first. */
export const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Waits for the end. Colour and width are those of a pipe whatever runs the tests, unless `environment` says otherwise. */
export function shoreline(folder: string, args: readonly string[], environment: Record<string, string> = {}): Ended {
  const options: SpawnSyncOptions = { cwd: folder, env: plainEnvironment(environment), maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

export function plainEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, DEBUG, ...rest } = process.env;
  return { ...rest, ...more };
}

/** Two agents and a call a minute for two hours, five times: played in milliseconds. */
export const smallScenario = `shoreline: 1
name: Small centre
period: { from: 2027-01-04, length: 2h, zone: UTC, interval: 30m }
run: { replications: 5, seed: small }
queues:
  calls:
    arrivals: { rate: 60/h }
    handling: { talk: { exponential: { mean: 100s } } }
    patience: { exponential: { mean: 60s } }
    target: { serviceLevel: 1%, within: 20s }
groups:
  desk: { skills: [calls], staff: 2 }
`;

/** Writes a file into the folder and yields its name. */
export function write(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}
