// What the program tells of campaigns before they are played: records and hours by place, and the rules that scenarios may name.
import { expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();

it('validate tells where records live and when they may be called on the clock of the report', () => {
  write(folder, 'list.csv', 'place,phones\nAmerica/New_York,m\nAmerica/Denver,m\nAmerica/Denver,m\nAsia/Manila,m\n');
  const file = write(
    folder,
    'campaign.yaml',
    `shoreline: 1
name: Two clocks
period: { from: 2027-01-04, days: 2, zone: America/New_York }
campaigns:
  winback:
    list: { file: list.csv, places: { Asia/Manila: { window: { mon-sun: [09:00-12:00, 13:00-18:00] } } } }
    attempts: { most: 12, perDay: 3, cap: { dials: 7, days: 7 } }
    conversation: { talk: 200s, outcomes: { sale: { share: 5%, conversion: true }, none: rest } }
    dialer: { power: { ratio: 2 } }
groups:
  callers: { campaigns: [winback], staff: 5 }
`,
  );
  const { code, stdout, stderr } = shoreline(folder, ['validate', file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('winback (power): dials of a record at most 12 in all, 3 a day, 7 in 7 days\n');
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/));
  expect(rows).toContainEqual(['America/New_York', '1', 'Mon', '4 Jan 08:00–21:00']);
  expect(rows).toContainEqual(['America/Denver', '2', 'Mon', '4 Jan 10:00–23:00']);
  // Manila is 13 hours ahead: its midnight-to-noon of New York's Monday is from 13:00 on; 14:00 there is 01:00 here.
  expect(rows).toContainEqual(['Asia/Manila', '1', 'Mon', '4 Jan 00:00–05:00']);
});

it.each([
  ['calling', 'us-florida', '08:00 to 20:00', 'Florida Statutes 501.616(6)(a)'],
  ['nuisance', 'us-30-day', 'at most 3 %', '47 CFR 64.1200(a)(7)'],
  ['dialers', 'predictive', 'progressive'],
])('list %s names members, figures and sources', (topic, ...parts) => {
  const { code, stdout } = shoreline(folder, ['list', topic]);
  expect(code).toBe(0);
  for (const part of parts) expect(stdout).toContain(part);
});
