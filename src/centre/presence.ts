// Presence: how the calendar's changes of staff reach the agents, under both laws.
//
// Headcount: a group has a number of agents; when it falls, idle ones leave at once (who has been idle longest first) and then
// whoever finishes first. Rostered: each agent leaves when the shift ends, after the contact in hand. Either way time worked past
// the leaving time is overtime. An agent freed at the very instant of leaving leaves, although ends come before the calendar.
// What keeps rostered agents away during a shift is told in rosters.ts.
import type { Cell } from '../engine/clock.ts';
import type { Recorder } from '../facts/recorder.ts';
import { changeOrder } from '../model/changeOrder.ts';
import type { Schedule } from '../model/model.ts';
import type { Agents } from './agents.ts';
import type { Rosters } from './rosters.ts';

export interface Presence {
  /** Applies a change of the calendar. */
  change(schedule: Schedule, at: number): void;
  /** Quick test: false when a freed agent surely stays. */
  mayLeave(agent: number, group: number): boolean;
  /** Whether a freed agent has to leave now, for good or for a while; if so, the agent has left. */
  leaves(agent: number, group: number): boolean;
  clear(): void;
}

export interface PresenceParts {
  /** Law of each group. */
  readonly isRostered: readonly boolean[];
  /** Undefined where nobody is ever away during a shift. */
  readonly rosters: Rosters | undefined;
  readonly agents: Agents;
  readonly recorder: Recorder;
  readonly clock: Cell;
  /** Gives a contact to an agent who has just signed in, or makes the agent idle. */
  putToWork(agent: number): void;
}

export function createPresence({ isRostered, rosters, agents, recorder, clock, putToWork }: PresenceParts): Presence {
  const { staffed, overtime, leaveAt, inHand } = agents;
  const groups = isRostered.length;
  const rostered = new Uint8Array(Math.max(128, groups));
  rostered.set(isRostered.map(Number));
  // When a group's headcount next falls, and to what.
  const fallAt = new Float64Array(Math.max(16, groups));
  const fallTo = new Int32Array(Math.max(32, groups));
  // Rostered agents who finish the contact in hand after the end of the shift.
  const overdue = new Uint8Array(Math.max(128, agents.slots));

  const mayLeave = (agent: number, group: number): boolean =>
    rostered[group] === 1 ? leaveAt[agent] <= clock[0] : overtime[group] > 0 || fallAt[group] <= clock[0];

  const leaves = (agent: number, group: number): boolean => {
    if (!goesHome(agent, group)) return rosters?.goesAway(agent) ?? false;
    recorder.busyChanged(group, -1);
    agents.signOut(agent);
    return true;
  };

  /** Whether the agent leaves for good; books the end of overtime. */
  const goesHome = (agent: number, group: number): boolean => {
    if (rostered[group] === 1) {
      if (overdue[agent] === 1) {
        overdue[agent] = 0;
        agents.changeOvertime(group, -1);
        return true;
      }
      return rosters === undefined ? leaveAt[agent] <= clock[0] : rosters.shiftEnd[agent] <= clock[0];
    }
    if (overtime[group] > 0) {
      agents.changeOvertime(group, -1);
      return true;
    }
    return fallAt[group] <= clock[0] && staffed[group] > fallTo[group];
  };

  const change = (schedule: Schedule, at: number): void => {
    const kind = schedule.kind[at];
    const subject = schedule.subject[at];
    if (kind === changeOrder.shiftStarts) startShift(schedule, at);
    else if (kind === changeOrder.shiftEnds) endShift(subject);
    else if (kind === changeOrder.spellDue) rosters?.spellDue(subject, schedule.detail[at], schedule.until[at]);
    else if (kind === changeOrder.siteChanges) rosters?.siteChanges(subject, schedule.until[at], schedule.atHome[at]);
    else {
      fallAt[subject] = schedule.until[at];
      fallTo[subject] = schedule.headcountAfter[at];
      setHeadcount(subject, schedule.headcount[at]);
    }
  };

  const setHeadcount = (group: number, headcount: number): void => {
    while (staffed[group] > headcount) {
      const agent = agents.anyIdle(group);
      if (agent >= agents.slots) break;
      agents.stopIdling(agent);
      agents.signOut(agent);
    }
    // Those who should have left are kept first; then absent ones come.
    agents.changeOvertime(group, Math.max(0, staffed[group] - headcount) - overtime[group]);
    while (staffed[group] < headcount) putToWork(agents.signInAny(group));
  };

  const startShift = (schedule: Schedule, at: number): void => {
    const agent = schedule.subject[at];
    const until = schedule.until[at];
    if (agents.isSignedIn(agent)) {
      // Still at the last contact of the shift before: goes on into this one.
      if (overdue[agent] === 1) agents.changeOvertime(agents.groupOf[agent], -1);
      overdue[agent] = 0;
      leaveAt[agent] = until;
      rosters?.goOn(agent, until, schedule.detail[at], schedule.headcount[at] === 0);
      return;
    }
    if (rosters !== undefined) {
      rosters.startShift(agent, until, schedule.detail[at], schedule.headcount[at] === 0);
      return;
    }
    agents.signIn(agent);
    leaveAt[agent] = until;
    putToWork(agent);
  };

  const endShift = (agent: number): void => {
    // Where a day has 23 hours the next shift may have begun already, and with it a later leaving time.
    if ((rosters === undefined ? leaveAt[agent] : rosters.shiftEnd[agent]) > clock[0]) return;
    rosters?.endShift(agent);
    if (!agents.isSignedIn(agent)) return;
    if (inHand[agent] < 0) {
      agents.stopIdling(agent);
      agents.signOut(agent);
      return;
    }
    overdue[agent] = 1;
    agents.changeOvertime(agents.groupOf[agent], 1);
  };

  const clear = (): void => {
    fallAt.fill(Infinity);
    fallTo.fill(0);
    overdue.fill(0);
  };

  clear();
  return { change, mayLeave, leaves, clear };
}
