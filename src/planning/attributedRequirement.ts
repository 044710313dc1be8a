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
  const shares: { readonly queue: QueueId; readonly group: GroupId; agents: number; before: number }[] = [];
  const own = new Array<number | null>(net.length).fill(0);
  for (const [queue, groups] of servedBy) {
    const agents = required[queue]!;
    if (agents === null || !Number.isFinite(agents)) {
      for (const group of groups) own[group] = null;
      continue;
    }
    const there = groups.filter((group) => net[group]! > 0);
    if (there.length === 0) for (const group of groups) own[group] = plus(own[group]!, agents / groups.length);
    else for (const group of there) shares.push({ queue, group, agents: agents / there.length, before: 0 });
  }
  const loads = new Float64Array(net.length);
  const sums = new Float64Array(required.length);
  let isSettled = false;
  for (let round = 0; round < rounds && !isSettled; round++) {
    loads.fill(0);
    for (const { group, agents } of shares) loads[group]! += agents;
    sums.fill(0);
    for (const share of shares) {
      share.before = share.agents;
      if (loads[share.group]! > 0) share.agents *= net[share.group]! / loads[share.group]!;
      sums[share.queue]! += share.agents;
    }
    isSettled = true;
    for (const share of shares) {
      if (sums[share.queue]! > 0) share.agents *= required[share.queue]! / sums[share.queue]!;
      if (Math.abs(share.agents - share.before) > settled * share.agents) isSettled = false;
    }
  }
  for (const { group, agents } of shares) own[group] = plus(own[group]!, agents);
  return own;
}

function plus(sum: number | null, agents: number): number | null {
  return sum === null ? null : sum + agents;
}
