import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();
const centre = `shoreline: 1
name: Two pools
period: { from: 2027-03-01, length: 3h, zone: Europe/London, interval: 30m }
run: { replications: 20, seed: pools }
queues:
  calls:
    arrivals: { rate: 120/h }
    handling: { talk: { exponential: { mean: 180s } } }
    patience: { exponential: { mean: 90s } }
    target: { serviceLevel: 80%, within: 20s, abandoned: 8% }
  mail:
    arrivals: { rate: 20/h }
    handling: { talk: { exponential: { mean: 300s } } }
    target: { serviceLevel: 90%, within: 10m }
groups:
  desk: { skills: [calls], staff: 6, shrinkage: { inOffice: 10% } }
  office: { skills: [mail], shifts: [{ agents: 2, start: 00:00, length: 4h }] }
variants:
  found:
    groups:
      desk: { staff: { file: found.csv }, shrinkage: null }
      office: { staff: { file: found.csv } }
`;
write(
  folder,
  'found.csv',
  'group,start,agents\ndesk,2027-03-01T00:00,1\ndesk,2027-03-01T12:00,1\noffice,2027-03-01T00:00,1\noffice,2027-03-01T12:00,1\n',
);
const file = write(folder, 'centre.yaml', centre);
const staff = (...args: string[]) => shoreline(folder, ['staff', file, ...args]);

describe('staff', () => {
  it('prints verdict, hours and intervals of each pool, not wider than 80 columns, and says how its file is used', () => {
    const { code, stdout, stderr } = staff('--out', 'written.csv');
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^PASS every target is met in every interval with \d+\.\d h of agents, /m);
    expect(stdout).toMatch(/^calls +sl_offered within 20 s .* target ≥ 80 % +MET$/m);
    expect(stdout).toMatch(/^mail +sl_offered within 600 s .* target ≥ 90 % +MET$/m);
    expect(stdout).toMatch(/^from +Erl\. C +Erl\. A +least +scheduled +gap .*why$/m);
    // An agent in ten is off the phone: so many on shift.
    expect(stdout).toContain('(desk 10.0 %)');
    expect(stdout).toContain('Warning: Group office has shifts in the scenario.');
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(stderr).toBe(
      'wrote written.csv; a variant with groups: { desk: { staff: { file: written.csv }, shrinkage: null }, office: { staff: { file: written.csv } } } plays it\n',
    );
  });

  it('writes a file that staff reads back: the run has the service levels that were found', () => {
    const { stdout } = staff('--out', 'found.csv', '--json');
    const { pools, provenance } = JSON.parse(stdout);
    expect(provenance).toMatchObject({ seed: 'pools', replications: 20, surely: false });
    const run = shoreline(folder, ['run', file, '--variant', 'found', '--out', 'none', '--json']);
    expect(run.code, run.stderr).toBe(0);
    const { rows, verdicts } = JSON.parse(run.stdout);
    const levels = (name: string) =>
      rows
        .filter(
          (row: Record<string, string>) =>
            row.period === 'interval' && row.name === name && row.metric === 'sl_offered',
        )
        .map(({ estimate }: { estimate: number }) => estimate);
    for (const pool of pools)
      expect(levels(pool.queues[0].name)).toEqual(
        pool.cells.map(({ queues }: { queues: { serviceLevel: number }[] }) => queues[0]!.serviceLevel),
      );
    expect(verdicts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['MET', 'MET', 'MET']);
    const csv: Record<string, string>[] = parse(readFileSync(join(folder, 'found.csv')), { columns: true });
    expect(csv).toHaveLength(12);
    expect(csv[1]).toMatchObject({ group: 'desk', start: '2027-03-01T00:30:00+00:00' });
    expect(csv.slice(0, 6).map(({ agents }) => Number(agents))).toEqual(
      pools[0].cells.map(({ agents }: { agents: number[] }) => agents[0]),
    );
  });

  it('gives the same bytes for one worker and for two', () => {
    const written = ['1', '2'].map((workers) => {
      const { stdout } = staff('--workers', workers, '--out', `by-${workers}.csv`, '--csv');
      return [stdout, readFileSync(join(folder, `by-${workers}.csv`), 'utf8')];
    });
    expect(written[1]).toEqual(written[0]);
  });

  it('has a row for each pool, group, queue and interval as CSV, of the pools that are asked for', () => {
    const { stdout } = staff('--csv', '--pool', 'mail');
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ scope, name }) => `${scope} ${name}`)).toEqual(
      ['pool mail', 'group office', 'queue mail'].flatMap((name) => Array(6).fill(name)),
    );
    for (const [i, { agents, scheduled, gap, needed_for, required_erlang_a }] of rows.entries()) {
      if (i < 12) expect(Number(scheduled) - Number(agents)).toBe(Number(gap));
      // Nobody gives up.
      expect(required_erlang_a).toBe('');
      if (i >= 6 && i < 12) expect(needed_for).toMatch(/^mail sl_offered/);
    }
  });

  it('takes a changed scenario, and tells what the most agents do not reach', () => {
    const { code, stdout } = staff('--pool', 'desk', '--volume', '+100%', '--most-agents', '7', '--replications', '5');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^FAIL a target cannot be met in 6 of 6 intervals; 21\.0 h of agents, 3\.0 h more\s+than scheduled$/m,
    );
    expect(stdout).toMatch(/^calls: sl_offered ≥ 80 % is missed with the most agents: Mon 1 Mar 00:00–00:30\s+\(\d/m);
    expect(stdout).toMatch(/^00:00 .* 7 .*UNMET$/m);
  });
});

describe('a headcount that cannot be searched', () => {
  const untargeted = write(folder, 'untargeted.yaml', centre.replaceAll(/ {4}target: .*\n/g, ''));
  it.each([
    [[untargeted], 'no queue of untargeted.yaml has a target, so any headcount would do; write one at each queue'],
    [[file, '--pool', 'cals'], 'unknown pool "cals"; allowed: calls, desk, mail, office; did you mean "calls"?'],
    [[file, '--json', '--csv'], 'found both --json and --csv'],
    [[file, '--set', 'period.interval=90s'], 'period.interval is 90 s, and files of staff are read to the minute'],
    [[file, '--confidence', '120%'], '--confidence: '],
    [[file, '--most-agents', '0'], '--most-agents: found "0"; a whole number of 1 or more is allowed'],
    [[file, '--variant', 'fund'], 'unknown variant "fund"; allowed: base, found; did you mean "found"?'],
    [['missing.yaml'], 'cannot read missing.yaml'],
    [[], 'staff: <scenario> is missing'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = shoreline(folder, ['staff', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('for want of a folder to write to: told before the search, and nothing is left', () => {
    const { code, stdout, stderr } = staff('--out', 'none-such/staff.csv');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('cannot write none-such/staff.csv');
    expect(existsSync(join(folder, 'none-such'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
