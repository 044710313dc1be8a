// Last phase of the search: agents are taken away until each one that is left is needed.
import { exchanges, isPossible, type Move, type MoveKind, make, removals } from './moves.ts';
import { leastSlack, missedAims, missedIntervals, type Phase, type Reached, type SearchState } from './searchState.ts';

/** Why a group cannot do with one agent fewer in an interval: an aim would be missed, there or in another interval. */
export interface Need {
  readonly aim: number;
  readonly interval: number;
}

/** [group][interval]; undefined where nobody is left, or where the headcount is held. */
export type Needs = readonly (readonly (Need | undefined)[])[];

/** What moves of each kind would miss in each interval, [kind][interval]; undefined where that is not known. */
type Refused = (Need | undefined)[][];

/** Intervals between moves that are tried together, as long as being wrong now and then does no harm. */
const closeBy = 4;

/**
 * The headcount meets every aim when this begins and when it ends, and then no group can lose an agent in any interval without an aim being
 * missed: that is why it ends. Moves are tried together in intervals some way apart; what is missed from just before a move to just before
 * the next one is its doing. At first they are near each other, so that some are blamed for others; in the last sweeps they are so far apart
 * that the effect of one is over before the next.
 */
export function* trim(state: SearchState): Phase<Needs> {
  const { spacing } = state;
  const rough = Math.min(closeBy, spacing);
  do {
    yield* sweep(state, removals(state), rough);
  } while (yield* sweep(state, exchanges(state), rough));
  const refused = nothingRefused(state, removals(state));
  yield* sweep(state, removals(state), spacing, refused);
  return refused;
}

function nothingRefused({ intervals }: SearchState, kinds: readonly MoveKind[]): Refused {
  return kinds.map(() => Array.from({ length: intervals }, () => undefined));
}

/** Goes on until every move of these kinds has been refused wherever it is possible. Whether any was made. */
function* sweep(
  state: SearchState,
  kinds: readonly MoveKind[],
  spacing: number,
  refused: Refused = nothingRefused(state, kinds),
): Phase<boolean> {
  let made = false;
  for (;;) {
    const isOpen = (kind: number, interval: number) =>
      refused[kind][interval] === undefined && isPossible(state, kinds[kind], interval);
    const tried: number[] = [];
    for (let interval = 0; interval < state.intervals; interval++) {
      const isFarEnough = tried.length === 0 || interval - tried.at(-1)! >= spacing;
      if (isFarEnough && kinds.some((_, kind) => isOpen(kind, interval))) tried.push(interval);
    }
    if (tried.length === 0) return made;
    const moves = kinds.map((changes, kind) =>
      tried.filter((interval) => isOpen(kind, interval)).map((interval) => ({ interval, kind, changes })),
    );
    if (yield* tryMoves(state, moves, refused)) made = true;
  }
}

interface TriedMove extends Move {
  readonly kind: number;
}

/**
 * Tries the moves of each kind, and makes in each interval the one that leaves most slack. The headcount is then played as it is, and
 * while it misses something the move next before that is taken back. Whether a move was made.
 */
function* tryMoves(state: SearchState, byKind: readonly (readonly TriedMove[])[], refused: Refused): Phase<boolean> {
  const { plan, intervals } = state;
  const best = new Map<number, { readonly move: TriedMove; readonly slack: number }>();
  for (const moves of byKind) {
    if (moves.length === 0) continue;
    make(plan, moves);
    const reached = yield plan;
    make(plan, moves, -1);
    const missed = missedIntervals(state, reached);
    for (const [i, move] of moves.entries()) {
      const { interval, kind } = move;
      const from = i === 0 ? 0 : interval - 1;
      const to = i + 1 < moves.length ? moves[i + 1].interval - 1 : intervals;
      const need = needIn(state, reached, missed, from, to, interval);
      refused[kind][interval] = need;
      const slack = leastSlack(state, reached, Math.max(from, interval - 1), Math.min(to, interval + 2));
      if (need === undefined && slack > (best.get(interval)?.slack ?? Number.NEGATIVE_INFINITY))
        best.set(interval, { move, slack });
    }
  }
  const made = [...best.values()].map(({ move }) => move).sort((a, b) => a.interval - b.interval);
  make(plan, made);
  while (made.length > 0) {
    const reached = yield plan;
    const missed = missedIntervals(state, reached);
    if (missed.length === 0) return true;
    const back = made.findLast(({ interval }) => interval <= missed[0] + 1) ?? made[0];
    made.splice(made.indexOf(back), 1);
    make(plan, [back], -1);
    refused[back.kind][back.interval] = needIn(state, reached, missed, 0, intervals, back.interval);
  }
  return false;
}

/** What is missed in [from, to), nearest to `interval`; of several aims there the one missed by most. */
function needIn(
  state: SearchState,
  reached: Reached,
  missed: readonly number[],
  from: number,
  to: number,
  interval: number,
): Need | undefined {
  const within = missed.filter((each) => each >= from && each < to);
  if (within.length === 0) return undefined;
  const nearest = within.reduce((best, each) => (Math.abs(each - interval) < Math.abs(best - interval) ? each : best));
  const aims = missedAims(state, reached, nearest);
  const aim = aims.reduce((best, each) => (reached.slack(each, nearest) < reached.slack(best, nearest) ? each : best));
  return { aim, interval: nearest };
}
