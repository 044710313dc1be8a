// Recorded intervals from CSV: every form of time and number, and every mistake at its line.
import { describe, expect, it } from 'vitest';
import { readRecordedIntervals } from '../../src/scenario/recordedIntervals.ts';
import type { Issue } from '../../src/schema/issue.ts';

const first = Date.parse('2027-10-31T00:00Z') / 1000;
// Four half-hours in London on the night on which clocks go back: 00:00, 00:30 and 01:00 of summer time would come before; these are 01:00 and 01:30 twice.
const starts = ['01:00:00+01:00', '01:30:00+01:00', '01:00:00+00:00', '01:30:00+00:00'];
const intervals = starts.map((clock, place) => ({
  start: `2027-10-31T${clock}`,
  startInstant: first + place * 1800,
  length: 1800,
}));

function read(text: string, queues = ['orders', 'bills']) {
  const issues: Issue[] = [];
  const rows = readRecordedIntervals('a.csv', text, { queues, intervals }, { add: (issue) => issues.push(issue) });
  const told = issues.map(({ severity, origin, message }) => {
    const { line, column } = origin as { line: number; column: number };
    return `${severity} ${line}:${column} ${message}`;
  });
  return { rows, told };
}

describe('recorded intervals', () => {
  it('have times with an offset, in UTC or local, the first where a local one comes twice', () => {
    const expected = [{ queue: 'orders', interval: 2, offered: 3 }];
    expect(read('queue,start,offered\norders,2027-10-31T01:00+00:00,3').rows).toEqual(expected);
    expect(read('queue,start_utc,offered\norders,2027-10-31T01:00,3').rows).toEqual(expected);
    expect(read('queue,start,offered\norders,2027-10-31 01:00,3').rows).toEqual([{ ...expected[0], interval: 0 }]);
  });

  it('have shares as per cent or not, and empty cells where nothing is known', () => {
    const { rows, told } = read(
      'start,offered,abandoned,sl,asa\n2027-10-31T01:00,10,1,78.5%,12.5\n2027-10-31T01:30,0,,,\n',
      ['orders'],
    );
    expect(told).toEqual([]);
    expect(rows).toEqual([
      { queue: 'orders', interval: 0, offered: 10, abandoned: 1, serviceLevel: 0.785, asa: 12.5 },
      { queue: 'orders', interval: 1, offered: 0 },
    ]);
    expect(read('start;offered;sl\n2027-10-31T01:00;10;0,785', ['orders']).rows[0]!.serviceLevel).toBe(0.785);
  });

  it('tell every mistake at its place', () => {
    const { told } = read(
      [
        'queue,start,offered,abandoned,sl',
        'ordres,2027-10-31T01:00,10,1,0.5',
        'orders,2027-10-31T01:10,10,1,0.5',
        'orders,soon,10,1,0.5',
        'orders,2027-10-31T01:30,1o,1,0.5',
        'bills,2027-10-31T01:30,10,11,78',
        'bills,2027-10-31T01:30,10,1,0.5',
        'bills,2027-11-01T01:30,10,1,0.5',
      ].join('\n'),
    );
    expect(told).toEqual([
      'error 2:1 unknown queue "ordres"',
      'error 3:8 no interval begins at 2027-10-31T01:10',
      'error 4:8 "soon" is not a date and time',
      'error 5:25 offered "1o" is not a number',
      'error 6:30 sl 78 is more than 1',
      'error 6:27 abandoned 11 is more than offered 10',
      'error 7:7 line 6 has this queue and interval as well',
      'warning 1:1 1 row lies outside the counted time',
    ]);
  });

  it('need their columns, and name the nearest', () => {
    expect(read('queue,start,offred\n').told).toEqual(['error 1:13 no column offered, but one named "offred"']);
    expect(read('start,offered\n').told).toEqual(['error 1:1 no column queue']);
    expect(read('queue,start,offered,aba\norders,2027-10-31T01:00,1,2').told).toEqual([
      'warning 1:21 column "aba" is not used',
    ]);
    expect(read('queue,start,offered\norders,2026-10-31T01:00,1').told).toContain(
      'error 1:1 no row lies in the counted time',
    );
  });
});
