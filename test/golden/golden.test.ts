// Every example scenario at few replications, held against the committed summary: a change of behaviour shows as a difference in review.
// `npm run golden` writes the summaries anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shoreline } from '../cli/shoreline.ts';

const root = join(import.meta.dirname, '../..');
const scenarios = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));

const compared = ['first-centre.yaml', 'saas-follow-the-sun.yaml'];

function expectCommitted(command: string, name: string, committed: string): void {
  // A comparison plays every variant, some of them for months.
  const options = ['--replications', command === 'compare' ? '2' : '3', '--workers', '1', '--out', 'none'];
  const { code, stdout, stderr } = shoreline(root, [command, join('scenarios', name), ...options]);
  expect(code, stderr).toBe(0);
  const file = join(import.meta.dirname, committed);
  if (process.env.GOLDEN === 'write') writeFileSync(file, stdout);
  expect(existsSync(file), `${file} is missing: npm run golden writes it`).toBe(true);
  expect(stdout).toBe(readFileSync(file, 'utf8'));
}

describe('the example scenarios', () => {
  for (const name of scenarios)
    test(`${name} gives its committed summary`, () => expectCommitted('run', name, name.replace(/yaml$/, 'txt')));

  // Of those whose variants are few and short; the pages of questions play the others.
  for (const name of compared)
    test(`${name} gives its committed comparison`, () =>
      expectCommitted('compare', name, name.replace(/\.yaml$/, '-compared.txt')));
});
