// What an hour is worth on top of the wage by the clock of its place: night, Sunday, holiday, overtime, joined as the country has it.
import { weekdayOf } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import { isWithin } from '../units/wallOverlap.ts';
import type { Combination } from './countries/contract.ts';
import type { Holiday } from './holiday.ts';
import type { PaidStretch } from './paidTime.ts';
import type { PayRules } from './payRules.ts';

const sunday = 7;

/** By which rules and on which days time is paid. */
export interface PremiumContext {
  readonly rules: PayRules;
  /** Kind of each holiday by the day number of its local date. */
  readonly holidays: ReadonlyMap<number, Holiday['kind']>;
}

/** What a premium is paid for. */
export type Reason = 'night' | 'sunday' | 'holiday' | 'overtime';

/** A premium as a share of the wage. */
export interface Premium {
  readonly reason: Reason;
  readonly share: number;
}

/**
 * The premiums of an hour of the local date `day` while the clock reads `clock`, each as a share of the wage that comes on top of it;
 * those that are 0 may be among them. A holiday on a Sunday has the higher premium of the two. `time` tells whether it is overtime, and
 * whether so much was worked before that the further rate holds.
 */
export function premiumsAt(
  day: number,
  clock: Seconds,
  time: Pick<PaidStretch, 'overtime' | 'beyond'>,
  context: PremiumContext,
): readonly Premium[] {
  const { rules } = context;
  const isNight = isWithin(rules.night, clock);
  const ofOvertime = time.overtime ? overtimeShare(day, isNight, time.beyond === true, context) : 0;
  return joined(
    [
      dayPremium(day, context),
      { reason: 'overtime', share: ofOvertime },
      { reason: 'night', share: isNight ? rules.premiums.night : 0 },
    ],
    rules.combination,
  );
}

/** The premium of a local date. */
function dayPremium(day: number, { rules, holidays }: PremiumContext): Premium {
  const kind = holidays.get(day);
  const ofSunday = weekdayOf(day) === sunday ? rules.premiums.sunday : 0;
  const ofHoliday = kind === undefined ? 0 : kind === 'special' ? rules.premiums.special : rules.premiums.holiday;
  return ofHoliday >= ofSunday ? { reason: 'holiday', share: ofHoliday } : { reason: 'sunday', share: ofSunday };
}

function overtimeShare(day: number, isNight: boolean, isBeyond: boolean, { rules, holidays }: PremiumContext): number {
  const { share, onHoliday, onSunday, atNight, beyond } = rules.overtime;
  const ofHoliday = holidays.has(day) ? onHoliday : undefined;
  const ofSunday = weekdayOf(day) === sunday ? onSunday : undefined;
  return ofHoliday ?? ofSunday ?? (isNight ? atNight : undefined) ?? (isBeyond && beyond ? beyond.share : share);
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
