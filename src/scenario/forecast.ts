// The rows of a forecast that belong to one queue, as an unbroken series of equal intervals.
import { writeDuration } from '../schema/duration.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import { dateOf, dayNumber, secondsPerDay } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';
import type { ForecastTable, TableRow } from './forecastTable.ts';
import { localTimeExists } from './localTimeExists.ts';
import type { Reference } from './references.ts';
import type { Arrivals, Period } from './scenario.ts';
import { allowedParts, dividesDay } from './sections/dayParts.ts';

const secondsPerMinute = 60;

type Forecast = Extract<Arrivals, { kind: 'forecast' }>;

/**
 * The forecast of one queue, in order of time. Doubled rows, gaps, rows between the steps and a period that is not covered
 * are reported. `period` is undefined when it could not be read; its zone tells which missing times never happened.
 */
export function forecastOf(
  reference: Reference,
  table: ForecastTable,
  period: Period | undefined,
  issues: IssueCollector,
): Forecast | undefined {
  const { file, rowsOf, origin, queue } = reference;
  const path = `queues.${queue}.arrivals.file`;
  const own = table.byQueue ? table.rows.filter((row) => row.queue === rowsOf) : table.rows;
  if (own.length === 0 && table.byQueue) {
    const wrong = unknownName('queue', rowsOf, [...new Set(table.rows.map((row) => row.queue))]);
    return refuse(origin, path, issues, {
      ...wrong,
      message: `no row of ${file} is for queue ${JSON.stringify(rowsOf)}`,
    });
  }
  const rows = withoutDoubles(own, issues);
  if (rows.length < 2) {
    return refuse(origin, path, issues, { message: `${file} has too few rows`, allowed: 'two or more' });
  }
  const every = commonStep(rows);
  if (!dividesDay(every) || every % secondsPerMinute !== 0) {
    const message = `the rows of ${file} are ${writeDuration(every)} apart`;
    return refuse(origin, path, issues, { message, allowed: allowedParts });
  }
  const askew = rows.filter((row) => row.start % every !== 0);
  for (const row of askew) {
    const message = `this row begins ${localText(row.start)}, within an interval of ${writeDuration(every)}`;
    refuse(row.origin, '', issues, {
      message,
      allowed: `starts at multiples of ${writeDuration(every)} from midnight`,
    });
  }
  if (askew.length > 0) return undefined;
  if (table.complete) {
    checkSteps(rows, every, period?.zone, issues);
    if (period !== undefined) checkCover(reference, rows, every, period, issues);
  }
  return {
    kind: 'forecast',
    file,
    every,
    rows: rows.map(({ start, volume }) => ({ start: localText(start), volume })),
  };
}

/** Rows in order of time; of rows with the same start the first is kept. */
function withoutDoubles(own: readonly TableRow[], issues: IssueCollector): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of [...own].sort((a, b) => a.start - b.start)) {
    if (rows.at(-1)?.start !== row.start) rows.push(row);
    else {
      const message = `a second row${row.queue === '' ? '' : ` of queue ${row.queue}`} begins ${localText(row.start)}`;
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

function checkSteps(rows: readonly TableRow[], every: Seconds, zone: string | undefined, issues: IssueCollector): void {
  for (const [position, row] of rows.slice(1).entries()) {
    const before = rows[position].start;
    const step = row.start - before;
    if (step === every) continue;
    const missing = Array.from({ length: step / every - 1 }, (_, index) => before + (index + 1) * every);
    if (zone !== undefined && skippedByClockChange(missing, zone)) continue;
    const message = `${rowsMissing(missing.length)} before this one: ${span(missing[0], missing.at(-1)!)}`;
    refuse(row.origin, '', issues, {
      message,
      allowed: 'a row for each interval, with volume 0 where the queue is closed',
    });
  }
}

/** No zone springs forward by more than a day. */
function skippedByClockChange(starts: readonly Seconds[], zone: string): boolean {
  return starts.at(-1)! - starts[0] <= secondsPerDay && starts.every((start) => !localTimeExists(zone, start));
}

function checkCover(
  { file, origin, queue }: Reference,
  rows: readonly TableRow[],
  every: Seconds,
  period: Period,
  issues: IssueCollector,
): void {
  const from = dayNumber(period.from) * secondsPerDay;
  const to = from + (period.length ?? (period.days ?? 0) * secondsPerDay);
  const first = rows[0].start;
  const end = rows.at(-1)!.start + every;
  const path = `queues.${queue}.arrivals.file`;
  const allowed = `rows from ${localText(from)} to ${localText(to)}`;
  if (first > from) {
    refuse(origin, path, issues, { message: `${file} begins ${localText(first)}, after the period begins`, allowed });
  }
  if (end < to)
    refuse(origin, path, issues, { message: `${file} ends ${localText(end)}, before the period ends`, allowed });
}

function rowsMissing(count: number): string {
  return count === 1 ? 'a row is missing' : `${count} rows are missing`;
}

function span(first: Seconds, last: Seconds): string {
  return first === last ? localText(first) : `${localText(first)} to ${localText(last)}`;
}

/** Wall clock seconds as `2027-03-08T09:30`. */
function localText(local: Seconds): string {
  const day = Math.floor(local / secondsPerDay);
  return `${dateOf(day)}T${formatClock(local - day * secondsPerDay)}`;
}
