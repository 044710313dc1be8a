// How many agents of each group the schedule brings, averaged over stretches of time. Nothing is simulated.
import type { Model } from '../model/model.ts';
import type { ClockTime } from '../units/quantities.ts';
import { type Counted, scheduledLevels } from './scheduledLevels.ts';

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
  model: Pick<Model, 'groups' | 'agents' | 'schedule'>,
  stretches: readonly Stretch[],
  counted: Counted = 'at work',
): number[][] {
  const { time, group, by } = scheduledLevels(model, counted);
  const level = new Int32Array(model.groups.length);
  let at = 0;
  /** Applies the changes up to a time (included). */
  const advance = (until: ClockTime): void => {
    for (; at < time.length && time[at] <= until; at++) level[group[at]] += by[at];
  };
  return stretches.map(({ start, end }) => {
    advance(start);
    const agentSeconds = new Array<number>(level.length).fill(0);
    let from = start;
    while (from < end) {
      const next = at < time.length ? Math.min(end, time[at]) : end;
      for (let each = 0; each < level.length; each++) agentSeconds[each] += level[each] * (next - from);
      if (next < end) advance(next);
      from = next;
    }
    return agentSeconds.map((seconds) => seconds / (end - start));
  });
}
