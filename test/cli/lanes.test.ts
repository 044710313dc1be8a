// Classes and allocations through the built program: tables, files and the contact log agree, and mistakes are told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();
const scenario = `shoreline: 1
name: Two vendors
period: { from: 2027-03-01, length: 4h, zone: UTC }
run: { replications: 3 }
queues:
  orders:
    arrivals: { rate: 240/h }
    handling: { talk: { exponential: { mean: 200s } } }
    patience: { exponential: { mean: 60s } }
    classes: { vip: { share: 10% } }
groups:
  north: { skills: [orders], staff: 8 }
  south: { skills: { orders: { handling: { talk: { lognormal: { mean: 220s, cv: 1 } } } } }, staff: 5 }
routing: { plans: { orders: [{ allocate: { north: 60%, south: 40% } }] } }
`;
write(folder, 'vendors.yaml', scenario);

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });

test('run: tables, summary and contact log tell the same of classes and allocations', () => {
  const ended = shoreline(folder, ['run', 'vendors.yaml', '--out', 'none', '--contacts', 'contacts.csv']);
  expect(ended.code, ended.stderr).toBe(0);
  expect(ended.stdout).toMatch(
    /^class +offered .*\norders\/vip .*\norders\/standard .*\n\nallocation .*\norders\/north .*\n/m,
  );
  const summary = rowsOf(shoreline(folder, ['run', 'vendors.yaml', '--out', 'none', '--csv']).stdout);
  const contacts = rowsOf(readFileSync(join(folder, 'contacts.csv'), 'utf8'));
  for (const [scope, column, name] of [
    ['class', 'class', 'vip'],
    ['class', 'class', 'standard'],
    ['allocation', 'allocation', 'north'],
    ['allocation', 'allocation', 'south'],
  ]) {
    const own = contacts.filter((row) => row[column!] === name);
    const row = summary.find((each) => each.scope === scope && each.name === `orders/${name}`)!;
    expect(Number(row.offered)).toBeCloseTo(own.length / 3, 9);
    const answered = own.filter(({ outcome }) => outcome === 'answered');
    expect(Number(row.answered)).toBeCloseTo(answered.length / 3, 9);
    // No step lets one vendor help the other out.
    if (scope === 'allocation') for (const { group } of answered) expect(group).toBe(name);
  }
});

test('validate: shares over 100 % and unknown groups end with code 2 and the place', () => {
  write(folder, 'wrong.yaml', scenario.replace('share: 10%', 'share: 110%').replace('south: 40%', 'sout: 50%'));
  const ended = shoreline(folder, ['validate', 'wrong.yaml']);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('wrong.yaml:10:30');
  expect(ended.stderr).toContain('the shares add up to 110%, not to 100%');
  expect(ended.stderr).toContain('unknown group "sout"');
});
