import { describe, expect, it } from 'vitest';
import { utcMidnight } from '../../src/units/calendar.ts';
import { formatLocal } from '../../src/units/formatTime.ts';
import { type GridSpan, makeGrid } from '../../src/units/grid.ts';
import { loadZone } from '../../src/units/zone.ts';

const halfHour = 1800;
const hour = 3600;

async function gridOf(name: string, span: GridSpan) {
  const first = utcMidnight(span.from);
  return makeGrid(await loadZone(name, first, first + 7 * 24 * hour), span);
}

function lengths(edges: Float64Array): number[] {
  return [...edges.slice(1)].map((end, index) => end - edges[index]!);
}

describe('days of 23, 24 and 25 hours', () => {
  const days: [name: string, date: string, halfHours: number][] = [
    ['UTC', '2027-03-14', 48],
    ['America/New_York', '2027-03-14', 46],
    ['America/New_York', '2027-11-07', 50],
    ['Australia/Sydney', '2027-10-03', 46],
    ['Australia/Sydney', '2027-04-04', 50],
    ['America/Santiago', '2026-09-06', 46],
    ['America/Santiago', '2026-04-04', 50],
    ['Asia/Kolkata', '2027-03-14', 48],
    ['Australia/Adelaide', '2027-10-03', 46],
    ['Australia/Lord_Howe', '2026-10-04', 47],
    ['Australia/Lord_Howe', '2026-04-05', 49],
  ];
  it.each(days)('%s %s has %i half-hours', async (name, from, halfHours) => {
    const grid = await gridOf(name, { from, days: 1, interval: halfHour });
    expect(lengths(grid.edges)).toEqual(new Array(halfHours).fill(halfHour));
    expect([...grid.dayEdges]).toEqual([grid.edges[0], grid.edges.at(-1)]);
    expect(grid.dayDates).toEqual([from]);
  });
});

it('tells days, hours and clocks of a week with a clock change', async () => {
  const grid = await gridOf('America/New_York', { from: '2027-03-08', days: 7, interval: halfHour });
  expect(grid.dayOf).toHaveLength(6 * 48 + 46);
  expect(grid.dayDates.at(-1)).toBe('2027-03-14');
  expect([...grid.dayOf.slice(-47)].map((day) => day - 6)).toEqual([-1, ...new Array(46).fill(0)]);
  expect([...grid.hourOf.slice(-46, -40)]).toEqual([0, 0, 1, 1, 3, 3]);
  expect(grid.clockOf.at(-1)).toBe(23.5 * hour);
  expect(formatLocal(grid.zone, grid.edges[19]!)).toBe('2027-03-08T09:30:00-05:00');
});

it('repeats the hour that comes twice', async () => {
  const grid = await gridOf('America/New_York', { from: '2027-11-07', days: 1, interval: hour });
  expect([...grid.hourOf]).toEqual([0, 1, 1, ...Array.from({ length: 22 }, (_, index) => index + 2)]);
});

describe('a clock change of half an hour under hourly intervals', () => {
  it('shortens the hour that it springs into', async () => {
    const grid = await gridOf('Australia/Lord_Howe', { from: '2026-10-04', days: 1, interval: hour });
    expect(lengths(grid.edges).slice(0, 4)).toEqual([hour, hour, halfHour, hour]);
    expect([...grid.clockOf.slice(0, 4)]).toEqual([0, hour, 2.5 * hour, 3 * hour]);
    expect(grid.hourOf).toHaveLength(24);
  });

  it('lengthens the hour that it falls back into', async () => {
    const grid = await gridOf('Australia/Lord_Howe', { from: '2026-04-05', days: 1, interval: hour });
    expect(lengths(grid.edges).slice(0, 4)).toEqual([hour, 1.5 * hour, hour, hour]);
    expect(grid.hourOf).toHaveLength(24);
  });
});

it('does not cut long intervals at a clock change', async () => {
  const grid = await gridOf('America/New_York', { from: '2027-03-14', days: 1, interval: 4 * hour });
  expect(lengths(grid.edges).map((length) => length / hour)).toEqual([3, 4, 4, 4, 4, 4]);
});

it('begins where midnight does not exist at the first time that does', async () => {
  const grid = await gridOf('America/Santiago', { from: '2026-09-06', days: 1, interval: hour });
  expect(formatLocal(grid.zone, grid.edges[0]!)).toBe('2026-09-06T01:00:00-03:00');
  expect(grid.hourOf[0]).toBe(1);
});

it('makes whole days and the whole period one interval', async () => {
  const days = await gridOf('Europe/London', { from: '2027-03-27', days: 3, interval: 86_400 });
  expect(lengths(days.edges).map((length) => length / hour)).toEqual([24, 23, 24]);
  const pairs = await gridOf('Europe/London', { from: '2027-03-27', days: 3, interval: 2 * 86_400 });
  expect([...pairs.dayOf]).toEqual([0, 2]);
  const whole = await gridOf('Europe/London', { from: '2027-03-27', days: 3, interval: 'whole' });
  expect(lengths(whole.edges)).toEqual([71 * hour]);
  expect(whole.dayDates).toHaveLength(3);
});

it('cuts the last day and interval when a length is given', async () => {
  const grid = await gridOf('UTC', { from: '2027-03-08', length: 25.25 * hour, interval: hour });
  expect(lengths(grid.edges).slice(-2)).toEqual([hour, 900]);
  expect([...grid.dayEdges].map((edge) => edge - grid.edges[0]!)).toEqual([0, 24 * hour, 25.25 * hour]);
});

it('ends an interval with its day when it does not divide it', async () => {
  const grid = await gridOf('UTC', { from: '2027-03-08', days: 1, interval: 7 * hour });
  expect(lengths(grid.edges).map((length) => length / hour)).toEqual([7, 7, 7, 3]);
});

it('refuses impossible spans', async () => {
  const from = '2027-03-08';
  await expect(gridOf('UTC', { from, interval: hour })).rejects.toThrow('either days or a length');
  await expect(gridOf('UTC', { from, days: 1.5, interval: hour })).rejects.toThrow('days must be whole');
  await expect(gridOf('UTC', { from, length: 0, interval: hour })).rejects.toThrow('length must be above 0');
  await expect(gridOf('UTC', { from, days: 1, interval: 0 })).rejects.toThrow(RangeError);
  await expect(gridOf('UTC', { from, days: 3, interval: 100_000 })).rejects.toThrow(RangeError);
});
