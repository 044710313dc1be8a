// Who answers whom: reads the routing tables against the queues and the idle agents. One loop plays every policy; what a policy
// does not use is constant and costs nothing.
import type { Cell } from '../engine/clock.ts';
import type { RoutingTables } from '../policies/routing/contract.ts';
import { type DrawKey, drawKey, keyedUnit } from '../random/keyed.ts';
import { streamKey } from '../random/streamKey.ts';
import type { Agents } from './agents.ts';
import type { Waiting } from './waiting.ts';

export interface Router {
  /** The idle agent who takes a new contact of the lane at once, or −1. */
  agentAtOnce(lane: number): number;
  /** The idle agent of the groups that a step-up adds, or −1. */
  agentOfStepUp(stepUp: number): number;
  /** The waiting contact that an agent of the group, who is not counted as idle now, takes next; or −1. */
  nextContact(group: number): number;
  /** Ranks groups by another of the rankings of the tables from now on. */
  rankAnew(ranking: number): void;
  begin(replication: number): void;
}

export interface RouterParts {
  readonly seed: string;
  readonly routing: RoutingTables;
  readonly agents: Agents;
  readonly waiting: Waiting;
  readonly arrival: Float64Array;
  readonly clock: Cell;
}

/** Choices at random are keyed by the instant, in steps of 2^−10 s, and the queue: other variants do not shift them. */
const ticksPerSecond = 1024;

