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
  /** 1 where a step adds no groups but takes a message: whoever still waits leaves one and goes. */
  readonly stepTakesMessage: Uint8Array;
  /** Groups that a step adds: candidateStart[s] to candidateStart[s + 1], in order of rank. */
  readonly candidateStart: Int32Array;
  readonly candidateGroup: Int32Array;
  /** Of equal ranks the agent that has been idle longest is taken. */
  readonly candidateRank: Int32Array;
  /** The group answers only while more than so many of its agents are idle. */
  readonly candidateReserve: Int32Array;
  /** Of equal ranks: the agent who has been idle longest, or any idle agent with equal chance. */
  readonly choosesAtRandom: boolean;
  /** Queues that group g serves: workStart[g] to workStart[g + 1], in order of rank. */
  readonly workStart: Int32Array;
  readonly workQueue: Int32Array;
  /** Of equal ranks the contact that has waited longest is taken. */
  readonly workRank: Int32Array;
  /** Wait in seconds that a contact must have reached before this group may take it. */
  readonly workDelay: Float64Array;
  /** The same reserve as among the candidates. */
  readonly workReserve: Int32Array;
  /** Whether contacts are taken by weighted wait, weight × wait + head start, instead of rank and wait. */
  readonly weighsWaits: boolean;
  readonly workWeight: Float64Array;
  readonly workHeadStart: Float64Array;
}

/** One step of a queue's plan, in ids. */
export interface PlanStep {
  readonly delay: number;
  readonly groups: readonly number[];
  /** Whoever still waits then leaves a message. */
  readonly takesMessage?: boolean;
}

export interface SkillRow {
  readonly queue: number;
  readonly rank: number;
  /** Idle agents that the group keeps from this queue; 0: none. */
  readonly reserve: number;
}

/** How a queue's waits count under a policy that weighs them. */
export interface QueueWeight {
  readonly weight: number;
  /** Seconds by which the queue's contacts are ahead from the start. */
  readonly headStart: number;
}

/** What a policy starts from: dense ids, everything checked. */
export interface RoutingRequest {
  /** Per queue: its steps in order of delay; every queue has at least the step at 0. */
  readonly plans: readonly (readonly PlanStep[])[];
  /** Per group: its skills. */
  readonly skills: readonly (readonly SkillRow[])[];
  /** Per queue. */
  readonly weights: readonly QueueWeight[];
}

export interface RoutingPolicy {
  readonly name: string;
  /** One line: what it does and who uses it. */
  readonly summary: string;
  /**
   * Rank among a step's groups of the one at `position` of its list, with so many skills: groups of equal rank are equal,
   * and among their idle agents `agents` decides.
   */
  rankOfGroup(position: number, skills: number): number;
  readonly agents: 'longest idle' | 'at random';
  /** Which waiting contact a freed agent takes: by the ranks of skills and then the longest wait, or by weighted wait. */
  readonly contacts: 'ranked' | 'weighted wait';
}
