// Who covers what, hour by hour of the week: computed from the schedule alone, exactly. Nobody is absent, breaks begin when due.
import type { Compiled } from '../model/compile.ts';
import { cutByClock } from '../model/timeline.ts';
import { hourOfWeek } from '../units/hourOfWeek.ts';
import type { ClockTime, GroupId, QueueId, Seconds } from '../units/quantities.ts';
import { wallTimeAt } from '../units/zone.ts';
import { type LevelChanges, scheduledLevels } from './scheduledLevels.ts';

export const hoursOfWeek = 168;
const secondsPerHour: Seconds = 3600;

/** How well a queue is covered in the counted time. */
export interface QueueCoverage {
  readonly queue: QueueId;
  /** Agents at work with whom it counts as covered. */
  readonly asked: number;
  /** Over the whole counted time. */
  readonly total: Covered;
  /** By hour of the week of the reporting zone, 0 = Monday 00:00–01:00; 168 of them. */
  readonly hours: readonly Covered[];
  /** Stretches in which it is open with fewer agents than asked for, in order. */
  readonly gaps: readonly Gap[];
}

/** Seconds for which a queue is open, and of these with enough agents at work who may answer it, with one, with none. */
export interface Covered {
  readonly open: Seconds;
  readonly covered: Seconds;
  readonly single: Seconds;
  readonly unstaffed: Seconds;
  /** Fewest agents while it is open; Infinity where it never is. */
  readonly least: number;
}

export interface Gap {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** Fewest agents in it. */
  readonly least: number;
}

/** One for each queue, by id. */
export function coverageOf({ model, span }: Compiled): QueueCoverage[] {
  const { countFrom, countTo } = model.timeline;
  const levels = scheduledLevels(model, 'at work');
  const pieces = cutByClock(span, secondsPerHour)
    .map(({ start, end }) => ({ start: Math.max(start, countFrom), end: Math.min(end, countTo) }))
    .filter(({ start, end }) => start < end)
    .map((piece) => ({ ...piece, hour: hourOfWeek(wallTimeAt(span.zone, span.origin + piece.start)) }));
  return model.queues.map(({ opening, coverage: asked }, queue) => {
    const serving = new Set([...model.pairs.group].filter((_, pair) => model.pairs.queue[pair] === queue));
    const hours = Array.from({ length: hoursOfWeek }, emptyCount);
    const gaps: Gap[] = [];
    for (const stretch of stretchesOf(levels, serving, opening?.edges, pieces)) {
      if (!stretch.isOpen) continue;
      count(hours[stretch.hour]!, stretch, asked);
      if (stretch.agents < asked) addToGaps(gaps, stretch);
    }
    return { queue, asked, total: hours.reduce(sumOf, emptyCount()), hours, gaps };
  });
}

interface Stretch {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly hour: number;
  readonly agents: number;
  readonly isOpen: boolean;
}

/** Cuts the pieces wherever the number of agents of the groups changes or the queue opens or closes. */
function* stretchesOf(
  { time, group, by }: LevelChanges,
  serving: ReadonlySet<GroupId>,
  edges: Float64Array | undefined,
  pieces: readonly { readonly start: ClockTime; readonly end: ClockTime; readonly hour: number }[],
): Iterable<Stretch> {
  let change = 0;
  const skipOthers = (): void => {
    while (change < time.length && !serving.has(group[change]!)) change++;
  };
  let edge = 0;
  let agents = 0;
  for (const { start, end, hour } of pieces) {
    let from = start;
    while (from < end) {
      for (skipOthers(); change < time.length && time[change]! <= from; skipOthers()) agents += by[change++]!;
      while (edges !== undefined && edge < edges.length && edges[edge]! <= from) edge++;
      const nextChange = time[change] ?? Number.POSITIVE_INFINITY;
      const nextEdge = edges?.[edge] ?? Number.POSITIVE_INFINITY;
      const to = Math.min(end, nextChange, nextEdge);
      // Behind an odd number of edges the queue is open.
      yield { from, to, hour, agents, isOpen: edges === undefined || edge % 2 === 1 };
      from = to;
    }
  }
}

type Counting = { -readonly [Key in keyof Covered]: Covered[Key] };

function emptyCount(): Counting {
  return { open: 0, covered: 0, single: 0, unstaffed: 0, least: Number.POSITIVE_INFINITY };
}

function count(into: Counting, { from, to, agents }: Stretch, asked: number): void {
  const length = to - from;
  into.open += length;
  if (agents >= asked) into.covered += length;
  if (agents === 1) into.single += length;
  if (agents === 0) into.unstaffed += length;
  into.least = Math.min(into.least, agents);
}

function sumOf(sum: Counting, each: Covered): Counting {
  return {
    open: sum.open + each.open,
    covered: sum.covered + each.covered,
    single: sum.single + each.single,
    unstaffed: sum.unstaffed + each.unstaffed,
    least: Math.min(sum.least, each.least),
  };
}

/** A gap goes on over the edge of an hour, and over changes of staff that leave too few. */
function addToGaps(gaps: Gap[], { from, to, agents }: Stretch): void {
  const last = gaps.at(-1);
  if (last === undefined || last.to < from) gaps.push({ from, to, least: agents });
  else gaps[gaps.length - 1] = { ...last, to, least: Math.min(last.least, agents) };
}
