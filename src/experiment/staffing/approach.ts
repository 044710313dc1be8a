// Second phase of the search: from where Erlang's formulas lead to near the least headcount, in all intervals at once.
import { fullness, missedAims, type Phase, type Reached, type SearchState, totalAt } from './searchState.ts';

const roundsAtMost = 12;

/**
 * In each round every interval moves by its own step: up where an aim is missed, down where all is met there and beside it. A step doubles
 * while its direction stays and halves when it turns, so that intervals that push each other about come to rest. What is updating all
 * intervals at once from what a simulation of all of them reached: Z. Feldman, A. Mandelbaum, W. A. Massey and W. Whitt, "Staffing of
 * time-varying queues to achieve time-stable performance", Management Science 54, 2008. The steps: M. Riedmiller and H. Braun, "A direct
 * adaptive method for faster backpropagation learning: the RPROP algorithm", 1993.
 */
export function* approach(state: SearchState): Phase {
  const { plan, intervals, room, most } = state;
  const steps = plan.map((agents) => Int32Array.from(agents, firstStep));
  const last = plan.map(() => new Int8Array(intervals));
  const turned = plan.map(() => new Uint8Array(intervals));
  for (let round = 0; round < roundsAtMost; round++) {
    const directions = directionsOf(state, yield plan);
    let settled = true;
    for (const [group, agents] of plan.entries())
      for (let interval = 0; interval < intervals; interval++) {
        const direction = directions[group][interval];
        if (direction === 0) continue;
        const before = last[group][interval];
        if (before === -direction) {
          turned[group][interval] = 1;
          steps[group][interval] = Math.max(1, steps[group][interval] >> 1);
        } else if (before === direction) steps[group][interval] *= 2;
        last[group][interval] = direction;
        if (steps[group][interval] > 1 || turned[group][interval] === 0) settled = false;
        const free = Math.min(room - agents[interval], most - totalAt(plan, interval));
        const step = direction * steps[group][interval];
        agents[interval] += Math.max(-agents[interval], Math.min(step, free));
      }
    if (settled) return;
  }
}

/** A quarter of the square root of the agents: about as far as the formulas err, and what moves a service level visibly. */
function firstStep(agents: number): number {
  return Math.max(1, Math.round(Math.sqrt(agents) / 4));
}

/** 1 up, −1 down, [group][interval]. */
function directionsOf(state: SearchState, reached: Reached): Int8Array[] {
  const { plan, aims, intervals, held } = state;
  const missed = Array.from({ length: intervals }, (_, interval) => missedAims(state, reached, interval));
  const directions = plan.map(() => new Int8Array(intervals));
  for (let interval = 0; interval < intervals; interval++) {
    if (held[interval] === 1) continue;
    for (const aim of missed[interval]) {
      const emptiest = aims[aim].helpers.reduce((best, group) =>
        fullness(state, group, interval) < fullness(state, best, interval) ? group : best,
      );
      directions[emptiest][interval] = 1;
    }
    const near = [interval - 1, interval, interval + 1].flatMap((each) => missed[each] ?? []);
    for (const [group, agents] of plan.entries())
      if (agents[interval] > 0 && !near.some((aim) => aims[aim].helpers.includes(group)))
        directions[group][interval] = -1;
  }
  return directions;
}
