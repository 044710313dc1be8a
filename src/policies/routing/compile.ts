// From plans, skills and a policy to the tables of the hot loop.
import type { RoutingPolicy, RoutingRequest, RoutingTables } from './contract.ts';

interface Work {
  readonly queue: number;
  readonly rank: number;
  readonly delay: number;
  readonly reserve: number;
}

/** Compiles routing tables. A group that stands in several steps of a queue counts from the earliest. */
export function compileRouting(request: RoutingRequest, policy: RoutingPolicy): RoutingTables {
  const stepStart = [0];
  const stepDelay: number[] = [];
  const stepQueue: number[] = [];
  const stepTakesMessage: number[] = [];
  const candidateStart = [0];
  const candidateGroup: number[] = [];
  const candidateRank: number[] = [];
  const candidateReserve: number[] = [];
  const work: Work[][] = request.skills.map(() => []);
  request.plans.forEach((steps, queue) => {
    for (const step of steps) {
      stepDelay.push(step.delay);
      stepQueue.push(queue);
      stepTakesMessage.push(step.takesMessage ? 1 : 0);
      const candidates: { group: number; rank: number; reserve: number }[] = [];
      step.groups.forEach((group, position) => {
        if (work[group].some((row) => row.queue === queue)) return;
        const skill = request.skills[group].find((row) => row.queue === queue);
        if (!skill) throw new Error(`group ${group} is in the plan of queue ${queue} without the skill`);
        candidates.push({
          group,
          rank: policy.rankOfGroup(position, request.skills[group].length),
          reserve: skill.reserve,
        });
        work[group].push({ queue, rank: skill.rank, delay: step.delay, reserve: skill.reserve });
      });
      candidates.sort((a, b) => a.rank - b.rank);
      for (const { group, rank, reserve } of candidates) {
        candidateGroup.push(group);
        candidateRank.push(rank);
        candidateReserve.push(reserve);
      }
      candidateStart.push(candidateGroup.length);
    }
    stepStart.push(stepDelay.length);
  });
  for (const rows of work) rows.sort((a, b) => a.rank - b.rank || a.queue - b.queue);
  const workStart = [0];
  for (const rows of work) workStart.push(workStart[workStart.length - 1] + rows.length);
  const flat = work.flat();
  return {
    stepStart: Int32Array.from(stepStart),
    stepDelay: Float64Array.from(stepDelay),
    stepQueue: Int32Array.from(stepQueue),
    stepTakesMessage: Uint8Array.from(stepTakesMessage),
    candidateStart: Int32Array.from(candidateStart),
    candidateGroup: Int32Array.from(candidateGroup),
    candidateRank: Int32Array.from(candidateRank),
    candidateReserve: Int32Array.from(candidateReserve),
    choosesAtRandom: policy.agents === 'at random',
    workStart: Int32Array.from(workStart),
    workQueue: Int32Array.from(flat, (row) => row.queue),
    workRank: Int32Array.from(flat, (row) => row.rank),
    workDelay: Float64Array.from(flat, (row) => row.delay),
    workReserve: Int32Array.from(flat, (row) => row.reserve),
    weighsWaits: policy.contacts === 'weighted wait',
    workWeight: Float64Array.from(flat, (row) => request.weights[row.queue].weight),
    workHeadStart: Float64Array.from(flat, (row) => request.weights[row.queue].headStart),
  };
}
