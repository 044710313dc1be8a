// The search for the least headcount of one pool, phase after phase.
import { approach } from './approach.ts';
import { sortOutImpossible } from './possible.ts';
import { repair, type Short } from './repair.ts';
import { beginSearch, type Headcount, type Phase, type SearchTask } from './searchState.ts';
import { type Needs, trim } from './trim.ts';

export interface FoundHeadcount {
  readonly headcount: Headcount;
  readonly needs: Needs;
  /** What no number of agents meets. */
  readonly impossible: readonly Short[];
  /** What is missed with the most agents that there may be. */
  readonly short: readonly Short[];
}

/**
 * A headcount that meets every aim in every interval, but for those named, and of which no group can lose an agent in any interval. There
 * may be others with fewer agents in all, which take several away and add some elsewhere: this is a local minimum.
 */
export function* searchPool(task: SearchTask): Phase<FoundHeadcount> {
  const state = beginSearch(task);
  const impossible = yield* sortOutImpossible(state);
  yield* approach(state);
  const short = yield* repair(state);
  const needs = yield* trim(state);
  return { headcount: state.plan, needs, impossible, short };
}
