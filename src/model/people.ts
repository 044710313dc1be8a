// A roster on the calendar: each agent has shifts of his or her own by date.
import type { DatedShift, Roster } from '../scenario/scenario.ts';
import { addDays, dayNumber, daysBetween } from '../units/calendar.ts';
import type { AgentId } from '../units/quantities.ts';
import { toInstant } from '../units/zone.ts';
import { type Duty, type RosterFrame, spellsOf } from './duty.ts';

/**
 * The duties of the people of a roster that start on one of the local dates and of which some time lies in the simulated time, by agent
 * and date. A roster says who works on a public holiday, so nobody rests. Breaks with a window are taken in turns by place in the roster.
 */
export function dutiesOfPeople(
  roster: Roster,
  first: AgentId,
  { zone, origin, end: last }: RosterFrame,
  dates: readonly string[],
): Duty[] {
  const written = dates.map((date) => ({ date, as: dateInRoster(roster, date) }));
  return roster.people.flatMap(({ shifts }, place) => {
    const byDate = new Map<string, DatedShift[]>();
    for (const shift of shifts) byDate.set(shift.date, [...(byDate.get(shift.date) ?? []), shift]);
    return written.flatMap(({ date, as }) =>
      (byDate.get(as) ?? []).flatMap((shift): Duty[] => {
        const start = toInstant(zone, date, shift.start) - origin;
        const end = shift.end === undefined ? start + shift.length! : toInstant(zone, date, shift.end) - origin;
        // Both ends may lie in an hour that the clocks skip.
        if (end <= start || end <= 0 || start >= last) return [];
        return [
          {
            agent: first + place,
            start,
            end,
            day: dayNumber(date),
            isFree: false,
            spells: spellsOf(shift.breaks ?? [], place),
          },
        ];
      }),
    );
  });
}

/**
 * The date of which the rows hold on this date: itself, or beyond the roster the nearest one that is whole weeks away, or as many days as
 * a roster that is shorter than a week has.
 */
function dateInRoster({ first, last }: Pick<Roster, 'first' | 'last'>, date: string): string {
  const days = daysBetween(first, last) + 1;
  const offset = daysBetween(first, date);
  const cycle = Math.min(7, days);
  if (offset < 0) return addDays(date, cycle * Math.ceil(-offset / cycle));
  if (offset >= days) return addDays(date, -cycle * Math.ceil((offset - days + 1) / cycle));
  return date;
}
