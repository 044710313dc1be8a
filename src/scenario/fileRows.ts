// The rows of a file of arrivals or of staff, and which of them a queue or group asks for.
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Reference } from './references.ts';

export interface FileTable {
  /** False when some row could not be placed in time: then rows may seem to be missing. */
  readonly complete: boolean;
  /** False when the file has no column `queue` or `group`, so that its rows are for any. */
  readonly byName: boolean;
  /** `utc` when the times are instants, whatever zone is meant otherwise. */
  readonly clock: 'local' | 'utc';
  /** True when the rows are a week, from Monday 1970-01-05, that repeats. */
  readonly weekly: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The queue or group; empty when the file does not tell. */
  readonly name: string;
  /** Seconds since 1970-01-01T00:00 on the wall clock. */
  readonly start: Seconds;
  /** Expected contacts, 1 for a recorded arrival, or agents. */
  readonly value: number;
  readonly aht?: Seconds;
  readonly origin: Origin;
}

/** The rows of the queue or group; all when the file has no such column. */
export function ownRows(
  { file, rowsOf, origin, owner, place }: Reference,
  { byName, rows }: FileTable,
  issues: IssueCollector,
): readonly TableRow[] | undefined {
  const own = byName ? rows.filter((row) => row.name === rowsOf) : rows;
  if (own.length > 0 || !byName) return own;
  return refuse(origin, place, issues, {
    ...unknownName(owner.kind, rowsOf, [...new Set(rows.map((row) => row.name))]),
    message: `no row of ${file} is for ${owner.kind} ${JSON.stringify(rowsOf)}`,
  });
}

/** The zone of the file's times; undefined: the period's. */
export function zoneOf({ zone }: Reference, { clock }: FileTable): string | undefined {
  return clock === 'utc' ? 'UTC' : zone;
}
