// What is random about an agent's shift: whether the agent comes at all, how late, when a spell off the phone is due.
// All of it is drawn by hash from the agent's place in the group and the local day of the shift, so that it is the same in every
// variant, whatever the others do.
import { normalQuantile } from '../maths/special/normalQuantile.ts';
import type { Seconds, Share } from '../units/quantities.ts';
import type { Distribution, DistributionSpec } from './distributions/contract.ts';
import { createDistribution } from './distributions/create.ts';
import { type DrawKey, drawKey, keyedUnit } from './keyed.ts';
import { streamKey } from './streamKey.ts';

/** What is drawn for the shifts of a group. */
export interface ShrinkageSpec {
  readonly absences: readonly AbsenceSpec[];
  readonly spells: readonly SpellSpec[];
  readonly late: DeviationSpec | undefined;
  readonly early: DeviationSpec | undefined;
  readonly longBreaks: DeviationSpec | undefined;
}

export interface AbsenceSpec {
  readonly name: string;
  /** Share of agent-days. */
  readonly share: Share;
  readonly paid: boolean;
  /** Correlation of the normal scores of agents of one site on one day. */
  readonly correlation: Share;
}

export interface SpellSpec {
  readonly name: string;
  /** Share of the time of shifts. */
  readonly share: Share;
  readonly length: DistributionSpec;
}

/** On a share of occasions, by so much. */
export interface DeviationSpec {
  readonly share: Share;
  readonly by: DistributionSpec;
}

export interface ShiftDraws {
  /** How many processes of spells there are. */
  readonly spellKinds: number;
  /** Number of the absence that keeps the agent away on this day, −1 when the agent comes. */
  absence(agent: number, day: number): number;
  /** Seconds; 0 when the agent is in time. */
  late(agent: number, day: number): Seconds;
  early(agent: number, day: number): Seconds;
  /** By how much the n-th break of the shift is too long. */
  longBreak(agent: number, day: number, number: number): Seconds;
  /**
   * Time from one spell of this kind (or the start of the shift) to the next, in a shift of length `shift`; Infinity when the shift is
   * no longer than a spell. Spells begin as a Poisson process on the shift less a mean spell, so that they take their share of it.
   */
  spellGap(kind: number, agent: number, day: number, number: number, shift: Seconds): Seconds;
  spellLength(kind: number, agent: number, day: number, number: number): Seconds;
  begin(replication: number): void;
}

/** Purposes of the draws that an agent needs once a shift; breaks follow by their number. */
const purposes = { late: 0, early: 1, breaks: 2, count: 32 } as const;
/** Most spells of a kind in a shift that get draws of their own. */
const spellsPerShift = 64;

/** `days` names whom the random day of correlated absences is shared with: the site, or the group itself. */
export function createShiftDraws(seed: string, group: string, days: string, spec: ShrinkageSpec): ShiftDraws {
  const absences = spec.absences.map(({ name, share, correlation }) => ({
    limit: share <= 0 ? -Infinity : share >= 1 ? Infinity : normalQuantile(share),
    share,
    common: Math.sqrt(correlation),
    own: Math.sqrt(1 - correlation),
    ...keyed(seed, `absence/${group}/${name}`),
    day: keyed(seed, `absence/days/${days}/${name}`),
  }));
  const spells = spec.spells.map(({ name, share, length }) => ({
    share,
    length: createDistribution(length),
    ...keyed(seed, `spells/${group}/${name}`),
  }));
  const adherence = keyed(seed, `adherence/${group}`);
  const laws = { late: lawOf(spec.late), early: lawOf(spec.early), longBreaks: lawOf(spec.longBreaks) };

  const absence = (agent: number, day: number): number => {
    for (let kind = 0; kind < absences.length; kind++) {
      const { limit, share, common, own, draws, day: ofDay } = absences[kind];
      const unit = keyedUnit(draws, agent, day);
      const away =
        common === 0 ? unit < share : common * score(keyedUnit(ofDay.draws, 0, day)) + own * score(unit) < limit;
      if (away) return kind;
    }
    return -1;
  };

  const deviation = (law: Law | undefined, agent: number, day: number, purpose: number): Seconds => {
    if (law === undefined) return 0;
    const unit = keyedUnit(adherence.draws, agent, day * purposes.count + purpose);
    return unit < law.share ? law.by.quantile(unit / law.share) : 0;
  };

  return {
    spellKinds: spells.length,
    absence,
    late: (agent, day) => deviation(laws.late, agent, day, purposes.late),
    early: (agent, day) => deviation(laws.early, agent, day, purposes.early),
    longBreak: (agent, day, number) => deviation(laws.longBreaks, agent, day, purposes.breaks + number),
    spellGap(kind, agent, day, number, shift) {
      const { share, length, draws } = spells[kind];
      const room = shift - length.mean;
      if (room <= 0 || share <= 0) return Infinity;
      const rate = shift < Infinity ? (share * shift) / (length.mean * room) : share / length.mean;
      return -Math.log1p(-keyedUnit(draws, agent, (day * spellsPerShift + number) * 2)) / rate;
    },
    spellLength(kind, agent, day, number) {
      const { length, draws } = spells[kind];
      return length.quantile(keyedUnit(draws, agent, (day * spellsPerShift + number) * 2 + 1));
    },
    begin(replication) {
      for (const part of [...absences, ...spells, adherence]) part.draws = drawKey(part.key, replication);
      for (const { day } of absences) day.draws = drawKey(day.key, replication);
    },
  };
}

interface Law {
  readonly share: Share;
  readonly by: Distribution;
}

function lawOf(spec: DeviationSpec | undefined): Law | undefined {
  return spec === undefined || spec.share <= 0 ? undefined : { share: spec.share, by: createDistribution(spec.by) };
}

function keyed(seed: string, name: string): { readonly key: ReturnType<typeof streamKey>; draws: DrawKey } {
  const key = streamKey(seed, name);
  return { key, draws: drawKey(key, 0) };
}

/** The normal score of a draw; a draw of exactly 0 counts as the smallest above it. */
function score(unit: number): number {
  return normalQuantile(Math.max(unit, 2 ** -54));
}
