import { expect, it } from 'vitest';
import { datedHeadcount, layOutRows } from '../../../src/experiment/staffing/headcountRows.ts';

const midnight = Date.UTC(2027, 2, 1) / 1000;
const edges = (...minutes: number[]) => Float64Array.from(minutes, (minute) => midnight + 60 * minute);

it('intervals of half an hour are rows of half an hour', () => {
  const grid = layOutRows(edges(0, 30, 60, 90))!;
  expect(grid).toEqual({
    every: 1800,
    rows: [0, 1, 2].map((interval) => ({ start: midnight + 1800 * interval, interval })),
  });
  expect(datedHeadcount(grid, [3, 0, 12])).toEqual({
    law: 'headcount',
    file: '',
    zone: 'UTC',
    every: 1800,
    rows: [
      { start: '2027-03-01T00:00', agents: 3 },
      { start: '2027-03-01T00:30', agents: 0 },
      { start: '2027-03-01T01:00', agents: 12 },
    ],
  });
});

it('long intervals are cut to hours, and those of a zone that is half an hour off to half-hours', () => {
  expect(layOutRows(edges(0, 120, 180))!.rows.map(({ interval }) => interval)).toEqual([0, 0, 1]);
  const kolkata = layOutRows(edges(30, 90, 150))!;
  expect([kolkata.every, kolkata.rows.map(({ interval }) => interval)]).toEqual([1800, [0, 0, 1, 1]]);
});

it('a single short interval has a second row behind it, so that the length of a row is known', () => {
  expect(layOutRows(edges(0, 45))).toEqual({
    every: 3600,
    rows: [
      { start: midnight, interval: 0 },
      { start: midnight + 3600, interval: 0 },
    ],
  });
});

it('intervals that do not begin at full minutes have no rows', () => {
  expect(layOutRows(Float64Array.of(midnight, midnight + 90, midnight + 180))).toBeUndefined();
});
