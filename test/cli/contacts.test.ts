// `--contacts`: one row for each contact, in agreement with the summary, the same whatever the workers.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { plainEnvironment, program, shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
write(folder, 'small.yaml', smallScenario);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const partials = () => readdirSync(folder).filter((name) => name.includes('partial'));

/** Size of a file of a log that is being written; 0 when it is not there yet. */
function sizeOf(log: string, name: string): number {
  const [partial] = partials().filter((each) => each.startsWith(log));
  const path = join(folder, partial ?? '', name);
  return partial !== undefined && existsSync(path) ? statSync(path).size : 0;
}

describe('run --contacts', () => {
  test('writes every contact once, with the fate that the summary counts', () => {
    const ended = shoreline(folder, ['run', 'small.yaml', '--out', 'none', '--json', '--contacts', 'contacts.csv']);
    expect(ended.code, ended.stderr).toBe(0);
    const rows: Record<string, string>[] = parse(read('contacts.csv'), { columns: true });
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
    for (const row of rows) {
      expect(row.group === '').toBe(row.outcome !== 'answered');
      expect(row.agent === '').toBe(row.outcome !== 'answered');
    }
    expect(new Set(answered.map(({ group, agent }) => `${group}#${agent}`))).toEqual(new Set(['desk#1', 'desk#2']));
    // Within a replication contacts are numbered in the order in which they come.
    for (const replication of ['0', '4']) {
      const own = rows.filter((row) => row.replication === replication);
      const byNumber = [...own].sort((a, b) => Number(a.contact) - Number(b.contact));
      expect(byNumber.map(({ contact }) => Number(contact))).toEqual(own.map((_, i) => i + 1));
      expect(byNumber.map(({ arrival }) => arrival)).toEqual(own.map(({ arrival }) => arrival).sort());
    }
  });

  test('gives each agent one contact at a time', () => {
    const rows: Record<string, string>[] = parse(read('contacts.csv'), { columns: true });
    const last = new Map<string, number>();
    for (const row of rows.filter(({ outcome }) => outcome === 'answered')) {
      const agent = `${row.replication} ${row.agent}`;
      const answered = Date.parse(row.arrival) + 1000 * Number(row.wait_s);
      // Each of the lengths is rounded to a millisecond.
      expect(answered).toBeGreaterThanOrEqual((last.get(agent) ?? 0) - 2);
      expect(Date.parse(row.end)).toBeCloseTo(answered + 1000 * Number(row.talk_s), -1);
      last.set(agent, Date.parse(row.end));
    }
  });

  test('writes the same bytes for 1, 2 and 3 workers', () => {
    const logs = ['1', '2', '3'].map((workers) => {
      const name = `by-${workers}.csv`;
      const args = ['run', 'small.yaml', '--replications', '30', '--workers', workers, '--contacts', name];
      expect(shoreline(folder, [...args, '--out', 'none', '--quiet']).code).toBe(0);
      return read(name);
    });
    expect(logs[0].match(/\n/g)!.length).toBeGreaterThan(30 * 80);
    expect(logs[1]).toBe(logs[0]);
    expect(logs[2]).toBe(logs[0]);
    expect(partials()).toEqual([]);
  });

  test('writes JSON lines into a file that is called so, with the same values', () => {
    expect(shoreline(folder, ['run', 'small.yaml', '--out', 'none', '--contacts', 'contacts.ndjson']).code).toBe(0);
    const objects = read('contacts.ndjson').trimEnd().split('\n');
    const rows: Record<string, string>[] = parse(read('contacts.csv'), { columns: true });
    expect(objects).toHaveLength(rows.length);
    objects.forEach((line, i) => {
      const object: Record<string, unknown> = JSON.parse(line);
      for (const [column, value] of Object.entries(rows[i])) {
        const own = object[column];
        expect(typeof own === 'number' ? own === Number(value) : (own ?? '') === value, `${column} of ${line}`).toBe(
          true,
        );
      }
    });
  });

  test('keeps whole replications on Ctrl-C, as many as the summary', async () => {
    const endless = write(
      folder,
      'endless.yaml',
      smallScenario.replace('length: 2h', 'days: 2').replace('replications: 5', 'replications: 100000'),
    );
    const args = ['run', endless, '--workers', '2', '--out', 'none', '--json', '--contacts', 'stopped.csv'];
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: plainEnvironment() });
    let stdout = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    // More than the header: the first batch is in its place.
    while (sizeOf('stopped.csv', 'joined') < 1000) await setTimeout(50);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const done: number = JSON.parse(stdout).provenance.replicationsDone;
    expect(done).toBeGreaterThan(0);
    const whole = ['run', endless, '--replications', String(done), '--out', 'none', '--contacts', 'whole.csv'];
    expect(shoreline(folder, [...whole, '--quiet']).code).toBe(0);
    expect(read('stopped.csv') === read('whole.csv')).toBe(true);
    expect(partials()).toEqual([]);
  });

  test.each([
    ['interrupted', 'SIGINT', 130],
    ['terminated', 'SIGTERM', 143],
  ] as const)('leaves nothing when a single replication is %s', async (_, signal, code) => {
    const long = write(
      folder,
      'long.yaml',
      smallScenario.replace('length: 2h', 'days: 400').replace('replications: 5', 'replications: 1'),
    );
    const args = ['run', long, '--out', 'none', '--contacts', 'long.csv'];
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: plainEnvironment() });
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    while (sizeOf('long.csv', 'part-0') === 0) await setTimeout(20);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(partials()).toEqual([]);
    expect(existsSync(join(folder, 'long.csv'))).toBe(false);
  });

  test('leaves nothing when many replications are terminated, no folder for results either', async () => {
    const args = ['run', 'endless.yaml', '--workers', '2', '--out', 'cut', '--contacts', 'cut.csv', '--quiet'];
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: plainEnvironment() });
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    while (sizeOf('cut.csv', 'joined') < 1000) await setTimeout(50);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(partials()).toEqual([]);
    expect(existsSync(join(folder, 'cut.csv'))).toBe(false);
    expect(existsSync(join(folder, 'cut'))).toBe(false);
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
    expect(partials()).toEqual([]);
  });
});
