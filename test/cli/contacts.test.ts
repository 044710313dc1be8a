// `--contacts`: one row for each contact, in agreement with the summary.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
write(folder, 'small.yaml', smallScenario);

describe('run --contacts', () => {
  test('writes every contact once, with the fate that the summary counts', () => {
    const ended = shoreline(folder, ['run', 'small.yaml', '--out', 'none', '--json', '--contacts', 'contacts.csv']);
    expect(ended.code, ended.stderr).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'contacts.csv')), { columns: true });
    const { rows: results } = JSON.parse(ended.stdout);
    const mean = (metric: string): number =>
      results.find(
        (row: { scope: string; period: string; metric: string }) =>
          row.scope === 'queue' && row.period === 'total' && row.metric === metric,
      ).estimate;
    const replications = 5;
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length / replications;
    expect(rows.length / replications).toBeCloseTo(mean('offered'), 9);
    expect(count('answered')).toBeCloseTo(mean('answered'), 9);
    expect(count('abandoned')).toBeCloseTo(mean('abandoned'), 9);
    const answered = rows.filter((row) => row.outcome === 'answered');
    const waits = answered.reduce((sum, row) => sum + Number(row.wait_s), 0);
    expect(waits / answered.length).toBeCloseTo(mean('asa'), 2);
    expect(new Set(rows.map((row) => row.replication))).toEqual(new Set(['0', '1', '2', '3', '4']));
    for (const row of rows) expect(row.group === '').toBe(row.outcome !== 'answered');
  });

  test('a file that cannot be written is told before the run, and nothing is left', () => {
    const ended = shoreline(folder, [
      'run',
      'small.yaml',
      '--out',
      'none',
      '--contacts',
      'no-such-folder/contacts.csv',
    ]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('no-such-folder/contacts.csv');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
