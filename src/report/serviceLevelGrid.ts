// The service level of one queue as a picture: a row a day, a character an interval.

import { secondsPerDay } from '../units/calendar.ts';
import { type Colors, toned } from './drawTable.ts';
import { dayWidth, formatDay } from './formatDay.ts';
import type { IntervalCell } from './intervalCells.ts';
import type { Tone } from './textTable.ts';

/** What the characters mean. */
export const gridLegend = '· target met; 0–9 below it, in tens of per cent (7: 70 to 79 %); blank: no contacts';
/** What they mean for a queue without a target. */
export const gridLegendWithoutTarget = '0–9 tens of per cent (7: 70 to 79 %, 9 also 100 %); blank: no contacts';

const secondsPerHour = 3600;
const mostDays = 35;
const mostColumns = 144;
const narrowestLabel = 3;

/** Whether a grid of such cells says something: several intervals a day, not too many of them, and not too many days. */
export function gridIsLegible(cells: readonly IntervalCell[]): boolean {
  if (cells.length === 0) return false;
  const columns = secondsPerDay / columnLength(cells);
  return columns > 1 && columns <= mostColumns && daysOf(cells).length <= mostDays;
}

/**
 * Lines for the cells of one queue, at most `width` characters: hours on top, then the days; where a day is wider than that,
 * one block after another. An hour that comes twice shows the worse of the two, one that does not come is blank.
 */
export function serviceLevelGrid(cells: readonly IntervalCell[], width: number, colors: Colors): string[] {
  const length = columnLength(cells);
  const columns = Math.ceil(secondsPerDay / length);
  const label = labelColumns(length);
  const room = width - dayWidth - 1;
  const blocks = Math.ceil(columns / Math.max(label, Math.floor(room / label) * label));
  const perBlock = Math.ceil(columns / blocks / label) * label;
  const worst = worstByPlace(cells, length);
  const lines: string[] = [];
  for (let from = 0; from < columns; from += perBlock) {
    const to = Math.min(columns, from + perBlock);
    lines.push(' '.repeat(dayWidth + 1) + colors.dim(hourLabels(from, to, length, label)));
    for (const day of daysOf(cells)) {
      const row = Array.from({ length: to - from }, (_, column) => worst.get(`${day} ${from + column}`));
      lines.push(`${formatDay(day)} ${colored(row.map(markOf), colors)}`.trimEnd());
    }
  }
  return lines;
}

/** Length of an interval, seconds: the commonest, since a clock change makes some differ. */
function columnLength(cells: readonly IntervalCell[]): number {
  const counts = new Map<number, number>();
  for (const { interval } of cells) counts.set(interval.length, (counts.get(interval.length) ?? 0) + 1);
  return [...counts].reduce((commonest, each) => (each[1] > commonest[1] ? each : commonest))[0];
}

function daysOf(cells: readonly IntervalCell[]): string[] {
  return [...new Set(cells.map(({ called }) => called.day))].sort();
}

function worstByPlace(cells: readonly IntervalCell[], length: number): Map<string, IntervalCell> {
  const worst = new Map<string, IntervalCell>();
  for (const cell of cells) {
    const [hours, minutes] = cell.called.clock.split(':').map(Number);
    const column = Math.floor((hours! * secondsPerHour + minutes! * 60) / length);
    const place = `${cell.called.day} ${column}`;
    const other = worst.get(place);
    if (!other || cell.serviceLevel < other.serviceLevel) worst.set(place, cell);
  }
  return worst;
}

/** Columns from one hour label to the next: the fewest whole hours that leave room for two digits and a space. */
function labelColumns(length: number): number {
  const hours = [1, 2, 3, 4, 6, 8, 12].find((each) => {
    const columns = (each * secondsPerHour) / length;
    return Number.isInteger(columns) && columns >= narrowestLabel;
  });
  return Math.ceil(((hours ?? 24) * secondsPerHour) / length);
}

function hourLabels(from: number, to: number, length: number, label: number): string {
  let labels = '';
  for (let column = from; column < to; column += label) {
    const hour = String(Math.floor((column * length) / secondsPerHour)).padStart(2, '0');
    labels += hour.padEnd(label);
  }
  return labels.trimEnd();
}

interface Mark {
  readonly character: string;
  readonly tone: Tone | undefined;
}

function markOf(cell: IntervalCell | undefined): Mark {
  if (!cell) return { character: ' ', tone: undefined };
  const { below, serviceLevel, high, queue } = cell;
  const target = queue.target.serviceLevel;
  const digit = String(Math.min(9, Math.floor(serviceLevel * 10)));
  if (target === undefined) return { character: digit, tone: undefined };
  if (!below) return { character: '·', tone: 'good' };
  return { character: digit, tone: high !== null && high >= target ? 'doubtful' : 'bad' };
}

/** One colour code for a run of marks of the same tone. */
function colored(marks: readonly Mark[], colors: Colors): string {
  let text = '';
  let run = '';
  for (const [index, { character, tone }] of marks.entries()) {
    run += character;
    if (index + 1 < marks.length && marks[index + 1]!.tone === tone) continue;
    text += toned(run, tone, colors);
    run = '';
  }
  return text;
}
