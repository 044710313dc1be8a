// Seats: a site has room for so many agents at once. Agents who work from home need none; on a break a seat is kept.
import type { Site } from '../scenario/scenario.ts';
import type { AgentId, ClockTime, GroupId } from '../units/quantities.ts';
import type { Duty } from './roster.ts';

/** A scenario that cannot be played as it is written; the message tells where and why. */
export class ScenarioRefused extends Error {}

/** More agents on the premises than seats. */
export interface SeatShortage {
  readonly time: ClockTime;
  readonly agents: number;
}

/** A group at the site: its first agent and the shifts of all of them. */
export interface SeatedGroup {
  readonly group: GroupId;
  readonly first: AgentId;
  readonly duties: readonly Duty[];
}

/**
 * Whether the agent at this place of a group works from home: spread evenly, so that of the first n as many do as the share says,
 * rounded down.
 */
export function worksFromHome(place: number, share: number): boolean {
  return Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9);
}

/**
 * The shifts of a site without those for whom there is no seat when they begin: whoever began earlier keeps the seat; at the same time
 * groups, shifts and agents as written. A seat is free again when the shift ends.
 */
export function seated(
  groups: readonly SeatedGroup[],
  { seats = Number.POSITIVE_INFINITY, workFromHome }: Pick<Site, 'seats' | 'workFromHome'>,
): { readonly groups: readonly SeatedGroup[]; readonly shed: number; readonly worst: SeatShortage | undefined } {
  const coming = groups
    .flatMap(({ first, duties }) =>
      duties.filter(({ agent, isFree }) => !isFree && !worksFromHome(agent - first, workFromHome)),
    )
    .map((duty, order) => ({ duty, order }))
    .sort((a, b) => a.duty.start - b.duty.start || a.order - b.order);
  const turnedAway = new Set<Duty>();
  const taken: number[] = [];
  let worst: SeatShortage | undefined;
  let wanted: number[] = [];
  for (const { duty } of coming) {
    release(taken, duty.start);
    wanted = wanted.filter((end) => end > duty.start);
    wanted.push(duty.end);
    if (wanted.length > seats && wanted.length > (worst?.agents ?? 0))
      worst = { time: duty.start, agents: wanted.length };
    if (taken.length >= seats) turnedAway.add(duty);
    else occupy(taken, duty.end);
  }
  return {
    groups: groups.map((group) => ({ ...group, duties: group.duties.filter((duty) => !turnedAway.has(duty)) })),
    shed: turnedAway.size,
    worst,
  };
}

/** Ends of the shifts that hold a seat, ascending. */
function occupy(taken: number[], end: number): void {
  let at = taken.length;
  while (at > 0 && taken[at - 1]! > end) at--;
  taken.splice(at, 0, end);
}

function release(taken: number[], time: number): void {
  let free = 0;
  while (free < taken.length && taken[free]! <= time) free++;
  taken.splice(0, free);
}
