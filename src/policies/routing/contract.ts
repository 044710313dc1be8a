// The shape of a routing policy: a pure function from who may serve whom to tables. Every policy ends in the same tables, so that
// one hot loop plays them all.

/**
 * Who may serve whom, when, in which order. Steps, candidates and work are flat lists with start positions (compressed rows).
 * A smaller rank is taken first.
 */
export interface RoutingTables {
  /** Steps of queue q: stepStart[q] (included) to stepStart[q + 1] (excluded), in order of delay; the first has delay 0. */
  readonly stepStart: Int32Array;
  /** Wait in seconds after which the groups of a step may also answer. */
  readonly stepDelay: Float64Array;
  /** Queue of each step. */
  readonly stepQueue: Int32Array;
  /** Groups that a step adds: candidateStart[s] to candidateStart[s + 1], in order of rank. */
  readonly candidateStart: Int32Array;
  readonly candidateGroup: Int32Array;
  /** Of equal ranks the agent that has been idle longest is taken. */
  readonly candidateRank: Int32Array;
  /** Queues that group g serves: workStart[g] to workStart[g + 1], in order of rank. */
  readonly workStart: Int32Array;
  readonly workQueue: Int32Array;
  /** Of equal ranks the contact that has waited longest is taken. */
  readonly workRank: Int32Array;
  /** Wait in seconds that a contact must have reached before this group may take it. */
  readonly workDelay: Float64Array;
}

/** One step of a queue's plan, in ids. */
export interface PlanStep {
  readonly delay: number;
  readonly groups: readonly number[];
}

export interface SkillRow {
  readonly queue: number;
  readonly rank: number;
}

/** What a policy starts from: dense ids, everything checked. */
export interface RoutingRequest {
  /** Per queue: its steps in order of delay; every queue has at least the step at 0. */
  readonly plans: readonly (readonly PlanStep[])[];
  /** Per group: its skills. */
  readonly skills: readonly (readonly SkillRow[])[];
}

export interface RoutingPolicy {
  readonly name: string;
  /** One line: what it does and who uses it. */
  readonly summary: string;
  /** Rank of the group at `position` of a step's list: equal ranks mean that the longest idle agent answers. */
  rankOfGroup(position: number): number;
}
