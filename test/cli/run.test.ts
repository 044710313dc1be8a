import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', smallScenario);
const run = (...args: string[]) => shoreline(folder, ['run', small, ...args]);

/** Folder of the run that a message tells. */
const writtenBy = (stderr: string): string => join(folder, /^wrote (.+)$/m.exec(stderr)![1]);
const deterministicFiles = [
  'intervals.csv',
  'manifest.json',
  'replications.csv',
  'results.csv',
  'scenario.json',
  'summary.csv',
  'summary.md',
];
const contentOf = (runFolder: string) =>
  Object.fromEntries(deterministicFiles.map((name) => [name, readFileSync(join(runFolder, name), 'utf8')]));

describe('run', () => {
  it('prints a summary and tells where the files are', () => {
    const { code, stdout, stderr } = run();
    expect(code).toBe(0);
    expect(stdout).toContain('Small centre');
    expect(stdout).toContain('5 replications, seed small');
    expect(stderr).toMatch(/^wrote output\/small\/[0-9a-f]{12}$/m);
    expect(readdirSync(writtenBy(stderr)).sort()).toEqual([...deterministicFiles, 'timings.json'].sort());
    expect(readdirSync(join(folder, 'output', 'small')).every((name) => !name.startsWith('.'))).toBe(true);
  });

  it('gives the same bytes for 1, 2 and 3 workers', () => {
    const runs = ['1', '2', '3'].map((workers) => run('--workers', workers, '--out', `by-${workers}`));
    const [one, two, three] = runs.map(({ stdout, stderr }) => ({ stdout, files: contentOf(writtenBy(stderr)) }));
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });

  it('rewrites an identical run and leaves a different one alone', () => {
    const first = writtenBy(run('--out', 'twice').stderr);
    const before = contentOf(first);
    writeFileSync(join(first, 'summary.csv'), 'changed');
    const again = writtenBy(run('--out', 'twice').stderr);
    const other = writtenBy(run('--out', 'twice', '--seed', 'other').stderr);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(contentOf(first)).toEqual(before);
    expect(contentOf(other)['summary.csv']).not.toBe(before['summary.csv']);
  });

  it('writes the scenario as it was played, from which the run is named', () => {
    const changes = ['--volume', '+50%', '--seed', 'mine', '--out', 'played'];
    const path = writtenBy(run(...changes).stderr);
    const text = readFileSync(join(path, 'scenario.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      run: { seed: 'mine', replications: 5 },
      queues: [{ name: 'calls', arrivals: { kind: 'rate', rate: 90 / 3600 }, balking: 0 }],
    });
    const options = JSON.stringify({ excel: false, tidyIntervals: false });
    const hash = createHash('sha256').update(`${text}${options}`).digest('hex');
    expect(basename(path)).toBe(hash.slice(0, 12));
    expect(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).provenance.hash).toBe(basename(path));
  });

  it('tells of each replication which random numbers it is from', () => {
    const few = contentOf(writtenBy(run('--out', 'few', '--replications', '2', '--seed', 'mine').stderr));
    const many = contentOf(writtenBy(run('--out', 'many', '--replications', '4', '--seed', 'mine').stderr));
    const [header, ...rows] = few['replications.csv'].trimEnd().split('\n');
    expect(header).toBe('seed,replication,scope,name,metric,unit,value');
    expect(rows.every((row) => /^mine,[01],/.test(row))).toBe(true);
    // A replication is the same however many are played.
    expect(many['replications.csv'].startsWith(few['replications.csv'])).toBe(true);
  });

  it('writes nothing with --out none', () => {
    const apart = temporaryFolder();
    write(apart, 'small.yaml', smallScenario);
    const { code, stderr } = shoreline(apart, ['run', 'small.yaml', '--out', 'none', '--replications', '10']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(apart)).toEqual(['small.yaml']);
  });

  it('prints nothing but one JSON document with --json', () => {
    const { code, stdout } = run('--json', '--out', 'none', '--replications', '3', '--seed', '007');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      scenario: 'Small centre',
      provenance: { seed: '007', replicationsAsked: 3, replicationsDone: 3 },
    });
  });

  it('prints nothing but the table with --csv, for spreadsheets with --excel', () => {
    const plain = run('--csv', '--out', 'none').stdout;
    expect(plain).toMatch(/^scope,name,offered/);
    const excel = run('--csv', '--excel', '--out', 'none').stdout;
    expect(excel).toBe(`\uFEFF${plain.replaceAll(',', ';')}`);
  });

  it('prints nothing with --quiet but warnings', () => {
    const { code, stdout, stderr } = run('--quiet', '--out', 'silent', '--replications', '1');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^warning: One replication [^\n]*\n$/);
    expect(existsSync(join(folder, 'silent'))).toBe(true);
  });

  it('adds single intervals to the tidy table when asked', () => {
    const tidy = (more: string[]) => contentOf(writtenBy(run('--out', 'tidy', ...more).stderr))['results.csv'];
    expect(tidy([])).not.toContain(',interval,');
    expect(tidy(['--tidy-intervals'])).toContain(',interval,');
  });

  it('plays until the intervals are as narrow as --precision asks, as the file may ask', () => {
    const inFile = write(
      folder,
      'precise.yaml',
      smallScenario.replace('seed: small', 'seed: small, precision: { sl_offered: 3%, asa: 2s }, most: 80'),
    );
    const byFile = shoreline(folder, ['run', inFile, '--json', '--out', 'none']);
    const byOptions = run('--precision', 'sl_offered=3%,asa=2s', '--most', '80', '--json', '--out', 'none');
    expect(byOptions.code, byOptions.stderr).toBe(0);
    expect(byOptions.stdout).toBe(byFile.stdout);
    const { provenance, rows } = JSON.parse(byOptions.stdout);
    expect(provenance.replicationsDone % 10).toBe(0);
    for (const [metric, most] of [
      ['sl_offered', 0.03],
      ['asa', 2],
    ]) {
      const isIt = (row: Record<string, unknown>) =>
        row.scope === 'queue' && row.period === 'total' && row.metric === metric;
      const { low, high } = rows.find(isIt);
      expect((high - low) / 2).toBeLessThanOrEqual(Number(most));
    }
  });

  it('says when a precision is not reached', () => {
    const { code, stderr } = run('--precision', 'asa=1ms', '--precision', 'aht=1h', '--most', '20', '--quiet');
    expect(code).toBe(0);
    expect(stderr).toContain('warning: After 20 replications the intervals of asa, aht are still wider than asked for');
  });

  it('changes the scenario by --set', () => {
    const { stdout } = run('--out', 'none', '--json', '--set', 'groups.desk.staff=9', '--set', 'name=Nine');
    const { scenario, rows } = JSON.parse(stdout);
    expect(scenario).toBe('Nine');
    const agents = rows.find((row: Record<string, unknown>) => row.metric === 'staffed_mean' && row.period === 'total');
    expect(agents).toMatchObject({ estimate: 9 });
  });
});

