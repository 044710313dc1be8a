// What queues require, shared out among the groups that may answer them: so that a group and a site have a requirement of their own to be held
// against. Attributed, as a queue does not say who is to answer it.
import type { GroupId, QueueId } from '../units/quantities.ts';

/** Enough for the shares to settle to some thousandths where they settle at all. */
const rounds = 60;

export interface Sharing {
  /** Agents that each queue requires; null where no number is enough. */
  readonly required: readonly (number | null)[];
  /** The groups that may answer each queue. */
  readonly servedBy: ReadonlyMap<QueueId, readonly GroupId[]>;
  /** Agents of each group at work. */
  readonly net: readonly number[];
}

/**
 * Agents that each group should have, by group: all in all as many as the queues require together. Each queue's requirement is shared so
 * that groups are as loaded as each other, required ÷ at work, as far as skills allow: by iterative proportional fitting, which gives and
 * takes in turn until it settles (Deming and Stephan, 1940). Groups with nobody at work get nothing unless nobody is at work who may answer
 * the queue; then all of its groups get as much. Null for the groups of a queue for which no number is enough.
 */
export function attributedRequirement({ required, servedBy, net }: Sharing): (number | null)[] {
  /** Queue, group and agents of each share. */
  const queueOf: QueueId[] = [];
  const groupOf: GroupId[] = [];
  const shares: number[] = [];
  const own = new Array<number | null>(net.length).fill(0);
  for (const [queue, groups] of servedBy) {
    const agents = required[queue]!;
    if (agents === null || !Number.isFinite(agents)) {
      for (const group of groups) own[group] = null;
      continue;
    }
    const there = groups.filter((group) => net[group]! > 0);
    if (there.length === 0) for (const group of groups) own[group] = plus(own[group]!, agents / groups.length);
    else
      for (const group of there) {
        queueOf.push(queue);
        groupOf.push(group);
        shares.push(agents / there.length);
      }
  }
  for (let round = 0; round < rounds; round++) {
    scaleTo(shares, groupOf, net);
    scaleTo(shares, queueOf, required);
  }
  for (const [share, group] of groupOf.entries()) own[group] = plus(own[group]!, shares[share]!);
  return own;
}

/** Scales the shares so that those of a member sum up to what is wanted of it. */
function scaleTo(shares: number[], memberOf: readonly number[], wanted: readonly (number | null)[]): void {
  const sums = new Array<number>(wanted.length).fill(0);
  for (let share = 0; share < shares.length; share++) sums[memberOf[share]!]! += shares[share]!;
  for (let share = 0; share < shares.length; share++) {
    const member = memberOf[share]!;
    if (sums[member]! > 0) shares[share]! *= wanted[member]! / sums[member]!;
  }
}

function plus(sum: number | null, agents: number): number | null {
  return sum === null ? null : sum + agents;
}
