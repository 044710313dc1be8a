// The rows of a file that belong to one queue or group, as an unbroken series of equal intervals that covers the period.
import { writeDuration } from '../schema/duration.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import { dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import { countedTime } from './countedTime.ts';
import { type FileTable, ownRows, type TableRow, zoneOf } from './fileRows.ts';
import { fileTimeText } from './fileTime.ts';
import { localTimeExists } from './localTimeExists.ts';
import type { Reference } from './references.ts';
import type { Period } from './scenario.ts';
import { allowedParts, dividesDay } from './sections/dayParts.ts';

export interface FileSeries {
  /** Zone of the times as written; undefined: the period's. */
  readonly zone?: string;
  /** Length of an interval. */
  readonly every: Seconds;
  /** The greatest length of which each start is a multiple from midnight on; `every` unless hours begin at half past. */
  readonly step: Seconds;
  /** In order of time. */
  readonly rows: readonly TableRow[];
}

const secondsPerMinute = 60;

/**
 * Doubled rows, gaps, rows between the steps and a period that is not covered are reported. `period` is undefined when it could not be
 * read; its zone tells which missing times never happened. `filler` is what a row for nothing holds: `volume 0 where the queue is closed`.
 */
export async function seriesOf(
  reference: Reference,
  table: FileTable,
  period: Period | undefined,
  filler: string,
  issues: IssueCollector,
): Promise<FileSeries | undefined> {
  const { file, origin, place, owner } = reference;
  const own = ownRows(reference, table, issues);
  if (own === undefined) return undefined;
  const rows = withoutDoubles(table.weekly ? inWeekOf(period, own) : own, owner.kind, issues);
  if (rows.length < 2) {
    return refuse(origin, place, issues, { message: `${file} has too few rows`, allowed: 'two or more' });
  }
  const every = commonStep(rows);
  if (!dividesDay(every) || every % secondsPerMinute !== 0) {
    const message = `the rows of ${file} are ${writeDuration(every)} apart`;
    return refuse(origin, place, issues, { message, allowed: allowedParts });
  }
  // Hours of a zone that is half an hour off begin at half past by UTC.
  const phase = table.clock === 'utc' ? rows[0].start % every : 0;
  const askew = rows.filter((row) => row.start % every !== phase);
  for (const row of askew) {
    const message = `this row begins ${fileTimeText(row.start)}, within an interval of ${writeDuration(every)}`;
    refuse(row.origin, '', issues, {
      message,
      allowed: `starts at multiples of ${writeDuration(every)} from midnight`,
    });
  }
  if (askew.length > 0) return undefined;
  const zone = zoneOf(reference, table);
  if (table.complete) {
    checkSteps(rows, every, zone ?? period?.zone, filler, issues);
    if (period !== undefined && !table.weekly) await checkCover(reference, rows, every, period, zone, issues);
  }
  const step = phase === 0 ? every : commonDivisor(every, phase);
  return { ...(zone === undefined ? {} : { zone }), every, step, rows };
}

/** Starts of the steps of a row, `2027-03-08T09:30`. */
export function stepsOf({ start }: TableRow, { every, step }: FileSeries): string[] {
  return Array.from({ length: every / step }, (_, part) => fileTimeText(start + part * step));
}

/** The rows of a repeating week, moved to the week in which the period begins. */
function inWeekOf(period: Period | undefined, rows: readonly TableRow[]): readonly TableRow[] {
  if (period === undefined) return rows;
  const monday = dayNumber(period.from) - weekday(period.from) + 1;
  const shift = (monday - dayNumber('1970-01-05')) * secondsPerDay;
  return rows.map((row) => ({ ...row, start: row.start + shift }));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Rows in order of time; of rows with the same start the first is kept. */
function withoutDoubles(own: readonly TableRow[], kind: string, issues: IssueCollector): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of [...own].sort((a, b) => a.start - b.start)) {
    if (rows.at(-1)?.start !== row.start) rows.push(row);
    else {
      const message = `a second row${row.name === '' ? '' : ` of ${kind} ${row.name}`} begins ${fileTimeText(row.start)}`;
      refuse(row.origin, '', issues, {
        message,
        allowed: 'each start once, also where a clock change repeats an hour',
      });
    }
  }
  return rows;
}

/** The step between rows that occurs most often; of equally frequent ones the shortest. */
function commonStep(rows: readonly TableRow[]): Seconds {
  const frequency = new Map<Seconds, number>();
  for (const [position, row] of rows.slice(1).entries()) {
    const step = row.start - rows[position].start;
    frequency.set(step, (frequency.get(step) ?? 0) + 1);
  }
  const ordered = [...frequency].sort(([stepA, countA], [stepB, countB]) => countB - countA || stepA - stepB);
  return ordered[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

function checkSteps(
  rows: readonly TableRow[],
  every: Seconds,
  zone: string | undefined,
  filler: string,
  issues: IssueCollector,
): void {
  for (const [position, row] of rows.slice(1).entries()) {
    const before = rows[position].start;
    const step = row.start - before;
    if (step === every) continue;
    const missing = Array.from({ length: step / every - 1 }, (_, index) => before + (index + 1) * every);
    if (zone !== undefined && skippedByClockChange(missing, zone)) continue;
    const message = `${rowsMissing(missing.length)} before this one: ${span(missing[0], missing.at(-1)!)}`;
    refuse(row.origin, '', issues, { message, allowed: `a row for each interval, with ${filler}` });
  }
}

/** No zone springs forward by more than a day. */
function skippedByClockChange(starts: readonly Seconds[], zone: string): boolean {
  return starts.at(-1)! - starts[0] <= secondsPerDay && starts.every((start) => !localTimeExists(zone, start));
}

async function checkCover(
  { file, origin, place }: Reference,
  rows: readonly TableRow[],
  every: Seconds,
  period: Period,
  zone: string | undefined,
  issues: IssueCollector,
): Promise<void> {
  const { from, to } = await countedTime(period, zone);
  const first = rows[0].start;
  const end = rows.at(-1)!.start + every;
  const allowed = `rows from ${fileTimeText(from)} to ${fileTimeText(to)}`;
  if (first > from) {
    refuse(origin, place, issues, {
      message: `${file} begins ${fileTimeText(first)}, after the period begins`,
      allowed,
    });
  }
  if (end < to)
    refuse(origin, place, issues, { message: `${file} ends ${fileTimeText(end)}, before the period ends`, allowed });
}

function rowsMissing(count: number): string {
  return count === 1 ? 'a row is missing' : `${count} rows are missing`;
}

function span(first: Seconds, last: Seconds): string {
  return first === last ? fileTimeText(first) : `${fileTimeText(first)} to ${fileTimeText(last)}`;
}