describe('run --check', () => {
  const missed = ['--set', 'queues.calls.target.serviceLevel=99.9%', '--out', 'none', '--quiet'];

  it('ends with 0 when every target is met', () => {
    expect(run('--check', '--out', 'none', '--quiet').code).toBe(0);
  });

  it('ends with 3 when a target is missed', () => {
    expect(run('--check', ...missed).code).toBe(3);
  });

  it('holds the service level that the target counts against it', () => {
    const messages = ['--set', 'queues.calls.message.after=1s', '--set', 'queues.calls.target.serviceLevel=90%'];
    const included = ['--set', 'queues.calls.target.include=[flowed_out]'];
    // Whoever is not answered at once leaves a message: with two agents for 1.7 erlangs about half of them.
    expect(run('--check', '--out', 'none', ...messages).code).toBe(0);
    const { code, stdout } = run('--check', '--out', 'none', ...messages, ...included);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^ +sl_offered_with_flowed_out within 20 s\n +\d\d\.\d % .* MISSED$/m);
    expect(stdout).toContain('SL is sl_offered_with_flowed_out within 20 s.');
  });

  it('does not take the scenario for the kind of check', () => {
    expect(shoreline(folder, ['run', '--check', 'missed', small, ...missed]).code).toBe(3);
    expect(shoreline(folder, ['run', '--check', small, ...missed]).code).toBe(3);
  });

  it('ends with 0 on a missed target that nobody asked about', () => {
    expect(run(...missed).code).toBe(0);
  });

  it('fails a target that is too close to tell only under strict', () => {
    // The mean of few replications is its own interval's middle.
    const found = JSON.parse(run('--out', 'none', '--json').stdout).verdicts[0].estimate;
    const close = ['--set', `queues.calls.target.serviceLevel=${found}`, '--out', 'none', '--quiet'];
    expect(run('--check', ...close).code).toBe(0);
    expect(run('--check', 'strict', ...close).code).toBe(3);
    expect(run('--check=strict', ...close).code).toBe(3);
  });
});

describe('a run that fails', () => {
  it('cannot write its output, which it says before it plays', () => {
    write(folder, 'in-the-way', '');
    const { code, stdout, stderr } = run('--out', 'in-the-way', '--replications', '100000000');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('cannot write to in-the-way/small: a part of the path is a file, not a folder');
  });
});
