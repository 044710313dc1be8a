// One long run in batches through the built program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const text = `${smallScenario
  .replace('length: 2h', 'length: 40h, warmUp: 1h')
  .replace('replications: 5', 'batches: 20')}variants: { more: { groups: { desk: { staff: 3 } } } }\n`;
const long = write(folder, 'long.yaml', text);

describe('a run in batches', () => {
  it('says so, has intervals, and writes the values of batches', () => {
    const { code, stdout, stderr } = shoreline(folder, ['run', long]);
    expect(code).toBe(0);
    expect(stdout).toContain('1 replication in 20 batches, seed small, intervals of confidence 95 %');
    expect(stdout).toMatch(/sl_offered within 20 s {2}[\d.]+ % \[[\d.]+, [\d.]+\]/);
    const run = join(folder, /^wrote (.+)$/m.exec(stderr)![1]);
    const rows: Record<string, string>[] = parse(readFileSync(join(run, 'replications.csv')), { columns: true });
    const offered = rows.filter(({ scope, metric }) => scope === 'all' && metric === 'offered');
    expect(offered.map(({ replication }) => Number(replication))).toEqual(Array.from({ length: 20 }, (_, i) => i));
    const manifest = JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8'));
    expect(manifest.provenance).toMatchObject({ replicationsAsked: 1, replicationsDone: 1, batches: 20 });
    expect(readFileSync(join(run, 'summary.md'), 'utf8')).toContain('1 replication in 20 batches, seed');
  });

  it('is compared batch by batch', () => {
    const { code, stdout } = shoreline(folder, ['compare', long, '--out', 'none']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 replication in 20 batches of each');
    expect(stdout).toMatch(/abandoned .* -[\d.]+ \[-[\d.]+, -[\d.]+\] \*/);
    expect(stdout).toMatch(/staffed +80\.0 h +120 h +\+40\.0 \[40\.0, 40\.0\] \*/);
  });

  it('is not compared with a file whose period cannot be cut alike', () => {
    const other = smallScenario.replace('length: 2h', 'length: 31h');
    const { code, stdout, stderr } = shoreline(folder, ['compare', long, write(folder, 'other.yaml', other)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('other in batches as long: 62 intervals cannot be cut into 20 batches of as many each');
    expect(stderr).toContain('2 or 31 is allowed');
  });

  it('is refused where the period cannot be cut, with the place and what is allowed', () => {
    const { code, stdout, stderr } = shoreline(folder, [
      'run',
      write(folder, 'odd.yaml', text.replace('batches: 20', 'batches: 30')),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('odd.yaml:4:17 error run.batches: 80 intervals cannot be cut into 30 batches');
    expect(stderr).toContain('20 or 40 is allowed');
  });
});
