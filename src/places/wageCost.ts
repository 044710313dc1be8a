// What paid time costs: the wage, premiums for nights, Sundays, holidays and overtime as the country joins them, and the load on all.
import { edgesOf } from '../units/wallOverlap.ts';
import { cutByWall } from '../units/wallPieces.ts';
import type { Zone } from '../units/zone.ts';
import { markBeyond, type PaidStretch } from './paidTime.ts';
import { type PremiumContext, premiumsAt, type Reason } from './premiums.ts';

const secondsPerHour = 3600;

/** Where and by which rules time is paid. */
export interface PayContext extends PremiumContext {
  readonly zone: Zone;
}

/** Money in the wage's currency, in parts that sum to `total`. */
export interface WageCost {
  /** Paid time in hours. */
  readonly hours: number;
  /** The wage without premiums. */
  readonly base: number;
  readonly night: number;
  readonly sunday: number;
  /** Holidays and special days. */
  readonly holiday: number;
  readonly overtime: number;
  /** What the employer pays on top. */
  readonly load: number;
  readonly total: number;
}

/**
 * The cost of one agent's paid time, in order, at a wage of `perHour`. Real time is paid: a shift over the hour that comes twice is an
 * hour longer. Night, Sundays and holidays are those of the local clock at each moment, from midnight to midnight, whenever the shift
 * began. A holiday on a Sunday has the higher premium of the two. Throws a RangeError outside the zone's table.
 */
export function wageCost(stretches: readonly PaidStretch[], perHour: number, context: PayContext): WageCost {
  const { zone, rules } = context;
  // Seconds of wage: the premium's share times the time for which it is paid.
  const onTop: Record<Reason, number> = { night: 0, sunday: 0, holiday: 0, overtime: 0 };
  let paid = 0;
  for (const stretch of markBeyond(stretches, rules.overtime.beyond)) {
    for (const { start, end, day, clock } of cutByWall(zone, stretch.start, stretch.end, edgesOf(rules.night))) {
      paid += end - start;
      for (const { reason, share } of premiumsAt(day, clock, stretch, context)) onTop[reason] += share * (end - start);
    }
  }
  const money = (seconds: number) => (seconds / secondsPerHour) * perHour;
  const parts = {
    base: money(paid),
    night: money(onTop.night),
    sunday: money(onTop.sunday),
    holiday: money(onTop.holiday),
    overtime: money(onTop.overtime),
  };
  const pay = parts.base + parts.night + parts.sunday + parts.holiday + parts.overtime;
  const load = pay * rules.load;
  return { hours: paid / secondsPerHour, ...parts, load, total: pay + load };
}
