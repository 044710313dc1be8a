// The shape of a routing policy: a pure function from who may serve whom to tables. Every policy ends in the same tables, so that
// one hot loop plays them all.

/**
 * Who may serve whom, when, in which order. Contacts wait in lanes: a queue has one, or several where it tells classes of customers
 * apart or allocates contacts to groups; where every queue has one, lane ids are queue ids. Steps, candidates and work are flat lists
 * with start positions (compressed rows). A smaller rank is taken first.
 */
export interface RoutingTables {
  /** 1 where the contact that came last is the first of the lane. Such lanes have one step. */
  readonly takesNewest: Uint8Array;
  /** Steps of lane l: stepStart[l] (included) to stepStart[l + 1] (excluded), in order of delay; the first has delay 0. */
  readonly stepStart: Int32Array;
  /** Wait in seconds after which the groups of a step may also answer. */
  readonly stepDelay: Float64Array;
  /** Lane of each step, and its queue. */
  readonly stepLane: Int32Array;
  readonly stepQueue: Int32Array;
  /** 1 where a step adds no groups but takes a message: whoever still waits leaves one and goes. */
  readonly stepTakesMessage: Uint8Array;
  /** Groups that a step adds: candidateStart[s] to candidateStart[s + 1], in order of rank. */
  readonly candidateStart: Int32Array;
  readonly candidateGroup: Int32Array;
  /** Of equal ranks the agent that has been idle longest is taken. */
  readonly candidateRank: Int32Array;
  /** The group answers only while more than so many of its agents are idle. */
  readonly candidateReserve: Int32Array;
  /** Whole rows of candidates, one after the other, where ranks change with time; the first is also in the columns above. None if not. */
  readonly rankings: readonly CandidateRows[];
  /** Of equal ranks: the agent who has been idle longest, or any idle agent with equal chance. */
  readonly choosesAtRandom: boolean;
  /** Lanes that group g serves: workStart[g] to workStart[g + 1], in order of rank, then of queue, then of lane rank. */
  readonly workStart: Int32Array;
  readonly workLane: Int32Array;
  readonly workQueue: Int32Array;
  /** Rank of the queue. Of queues of equal rank that with the longest wait is taken. */
  readonly workRank: Int32Array;
  /** Rank of the lane within its queue. Of lanes of equal rank the contact that has waited longest is taken. */
  readonly workLaneRank: Int32Array;
  /** Whether some queue has lanes of different ranks. */
  readonly ranksLanes: boolean;
  /** Wait in seconds that a contact must have reached before this group may take it. */
  readonly workDelay: Float64Array;
  /** The same reserve as among the candidates. */
  readonly workReserve: Int32Array;
  /** Whether contacts are taken by weighted wait, weight × wait + head start, instead of rank and wait. */
  readonly weighsWaits: boolean;
  readonly workWeight: Float64Array;
  readonly workHeadStart: Float64Array;
}

/** Candidates in another order. Each step has the same ones at the same places, so `candidateStart` holds for all. */
export type CandidateRows = Pick<RoutingTables, 'candidateGroup' | 'candidateRank' | 'candidateReserve'>;

/** One step of a lane's plan, in ids. */
export interface PlanStep {
  readonly delay: number;
  readonly groups: readonly number[];
  /** A rank for each group; undefined: all are equal, and the policy ranks them. */
  readonly ranks?: readonly number[];
  /** Whoever still waits then leaves a message. */
  readonly takesMessage?: boolean;
}

export interface SkillRow {
  readonly queue: number;
  readonly rank: number;
  /** Idle agents that the group keeps from this queue; 0: none. */
  readonly reserve: number;
}

/** A waiting line of a queue. */
export interface LaneRow {
  readonly queue: number;
  /** Among the lanes of its queue. */
  readonly rank: number;
  /** Whether the contact that came last is served first; undefined: no. */
  readonly takesNewest?: boolean;
  /** Its steps in order of delay; at least the one at 0. */
  readonly plan: readonly PlanStep[];
  /** How its waits count under a policy that weighs them. */
  readonly weight: number;
  /** Seconds by which its contacts are ahead from the start. */
  readonly headStart: number;
}

/** What a policy starts from: dense ids, everything checked. */
export interface RoutingRequest {
  /** Those of a queue are consecutive, and queues in order. */
  readonly lanes: readonly LaneRow[];
  /** Per group: its skills. */
  readonly skills: readonly (readonly SkillRow[])[];
  /** What policies may look at, by group, once for each ranking that differs; undefined: nothing is known of the groups. */
  readonly traits?: readonly (readonly GroupTraits[])[];
}

/** What is known of a group. */
export interface GroupTraits {
  /** Place among the different hourly costs of all groups, 0 the cheapest; behind them where nothing is said. */
  readonly costRank: number;
  /** Whole hours between noon and the middle of the hour that the clock of its site shows, 0 to 11. */
  readonly hoursFromNoon: number;
}

/** A group as a step names it. */
export interface SteppedGroup extends GroupTraits {
  /** In the list of the step. */
  readonly position: number;
  /** How many it has. */
  readonly skills: number;
}

export interface RoutingPolicy {
  readonly name: string;
  /** One line: what it does and who uses it. */
  readonly summary: string;
  /** What a scenario with queue orders, sites manila and ohio and groups night and day there writes. */
  readonly example: string;
  /**
   * Rank of one of a step's groups where the plan does not rank them itself: groups of equal rank are equal, and among their idle agents
   * `agents` decides.
   */
  rankOfGroup(group: SteppedGroup): number;
  /** Whether ranks change with the hour; undefined: they never do. */
  readonly changesBy?: 'local hour';
  readonly agents: 'longest idle' | 'at random';
  /** Which waiting contact a freed agent takes: by the ranks of skills and then the longest wait, or by weighted wait. */
  readonly contacts: 'ranked' | 'weighted wait';
}
