// Shifts as paid time: for each agent what of them is ordinary time, what is overtime, and what is a day off with pay.
import { awayKinds } from '../facts/awayKinds.ts';
import { markBeyond, markOvertime, type PaidStretch } from '../places/paidTime.ts';
import type { PayRules } from '../places/payRules.ts';
import { dayNumber, weekdayOf } from '../units/calendar.ts';
import type { Instant } from '../units/quantities.ts';
import { instantAt, toLocal, type Zone } from '../units/zone.ts';
import type { Duty, Rest } from './duty.ts';
import { dutiesAlike, type Rostered } from './roster.ts';

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
  const frame = { zone, origin, end: to - origin, rest };
  // Paid breaks change no pay, so agents who differ in them alone work alike.
  const shifts = presence.shifts.map(({ breaks = [], ...shift }) => {
    return { ...shift, breaks: breaks.filter(({ paid }) => !paid) };
  });
  return dutiesAlike({ ...presence, shifts }, frame).map(({ agents, duties }) => {
    const worked: PaidStretch[] = [];
    const free: PaidStretch[] = [];
    duties.forEach((duty, i) => {
      // Where a shift begins before the one before it is over, that one ends.
      const end = Math.min(duty.end, duties[i + 1]?.start ?? Number.POSITIVE_INFINITY);
      addPaidTime(duty, end, origin, duty.isFree ? free : worked);
    });
    return { agents, work: markBeyond(markOvertime(worked, rules.ordinary), rules.overtime.beyond), free };
  });
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
