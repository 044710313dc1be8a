// Groups on the calendar: which agent is on shift when, and when planned spells away are due.
import { awayKinds } from '../facts/awayKinds.ts';
import type { Block, Break, Group, Presence, Site } from '../scenario/scenario.ts';
import { weekday } from '../units/calendar.ts';
import type { AgentId, ClockTime } from '../units/quantities.ts';
import { toInstant } from '../units/zone.ts';
import type { Duty, Rest, RosterFrame } from './duty.ts';
import { dutiesOfPeople } from './people.ts';
import { dutiesOfShift, dutyDays, placesAlike } from './shiftDuties.ts';

/** Agents who come and leave by the clock. */
export type Rostered = Extract<Presence, { law: 'rostered' }>;

/**
 * The duties of a group of which some time lies in the simulated time, by shift, date and agent, then those of a roster by agent and
 * date; agents are numbered from `first`.
 */
export function dutiesOf(
  { shifts, roster }: Rostered,
  blocks: readonly Block[],
  first: AgentId,
  frame: RosterFrame,
): { readonly agents: number; readonly duties: readonly Duty[] } {
  const days = dutyDays(frame);
  const duties: Duty[] = [];
  let slot = first;
  for (const shift of shifts) {
    const dutyAt = dutiesOfShift(shift, slot, frame, days);
    for (let day = 0; day < days.dates.length; day++)
      for (let place = 0; place < shift.agents; place++) {
        const duty = dutyAt(day, place);
        if (duty !== undefined) duties.push(duty);
      }
    slot += shift.agents;
  }
  if (roster !== undefined) {
    // One by one: a large roster has more shifts than a call takes arguments.
    for (const duty of dutiesOfPeople(roster, slot, frame, days.dates)) duties.push(duty);
    slot += roster.people.length;
  }
  return { agents: slot - first, duties: withBlocks(duties, blocks, frame, days.dates) };
}

/** Agents of a group who have the same duties, and how many they are. */
export interface AlikeAgents {
  readonly agents: number;
  /** Those of one of them, by date. */
  readonly duties: readonly Duty[];
}

/** All agents of a group with their duties, as `dutiesOf` has them without blocks, but those who have the same ones together. */
export function dutiesAlike({ shifts, roster }: Rostered, frame: RosterFrame): AlikeAgents[] {
  const days = dutyDays(frame);
  const ofShifts = shifts.flatMap((shift) => {
    const dutyAt = dutiesOfShift(shift, 0, frame, days);
    return placesAlike(shift, frame.rest).map(({ place, agents }): AlikeAgents => {
      const duties = Array.from(days.dates, (_, day) => dutyAt(day, place));
      return { agents, duties: duties.filter((duty) => duty !== undefined) };
    });
  });
  if (roster === undefined) return ofShifts;
  const ofPeople: Duty[][] = roster.people.map(() => []);
  for (const duty of dutiesOfPeople(roster, 0, frame, days.dates)) ofPeople[duty.agent].push(duty);
  return [...ofShifts, ...ofPeople.map((duties) => ({ agents: 1, duties }))];
}

/** Adds dated and weekly blocks to the duties of the agents on shift then, those with the smallest numbers first. */
function withBlocks(
  duties: readonly Duty[],
  blocks: readonly Block[],
  { zone, origin }: RosterFrame,
  dates: readonly string[],
): readonly Duty[] {
  if (blocks.length === 0) return duties;
  const extended = [...duties];
  for (const { days, dates: only, start, length, agents = Number.POSITIVE_INFINITY } of blocks) {
    for (const date of dates) {
      if (only !== undefined ? !only.includes(date) : days !== undefined && !days.includes(weekday(date))) continue;
      const at = toInstant(zone, date, start) - origin;
      const present = [...extended.keys()]
        .filter((i) => extended[i].start <= at && extended[i].end > at && !extended[i].isFree)
        .sort((a, b) => extended[a].agent - extended[b].agent);
      for (const i of present.slice(0, agents)) {
        const duty = extended[i];
        const spell = { after: at - duty.start, length: Math.min(length, duty.end - at), kind: awayKinds.activity };
        extended[i] = { ...duty, spells: [...duty.spells, spell].sort((a, b) => a.after - b.after) };
      }
    }
  }
  return extended;
}

/**
 * A number of agents by interval as people: slot k is there while the number is above k. For groups of which the staff is a number, when
 * agents can be away, since it is a particular person who is. Each local day is a shift of its own, on which the agent comes or not.
 */
export function dutiesOfLevels(
  levels: readonly { readonly time: ClockTime; readonly level: number }[],
  first: AgentId,
  end: ClockTime,
  days: readonly { readonly start: ClockTime; readonly day: number }[],
): { readonly agents: number; readonly duties: readonly Duty[] } {
  const agents = levels.reduce((most, { level }) => Math.max(most, level), 0);
  const duties: Duty[] = [];
  const add = (agent: AgentId, from: ClockTime, to: ClockTime): void => {
    days.forEach(({ start, day }, i) => {
      const own = { start: Math.max(from, start), end: Math.min(to, days[i + 1]?.start ?? Number.POSITIVE_INFINITY) };
      if (own.start < own.end) duties.push({ agent, ...own, day, isFree: false, spells: [] });
    });
  };
  for (let place = 0; place < agents; place++) {
    let start = -1;
    levels.forEach(({ time, level }) => {
      if (level > place && start < 0) start = time;
      if (level > place || start < 0) return;
      add(first + place, start, time);
      start = -1;
    });
    if (start >= 0) add(first + place, start, end);
  }
  return { agents, duties };
}

/** Whether any agent of the group can be away during a shift. */
export function canBeAway({ presence, shrinkage, site }: Group, hasSiteEvents: boolean, rest: Rest): boolean {
  if (hasSiteEvents && site !== undefined) return true;
  if (shrinkage !== undefined) return true;
  if (presence.law === 'headcount') return false;
  if (rest.dates.size > 0 && rest.staff < 1) return true;
  const hasBreaks = ({ breaks = [] }: { readonly breaks?: readonly Break[] }) => breaks.length > 0;
  return (
    presence.shifts.some(hasBreaks) || (presence.roster?.people ?? []).some(({ shifts }) => shifts.some(hasBreaks))
  );
}

/** The days of rest of a group's site; none without a site. */
export function restOf({ holidays, staffOnHolidays }: Pick<Site, 'holidays' | 'staffOnHolidays'>): Rest {
  return { dates: new Set(holidays.map(({ date }) => date)), staff: staffOnHolidays };
}
