// Paid time of one agent, and which of it is overtime.
import type { Instant, Seconds } from '../units/quantities.ts';
import type { OvertimeRates } from './countries/contract.ts';

const secondsPerHour = 3600;

export interface PaidStretch {
  /** Day number of the local date on which the shift starts: the whole shift belongs to that date and its week. */
  readonly shiftDay: number;
  readonly start: Instant;
  /** After `start`. */
  readonly end: Instant;
  readonly overtime?: true;
  /** Overtime of which so much was worked before that the further rate holds. */
  readonly beyond?: true;
}

/** Number of the ISO week, Monday to Sunday, that the day lies in. */
export function weekOf(shiftDay: number): number {
  return Math.floor((shiftDay + 3) / 7);
}

/**
 * The same time with what lies beyond the ordinary hours of a shift or of a week marked as overtime; stretches are cut where it
 * begins. `stretches` are those of one agent in order; `workedBefore` seconds were worked before them in the first one's week.
 * Overtime does not count towards the ordinary hours.
 */
export function markOvertime(
  stretches: readonly PaidStretch[],
  ordinary: { readonly week: number; readonly day?: number },
  workedBefore: Seconds = 0,
): PaidStretch[] {
  const marked: PaidStretch[] = [];
  let shiftDay = Number.NaN;
  let week = Number.NaN;
  let leftOfDay = 0;
  let leftOfWeek = 0;
  for (const stretch of stretches) {
    if (weekOf(stretch.shiftDay) !== week) {
      leftOfWeek = ordinary.week * secondsPerHour - (Number.isNaN(week) ? workedBefore : 0);
      week = weekOf(stretch.shiftDay);
    }
    if (stretch.shiftDay !== shiftDay) {
      leftOfDay = (ordinary.day ?? Number.POSITIVE_INFINITY) * secondsPerHour;
      shiftDay = stretch.shiftDay;
    }
    const { start, end } = stretch;
    const ordinaryTime = stretch.overtime ? 0 : Math.max(0, Math.min(end - start, leftOfDay, leftOfWeek));
    leftOfDay -= ordinaryTime;
    leftOfWeek -= ordinaryTime;
    if (ordinaryTime > 0)
      marked.push(ordinaryTime === end - start ? stretch : { ...stretch, end: start + ordinaryTime });
    if (ordinaryTime < end - start) marked.push({ ...stretch, start: start + ordinaryTime, overtime: true });
  }
  return marked;
}

/**
 * The same time with overtime marked that comes once the agent has worked so many hours of it in a shift or week; stretches are cut where
 * that begins. All overtime counts, whatever its rate.
 */
export function markBeyond(stretches: readonly PaidStretch[], beyond: OvertimeRates['beyond']): readonly PaidStretch[] {
  if (beyond === undefined) return stretches;
  const worked = new Map<number, Seconds>();
  return stretches.flatMap((stretch): PaidStretch[] => {
    const { start, end, shiftDay } = stretch;
    if (!stretch.overtime) return [stretch];
    const period = beyond.per === 'week' ? weekOf(shiftDay) : shiftDay;
    const before = worked.get(period) ?? 0;
    worked.set(period, before + end - start);
    const from = start + Math.max(0, Math.min(end - start, beyond.hours * secondsPerHour - before));
    return [
      ...(from > start ? [{ ...stretch, end: from }] : []),
      ...(from < end ? [{ ...stretch, start: from, beyond: true as const }] : []),
    ];
  });
}
