// From plans, skills and a policy to the tables of the hot loop.
import type { RoutingPolicy, RoutingRequest, RoutingTables } from './contract.ts';

interface Work {
  readonly lane: number;
  readonly queue: number;
  readonly rank: number;
  readonly laneRank: number;
  readonly delay: number;
  readonly reserve: number;
}

/** Compiles routing tables. A group that stands in several steps of a lane counts from the earliest. */
export function compileRouting(request: RoutingRequest, policy: RoutingPolicy): RoutingTables {
  const stepStart = [0];
  const stepDelay: number[] = [];
  const stepLane: number[] = [];
  const stepTakesMessage: number[] = [];
  const candidateStart = [0];
  const candidateGroup: number[] = [];
  const candidateRank: number[] = [];
  const candidateReserve: number[] = [];
  const work: Work[][] = request.skills.map(() => []);
  request.lanes.forEach(({ queue, rank: laneRank, plan }, lane) => {
    for (const step of plan) {
      stepDelay.push(step.delay);
      stepLane.push(lane);
      stepTakesMessage.push(step.takesMessage ? 1 : 0);
      const candidates: Candidate[] = [];
      step.groups.forEach((group, position) => {
        if (work[group].some((row) => row.lane === lane)) return;
        const skill = request.skills[group].find((row) => row.queue === queue);
        if (!skill) throw new Error(`group ${group} is in the plan of queue ${queue} without the skill`);
        candidates.push({
          group,
          written: step.ranks?.[position] ?? 0,
          byPolicy: policy.rankOfGroup(position, request.skills[group].length),
          reserve: skill.reserve,
        });
        const { rank, reserve } = skill;
        work[group].push({ lane, queue, rank, laneRank, delay: step.delay, reserve });
      });
      for (const { group, rank, reserve } of ranked(candidates)) {
        candidateGroup.push(group);
        candidateRank.push(rank);
        candidateReserve.push(reserve);
      }
      candidateStart.push(candidateGroup.length);
    }
    stepStart.push(stepDelay.length);
  });
  for (const rows of work)
    rows.sort((a, b) => a.rank - b.rank || a.queue - b.queue || a.laneRank - b.laneRank || a.lane - b.lane);
  const workStart = [0];
  for (const rows of work) workStart.push(workStart[workStart.length - 1] + rows.length);
  const flat = work.flat();
  return {
    stepStart: Int32Array.from(stepStart),
    stepDelay: Float64Array.from(stepDelay),
    stepLane: Int32Array.from(stepLane),
    stepQueue: Int32Array.from(stepLane, (lane) => request.lanes[lane].queue),
    stepTakesMessage: Uint8Array.from(stepTakesMessage),
    candidateStart: Int32Array.from(candidateStart),
    candidateGroup: Int32Array.from(candidateGroup),
    candidateRank: Int32Array.from(candidateRank),
    candidateReserve: Int32Array.from(candidateReserve),
    choosesAtRandom: policy.agents === 'at random',
    workStart: Int32Array.from(workStart),
    workLane: Int32Array.from(flat, (row) => row.lane),
    workQueue: Int32Array.from(flat, (row) => row.queue),
    workRank: Int32Array.from(flat, (row) => row.rank),
    workLaneRank: Int32Array.from(flat, (row) => row.laneRank),
    ranksLanes: request.lanes.some(({ queue, rank }) =>
      request.lanes.some((other) => other.queue === queue && other.rank !== rank),
    ),
    workDelay: Float64Array.from(flat, (row) => row.delay),
    workReserve: Int32Array.from(flat, (row) => row.reserve),
    weighsWaits: policy.contacts === 'weighted wait',
    workWeight: Float64Array.from(flat, (row) => request.lanes[row.lane].weight),
    workHeadStart: Float64Array.from(flat, (row) => request.lanes[row.lane].headStart),
  };
}

interface Candidate {
  readonly group: number;
  /** Rank in the plan, and the policy's among groups of the same. */
  readonly written: number;
  readonly byPolicy: number;
  readonly reserve: number;
}

/** The candidates in order, each with one rank for both of its own: the policy's where the plan has none. */
function ranked(candidates: readonly Candidate[]): { group: number; rank: number; reserve: number }[] {
  const sorted = [...candidates].sort((a, b) => a.written - b.written || a.byPolicy - b.byPolicy);
  const areWritten = sorted.some(({ written }) => written !== 0);
  let rank = 0;
  return sorted.map(({ group, written, byPolicy, reserve }, place) => {
    const before = sorted[place - 1];
    if (before !== undefined && (before.written !== written || before.byPolicy !== byPolicy)) rank++;
    return { group, rank: areWritten ? rank : byPolicy, reserve };
  });
}
