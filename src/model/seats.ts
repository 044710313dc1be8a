// Seats: a site has room for so many agents at once. Agents who work from home need none; on a break a seat is kept.
import type { AgentId, ClockTime, Share } from '../units/quantities.ts';
import type { Duty } from './duty.ts';
import { isAmong } from './shiftDuties.ts';

/** A site that has too few seats. */
export interface SeatsMissing {
  readonly site: string;
  /** What would be the case, and what would put it right. */
  readonly message: string;
  readonly allowed: string;
}

/** Sites have too few seats, and the scenario does not say that agents may be turned away. */
export class SeatsExceeded extends Error {
  override readonly name = 'SeatsExceeded';
  readonly missing: readonly SeatsMissing[];
  constructor(missing: readonly SeatsMissing[]) {
    super(missing.map(({ site, message, allowed }) => `sites.${site}.seats: ${message}; ${allowed}`).join('\n'));
    this.missing = missing;
  }
}

/** In words; `when` is the local time at which most would be there. */
export function seatsMissing(site: string, seats: number, agents: number, when: string): SeatsMissing {
  return {
    site,
    message: `${agents} agents would be on the premises of ${site} on ${when}, which has ${seats} seats`,
    allowed: 'allowed: more seats, agents who work from home, fewer agents, or overSeats: shed',
  };
}

/** More agents on the premises than seats. */
export interface SeatShortage {
  readonly time: ClockTime;
  readonly agents: number;
}

/** The shifts of a group at the site; agents are numbered from `first`. */
export interface SeatedGroup {
  readonly first: AgentId;
  readonly duties: readonly Duty[];
}

export interface Seated {
  /** Shifts for which there was no seat when they began. */
  readonly turnedAway: ReadonlySet<Duty>;
  /** When most agents would have been there, if more than there are seats. */
  readonly worst: SeatShortage | undefined;
}

/**
 * Who finds a seat: whoever began earlier keeps it to the end of the shift; at the same time groups, shifts and agents as written. Of the
 * agents of a group the share who work from home, spread evenly, and those on leave need none.
 */
export function seated(
  groups: readonly SeatedGroup[],
  { seats, workFromHome }: { readonly seats: number; readonly workFromHome: Share },
): Seated {
  const coming = groups.flatMap(({ first, duties }) =>
    duties.filter(({ agent, isFree }) => !isFree && !isAmong(agent - first, workFromHome)),
  );
  const turnedAway = new Set<Duty>();
  if (mostAtOnce(coming) <= seats) return { turnedAway, worst: undefined };
  const taken = createEnds();
  const wanted = createEnds();
  let worst: SeatShortage | undefined;
  for (const duty of coming.sort((a, b) => a.start - b.start)) {
    taken.release(duty.start);
    wanted.release(duty.start);
    wanted.add(duty.end);
    if (wanted.count() > seats && wanted.count() > (worst?.agents ?? 0))
      worst = { time: duty.start, agents: wanted.count() };
    if (taken.count() >= seats) turnedAway.add(duty);
    else taken.add(duty.end);
  }
  return { turnedAway, worst };
}

/** The largest number of duties that overlap; one that ends when another begins does not. */
function mostAtOnce(duties: readonly Duty[]): number {
  const starts = Float64Array.from(duties, ({ start }) => start).sort();
  const ends = Float64Array.from(duties, ({ end }) => end).sort();
  let over = 0;
  let most = 0;
  for (let begun = 0; begun < starts.length; begun++) {
    while (ends[over] <= starts[begun]) over++;
    most = Math.max(most, begun + 1 - over);
  }
  return most;
}

/** Ends of shifts, ascending; those up to a time are let go. */
function createEnds() {
  const ends: number[] = [];
  let first = 0;
  return {
    count: () => ends.length - first,
    add(end: number): void {
      let at = ends.length;
      while (at > first && ends[at - 1]! > end) at--;
      if (at === ends.length) ends.push(end);
      else ends.splice(at, 0, end);
    },
    release(time: number): void {
      while (first < ends.length && ends[first]! <= time) first++;
    },
  };
}
