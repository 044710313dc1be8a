// Shifts on the calendar: which agent is on shift when, and when planned spells away are due. Local times of the group's zone end here.
import { awayKinds } from '../facts/awayKinds.ts';
import type { Block, Break, Group, Presence, Site } from '../scenario/scenario.ts';
import { addDays, dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import type { AgentId, ClockTime, Share } from '../units/quantities.ts';
import { toInstant, toLocal } from '../units/zone.ts';
import { type Duty, type Rest, type RosterFrame, spellsOf } from './duty.ts';
import { dutiesOfPeople } from './people.ts';

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
  const { zone, origin, end, rest } = frame;
  const firstDay = dayNumber(toLocal(zone, origin).date) - 1;
  const days = Math.ceil(end / secondsPerDay) + 2;
  const dates = Array.from({ length: days + 1 }, (_, day) => addDays(toLocal(zone, origin).date, day - 1));
  const weekdays = dates.map(weekday);
  const duties: Duty[] = [];
  let slot = first;
  for (const shift of shifts) {
    const { agents, length, turns = [shift.start], rotation } = shift;
    const spells = Array.from({ length: agents }, (_, place) => spellsOf(shift.breaks ?? [], place));
    for (let day = 0; day <= days; day++) {
      if (rotation === undefined && !shift.days.includes(weekdays[day])) continue;
      // Of each turn the stretch on the clock; all agents of a turn share it.
      const starts = turns.map((start) => toInstant(zone, dates[day], start) - origin);
      const week = Math.floor((firstDay + day + 3) / 7);
      for (let place = 0; place < agents; place++) {
        if (rotation !== undefined && !isOn(rotation, firstDay + day, place, agents)) continue;
        const start = starts[(place + week) % turns.length];
        if (start + length <= 0 || start >= end) continue;
        duties.push({
          agent: slot + place,
          start,
          end: start + length,
          day: firstDay + day,
          isFree: rest.dates.has(dates[day]) && !isAmong(place, rest.staff),
          spells: spells[place].map(({ after, length, kind }) => ({ at: start + after, length, kind })),
        });
      }
    }
    slot += agents;
  }
  if (roster !== undefined) {
    // One by one: a large roster has more shifts than a call takes arguments.
    for (const duty of dutiesOfPeople(roster, slot, frame, dates)) duties.push(duty);
    slot += roster.people.length;
  }
  return { agents: slot - first, duties: withBlocks(duties, blocks, frame, dates) };
}

/** Whether the one at this place is of a share that is spread evenly over all. */
export function isAmong(place: number, share: Share): boolean {
  return Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9);
}

/** Cycles of `on` days of work and `off` days free; those of the agents of a shift are spread evenly. */
function isOn({ on, off }: { readonly on: number; readonly off: number }, day: number, place: number, agents: number) {
  const cycle = on + off;
  const ahead = Math.floor((place * cycle) / agents);
  return (((day + ahead) % cycle) + cycle) % cycle < on;
}

/** Adds dated and weekly blocks to the duties of the agents on shift then, those with the smallest numbers first. */
function withBlocks(
  duties: readonly Duty[],
  blocks: readonly Block[],
  { zone, origin }: RosterFrame,
  dates: readonly string[],
): readonly Duty[] {
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
        const spell = { at, length: Math.min(length, duty.end - at), kind: awayKinds.activity };
        extended[i] = { ...duty, spells: [...duty.spells, spell].sort((a, b) => a.at - b.at) };
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
