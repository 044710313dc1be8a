// `run --clock` on the built program: the same intervals on another clock, over a change of clocks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();

// British clocks go forward at 01:00 UTC on Sunday 28 March 2027; India is half an hour off and does not change. Nobody is there, so that
// the hours with calls, 12:00 to 14:00 in London, are the only ones with a mark and all are missed.
const hourly = Array.from({ length: 24 }, (_, hour) => (hour === 12 || hour === 13 ? 30 : 0)).join(', ');
const file = write(
  folder,
  'clocks.yaml',
  `shoreline: 1
name: Clocks
period: { from: 2027-03-27, days: 2, zone: Europe/London, interval: 30m }
run: { replications: 2, seed: clocks }
sites: { pune: { zone: Asia/Kolkata } }
queues:
  calls:
    arrivals: { hourly: [${hourly}] }
    handling: { talk: { constant: { value: 1m } } }
    patience: { constant: { value: 1m } }
    target: { serviceLevel: 80%, within: 20s }
groups:
  team: { site: pune, skills: [calls], shifts: [{ agents: 1, start: 03:00, length: 30m }] }
`,
);
const run = (...more: string[]) => shoreline(folder, ['run', file, '--out', 'none', ...more]);

/** Days of the grid with their marks by half-hour of the day. */
function gridOf(stdout: string): string[] {
  return stdout.split('\n').filter((line) => /^(Sat|Sun) \d\d Mar {3}/.test(line));
}

const column = (hour: number) => 'Sat 27 Mar '.length + 2 * hour;

describe('run --clock', () => {
  // Before the change London is 5.5 hours behind India and after it 4.5; behind UTC it is 0 and then -1.
  it.each([
    ['local', 12, 12, ''],
    ['utc', 12, 11, 'Times are those of UTC.'],
    ['pune', 17.5, 16.5, 'Times are those of pune, Asia/Kolkata.'],
    ['America/New_York', 8, 7, 'Times are those of America/New_York.'],
  ])('%s: Saturday from %s h, Sunday from %s h', (clock, saturday, sunday, sentence) => {
    const { code, stdout, stderr } = run('--clock', clock);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(sentence);
    expect(stdout.includes('Times are those')).toBe(sentence !== '');
    // The worst intervals are of the same hours.
    const worst = [...stdout.matchAll(/^calls +(Sat|Sun) \d\d Mar (\d\d):(\d\d)/gm)];
    expect(worst.length).toBeGreaterThan(3);
    for (const [, day, hours, minutes] of worst) {
      const past = Number(hours) + Number(minutes) / 60 - (day === 'Sat' ? saturday : sunday);
      expect(past >= 0 && past < 2).toBe(true);
    }
    const grid = gridOf(stdout);
    expect(grid).toHaveLength(2);
    for (const [place, hour] of [saturday, sunday].entries()) {
      expect(grid[place]!.slice(column(0), column(hour)).trim()).toBe('');
      expect(grid[place]!.slice(column(hour))).toBe('0000');
    }
  });

  it('tells the nearest name of an unknown clock, and refuses what has no use for one', () => {
    const far = run('--clock', 'pume');
    expect(far.code).toBe(2);
    expect(far.stderr).toContain('unknown clock "pume"; local, utc, pune or a zone');
    expect(far.stderr).toContain('did you mean "pune"?');
    expect(run('--clock', 'Europe/Londn').stderr).toContain('did you mean "Europe/London"?');
    expect(run('--clock', '+02:00').code).toBe(2);
    for (const option of ['--json', '--without-each-site']) {
      const { code, stderr } = run('--clock', 'utc', option);
      expect(code).toBe(2);
      expect(stderr).toContain(`found --clock with ${option}`);
    }
  });

  it('changes no file: intervals.csv always has UTC and the clocks of sites', () => {
    const files = [[], ['--clock', 'pune']].map((options, place) => {
      const out = join(folder, `out-${place}`);
      expect(shoreline(folder, ['run', file, '--out', out, ...options]).code).toBe(0);
      const runs = join(out, 'clocks');
      return readFileSync(join(runs, readdirSync(runs)[0]!, 'intervals.csv'), 'utf8');
    });
    expect(files[1]).toBe(files[0]);
    const row = files[0]!.split('\n').find((line) => line.startsWith('site,pune,2027-03-28T12:00:00+01:00,'))!;
    expect(row.split(',').slice(4, 6)).toEqual(['2027-03-28T11:00:00Z', '2027-03-28T16:30:00+05:30']);
  });
});
