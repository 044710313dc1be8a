// Shifts as paid time: for each agent what of them is ordinary time, what is overtime, and what is a day off with pay.
import { awayKinds } from '../facts/awayKinds.ts';
import { markBeyond, markOvertime, type PaidStretch } from '../places/paidTime.ts';
import type { PayRules } from '../places/payRules.ts';
import { dayNumber, weekdayOf } from '../units/calendar.ts';
import type { Instant } from '../units/quantities.ts';
import { instantAt, toLocal, type Zone } from '../units/zone.ts';
import type { Duty, Rest } from './duty.ts';
import { dutiesOf, type Rostered } from './roster.ts';

const secondsPerDay = 86_400;

/** The paid time of agents who work alike. */
export interface PaidShifts {
  readonly agents: number;
  /** Time scheduled for work, unpaid breaks left out. */
  readonly work: readonly PaidStretch[];
  /** Days off with pay. */
  readonly free: readonly PaidStretch[];
}

/**
 * The paid time of shifts that overlap [from, to), and of others in the same weeks before. A shift belongs to the week of the day on
 * which it starts, so the roster is laid out from the Monday of the first shift that may reach into the time. Days off do not count
 * towards ordinary hours: they are no hours of work.
 */
export function paidShifts(
  presence: Rostered,
  { zone, rest, rules }: { readonly zone: Zone; readonly rest: Rest; readonly rules: PayRules },
  from: Instant,
  to: Instant,
): PaidShifts[] {
  const dayBefore = dayNumber(toLocal(zone, from).date) - 1;
  const origin = instantAt(zone, (dayBefore - weekdayOf(dayBefore) + 1) * secondsPerDay);
  const { agents, duties } = dutiesOf(presence, [], 0, { zone, origin, end: to - origin, rest });
  const ofAgent: Duty[][] = Array.from({ length: agents }, () => []);
  for (const duty of duties) ofAgent[duty.agent].push(duty);
  return withCounts(ofAgent).map(({ own, count }) => {
    const worked: PaidStretch[] = [];
    const free: PaidStretch[] = [];
    own.forEach((duty, i) => {
      // Where a shift begins before the one before it is over, that one ends.
      const end = Math.min(duty.end, own[i + 1]?.start ?? Number.POSITIVE_INFINITY);
      addPaidTime(duty, end, origin, duty.isFree ? free : worked);
    });
    return { agents: count, work: markBeyond(markOvertime(worked, rules.ordinary), rules.overtime.beyond), free };
  });
}

/** The duties of agents, those of several who have the same ones but once. */
function withCounts(ofAgent: readonly (readonly Duty[])[]): { readonly own: readonly Duty[]; count: number }[] {
  const byStart = new Map<number | undefined, { readonly own: readonly Duty[]; count: number }[]>();
  for (const own of ofAgent) {
    const start = own[0]?.start;
    const candidates = byStart.get(start) ?? [];
    byStart.set(start, candidates);
    const alike = candidates.find((each) => areAlike(each.own, own));
    if (alike === undefined) candidates.push({ own, count: 1 });
    else alike.count++;
  }
  return [...byStart.values()].flat();
}

function areAlike(some: readonly Duty[], others: readonly Duty[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end, day, isFree, spells }, i) => {
      const other = others[i];
      const isSame = start === other.start && end === other.end && day === other.day && isFree === other.isFree;
      return isSame && (spells === other.spells || spells.length + other.spells.length === 0);
    })
  );
}

/** Adds the shift up to `end` without its unpaid breaks. */
function addPaidTime({ start, day, spells }: Duty, end: number, origin: Instant, stretches: PaidStretch[]): void {
  let from = start;
  for (const { after, length, kind } of spells) {
    const at = start + after;
    if (kind !== awayKinds.unpaidBreak || at >= end) continue;
    if (at > from) stretches.push({ shiftDay: day, start: origin + from, end: origin + at });
    from = at + length;
  }
  if (from < end) stretches.push({ shiftDay: day, start: origin + from, end: origin + end });
}
