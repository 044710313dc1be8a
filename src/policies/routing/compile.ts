// From plans, skills and a policy to the tables of the hot loop.
import type { CandidateRows, GroupTraits, RoutingPolicy, RoutingRequest, RoutingTables } from './contract.ts';

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
  const steps: Candidate[][] = [];
  const work: Work[][] = request.skills.map(() => []);
  request.lanes.forEach(({ queue, rank: laneRank, plan, takesNewest }, lane) => {
    if (takesNewest && plan.length > 1) throw new Error(`lane ${lane} takes the newest and has several steps`);
    for (const step of plan) {
      stepDelay.push(step.delay);
      stepLane.push(lane);
      stepTakesMessage.push(step.takesMessage ? 1 : 0);
      const candidates: Candidate[] = [];
      step.groups.forEach((group, position) => {
        if (work[group].some((row) => row.lane === lane)) return;
        const skill = request.skills[group].find((row) => row.queue === queue);
        if (!skill) throw new Error(`group ${group} is in the plan of queue ${queue} without the skill`);
        const { rank, reserve } = skill;
        const skills = request.skills[group].length;
        candidates.push({ group, position, skills, written: step.ranks?.[position] ?? 0, reserve });
        work[group].push({ lane, queue, rank, laneRank, delay: step.delay, reserve });
      });
      steps.push(candidates);
      candidateStart.push(candidateStart[candidateStart.length - 1] + candidates.length);
    }
    stepStart.push(stepDelay.length);
  });
  for (const rows of work)
    rows.sort((a, b) => a.rank - b.rank || a.queue - b.queue || a.laneRank - b.laneRank || a.lane - b.lane);
  const workStart = [0];
  for (const rows of work) workStart.push(workStart[workStart.length - 1] + rows.length);
  const flat = work.flat();
  const traits = request.traits ?? [request.skills.map(() => unknown)];
  const rankings = traits.map((ofGroups) => candidateRows(steps, ofGroups, policy));
  return {
    takesNewest: Uint8Array.from(request.lanes, (lane) => Number(lane.takesNewest ?? false)),
    stepStart: Int32Array.from(stepStart),
    stepDelay: Float64Array.from(stepDelay),
    stepLane: Int32Array.from(stepLane),
    stepQueue: Int32Array.from(stepLane, (lane) => request.lanes[lane].queue),
    stepTakesMessage: Uint8Array.from(stepTakesMessage),
    candidateStart: Int32Array.from(candidateStart),
    ...rankings[0],
    rankings: rankings.length > 1 ? rankings : [],
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

const unknown: GroupTraits = { costRank: 0, hoursFromNoon: 0 };

interface Candidate {
  readonly group: number;
  readonly position: number;
  readonly skills: number;
  /** Rank in the plan; 0 where it has none. */
  readonly written: number;
  readonly reserve: number;
}

/** The candidates of all steps, each step's in order of rank. */
function candidateRows(
  steps: readonly (readonly Candidate[])[],
  traits: readonly GroupTraits[],
  policy: RoutingPolicy,
): CandidateRows {
  const rows = steps.flatMap((step) => ranked(step, (each) => policy.rankOfGroup({ ...traits[each.group], ...each })));
  return {
    candidateGroup: Int32Array.from(rows, ({ group }) => group),
    candidateRank: Int32Array.from(rows, ({ rank }) => rank),
    candidateReserve: Int32Array.from(rows, ({ reserve }) => reserve),
  };
}

/** The candidates of a step in order, each with one rank for that in the plan and, among groups of the same, that of the policy. */
function ranked(candidates: readonly Candidate[], rankOf: (candidate: Candidate) => number) {
  const sorted = candidates
    .map((candidate) => ({ ...candidate, byPolicy: rankOf(candidate) }))
    .sort((a, b) => a.written - b.written || a.byPolicy - b.byPolicy);
  const areWritten = sorted.some(({ written }) => written !== 0);
  let rank = 0;
  return sorted.map(({ group, written, byPolicy, reserve }, place) => {
    const before = sorted[place - 1];
    if (before !== undefined && (before.written !== written || before.byPolicy !== byPolicy)) rank++;
    return { group, rank: areWritten ? rank : byPolicy, reserve };
  });
}
