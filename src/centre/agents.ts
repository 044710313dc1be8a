// The agents in their slots: who is signed in, who is idle and since when, who works past the leaving time.
import type { Cell } from '../engine/clock.ts';
import type { Recorder, Watcher } from '../facts/recorder.ts';

export interface Agents {
  readonly slots: number;
  readonly groupOf: Int32Array;
  /** The ring in which the agent idles: that of the group, or, in outbound mode, groups + group. To be changed only between idling. */
  readonly ringOf: Int32Array;
  /** Queue of the contact in hand, or queues + strand at outbound work; −1 when there is none. */
  readonly inHand: Int32Array;
  /** Since when idle; Infinity at the sentinel that `longestIdle` returns for a group without idle agents. */
  readonly idleSince: Float64Array;
  /** Leaving time of a rostered agent; Infinity for agents under headcount. */
  readonly leaveAt: Float64Array;
  /** Signed in, per group: idle and busy, overtime included. */
  readonly staffed: Int32Array;
  /** Idle, per ring. */
  readonly idleCount: Int32Array;
  /** Agents per group that should have left and finish the contact in hand. */
  readonly overtime: Int32Array;
  /** The agent of the ring who has been idle longest, or a sentinel. */
  longestIdle(ring: number): number;
  /** The same of the group in either mode, inbound first. */
  anyIdle(group: number): number;
  becomeIdle(agent: number): void;
  stopIdling(agent: number): void;
  /** Signs an absent slot of the group in; the caller gives it a contact or makes it idle. */
  signInAny(group: number): number;
  /** Signs this agent in. */
  signIn(agent: number): void;
  /** Signs out an agent who is neither idle nor busy any more. */
  signOut(agent: number): void;
  /** The same for an agent who comes back during the shift: the leaving time stays. */
  pause(agent: number): void;
  changeOvertime(group: number, by: number): void;
  isSignedIn(agent: number): boolean;
  clear(): void;
}

export interface AgentsParts {
  /** Slots of group g: firstAgent[g] to firstAgent[g + 1]. */
  readonly firstAgent: Int32Array;
  /** Groups whose agents are particular persons: they sign in by name, not as any absent slot. */
  readonly isRostered: readonly boolean[];
  readonly clock: Cell;
  readonly recorder: Recorder;
  readonly watcher: Watcher | undefined;
  /** Told of an agent in outbound mode who signs out or goes away, and is in inbound mode from then on; undefined: there are no modes. */
  readonly leavesMode?: ((agent: number) => void) | undefined;
}

export function createAgents({ firstAgent, isRostered, clock, recorder, watcher, leavesMode }: AgentsParts): Agents {
  const groups = firstAgent.length - 1;
  const slots = firstAgent[groups];
  // The idle agents of a group are a ring through a sentinel, slots + ring: who became idle first comes first.
  const rings = leavesMode === undefined ? groups : 2 * groups;
  const room = Math.max(32, slots + rings);
  // Links of agent k: who became idle after at 2 k, who before at 2 k + 1.
  const links = new Int32Array(2 * room);
  const idleSince = new Float64Array(room);
  const groupOf = new Int32Array(room);
  const ringOf = leavesMode === undefined ? groupOf : new Int32Array(room);
  const inHand = new Int32Array(room);
  const leaveAt = new Float64Array(room);
  const signedIn = new Uint8Array(Math.max(128, room));
  const staffed = new Int32Array(Math.max(32, groups));
  const overtime = new Int32Array(Math.max(32, groups));
  const idleCount = new Int32Array(Math.max(32, rings));
  // Absent slots of group g: absent[firstAgent[g] … firstAgent[g] + absentCount[g]).
  const absent = new Int32Array(room);
  const absentCount = new Int32Array(Math.max(32, groups));
  const headcount = new Uint8Array(Math.max(128, groups));
  for (let group = 0; group < groups; group++) {
    headcount[group] = isRostered[group] ? 0 : 1;
    for (let agent = firstAgent[group]; agent < firstAgent[group + 1]; agent++) groupOf[agent] = group;
  }

  const longestIdle = (ring: number): number => links[2 * (slots + ring)];

  const anyIdle = (group: number): number => {
    const agent = longestIdle(group);
    return agent < slots || rings === groups ? agent : longestIdle(groups + group);
  };

  const becomeIdle = (agent: number): void => {
    const sentinel = slots + ringOf[agent];
    const last = links[2 * sentinel + 1];
    links[2 * last] = agent;
    links[2 * agent + 1] = last;
    links[2 * agent] = sentinel;
    links[2 * sentinel + 1] = agent;
    idleSince[agent] = clock[0];
    inHand[agent] = -1;
    idleCount[ringOf[agent]]++;
  };

  const stopIdling = (agent: number): void => {
    const following = links[2 * agent];
    const previous = links[2 * agent + 1];
    links[2 * previous] = following;
    links[2 * following + 1] = previous;
    idleCount[ringOf[agent]]--;
  };

  const signIn = (agent: number): void => {
    const group = groupOf[agent];
    signedIn[agent] = 1;
    inHand[agent] = -1;
    staffed[group]++;
    recorder.staffedChanged(group, 1);
    watcher?.signedIn?.(agent);
  };

  const signInAny = (group: number): number => {
    const count = absentCount[group] - 1;
    absentCount[group] = count;
    const agent = absent[firstAgent[group] + count];
    signIn(agent);
    return agent;
  };

  const signOut = (agent: number): void => {
    const group = groupOf[agent];
    if (leavesMode !== undefined && ringOf[agent] !== group) leavesMode(agent);
    signedIn[agent] = 0;
    inHand[agent] = -1;
    leaveAt[agent] = Infinity;
    if (headcount[group] === 1) {
      absent[firstAgent[group] + absentCount[group]] = agent;
      absentCount[group]++;
    }
    staffed[group]--;
    recorder.staffedChanged(group, -1);
    watcher?.signedOut?.(agent);
  };

  const pause = (agent: number): void => {
    const group = groupOf[agent];
    if (leavesMode !== undefined && ringOf[agent] !== group) leavesMode(agent);
    signedIn[agent] = 0;
    inHand[agent] = -1;
    staffed[group]--;
    recorder.staffedChanged(group, -1);
  };

  const changeOvertime = (group: number, by: number): void => {
    if (by === 0) return;
    overtime[group] += by;
    recorder.overtimeChanged(group, by);
  };

  const isSignedIn = (agent: number): boolean => signedIn[agent] === 1;

  const clear = (): void => {
    for (let ring = 0; ring < rings; ring++) {
      const sentinel = slots + ring;
      links[2 * sentinel] = sentinel;
      links[2 * sentinel + 1] = sentinel;
      idleSince[sentinel] = Infinity;
    }
    for (let agent = 0; agent < slots; agent++) ringOf[agent] = groupOf[agent];
    for (let group = 0; group < groups; group++) {
      absentCount[group] = 0;
      for (let agent = firstAgent[group + 1] - 1; agent >= firstAgent[group]; agent--)
        absent[firstAgent[group] + absentCount[group]++] = agent;
    }
    signedIn.fill(0);
    inHand.fill(-1);
    leaveAt.fill(Infinity);
    staffed.fill(0);
    overtime.fill(0);
    idleCount.fill(0);
  };

  return {
    slots,
    groupOf,
    ringOf,
    inHand,
    idleSince,
    leaveAt,
    staffed,
    overtime,
    idleCount,
    longestIdle,
    anyIdle,
    becomeIdle,
    stopIdling,
    signInAny,
    signIn,
    signOut,
    pause,
    changeOvertime,
    isSignedIn,
    clear,
  };
}
