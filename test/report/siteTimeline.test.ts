// Sites on one clock as a picture: agents at work by hour of the week, from what was played.
import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../../src/experiment/results.ts';
import { makeColors } from '../../src/report/drawTable.ts';
import { playedWeeks, siteTimeline } from '../../src/report/siteTimeline.ts';
import { intervals, results } from './resultsBuilder.ts';

const leeds = { name: 'leeds', zone: 'UTC', starts: [], groups: [], holidays: [], staffOnHolidays: 1 };

/** Agents of a site in each interval of eight days from Monday 8 March 2027. */
function playedAt(perDay: number, agentsIn: (day: number, place: number) => number) {
  const labels = intervals(8, perDay);
  const rows = labels.map(({ start, end }, i): ResultRow => {
    const estimate = agentsIn(Math.floor(i / perDay), i % perDay);
    const place = { scope: 'site', name: 'leeds', period: 'interval', start, end, metric: 'present_mean' } as const;
    return { ...place, unit: 'agents', estimate, low: null, high: null, sd: null, n: 1 };
  });
  return results({ intervals: labels, rows, sites: [leeds] });
}

describe('the week of a site as it was played', () => {
  it('has for each hour the mean of its intervals and days', () => {
    // Half-hours: 4 and 8 agents from 09:00 on; the second Monday has 12 in both.
    const played = playedAt(48, (day, place) =>
      place === 18 || place === 19 ? (day === 7 ? 12 : 4 * (place - 17)) : 0,
    );
    const [week] = playedWeeks(played);
    expect(week!.hours).toHaveLength(168);
    expect(week!.hours[9]).toBe((4 + 8 + 12 + 12) / 4);
    expect(week!.hours[24 + 9]).toBe(6);
    expect(week!.hours[10]).toBe(0);
  });

  it('follows the clock that intervals are named by', () => {
    const played = playedAt(24, (_, place) => (place === 23 ? 5 : 0));
    const [week] = playedWeeks(played, (interval) => {
      // An hour ahead.
      const moved = new Date((interval.startInstant + 3600) * 1000).toISOString();
      return { ...interval, start: moved, day: moved.slice(0, 10), clock: moved.slice(11, 16) };
    });
    expect(week!.hours[24]).toBe(5);
    expect(week!.hours[23]).toBe(0);
  });

  it('is not known of intervals that are longer than an hour', () => {
    expect(playedWeeks(playedAt(1, () => 3))).toEqual([]);
  });
});

it('the picture has a row a site and part of the week, as high as the most agents of the site', () => {
  const hours = Array.from({ length: 168 }, (_, hour) =>
    hour < 120 ? (hour % 24 === 8 ? 8 : hour % 24 === 9 ? 4 : 0) : 0,
  );
  expect(siteTimeline([{ name: 'leeds', hours }], 'Europe/London', makeColors(false))).toEqual([
    'Agents at work by hour, Europe/London',
    '               00  02  04  06  08  10  12  14  16  18  20  22',
    `Mon–Fri  leeds ${'· '.repeat(8)}██▅▅${'· '.repeat(14)}`,
    `Sat–Sun  leeds ${'· '.repeat(24)}`,
  ]);
});
