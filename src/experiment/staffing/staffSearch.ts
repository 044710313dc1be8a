// Searches the least headcount of pools: rounds of simulation that all pools share, until each has found its own.
import { criticalValue } from '../../maths/estimators/criticalValue.ts';
import type { Pool } from '../ports.ts';
import { reachedBy } from './aims.ts';
import { type FoundHeadcount, searchPool } from './poolSearch.ts';
import type { PoolTask, StaffSearch } from './prepare.ts';
import type { Staffing } from './results.ts';
import { playRound, type Round } from './rounds.ts';
import type { Headcount, Phase, Reached } from './searchState.ts';
import { staffingOf } from './staffing.ts';

export interface StaffRequest {
  readonly search: StaffSearch;
  /** In each round, from the same random numbers. */
  readonly replications: number;
  /** Hold each interval to the worse end of its interval of this confidence; undefined: to its estimate. */
  readonly confidence?: number | undefined;
  /** Told after each round, with the agents that were scheduled in it, in hours. */
  readonly onRound?: (round: number, agentHours: number) => void;
  readonly signal?: AbortSignal;
}

/** `pool` plays the model of the search. Undefined when it was interrupted. Rejects as `Pool.play` does. */
export async function searchStaff(request: StaffRequest, pool: Pool): Promise<Staffing | undefined> {
  const { search, replications, confidence, signal } = request;
  const critical = criticalValue(confidence ?? search.scenario.run.confidence);
  const searches = search.tasks.map(beginOf);
  const stop = () => pool.stop();
  signal?.addEventListener('abort', stop);
  let rounds = 0;
  let contactsOffered = 0;
  let eventsPlayed = 0;
  const play = async (): Promise<Round | undefined> => {
    const headcounts = searches.map(({ playing }) => playing);
    const round = signal?.aborted ? undefined : await playRound(search, headcounts, { replications, critical }, pool);
    if (round === undefined) return undefined;
    contactsOffered += round.contactsOffered;
    eventsPlayed += round.eventsPlayed;
    request.onRound?.(++rounds, hoursOf(search, headcounts));
    return round;
  };
  try {
    while (searches.some(({ found }) => found === undefined)) {
      const round = await play();
      if (round === undefined) return undefined;
      for (const each of searches)
        if (each.found === undefined)
          advance(
            each,
            reachedBy(round.measures, each.task.aims, each.task.pool.groups, each.playing, confidence !== undefined),
          );
    }
    const last = await play();
    if (last === undefined) return undefined;
    const found = searches.map((each) => each.found!);
    const { seed } = search.scenario.run;
    return staffingOf(search, found, last.measures, {
      seed,
      replications,
      rounds,
      confidence: confidence ?? search.scenario.run.confidence,
      surely: confidence !== undefined,
      contactsOffered,
      eventsPlayed,
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

interface RunningSearch {
  readonly task: PoolTask;
  readonly phases: Phase<FoundHeadcount>;
  /** What the next round plays. */
  playing: Headcount;
  found: FoundHeadcount | undefined;
}

function beginOf(task: PoolTask): RunningSearch {
  const running: RunningSearch = { task, phases: searchPool(task), playing: [], found: undefined };
  take(running, running.phases.next());
  return running;
}

function advance(running: RunningSearch, reached: Reached): void {
  take(running, running.phases.next(reached));
}

function take(running: RunningSearch, { done, value }: IteratorResult<Headcount, FoundHeadcount>): void {
  if (done) {
    running.found = value;
    running.playing = value.headcount;
  } else running.playing = value;
}

const secondsPerHour = 3600;

function hoursOf({ plan }: StaffSearch, headcounts: readonly Headcount[]): number {
  const seconds = plan.stretches.reduce((sum, { start, end }, interval) => {
    const agents = headcounts.flat().reduce((total, ofGroup) => total + ofGroup[interval], 0);
    return sum + agents * (end - start);
  }, 0);
  return seconds / secondsPerHour;
}
