// Runs the built program, and keeps the scenarios that tests write.
import { execFileSync, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program; the test command builds it first. */
export const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of its own. Colour and width are those of a pipe whatever runs the tests, unless `environment` says otherwise. */
export function shorelineAlone(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Ended {
  const options: SpawnSyncOptions = { cwd: folder, env: plainEnvironment(environment), maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

/** The built program, in one process that plays a command after another: without the start, and with code already compiled. */
export function shoreline(folder: string, args: readonly string[], environment?: Record<string, string>): Ended {
  if (environment !== undefined) return shorelineAlone(folder, args, environment);
  server ??= startServer();
  writeSync(server.requests, `${JSON.stringify({ folder, args })}\n`);
  return JSON.parse(lineFrom(server.answers));
}

let server: { readonly requests: number; readonly answers: number } | undefined;

function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'shoreline-server-'));
  const [requests, answers] = [join(folder, 'requests'), join(folder, 'answers')];
  execFileSync('mkfifo', [requests, answers]);
  const script = fileURLToPath(new URL('shorelineServer.js', import.meta.url));
  const child = spawn(process.execPath, [script, requests, answers], {
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.unref();
  // Each opening waits for the other side's, in the same order.
  const opened = { requests: openSync(requests, 'w'), answers: openSync(answers, 'r') };
  rmSync(folder, { recursive: true });
  return opened;
}

/** Waits for the other side's next line; it says no more than one at a time. */
function lineFrom(descriptor: number): string {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(2 ** 16);
    const length = readSync(descriptor, part);
    if (length === 0) throw new Error('the process that plays commands has ended');
    parts.push(part.subarray(0, length));
    if (part[length - 1] === newline) return Buffer.concat(parts).toString();
  }
}

const newline = 10;

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
