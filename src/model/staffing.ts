// Who is there when: agents' slots and the changes that the calendar brings.
import type { Group, Headcount, Presence } from '../scenario/scenario.ts';
import { dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { AgentId, GroupId, Instant, Share } from '../units/quantities.ts';
import { toLocal, type Zone } from '../units/zone.ts';
import type { Duty, Rest } from './duty.ts';
import type { AgentsModel, Opening, Schedule, Timeline } from './model.ts';
import type { RankChange } from './rankings.ts';
import { repeatingRows } from './repeatingRows.ts';
import { canBeAway, dutiesOf, dutiesOfLevels } from './roster.ts';
import { createSchedule, type ScheduleBuilder } from './schedule.ts';
import { type SeatShortage, SeatsExceeded, type SeatsMissing, seated, seatsMissing } from './seats.ts';
import type { SiteChange } from './siteChanges.ts';
import { type ClockPiece, cutByClock, type Span } from './timeline.ts';

export interface Staffing {
  readonly agents: AgentsModel;
  readonly schedule: Schedule;
  /** Law of each group: that of its presence, but rostered wherever its agents can be away. */
  readonly laws: readonly Presence['law'][];
  readonly shed: readonly Shed[];
}

export interface StaffingParts {
  readonly groups: readonly Group[];
  /** Zone of each group, and of the file of its staff where that has one of its own; its days of rest. */
  readonly zones: readonly Zone[];
  readonly fileZones: readonly (Zone | undefined)[];
  readonly rests: readonly Rest[];
  readonly openings: readonly (Opening | undefined)[];
  readonly siteChanges: readonly SiteChange[];
  readonly rankChanges: readonly RankChange[];
  /** Sites whose seats are looked at, with the ids of their groups. */
  readonly seating: readonly Seating[];
}

export interface Seating {
  readonly site: string;
  readonly zone: Zone;
  readonly seats: number;
  readonly overSeats: 'refuse' | 'shed';
  readonly workFromHome: Share;
  readonly groups: readonly GroupId[];
}

/** Shifts that are not worked since the site has no seat for them. */
export interface Shed {
  readonly site: string;
  readonly shifts: number;
  readonly worst: SeatShortage;
}

/** Room for other staffings of the same groups in the same arrays. */
export interface StaffRoom {
  /** Slots of each group, at least. */
  readonly agents: readonly number[];
  /** Changes that the schedule holds, at least; what is too much lies at the end of time. */
  readonly changes: number;
}

/**
 * Compiles the presence of all groups, the openings of all queues and the edges of the reporting intervals into one schedule. Throws
 * SeatsExceeded where a site has too few seats and nobody may be turned away.
 */
export function compileStaffing(
  { groups, zones, fileZones, rests, openings, siteChanges, rankChanges, seating }: StaffingParts,
  span: Span,
  timeline: Timeline,
  room: StaffRoom = { agents: [], changes: 0 },
): Staffing {
  // Under `drain` the staffing of the last instant stays; otherwise the calendar goes on.
  const last = timeline.afterEnd === 'drain' ? timeline.countTo : span.end;
  const rosters = rostersOf({ groups, zones, fileZones, rests, siteChanges, seating }, span, last, room);
  const schedule = createSchedule();
  rosters.forEach(({ levels, isPlayed }, id) => {
    if (levels !== undefined && !isPlayed) addHeadcount(schedule, id, levels);
  });
  const { turnedAway, shed, missing } = seatAll(seating, rosters, span.origin);
  if (missing.length > 0) throw new SeatsExceeded(missing);
  const played = rosters.filter(({ isPlayed }) => isPlayed).map(({ duties }) => duties);
  const changesOf = (duties: readonly Duty[]) => duties.reduce((sum, { spells }) => sum + 2 + spells.length, 0);
  schedule.reserve(played.reduce((sum, duties) => sum + changesOf(duties), 0) + timeline.edges.length);
  for (const duties of played)
    addDuties(schedule, turnedAway.size === 0 ? duties : duties.filter((duty) => !turnedAway.has(duty)), last);
  openings.forEach((opening, queue) => {
    opening?.edges.forEach((time, i) => {
      if (time < Number.POSITIVE_INFINITY) schedule.addOpening(queue, time, i % 2 === 0);
    });
  });
  for (const change of siteChanges) schedule.addSiteChange(change);
  for (const { time, ranking } of rankChanges) schedule.addRanking(time, ranking);
  for (const time of timeline.edges) schedule.addEdge(time);
  schedule.addEndOfCountedTime(timeline.countTo);
  const areEverAway = groups.some((group, id) => canBeAway(group, siteChanges.length > 0, rests[id]));
  return {
    agents: { firstAgent: Int32Array.of(0, ...rosters.map(({ first, slots }) => first + slots)), areEverAway },
    schedule: schedule.build(room.changes),
    laws: groups.map(({ presence }, id) =>
      rosters[id].levels !== undefined && rosters[id].isPlayed ? 'rostered' : presence.law,
    ),
    shed,
  };
}

/** Who of a group is there, before seats are looked at. */
interface GroupRoster {
  readonly first: AgentId;
  /** Agents, and what room there is for more. */
  readonly slots: number;
  readonly duties: readonly Duty[];
  /** A number of agents, where the group is one. */
  readonly levels: Levels | undefined;
  /** Whether the duties are what is played, and not the number. */
  readonly isPlayed: boolean;
}

type Levels = readonly { readonly time: number; readonly level: number }[];
type RosterParts = Pick<StaffingParts, 'groups' | 'zones' | 'fileZones' | 'rests' | 'siteChanges' | 'seating'>;

function rostersOf(
  { groups, zones, fileZones, rests, siteChanges, seating }: RosterParts,
  span: Span,
  last: number,
  room: StaffRoom,
): GroupRoster[] {
  const rosters: GroupRoster[] = [];
  let first: AgentId = 0;
  groups.forEach((group, id) => {
    const own = { ...span, zone: zones[id], rest: rests[id] };
    const { presence, shrinkage } = group;
    const slotsFor = (agents: number) => Math.max(agents, room.agents[id] ?? 0);
    if (presence.law === 'rostered') {
      const { agents, duties } = dutiesOf(presence, shrinkage?.blocks ?? [], first, own);
      rosters.push({ first, slots: slotsFor(agents), duties, levels: undefined, isPlayed: true });
    } else {
      const isPlayed = canBeAway(group, siteChanges.length > 0, rests[id]);
      const levels = levelsOf(presence, { ...own, zone: fileZones[id] ?? own.zone }, last);
      const days = cutByClock(own, secondsPerDay).map(({ start, date }) => ({ start, day: dayNumber(date) }));
      // Without anybody ever away they are only asked who sits where.
      const isAsked = isPlayed || seating.some((site) => site.groups.includes(id));
      const duties = isAsked ? dutiesOfLevels(levels, first, Number.POSITIVE_INFINITY, days).duties : [];
      const agents = levels.reduce((most, { level }) => Math.max(most, level), 0);
      rosters.push({ first, slots: slotsFor(agents), duties, levels, isPlayed });
    }
    first += rosters[id].slots;
  });
  return rosters;
}

/** The sites that have too few seats, where nobody may be turned away. */
export function missingSeats(parts: RosterParts, span: Span): readonly SeatsMissing[] {
  const rosters = rostersOf(parts, span, span.end, { agents: [], changes: 0 });
  return seatAll(parts.seating, rosters, span.origin).missing;
}

/** Turns away whoever finds no seat; seats are missing where that may not be or where a plain number of agents is too large. */
function seatAll(
  seating: readonly Seating[],
  rosters: readonly GroupRoster[],
  origin: Instant,
): {
  readonly turnedAway: ReadonlySet<Duty>;
  readonly shed: readonly Shed[];
  readonly missing: readonly SeatsMissing[];
} {
  const turnedAway = new Set<Duty>();
  const shed: Shed[] = [];
  const missing: SeatsMissing[] = [];
  for (const { site, zone, seats, overSeats, workFromHome, groups } of seating) {
    const own = groups.map((group) => rosters[group]);
    const found = seated(own, { seats, workFromHome });
    if (found.worst === undefined) continue;
    const isNumber = own.some(({ duties, isPlayed }) => !isPlayed && duties.some((duty) => found.turnedAway.has(duty)));
    if (overSeats === 'refuse' || isNumber) {
      const { date, secondsAfterMidnight } = toLocal(zone, origin + found.worst.time);
      missing.push(seatsMissing(site, seats, found.worst.agents, `${date} at ${formatClock(secondsAfterMidnight)}`));
      continue;
    }
    for (const duty of found.turnedAway) turnedAway.add(duty);
    shed.push({ site, shifts: found.turnedAway.size, worst: found.worst });
  }
  return { turnedAway, shed, missing };
}

/**
 * A number of agents and since when, in order of time; only where it changes. On days of rest it is the share that works, but a file
 * says how many work on each date.
 */
function levelsOf(presence: Headcount, { rest, ...span }: Span & { readonly rest: Rest }, last: number) {
  const scheduledAt = numberAt(presence);
  const isDated = 'rows' in presence;
  const levels: { time: number; level: number }[] = [];
  for (const piece of cutByClock(span, presence.every)) {
    const scheduled = scheduledAt(piece);
    const level = !isDated && rest.dates.has(piece.date) ? Math.round(scheduled * rest.staff) : scheduled;
    if (levels.at(-1)?.level !== level && piece.start < last) levels.push({ time: piece.start, level });
  }
  return levels;
}

/** The number of agents from the start of a piece on; the pieces are asked for in order of time. */
function numberAt(presence: Headcount): (piece: ClockPiece) => number {
  const { every } = presence;
  const ofDay = (agents: readonly number[], clock: number) => agents[Math.min(agents.length - 1, clock / every)];
  if ('agents' in presence) return ({ clock }) => ofDay(presence.agents, clock);
  if ('week' in presence) return ({ date, clock }) => ofDay(presence.week[weekday(date) - 1], clock);
  const rowOf = repeatingRows(presence.rows, every);
  // Where a file has no row for a time of day, the number before it stays.
  let agents = presence.rows[0].agents;
  return (piece) => {
    agents = rowOf(piece)?.agents ?? agents;
    return agents;
  };
}

function addHeadcount(
  schedule: ScheduleBuilder,
  group: number,
  levels: readonly { readonly time: number; readonly level: number }[],
): void {
  // Backwards, so that each change knows when the headcount next falls, and to what.
  let until = Number.POSITIVE_INFINITY;
  let headcountAfter = 0;
  for (let i = levels.length - 1; i >= 0; i--) {
    const { time, level } = levels[i];
    const falls = i > 0 && level < levels[i - 1].level;
    schedule.addHeadcount(group, { time, headcount: level, falls, until, headcountAfter });
    if (falls) {
      until = time;
      headcountAfter = level;
    }
  }
}

/**
 * Shifts that last to `last` or beyond do not end. Spells that would be over before the simulated time begins are left out. Kind by kind, as
 * changes at the same time in a row are sorted sooner.
 */
function addDuties(schedule: ScheduleBuilder, duties: readonly Duty[], last: number): void {
  const begun = duties.filter(({ start }) => start < last);
  for (const { agent, start, end, day, isFree } of begun) {
    const until = end < last ? end : Number.POSITIVE_INFINITY;
    schedule.addShift(agent, { start: Math.max(0, start), until, day, isFree });
  }
  for (const { agent, end } of begun) if (end < last) schedule.addShiftEnd(agent, end);
  for (const { agent, start, spells } of begun)
    for (const { after, length, kind } of spells) {
      const at = start + after;
      if (at >= last || at + length <= 0) continue;
      const time = Math.max(0, at);
      schedule.addSpell(agent, time, at + length - time, kind);
    }
}
