// What the search for the least headcount of one pool knows. Its phases are generators: they yield a headcount to be played and are
// handed what it reached, so that all pools share each round of simulation.

/** Agents by group of the pool and interval. */
export type Headcount = readonly Int32Array[];

/** One condition that must hold in each interval: a part of a queue's target, or a limit on the occupancy of a group. */
export interface AimOfSearch {
  /** Groups of the pool of which more agents help. */
  readonly helpers: readonly number[];
}

/** What a headcount reached when it was played. */
export interface Reached {
  /** By how much an aim was met in an interval, relative to its target: negative where it was missed, Infinity where nothing was to be met. */
  slack(aim: number, interval: number): number;
}

export interface SearchTask {
  readonly intervals: number;
  readonly aims: readonly AimOfSearch[];
  readonly start: Headcount;
  /** Most agents of a group in an interval; with so many of each, nobody waits who need not. */
  readonly room: number;
  /** Most agents of all groups of the pool in an interval. */
  readonly most: number;
  /** Intervals after which the effect of an agent fewer is over, 1 or more. */
  readonly spacing: number;
}

export interface SearchState extends SearchTask {
  /** The headcount as it stands; the phases change it. */
  readonly plan: Int32Array[];
  /** Aims that are given up, [aim][interval]. */
  readonly givenUp: readonly Uint8Array[];
  /** Intervals whose headcount stays as it is. */
  readonly held: Uint8Array;
}

/** A part of the search: yields headcounts to be played. */
export type Phase<Outcome = void> = Generator<Headcount, Outcome, Reached>;

export function beginSearch(task: SearchTask): SearchState {
  const { start, aims, intervals, most } = task;
  const state: SearchState = {
    ...task,
    plan: start.map((agents) => agents.slice()),
    givenUp: aims.map(() => new Uint8Array(intervals)),
    held: new Uint8Array(intervals),
  };
  for (let interval = 0; interval < intervals; interval++)
    while (totalAt(state.plan, interval) > most) state.plan[fullest(state, interval)][interval]--;
  return state;
}

/** Aims that count and were missed in the interval. */
export function missedAims({ aims, givenUp }: SearchState, reached: Reached, interval: number): number[] {
  return [...aims.keys()].filter((aim) => givenUp[aim][interval] === 0 && reached.slack(aim, interval) < 0);
}

/** The least slack of the aims that count in [from, to); Infinity where there is none. */
export function leastSlack({ aims, givenUp }: SearchState, reached: Reached, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const aim of aims.keys())
    for (let interval = from; interval < to; interval++)
      if (givenUp[aim][interval] === 0) least = Math.min(least, reached.slack(aim, interval));
  return least;
}

/** Intervals in which an aim that counts was missed. */
export function missedIntervals(state: SearchState, reached: Reached): number[] {
  return Array.from({ length: state.intervals }, (_, interval) => interval).filter(
    (interval) => missedAims(state, reached, interval).length > 0,
  );
}

/** Agents of all groups in an interval. */
export function totalAt(plan: Headcount, interval: number): number {
  return plan.reduce((sum, agents) => sum + agents[interval], 0);
}

/** How many agents a group has beside what it began with: groups are filled and emptied so that this stays alike. */
export function fullness(
  { plan, start }: Pick<SearchState, 'plan' | 'start'>,
  group: number,
  interval: number,
): number {
  return plan[group][interval] / (start[group][interval] + 0.5);
}

function fullest(state: SearchState, interval: number): number {
  const groups = [...state.plan.keys()].filter((group) => state.plan[group][interval] > 0);
  return groups.reduce((best, group) =>
    fullness(state, group, interval) > fullness(state, best, interval) ? group : best,
  );
}
