// The examples of --help and the command lines of the README: understood as they stand, and right for the files that `init` writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/cli/commands/contract.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { loadVariants, type ScenarioRequest } from '../../src/cli/loadScenario.ts';
import { parseArguments } from '../../src/cli/parseArguments.ts';
import { starterFiles } from '../../src/cli/starterFiles.ts';
import { temporaryFolder } from '../host/folder.ts';

const folder = temporaryFolder();
beforeAll(() => {
  for (const { name, text } of starterFiles()) writeFileSync(join(folder, name), text);
});

/** The words of a command line as a shell splits them, without a redirection. */
function wordsOf(line: string): string[] {
  const words = line.replace(/ > \S+$/, '').match(/"[^"]*"|\S+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

const examples = commands.flatMap(({ name, examples: all }) => all.map(({ line }) => [name, line] as const));

describe('examples of --help', () => {
  it.each(examples)('%s: %s', async (name, line) => {
    const understood = await parseArguments(wordsOf(line), commands);
    expect(understood?.command.name).toBe(name);
  });

  it.each(commands.map((command) => [command.name, command] as const))('%s has one for each option', (_, command) => {
    const lines = command.examples.map(({ line }) => `${line} `);
    const missing = Object.keys(command.options).filter(
      (option) => !lines.some((line) => line.includes(` --${option} `)),
    );
    expect(missing).toEqual([]);
  });

  it.each(examples.filter(([, line]) => line.includes('centre.yaml')))(
    '%s fits the files of init: %s',
    async (_, line) => {
      const { call } = (await parseArguments(wordsOf(line), commands))!;
      const given = call.given as Call['given'] & Partial<ScenarioRequest> & { variants?: string; baseline?: string };
      const { variant, variants, baseline } = given;
      const told: string[] = [];
      const screen = {
        write: (text: string) => told.push(text),
        writeAll() {},
        width: 80,
        color: false,
        isTerminal: false,
      };
      const request = { set: [], volume: [], handle: [], ...given, file: join(folder, 'centre.yaml') };
      const named = [variant, baseline, ...(variants?.split(',') ?? [])].filter((name) => name !== undefined);
      const loaded = await loadVariants(request, () => (named.length > 0 ? named : ['base']), {
        out: screen,
        messages: screen,
      });
      expect(told.join('')).toBe('');
      expect(loaded).toHaveLength(Math.max(1, named.length));
    },
  );
});

describe('the README', () => {
  const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const written = [...text.matchAll(/^(?: {4}|(?:npm ci && )?npm run --silent )shoreline (.+)$/gm)].map(
    ([, line]) => line!,
  );
  // What stands behind two blanks is said about the line, and npm passes on what stands behind two hyphens.
  const lines = written.map((line) => line.replace(/ {2,}.*$/, '').replace(' -- ', ' '));

  it('has command lines', () => expect(lines.length).toBeGreaterThan(10));

  it.each(lines)('shoreline %s', async (line) => {
    expect(await parseArguments(wordsOf(line), commands)).toBeDefined();
  });
});
