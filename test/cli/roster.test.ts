// A roster of people, with the built program: what is wrong is told at its place, all of it, and a good one is played.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();
const file = write(
  folder,
  'rostered.yaml',
  `shoreline: 1
name: Rostered
period: { from: 2027-03-27, days: 2, zone: Europe/London, interval: 30m }
run: { replications: 2, seed: roster }
sites: { leeds: { country: GB, zone: Europe/London, pay: { wage: 14 GBP/h } } }
roster: { file: roster.csv, shifts: { early: { start: 06:00, length: 8h } } }
queues:
  orders: { arrivals: { rate: 20/h }, handling: { talk: { exponential: { mean: 100s } } } }
  returns: { arrivals: { rate: 20/h }, handling: { talk: { exponential: { mean: 100s } } } }
`,
);
const shifts = (...rows: string[]) =>
  write(folder, 'roster.csv', ['agent;site;skills;date;start;end;shift', ...rows, ''].join('\r\n'));
const good = ['2027-03-27', '2027-03-28'].flatMap((date) => [
  `ana;leeds;"orders;returns";${date};;;early`,
  `ben;leeds;orders|returns;${date};14:00;22:00;`,
  `cat;leeds;orders;${date};22:00;06:00;`,
]);

describe('a roster', () => {
  it('is played', () => {
    shifts(...good);
    const { code, stdout, stderr } = shoreline(folder, ['run', file, '--out', 'none']);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('roster.csv');
    for (const group of ['leeds-orders', 'leeds-orders+returns']) expect(stdout).toContain(group);
  });

  it('is refused with all that is wrong in it', () => {
    shifts(
      ...good,
      'dan;leeds;oders;2027-03-27;;;early',
      'eve;leds;orders;2027-03-27;;;early',
      'fay;leeds;orders;2027-03-27;;;erly',
      'gus;leeds;orders;27.3.2027;;;early',
      'hal;leeds;orders;2027-03-27;08:00;34:00;',
      'ana;leeds;orders|returns;2027-03-27;13:00;15:00;',
      'cat;leeds;orders;2027-03-27;22:00;06:00;',
      'ida;leeds;orders;2027-03-28;01:30;09:00;',
      'jan;leeds;orders;2027-05-01;08:00;16:00;',
    );
    const { code, stdout, stderr } = shoreline(folder, ['run', file, '--out', 'none']);
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    for (const told of [
      'roster.csv:8:11 error unknown skill "oders"; allowed: orders, returns; did you mean "orders"?',
      'roster.csv:9:5 error unknown site "leds"; allowed: leeds; did you mean "leeds"?',
      'roster.csv:10:31 error unknown shift "erly"; allowed: early; did you mean "early"?',
      'roster.csv:11:18 error "27.3.2027" is not a date',
      'roster.csv:12:35 error the shift from 08:00 to 34:00 is longer than a day',
      'roster.csv:13:37 error agent ana works 2027-03-27 13:00 to 15:00 here and 2027-03-27 06:00 to 14:00 in line 2',
      'roster.csv:14:1 error this row says the same as line 4: agent cat',
      'roster.csv:15:29 warning there is no 01:30 on 2027-03-28 in Europe/London',
      'what starts then starts at 02:30',
      'rostered.yaml:6:17 warning roster.file: a row of roster.csv outside the simulated time is not played',
      '7 errors, 2 warnings',
    ])
      expect(stderr.replace(/\n {2}/g, ' ')).toContain(told);
  });
});
