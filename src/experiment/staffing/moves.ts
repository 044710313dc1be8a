// What the search may do with the agents of an interval to need fewer: take one away, or two of a group for one of another.
import type { Headcount, SearchState } from './searchState.ts';

/** A change of the agents of one interval. */
export interface Move {
  readonly interval: number;
  readonly changes: readonly GroupChange[];
}

interface GroupChange {
  readonly group: number;
  readonly by: number;
}

/** One way to need an agent fewer, wherever there are the agents for it. */
export type MoveKind = readonly GroupChange[];

/** One agent fewer of each group. */
export function removals({ plan }: Pick<SearchState, 'plan'>): MoveKind[] {
  return plan.map((_, group) => [{ group, by: -1 }]);
}

/** Every kind is played in rounds of its own. */
const exchangesAtMost = 12;

/** Two agents fewer of a group and one more of another that can help with the same aims; of many pairs those that share most. */
export function exchanges({ plan, aims }: Pick<SearchState, 'plan' | 'aims'>): MoveKind[] {
  const groups = [...plan.keys()];
  const pairs = groups.flatMap((from) => groups.filter((to) => to !== from).map((to) => ({ from, to })));
  return pairs
    .map(({ from, to }) => {
      const shared = aims.filter(({ helpers }) => helpers.includes(from) && helpers.includes(to)).length;
      return { from, to, shared };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, exchangesAtMost)
    .map(({ from, to }) => [
      { group: from, by: -2 },
      { group: to, by: 1 },
    ]);
}

/** Whether the interval has the agents, and the room, for it. */
export function isPossible({ plan, room, held }: SearchState, kind: MoveKind, interval: number): boolean {
  if (held[interval] === 1) return false;
  return kind.every(({ group, by }) => plan[group][interval] + by >= 0 && plan[group][interval] + by <= room);
}

/** Makes moves, or with a sign of −1 takes them back. */
export function make(plan: Headcount, moves: readonly Move[], sign: 1 | -1 = 1): void {
  for (const { interval, changes } of moves) for (const { group, by } of changes) plan[group][interval] += sign * by;
}
