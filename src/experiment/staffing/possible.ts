// First phase of the search: which aims can be met at all.
import { missedAims, type Phase, type SearchState } from './searchState.ts';

/**
 * Plays every group with all the agents that it may have. An aim that is missed even so is given up in that interval; where nothing is left
 * to aim for although something was, the headcount is held as it began.
 */
export function* sortOutImpossible(state: SearchState): Phase<{ aim: number; interval: number }[]> {
  const { plan, aims, intervals, room, givenUp, held } = state;
  const reached = yield plan.map((agents) => agents.map(() => room));
  const impossible: { aim: number; interval: number }[] = [];
  for (let interval = 0; interval < intervals; interval++) {
    const missed = missedAims(state, reached, interval);
    for (const aim of missed) {
      givenUp[aim][interval] = 1;
      impossible.push({ aim, interval });
    }
    if (missed.length > 0 && aims.every((_, aim) => givenUp[aim][interval] === 1)) held[interval] = 1;
  }
  return impossible;
}
