// A shift of one agent on the clock, with the breaks that are planned in it.
import { awayKinds } from '../facts/awayKinds.ts';
import type { Break } from '../scenario/scenario.ts';
import type { AgentId, ClockTime, Instant, Seconds, Share } from '../units/quantities.ts';
import type { Zone } from '../units/zone.ts';

/** A shift of one agent. */
export interface Duty {
  readonly agent: AgentId;
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** Number of the local day on which it starts. */
  readonly day: number;
  /** A day off with pay: the site rests on a public holiday. */
  readonly isFree: boolean;
  /** Duties may share them. */
  readonly spells: readonly PlannedSpell[];
}

/** A planned spell away. */
export interface PlannedSpell {
  /** Since the start of the shift. */
  readonly after: Seconds;
  readonly length: Seconds;
  /** A code of `awayKinds`. */
  readonly kind: number;
}

/** Whether a planned spell of this kind is unpaid time. */
export function isUnpaid(kind: number): boolean {
  return kind === awayKinds.unpaidBreak;
}

/** What duties are made for. */
export interface RosterFrame {
  readonly zone: Zone;
  /** Instant of clock time 0. */
  readonly origin: Instant;
  /** The simulated time ends. */
  readonly end: ClockTime;
  readonly rest: Rest;
}

/** Days on which only a share of those scheduled works. */
export interface Rest {
  /** Local dates. */
  readonly dates: ReadonlySet<string>;
  readonly staff: Share;
}

/** Where the agent at this place among those of the shift has breaks: in a window they take turns, one length after the other. */
export function spellsOf(breaks: readonly Break[], place: number): PlannedSpell[] {
  return breaks.map((each) => ({
    after: each.after + (place % turnsOf(each)) * each.length,
    length: each.length,
    kind: each.paid ? awayKinds.paidBreak : awayKinds.unpaidBreak,
  }));
}

/** The same for each of so many agents; those who have the same breaks share them. */
export function spellsOfAll(breaks: readonly Break[], agents: number): PlannedSpell[][] {
  const known = new Map<string, PlannedSpell[]>();
  return Array.from({ length: agents }, (_, place) => {
    const turn = breaks.map((each) => place % turnsOf(each)).join();
    const spells = known.get(turn) ?? spellsOf(breaks, place);
    known.set(turn, spells);
    return spells;
  });
}

/** How many agents can have the break in its window one after the other. */
function turnsOf({ after, before, length }: Break): number {
  return before === undefined ? 1 : Math.max(1, Math.floor((before - after + 1e-9) / length));
}
