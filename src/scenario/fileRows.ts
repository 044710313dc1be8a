// The rows of a file of arrivals, and which of them a queue asks for.
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Reference } from './references.ts';

export interface ForecastTable {
  /** False when some row could not be placed in time: then rows may seem to be missing. */
  readonly complete: boolean;
  /** False when the file has no `queue` column, so that its rows are for any queue. */
  readonly byQueue: boolean;
  /** `utc` when the times are instants, whatever zone is meant otherwise. */
  readonly clock: 'local' | 'utc';
  /** True when the rows are a week, from Monday 1970-01-05, that repeats. */
  readonly weekly: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly queue: string;
  /** Seconds since 1970-01-01T00:00 on the wall clock. */
  readonly start: Seconds;
  /** 1 for a recorded arrival. */
  readonly volume: number;
  readonly aht?: Seconds;
  readonly origin: Origin;
}

/** The rows of the queue; all when the file has no `queue` column. */
export function ownRows(
  { file, rowsOf, origin, queue, key }: Reference,
  { byQueue, rows }: ForecastTable,
  issues: IssueCollector,
): readonly TableRow[] | undefined {
  const own = byQueue ? rows.filter((row) => row.queue === rowsOf) : rows;
  if (own.length > 0 || !byQueue) return own;
  return refuse(origin, `queues.${queue}.arrivals.${key}`, issues, {
    ...unknownName('queue', rowsOf, [...new Set(rows.map((row) => row.queue))]),
    message: `no row of ${file} is for queue ${JSON.stringify(rowsOf)}`,
  });
}

/** The zone of the file's times; undefined: the period's. */
export function zoneOf({ zone }: Reference, { clock }: ForecastTable): string | undefined {
  return clock === 'utc' ? 'UTC' : zone;
}
