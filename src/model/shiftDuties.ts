// The duties of a shift on the calendar: which agent of it is there on which day. Local times of the group's zone end here.
import type { Presence } from '../scenario/scenario.ts';
import { dateOf, dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import type { AgentId, Share } from '../units/quantities.ts';
import { toInstant, toLocal } from '../units/zone.ts';
import { type Duty, type Rest, type RosterFrame, spellsOfAll } from './duty.ts';

export type Shift = Extract<Presence, { law: 'rostered' }>['shifts'][number];

/** Local dates on which duties may start of which some time lies in the simulated time. */
export interface DutyDays {
  /** Number of the first of them. */
  readonly first: number;
  readonly dates: readonly string[];
}

export function dutyDays({ zone, origin, end }: RosterFrame): DutyDays {
  const first = dayNumber(toLocal(zone, origin).date) - 1;
  const days = Math.ceil(end / secondsPerDay) + 3;
  return { first, dates: Array.from({ length: days }, (_, day) => dateOf(first + day)) };
}

/** The duty that starts on a day, an index of `dates`, of the agent at a place of the shift; undefined where there is none. */
export type DutyAt = (day: number, place: number) => Duty | undefined;

/** `slot` is the agent at place 0. Duties outside the simulated time are left out. */
export function dutiesOfShift(shift: Shift, slot: AgentId, frame: RosterFrame, { first, dates }: DutyDays): DutyAt {
  const { zone, origin, end, rest } = frame;
  const { agents, length, turns = [shift.start], rotation } = shift;
  const spells = spellsOfAll(shift.breaks ?? [], agents);
  const isShiftDay = dates.map((date) => rotation !== undefined || shift.days.includes(weekday(date)));
  // Of each turn the start on the clock; all agents of a turn share it.
  const starts = dates.map((date, day) =>
    isShiftDay[day] ? turns.map((start) => toInstant(zone, date, start) - origin) : [],
  );
  const isDayOfRest = dates.map((date) => rest.dates.has(date));
  return (day, place) => {
    if (!isShiftDay[day]) return undefined;
    if (rotation !== undefined && !isOn(rotation, first + day, aheadOf(rotation, place, agents))) return undefined;
    const week = Math.floor((first + day + 3) / 7);
    const start = starts[day][(place + week) % turns.length];
    if (start + length <= 0 || start >= end) return undefined;
    return {
      agent: slot + place,
      start,
      end: start + length,
      day: first + day,
      isFree: isDayOfRest[day] && !isAmong(place, rest.staff),
      spells: spells[place],
    };
  };
}

/** Places of a shift whose agents have the same duties on all days: the first of them, and how many they are. */
export function placesAlike(shift: Shift, rest: Rest): { readonly place: number; readonly agents: number }[] {
  const { agents, turns = [shift.start], rotation } = shift;
  const spells = spellsOfAll(shift.breaks ?? [], agents);
  const alike = new Map<string, { readonly place: number; agents: number }>();
  for (let place = 0; place < agents; place++) {
    const ahead = rotation && aheadOf(rotation, place, agents);
    const key = [spells.indexOf(spells[place]), place % turns.length, ahead, isAmong(place, rest.staff)].join();
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { place, agents: 1 });
    else known.agents++;
  }
  return [...alike.values()];
}

/** Whether the one at this place is of a share that is spread evenly over all. */
export function isAmong(place: number, share: Share): boolean {
  return Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9);
}

type Rotation = NonNullable<Shift['rotation']>;

/** Cycles of `on` days of work and `off` days free. */
function isOn({ on, off }: Rotation, day: number, ahead: number): boolean {
  const cycle = on + off;
  return (((day + ahead) % cycle) + cycle) % cycle < on;
}

/** By how many days the agent at a place is ahead in the cycle: those of a shift are spread evenly. */
function aheadOf({ on, off }: Rotation, place: number, agents: number): number {
  return Math.floor((place * (on + off)) / agents);
}
