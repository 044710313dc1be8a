// Third phase of the search: agents are added until no aim is missed.
import {
  fullness,
  type Headcount,
  missedAims,
  missedIntervals,
  type Phase,
  type Reached,
  type SearchState,
  totalAt,
} from './searchState.ts';

/** An aim that is missed in an interval with the most agents that there may be. */
export interface Short {
  readonly aim: number;
  readonly interval: number;
}

/**
 * Adds agents in the intervals that miss an aim: one at first, twice as many every second time that it was not enough. Of several groups that
 * could help each is tried, and the one that helps most gets them. Intervals that have the most agents and miss all the same are held, and
 * what they miss is given up and returned. Afterwards the headcount meets every other aim.
 */
export function* repair(state: SearchState): Phase<Short[]> {
  const { intervals, givenUp, held } = state;
  const tries = new Int32Array(intervals);
  const short: Short[] = [];
  for (;;) {
    const reached = yield state.plan;
    const missed = missedIntervals(state, reached);
    if (missed.length === 0) return short;
    const candidates = new Map(missed.map((interval) => [interval, candidatesAt(state, reached, interval)]));
    for (const [interval, groups] of candidates) {
      if (groups.length > 0) continue;
      for (const aim of missedAims(state, reached, interval)) {
        givenUp[aim][interval] = 1;
        short.push({ aim, interval });
      }
      held[interval] = 1;
      candidates.delete(interval);
    }
    const steps = new Map(
      [...candidates.keys()].map((interval) => [interval, 2 ** Math.min(tries[interval]++ >> 1, 20)]),
    );
    const chosen = yield* choose(state, candidates, steps);
    for (const [interval, group] of chosen) add(state, state.plan, group, interval, steps.get(interval)!);
  }
}

/** Groups with room that help what is missed in the interval, those with fewest agents beside their beginning first. */
function candidatesAt(state: SearchState, reached: Reached, interval: number): number[] {
  const { plan, aims, room, most } = state;
  if (totalAt(plan, interval) >= most) return [];
  const helpers = new Set(missedAims(state, reached, interval).flatMap((aim) => aims[aim].helpers));
  return [...helpers]
    .filter((group) => plan[group][interval] < room)
    .sort((a, b) => fullness(state, a, interval) - fullness(state, b, interval) || a - b);
}

/** The group of each interval that leaves least missed there and in the next interval; played once for each rank of candidates. */
function* choose(
  state: SearchState,
  candidates: ReadonlyMap<number, readonly number[]>,
  steps: ReadonlyMap<number, number>,
): Phase<ReadonlyMap<number, number>> {
  const most = Math.max(...[...candidates.values()].map((groups) => groups.length));
  const chosen = new Map([...candidates].map(([interval, groups]) => [interval, groups[0]]));
  if (most < 2) return chosen;
  const least = new Map<number, number>();
  for (let rank = 0; rank < most; rank++) {
    const tried = state.plan.map((agents) => agents.slice());
    for (const [interval, groups] of candidates)
      add(state, tried, groups[Math.min(rank, groups.length - 1)], interval, steps.get(interval)!);
    const reached = yield tried;
    for (const [interval, groups] of candidates) {
      if (rank >= groups.length) continue;
      const left = leftAt(state, reached, interval) + leftAt(state, reached, interval + 1);
      if (left >= (least.get(interval) ?? Number.POSITIVE_INFINITY)) continue;
      least.set(interval, left);
      chosen.set(interval, groups[rank]);
    }
  }
  return chosen;
}

function leftAt(state: SearchState, reached: Reached, interval: number): number {
  if (interval >= state.intervals) return 0;
  return missedAims(state, reached, interval).reduce((sum, aim) => sum - reached.slack(aim, interval), 0);
}

/** Adds as many as there is room for. */
function add({ room, most }: SearchState, plan: Headcount, group: number, interval: number, step: number): void {
  const agents = plan[group];
  agents[interval] += Math.min(step, room - agents[interval], most - totalAt(plan, interval));
}
