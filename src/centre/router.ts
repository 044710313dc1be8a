// Who answers whom: reads the routing tables against the queues and the idle agents. One loop plays every policy.
import type { Cell } from '../engine/clock.ts';
import type { RoutingTables } from '../policies/routing/contract.ts';
import type { Agents } from './agents.ts';
import type { Waiting } from './waiting.ts';

export interface Router {
  /** The idle agent who takes a new contact of the queue at once, or −1. */
  agentAtOnce(queue: number): number;
  /** The idle agent of the groups that a step-up adds, or −1. */
  agentOfStepUp(stepUp: number): number;
  /** The waiting contact that an agent of the group takes next, or −1. */
  nextContact(group: number): number;
}

export interface RouterParts {
  readonly routing: RoutingTables;
  readonly agents: Agents;
  readonly waiting: Waiting;
  readonly arrival: Float64Array;
  readonly clock: Cell;
}

export function createRouter({ routing, agents, waiting, arrival, clock }: RouterParts): Router {
  const { stepStart, stepQueue, candidateStart, candidateGroup, candidateRank } = routing;
  const { workStart, workQueue, workRank, workDelay } = routing;
  const { idleSince } = agents;
  // Step-up i is step stepOfStepUp[i]: the steps but for the first of each queue, in order.
  const stepOfStepUp = Int32Array.from({ length: Math.max(32, stepQueue.length) }, () => -1);
  for (let step = 0; step < stepQueue.length; step++) {
    const queue = stepQueue[step];
    if (step > stepStart[queue]) stepOfStepUp[step - queue - 1] = step;
  }

  const agentOfStep = (step: number): number => {
    let best = -1;
    let since = Infinity;
    let rank = 0;
    const end = candidateStart[step + 1];
    for (let entry = candidateStart[step]; entry < end; entry++) {
      if (best >= 0 && candidateRank[entry] > rank) break;
      const agent = agents.longestIdle(candidateGroup[entry]);
      if (idleSince[agent] < since) {
        best = agent;
        since = idleSince[agent];
        rank = candidateRank[entry];
      }
    }
    return best;
  };

  const nextContact = (group: number): number => {
    let best = -1;
    let earliest = Infinity;
    let rank = 0;
    const end = workStart[group + 1];
    for (let entry = workStart[group]; entry < end; entry++) {
      if (best >= 0 && workRank[entry] > rank) break;
      const contact = waiting.first(workQueue[entry]);
      const since = arrival[contact];
      if (since < earliest && since + workDelay[entry] <= clock[0]) {
        best = contact;
        earliest = since;
        rank = workRank[entry];
      }
    }
    return best;
  };

  return {
    agentAtOnce: (queue) => agentOfStep(stepStart[queue]),
    agentOfStepUp: (stepUp) => agentOfStep(stepOfStepUp[stepUp]),
    nextContact,
  };
}
