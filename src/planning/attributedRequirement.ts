// What queues require, shared out among the groups that may answer them: so that a group and a site have a requirement of their own to be held
// against. Attributed, as a queue does not say who is to answer it.
import type { GroupId, QueueId } from '../units/quantities.ts';

/** Enough for the shares to settle to some thousandths where they settle at all. */
const rounds = 60;
/** A share that a round changes by no larger part of it is settled. */
const settled = 1e-9;

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
  const own = new Array<number | null>(net.length).fill(0);
  // Of each share its queue and group, and its agents.
  const queues: QueueId[] = [];
  const groups: GroupId[] = [];
  const agents: number[] = [];
  for (const [queue, serving] of servedBy) {
    const needed = required[queue]!;
    if (needed === null || !Number.isFinite(needed)) {
      for (const group of serving) own[group] = null;
      continue;
    }
    const there = serving.filter((group) => net[group]! > 0);
    if (there.length === 0) for (const group of serving) own[group] = plus(own[group]!, needed / serving.length);
    for (const group of there) {
      queues.push(queue);
      groups.push(group);
      agents.push(needed / there.length);
    }
  }
  const before = [...agents];
  let isSettled = false;
  for (let round = 0; round < rounds && !isSettled; round++) {
    scaleShares(agents, groups, net);
    scaleShares(agents, queues, required as readonly number[]);
    isSettled = true;
    for (let share = 0; share < agents.length; share++) {
      if (Math.abs(agents[share]! - before[share]!) > settled * agents[share]!) isSettled = false;
      before[share] = agents[share]!;
    }
  }
  for (let share = 0; share < agents.length; share++) own[groups[share]!] = plus(own[groups[share]!]!, agents[share]!);
  return own;
}

/** Scales the shares of each member, a group or a queue, so that together they are its `total`; those of nothing stay. */
function scaleShares(agents: number[], members: readonly number[], total: readonly number[]): void {
  const sums = total.map(() => 0);
  for (let share = 0; share < agents.length; share++) sums[members[share]!]! += agents[share]!;
  for (let share = 0; share < agents.length; share++) {
    const member = members[share]!;
    if (sums[member]! > 0) agents[share]! *= total[member]! / sums[member]!;
  }
}

function plus(sum: number | null, agents: number): number | null {
  return sum === null ? null : sum + agents;
}
