// How many agents of each group the schedule brings, averaged over stretches of time. Nothing is simulated.
import { changeOrder } from '../model/changeOrder.ts';
import type { Model } from '../model/model.ts';
import type { AgentId, ClockTime } from '../units/quantities.ts';

/** A stretch of the clock, [start, end). */
export interface Stretch {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/**
 * Time averages of the scheduled agents, [stretch][group]; the stretches ascend and do not overlap. Overtime is not in them,
 * and an agent whose shifts overlap counts once.
 */
export function presentAgents(
  { groups, agents, schedule }: Pick<Model, 'groups' | 'agents' | 'schedule'>,
  stretches: readonly Stretch[],
): number[][] {
  const present = new Float64Array(groups.length);
  const signedIn = new Set<AgentId>();
  let at = 0;
  const apply = (change: number): void => {
    const subject = schedule.subject[change];
    switch (schedule.kind[change]) {
      case changeOrder.staffFalls:
      case changeOrder.staffRises:
        present[subject] = schedule.headcount[change];
        break;
      case changeOrder.shiftStarts:
        if (!signedIn.has(subject)) present[groupOf(agents.firstAgent, subject)]++;
        signedIn.add(subject);
        break;
      case changeOrder.shiftEnds:
        if (signedIn.delete(subject)) present[groupOf(agents.firstAgent, subject)]--;
    }
  };
  /** Applies the changes up to `time` (included). */
  const advance = (time: ClockTime): void => {
    for (; at < schedule.time.length && schedule.time[at] <= time; at++) apply(at);
  };
  return stretches.map(({ start, end }) => {
    advance(start);
    const agentSeconds = new Float64Array(groups.length);
    let from = start;
    while (from < end) {
      const next = at < schedule.time.length ? Math.min(end, schedule.time[at]) : end;
      for (let group = 0; group < groups.length; group++) agentSeconds[group] += present[group] * (next - from);
      if (next < end) advance(next);
      from = next;
    }
    return Array.from(agentSeconds, (seconds) => seconds / (end - start));
  });
}

/** Agents of a group are numbered one after the other. */
function groupOf(firstAgent: Int32Array, agent: number): number {
  let group = 0;
  while (firstAgent[group + 1] <= agent) group++;
  return group;
}
