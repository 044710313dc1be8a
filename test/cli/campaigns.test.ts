// Campaigns on the built program: a centre that only calls, its files, the verdict of a nuisance rule, and two dialers compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();

/** Six agents without a queue; five dials for each free agent are far too many. */
const text = `shoreline: 1
name: Survey
period: { from: 2027-03-01, days: 1, zone: America/New_York, interval: 1h }
run: { replications: 10, seed: survey }
groups:
  callers: { campaigns: [survey], staff: { every: 6h, agents: [0, 0, 6, 0] } }
campaigns:
  survey:
    list: { size: 3000, places: America/New_York }
    dial: { live: 20% }
    conversation: { talk: 3m, outcomes: { interview: { share: 30%, conversion: true }, refusal: {} } }
    dialer: { power: { ratio: 5 } }
    judgedBy: us-30-day
variants:
  progressive: { campaigns: { survey: { dialer: { progressive: {} } } } }
`;
const file = write(folder, 'survey.yaml', text);

it('a broken nuisance rule fails the check, and nothing is said of queues', () => {
  const { code, stdout, stderr } = shoreline(folder, ['run', file, '--out', 'plan', '--check']);
  expect(code, stderr).toBe(3);
  expect(stdout).toContain('FAIL 1 of 1 nuisance rule broken');
  expect(stdout).toMatch(/survey {2}nuisance us-30-day .* target ≤ 3 % {2}MISSED/);
  expect(stdout).not.toMatch(/queue|NaN|undefined/i);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);

  const run = join(folder, 'plan', 'survey', readdirSync(join(folder, 'plan', 'survey'))[0]!);
  const lines = readFileSync(join(run, 'campaigns.csv'), 'utf8').trimEnd().split('\n');
  expect(lines[0]).toMatch(/^scope,name,start,end,dials,/);
  // A campaign and two outcomes in 24 hours.
  expect(lines).toHaveLength(1 + 3 * 24);
  expect(readFileSync(join(run, 'intervals.csv'), 'utf8')).not.toContain('campaign,');
});

it('one agent set aside for each dial keeps it', () => {
  const { code, stdout } = shoreline(folder, ['run', file, '--variant', 'progressive', '--out', 'none', '--check']);
  expect(code).toBe(0);
  expect(stdout).toContain('PASS 1 of 1 nuisance rule kept');
});

it('dialers are compared by talk minutes per agent hour', () => {
  const { code, stdout } = shoreline(folder, ['compare', file, '--out', 'none']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/talk min\/h +\d+\.\d +\d+\.\d +-\d+\.\d \[/);
  expect(stdout).toMatch(/keeps us-30-day +0\.0 % +100\.0 %/);
  expect(stdout).not.toContain('SL is');
});
