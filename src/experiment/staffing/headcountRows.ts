// A headcount by interval as rows of equal length, as a file of staff has them.
import type { DatedHeadcount } from '../../scenario/scenario.ts';
import { dateOf, secondsPerDay } from '../../units/calendar.ts';
import { formatClock } from '../../units/formatTime.ts';
import type { Instant, Seconds } from '../../units/quantities.ts';

/** The rows of a grid of intervals. */
export interface RowGrid {
  /** Length of a row: the greatest that puts the start of every interval at the start of a row, at most an hour. */
  readonly every: Seconds;
  readonly rows: readonly { readonly start: Instant; readonly interval: number }[];
}

const secondsPerHour: Seconds = 3600;
/** Files of staff are read to the minute. */
const shortestRow: Seconds = 60;

/**
 * `edges` are those of the intervals. At least two rows, of which the second may lie beyond the last edge. Undefined when the intervals do
 * not begin at whole minutes.
 */
export function layOutRows(edges: Float64Array): RowGrid | undefined {
  const intervals = edges.length - 1;
  const every = [...edges.subarray(0, intervals)].reduce(commonDivisor, secondsPerHour);
  if (every < shortestRow || every % shortestRow !== 0) return undefined;
  const rows: { start: Instant; interval: number }[] = [];
  for (let interval = 0; interval < intervals; interval++)
    for (let start = edges[interval]; start < edges[interval + 1]; start += every) rows.push({ start, interval });
  if (rows.length === 1) rows.push({ start: rows[0].start + every, interval: 0 });
  return { every, rows };
}

/** The headcount of one group as a scenario holds it. */
export function datedHeadcount({ every, rows }: RowGrid, agents: ArrayLike<number>): DatedHeadcount {
  return {
    law: 'headcount',
    file: '',
    zone: 'UTC',
    every,
    rows: rows.map(({ start, interval }) => {
      const day = Math.floor(start / secondsPerDay);
      return { start: `${dateOf(day)}T${formatClock(start - day * secondsPerDay)}`, agents: agents[interval] };
    }),
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