export function createRouter({ seed, routing, agents, waiting, arrival, clock }: RouterParts): Router {
  const { stepStart, stepLane, stepQueue, candidateStart, rankings } = routing;
  // Where ranks change with time the rows are written over; the loops below need not know.
  const own = <T extends Int32Array>(column: T) => (rankings.length > 0 ? column.slice() : column);
  const candidateGroup = own(routing.candidateGroup);
  const candidateRank = own(routing.candidateRank);
  const candidateReserve = own(routing.candidateReserve);
  const { workStart, workLane, workQueue, workRank, workLaneRank, workDelay, workReserve } = routing;
  const { workWeight, workHeadStart } = routing;
  const { idleSince, idleCount } = agents;
  const hasReserves = candidateReserve.some((reserve) => reserve > 0);
  const choiceKey = streamKey(seed, 'routing');
  let choices: DrawKey = drawKey(choiceKey, 0);
  // Step-up i is step stepOfStepUp[i]: the steps but for the first of each lane, in order.
  const stepOfStepUp = new Int32Array(Math.max(32, stepQueue.length));
  for (let step = 0; step < stepQueue.length; step++) {
    const lane = stepLane[step];
    if (step > stepStart[lane]) stepOfStepUp[step - lane - 1] = step;
  }

  const longestIdleOfStep = (step: number): number => {
    let best = -1;
    let since = Infinity;
    let rank = 0;
    const end = candidateStart[step + 1];
    for (let entry = candidateStart[step]; entry < end; entry++) {
      if (best >= 0 && candidateRank[entry] > rank) break;
      const group = candidateGroup[entry];
      const agent = agents.longestIdle(group);
      if (idleSince[agent] < since && (!hasReserves || idleCount[group] > candidateReserve[entry])) {
        best = agent;
        since = idleSince[agent];
        rank = candidateRank[entry];
      }
    }
    return best;
  };

  // Agents of a group are equal, so a group of the smallest rank is drawn in proportion to its idle agents and its longest idle
  // agent answers.
  const anyIdleOfStep = (step: number): number => {
    const end = candidateStart[step + 1];
    let idle = 0;
    let rank = 0;
    for (let entry = candidateStart[step]; entry < end; entry++) {
      if (idle > 0 && candidateRank[entry] > rank) break;
      rank = candidateRank[entry];
      const count = idleCount[candidateGroup[entry]];
      if (count > candidateReserve[entry]) idle += count;
    }
    if (idle === 0) return -1;
    const draw = keyedUnit(choices, Math.floor(clock[0] * ticksPerSecond), stepQueue[step]);
    let left = Math.floor(draw * idle);
    for (let entry = candidateStart[step]; entry < end; entry++) {
      const count = idleCount[candidateGroup[entry]];
      if (count <= candidateReserve[entry]) continue;
      if (left < count) return agents.longestIdle(candidateGroup[entry]);
      left -= count;
    }
    return -1;
  };

  const nextByRank = (group: number): number => {
    let best = -1;
    let earliest = Infinity;
    let rank = 0;
    const end = workStart[group + 1];
    for (let entry = workStart[group]; entry < end; entry++) {
      if (best >= 0 && workRank[entry] > rank) break;
      const contact = waiting.first(workLane[entry]);
      const since = arrival[contact];
      if (
        since < earliest &&
        since + workDelay[entry] <= clock[0] &&
        (!hasReserves || idleCount[group] >= workReserve[entry])
      ) {
        best = contact;
        earliest = since;
        rank = workRank[entry];
      }
    }
    return best;
  };

  // Of queues of equal rank that with the longest wait, whatever its lane; of that queue the first lane in rank.
  const nextByRankAndLane = (group: number): number => {
    let best = -1;
    let earliest = Infinity;
    let rank = 0;
    const end = workStart[group + 1];
    let entry = workStart[group];
    while (entry < end) {
      if (best >= 0 && workRank[entry] > rank) break;
      const queue = workQueue[entry];
      const queueRank = workRank[entry];
      let ofQueue = -1;
      let earliestOfQueue = Infinity;
      let laneRank = 0;
      let earliestOfRank = Infinity;
      for (; entry < end && workQueue[entry] === queue; entry++) {
        const contact = waiting.first(workLane[entry]);
        const since = arrival[contact];
        if (since + workDelay[entry] > clock[0] || (hasReserves && idleCount[group] < workReserve[entry])) continue;
        if (since < earliestOfQueue) earliestOfQueue = since;
        if (ofQueue < 0 || (workLaneRank[entry] === laneRank && since < earliestOfRank)) {
          ofQueue = contact;
          laneRank = workLaneRank[entry];
          earliestOfRank = since;
        }
      }
      if (earliestOfQueue < earliest) {
        best = ofQueue;
        earliest = earliestOfQueue;
        rank = queueRank;
      }
    }
    return best;
  };

  const nextByWeightedWait = (group: number): number => {
    let best = -1;
    let greatest = -Infinity;
    const end = workStart[group + 1];
    for (let entry = workStart[group]; entry < end; entry++) {
      const contact = waiting.first(workLane[entry]);
      const since = arrival[contact];
      if (since + workDelay[entry] > clock[0] || (hasReserves && idleCount[group] < workReserve[entry])) continue;
      const claim = workHeadStart[entry] + workWeight[entry] * (clock[0] - since);
      if (claim > greatest) {
        best = contact;
        greatest = claim;
      }
    }
    return best;
  };

  const rankAnew = (ranking: number): void => {
    candidateGroup.set(rankings[ranking].candidateGroup);
    candidateRank.set(rankings[ranking].candidateRank);
    candidateReserve.set(rankings[ranking].candidateReserve);
  };

  const agentOfStep = routing.choosesAtRandom ? anyIdleOfStep : longestIdleOfStep;
  const nextRanked = routing.ranksLanes ? nextByRankAndLane : nextByRank;
  return {
    agentAtOnce: (lane) => agentOfStep(stepStart[lane]),
    agentOfStepUp: (stepUp) => agentOfStep(stepOfStepUp[stepUp]),
    nextContact: routing.weighsWaits ? nextByWeightedWait : nextRanked,
    rankAnew,
    begin(replication) {
      if (rankings.length > 0) rankAnew(0);
      choices = drawKey(choiceKey, replication);
    },
  };
}
