// The rows of a file of recorded arrivals that belong to one queue, in order of time.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt } from '../schema/mistake.ts';
import { countedTime } from './countedTime.ts';
import { type FileTable, ownRows, zoneOf } from './fileRows.ts';
import { fileTimeText } from './fileTime.ts';
import type { Reference } from './references.ts';
import type { Arrivals, Period } from './scenario.ts';

/** The recorded arrivals of one queue in order of time. That none lies in the period is doubtful. */
export async function timesOf(
  reference: Reference,
  table: FileTable,
  period: Period | undefined,
  issues: IssueCollector,
): Promise<Extract<Arrivals, { kind: 'times' }> | undefined> {
  const { file, origin, place } = reference;
  const own = ownRows(reference, table, issues);
  if (own === undefined) return undefined;
  const zone = zoneOf(reference, table);
  const times = own.map(({ start }) => start).sort((a, b) => a - b);
  if (period !== undefined) {
    const { from, to } = await countedTime(period, zone);
    if (!times.some((time) => time >= from && time < to))
      doubt(origin, place, issues, {
        message: `no time in ${file} lies in the period`,
        allowed: `times from ${fileTimeText(from)} to ${fileTimeText(to)}`,
      });
  }
  return { kind: 'times', file, ...(zone === undefined ? {} : { zone }), times };
}
