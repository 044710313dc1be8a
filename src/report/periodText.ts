// The time that results cover, in words.
import type { Axes } from '../experiment/results.ts';
import { formatDuration } from '../units/formatTime.ts';
import { formatDate } from './formatDay.ts';
import { timed } from './intervalCells.ts';
import { counted } from './verdicts.ts';

/** `Mon 1 Mar 2027 to Sun 7 Mar 2027, Europe/London, 336 intervals of 30 min`. */
export function periodText(axes: Pick<Axes, 'zone' | 'intervals'>): string {
  const intervals = timed(axes.intervals);
  if (intervals.length === 0) return `no intervals, ${axes.zone}`;
  const first = intervals[0]!;
  const last = intervals.at(-1)!;
  const days = first.day === last.day ? formatDate(first.day) : `${formatDate(first.day)} to ${formatDate(last.day)}`;
  return `${days}, ${axes.zone}, ${counted(intervals.length, 'interval')} of ${formatDuration(first.length)}`;
}
