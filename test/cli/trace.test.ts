// `run --trace` through the built program.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', smallScenario);
const trace = (stretch: string, ...more: string[]) => shoreline(folder, ['run', small, '--trace', stretch, ...more]);

describe('run --trace', () => {
  it('prints what happens in the stretch and nothing else, and writes no file', () => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = trace('00:30-00:45');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Small centre, replication 0',
      'Mon 4 Jan 2027 00:30 to 00:45, UTC',
      '',
      'When it begins:',
    ]);
    expect(lines[4]).toMatch(/^ {2}calls: /);
    expect(lines[5]).toMatch(/^ {2}desk: 2 signed in, /);
    const events = lines.slice(7);
    expect(events.length).toBeGreaterThan(10);
    for (const line of events) expect(line).toMatch(/^00:(3\d|4[0-4]):[0-5]\d\.\d (contact \d+ \(calls\)|desk#[12]) /);
    expect([...events].sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 0))).toEqual(events);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells of the same contacts and agents as the contact log', () => {
    const log = ['run', small, '--out', 'none', '--quiet', '--contacts', 'contacts.csv'];
    expect(shoreline(folder, log).code).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'contacts.csv')), { columns: true });
    const end = Date.parse('2027-01-04T02:00Z');
    const fate = (row: Record<string, string>) => Date.parse(row.arrival) + 1000 * Number(row.wait_s);
    const own = rows.filter((row) => row.replication === '3' && fate(row) < end);
    expect(own.length).toBeGreaterThan(100);
    const story = trace('00:00-02:00', '--replication', '3').stdout;
    expect(story).toContain('replication 3');
    const clock = (row: Record<string, string>) => row.arrival.slice(11, 21);
    for (const row of own) {
      // Tenths are cut off and thousandths rounded.
      const arrives = new RegExp(`^([\\d:.]+) contact ${row.contact} \\(calls\\) arrives(.*)$`, 'm').exec(story)!;
      if (!/[09]\d$/.test(row.arrival.slice(20, 23))) expect(arrives[1]).toBe(clock(row));
      const atOnce = `, desk#${row.agent} answers at once`;
      if (row.outcome === 'answered' && row.wait_s === '0') expect(arrives[2]).toBe(atOnce);
      else if (row.outcome === 'answered') expect(story).toContain(`desk#${row.agent} answers contact ${row.contact} `);
      else expect(story).toContain(`contact ${row.contact} (calls) gives up after `);
    }
  });

  it('says so when nothing happens', () => {
    const args = ['--trace', '01:00-01:30', '--set', 'queues.calls.arrivals.rate=0/h'];
    const { stdout } = shoreline(folder, ['run', small, ...args]);
    expect(stdout).toContain('  desk: 2 signed in, 2 idle, #1, #2\n\nNothing happens.\n');
  });

  it.each([
    [['10:00'], '--trace: "10:00" is no stretch of time; allowed: 10:00-10:15'],
    [['01:30-02:30'], 'lies outside the counted time; allowed: 2027-01-04T00:00 to 2027-01-04T02:00'],
    [['Tue 00:30-00:45'], 'no Tue is counted; allowed: Mon'],
    [['Mno 00:30-00:45'], 'unknown day "Mno"; allowed: Mon; did you mean "Mon"?'],
    [['2027-01-05T00:30-00:45'], '2027-01-05 is not counted; allowed: 2027-01-04'],
    [
      ['00:30-00:45', '--replication', '5'],
      '--replication: found 5; 0 to 4, as they are numbered in files, are allowed',
    ],
    [['00:30-00:45', '--replication', '-1'], 'a whole number of 0 or more is allowed'],
    [['00:30-00:45', '--json'], 'found --json with --trace'],
    [['00:30-00:45', '--out', 'results'], 'found --out with --trace'],
  ])('refuses %j', (args, message) => {
    const { code, stdout, stderr } = trace(args[0], ...args.slice(1));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('refuses a replication without a trace: more replications may be meant', () => {
    const { code, stderr } = shoreline(folder, ['run', small, '--replication', '50']);
    expect(code).toBe(2);
    expect(stderr).toContain('found --replication without --trace');
    expect(stderr).toContain('did you mean "--replications"?');
  });
});
