// What paid time costs: the wage, premiums for nights, Sundays, holidays and overtime as the country joins them, and the load on all.
import { weekdayOf } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import { edgesOf, isWithin } from '../units/wallOverlap.ts';
import { cutByWall } from '../units/wallPieces.ts';
import type { Zone } from '../units/zone.ts';
import type { Combination } from './countries/contract.ts';
import type { Holiday } from './holiday.ts';
import { type PaidStretch, weekOf } from './paidTime.ts';
import type { PayRules } from './payRules.ts';

const secondsPerHour = 3600;
const sunday = 7;

/** Where and by which rules time is paid. */
export interface PayContext {
  readonly zone: Zone;
  readonly rules: PayRules;
  /** Kind of each holiday by the day number of its local date. */
  readonly holidays: ReadonlyMap<number, Holiday['kind']>;
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

/** What a premium is paid for. */
type Reason = 'night' | 'sunday' | 'holiday' | 'overtime';
interface Premium {
  readonly reason: Reason;
  readonly share: number;
}

/**
 * The cost of one agent's paid time, in order, at a wage of `perHour`. Real time is paid: a shift over the hour that comes twice is an
 * hour longer. Night, Sundays and holidays are those of the local clock at each moment, from midnight to midnight, whenever the shift
 * began. A holiday on a Sunday has the higher premium of the two. Throws a RangeError outside the zone's table.
 */
export function wageCost(stretches: readonly PaidStretch[], perHour: number, context: PayContext): WageCost {
  const { zone, rules } = context;
  // Hours of wage: the premium's share times the hours for which it is paid.
  const onTop: Record<Reason, number> = { night: 0, sunday: 0, holiday: 0, overtime: 0 };
  const overtime = overtimeCounter(rules);
  let paid: Seconds = 0;
  for (const stretch of stretches) {
    for (const { start, end, day, clock } of cutByWall(zone, stretch.start, stretch.end, edgesOf(rules.night))) {
      const isNight = isWithin(rules.night, clock);
      const ofNight: Premium = { reason: 'night', share: isNight ? rules.premiums.night : 0 };
      const ofDay = dayPremium(day, context);
      const parts = stretch.overtime
        ? overtime(stretch, end - start, overtimeShare(day, isNight, context))
        : [{ length: end - start, share: 0 }];
      for (const { length, share } of parts) {
        paid += length;
        for (const premium of joined([ofDay, { reason: 'overtime', share }, ofNight], rules.combination)) {
          onTop[premium.reason] += (premium.share * length) / secondsPerHour;
        }
      }
    }
  }
  const hours = paid / secondsPerHour;
  const parts = {
    base: hours * perHour,
    night: onTop.night * perHour,
    sunday: onTop.sunday * perHour,
    holiday: onTop.holiday * perHour,
    overtime: onTop.overtime * perHour,
  };
  const pay = parts.base + parts.night + parts.sunday + parts.holiday + parts.overtime;
  const load = pay * rules.load;
  return { hours, ...parts, load, total: pay + load };
}

/** The premium of a local date. */
function dayPremium(day: number, { rules, holidays }: PayContext): Premium {
  const kind = holidays.get(day);
  const ofSunday = weekdayOf(day) === sunday ? rules.premiums.sunday : 0;
  const ofHoliday = kind === undefined ? 0 : kind === 'special' ? rules.premiums.special : rules.premiums.holiday;
  return ofHoliday >= ofSunday ? { reason: 'holiday', share: ofHoliday } : { reason: 'sunday', share: ofSunday };
}

/** The premium of overtime at that time; undefined where it is the country's usual one, which may depend on its amount. */
function overtimeShare(day: number, isNight: boolean, { rules, holidays }: PayContext): number | undefined {
  const { onHoliday, onSunday, atNight } = rules.overtime;
  const ofHoliday = holidays.has(day) ? onHoliday : undefined;
  const ofSunday = weekdayOf(day) === sunday ? onSunday : undefined;
  return ofHoliday ?? ofSunday ?? (isNight ? atNight : undefined);
}

/** Cuts overtime where the amount worked in its shift or week reaches the next rate. Counts all overtime, whatever its rate. */
function overtimeCounter({ overtime: { share, beyond } }: PayRules) {
  const worked = new Map<number, Seconds>();
  return ({ shiftDay }: PaidStretch, length: Seconds, given: number | undefined) => {
    if (beyond === undefined) return [{ length, share: given ?? share }];
    const period = beyond.per === 'week' ? weekOf(shiftDay) : shiftDay;
    const before = worked.get(period) ?? 0;
    worked.set(period, before + length);
    if (given !== undefined) return [{ length, share: given }];
    const first = Math.max(0, Math.min(length, beyond.hours * secondsPerHour - before));
    return [
      { length: first, share },
      { length: length - first, share: beyond.share },
    ];
  };
}

/** Premiums that meet, as shares of the wage; in the order in which they multiply, and the first of equal ones is the highest. */
function joined(premiums: readonly Premium[], combination: Combination): readonly Premium[] {
  if (combination === 'added') return premiums;
  if (combination === 'highest') return [premiums.reduce((best, each) => (each.share > best.share ? each : best))];
  let worth = 1;
  return premiums.map(({ reason, share }) => {
    const onTop = worth * share;
    worth += onTop;
    return { reason, share: onTop };
  });
}
