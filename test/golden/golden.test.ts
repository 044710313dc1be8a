// Every example scenario at few replications, held against the committed summary: a change of behaviour shows as a difference in review.
// `npm run golden` writes the summaries anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shoreline } from '../cli/shoreline.ts';

const root = join(import.meta.dirname, '../..');
const scenarios = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));

describe('the example scenarios', () => {
  for (const name of scenarios) {
    test(`${name} gives its committed summary`, () => {
      const options = ['--replications', '3', '--workers', '1', '--out', 'none'];
      const summary = shoreline(root, ['run', join('scenarios', name), ...options]);
      expect(summary.code, summary.stderr).toBe(0);
      const file = join(import.meta.dirname, name.replace(/yaml$/, 'txt'));
      if (process.env.GOLDEN === 'write') writeFileSync(file, summary.stdout);
      expect(existsSync(file), `${file} is missing: npm run golden writes it`).toBe(true);
      expect(summary.stdout).toBe(readFileSync(file, 'utf8'));
    });
  }
});
