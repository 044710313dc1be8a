// Which stretch of time the words after --trace mean.
import { expect, it } from 'vitest';
import { traceStretch } from '../../src/cli/traceStretch.ts';
import { compiled } from '../planning/compiled.ts';

const periodOf = (period: string) =>
  compiled(`shoreline: 1
name: stretches
period: { ${period} }
queues: { calls: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 1s } } } } }
groups: { desk: { skills: [calls], staff: 1 } }
`);

// 2027-03-25 is a Thursday; the clocks of London go from 01:00 to 02:00 on Sunday the 28th.
const week = await periodOf('from: 2027-03-25, days: 7, zone: Europe/London, warmUp: 1d');
const twoHours = await periodOf('from: 2027-03-25, length: 2h, zone: UTC');
const hour = 3600;
const day = 24 * hour;

const refusal = (text: string, period = week): string => {
  try {
    traceStretch(text, period);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

it.each([
  ['10:00-10:15', day + 10 * hour, 900],
  ['9:05-24:00', day + 9 * hour + 300, 15 * hour - 300],
  ['Thu 10:00 - 10:15', day + 10 * hour, 900],
  ['friday 00:00-00:01', 2 * day, 60],
  ['Mon 10:00:30–10:01', day + 4 * day + 9 * hour + 30, 30],
  ['2027-03-26T10:00-10:15', 2 * day + 10 * hour, 900],
  ['2027-03-26 10:00-10:15', 2 * day + 10 * hour, 900],
  ['Sun 00:30-02:30', day + 3 * day + 1800, hour],
])('%s', (text, from, length) => {
  // Clock 0 is a day before the first midnight; after the 28th it is an hour earlier by the clock.
  expect(traceStretch(text, week)).toEqual({ from, to: from + length });
});

it.each([
  ['ten', '"ten" is no stretch of time; allowed: 10:00-10:15, Mon 10:00-10:15 or 2027-03-01T10:00-10:15'],
  ['10:00', '"10:00" is no stretch of time'],
  ['10:61-10:75', 'is no stretch of time'],
  ['10:15-10:00', '"10:15-10:00" does not end after it begins; a later end, up to 24:00, is allowed'],
  ['23:50-24:10', 'reaches past the end of the day; clock times up to 24:00'],
  ['Mox 10:00-10:15', 'unknown day "Mox"; allowed: Thu, Fri, Sat, Sun, Mon, Tue, Wed; did you mean "Mon"?'],
  ['2027-04-01T10:00-10:15', '2027-04-01 is not counted; allowed: 2027-03-25 to 2027-03-31'],
  ['2027-02-29 10:00-10:15', 'there is no day 2027-02-29 in the calendar'],
  ['Sun 01:10-01:50', 'there is no 01:10 on 2027-03-28; the clocks of Europe/London spring over it'],
])('%s is refused', (text, message) => {
  expect(refusal(text)).toContain(message);
  expect(refusal(text)).toMatch(/^--trace: /);
});

it('holds to a period that is shorter than its day', () => {
  expect(traceStretch('01:30-02:00', twoHours)).toEqual({ from: 1.5 * hour, to: 2 * hour });
  expect(refusal('01:30-02:01', twoHours)).toContain(
    '"01:30-02:01" lies outside the counted time; allowed: 2027-03-25T00:00 to 2027-03-25T02:00',
  );
  expect(refusal('Mon 01:00-01:30', twoHours)).toContain('no Mon is counted; allowed: Thu');
});
