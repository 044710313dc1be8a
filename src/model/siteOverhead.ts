// Seats and overhead of a site in the tariff: paid by the month, and laid on the rows of its groups.
import type { TariffEntity } from '../facts/tariff.ts';
import type { SiteCosts } from '../scenario/scenario.ts';
import { dateOf, dayNumber, secondsPerDay } from '../units/calendar.ts';
import { instantAt, type Zone } from '../units/zone.ts';
import type { SiteCosting, WorthOf } from './siteCosting.ts';
import { columnOf, type TariffRows } from './tariffRows.ts';
import type { WorthPieces } from './worthOfTime.ts';

const monthsPerYear = 12;

/**
 * The groups of a site share in proportion to their scheduled time, evenly where there is none. Each day of a calendar month costs the
 * same, and so does each second of a day.
 */
export function addOverhead(
  { site, costs: { seatCost, fixed }, pieces, zone }: SiteCosting,
  own: readonly number[],
  worthOf: WorthOf,
  rows: TariffRows,
): void {
  if (seatCost === undefined && fixed === undefined) return;
  const seats = byMonth(seatCost, worthOf) * (site.seats ?? 0);
  const overhead = byMonth(fixed, worthOf);
  const { table, rowOf } = rows;
  const weights = own.map((entity) => scheduledTime(entity, rows));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  monthShares(pieces, zone, rows.intervals).forEach((months, i) => {
    own.forEach((entity, place) => {
      const share = months * (total === 0 ? 1 / own.length : weights[place] / total);
      table[rowOf(i, entity) + columnOf.seats] = seats * share;
      table[rowOf(i, entity) + columnOf.fixed] = overhead * share;
    });
  });
}

/** The entities that share the overhead of a site. */
export function entitiesOf(entities: readonly TariffEntity[], site: number): number[] {
  return [...entities.keys()].filter((entity) => entities[entity].site === site);
}

function byMonth(amount: SiteCosts['fixed'], worthOf: WorthOf): number {
  if (amount === undefined) return 0;
  return (amount.amount * worthOf(amount)) / (amount.per === 'year' ? monthsPerYear : 1);
}

function scheduledTime(entity: number, { table, intervals, rowOf }: TariffRows): number {
  let sum = 0;
  for (let i = 0; i < intervals; i++)
    sum += table[rowOf(i, entity) + columnOf.workSeconds] + table[rowOf(i, entity) + columnOf.freeSeconds];
  return sum;
}

/** Months of the site's calendar in each interval; the intervals of a whole month make 1. */
function monthShares({ edges, interval, day }: WorthPieces, zone: Zone, intervals: number): Float64Array {
  const shares = new Float64Array(intervals);
  const perSecond = new Map<number, number>();
  for (let piece = 0; piece < interval.length; piece++) {
    const today = day[piece];
    const share = perSecond.get(today) ?? 1 / (daysOfMonth(today) * lengthOfDay(zone, today));
    perSecond.set(today, share);
    shares[interval[piece]] += (edges[piece + 1] - edges[piece]) * share;
  }
  return shares;
}

/** Days of the calendar month of a day. */
function daysOfMonth(day: number): number {
  const first = `${dateOf(day).slice(0, 7)}-01`;
  const inNext = dateOf(dayNumber(first) + 31);
  return dayNumber(`${inNext.slice(0, 7)}-01`) - dayNumber(first);
}

/** Real seconds of a local date. */
function lengthOfDay(zone: Zone, day: number): number {
  return instantAt(zone, (day + 1) * secondsPerDay) - instantAt(zone, day * secondsPerDay);
}
