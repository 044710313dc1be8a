// A file of what was recorded interval by interval, as telephone systems report it: to be held against a simulation.
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { doubt, refuse, unknownName, type Wrong } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { Instant, Seconds } from '../units/quantities.ts';
import { type CsvRecord, type CsvTable, originAt, originOf, parseAmount, readCsv } from './csvTable.ts';
import { parseFileTime } from './fileTime.ts';

/** What was recorded of a queue in an interval; what is not known is absent. */
export interface RecordedInterval {
  readonly queue: string;
  /** Number of the interval, from 0. */
  readonly interval: number;
  readonly offered: number;
  readonly abandoned?: number;
  /** As the queue's target counts it. */
  readonly serviceLevel?: number;
  readonly asa?: Seconds;
}

/** What the file is held against: the queues, and the intervals by local start and instant. */
export interface RecordedPlace {
  readonly queues: readonly string[];
  readonly intervals: readonly { readonly start: string; readonly startInstant: Instant; readonly length: Seconds }[];
}

const startColumns = ['start', 'start_local', 'start_utc'];
const optional = ['abandoned', 'sl', 'asa'] as const;
const known = [...startColumns, 'queue', 'offered', ...optional];
const allowedHeader =
  'a header queue,start,offered,abandoned,sl,asa with a row for each interval; queue may be missing where there is one, the last three always';

/**
 * All rows in the counted time. Local times are on the clock of the period; one that comes twice means the first. Everything that is wrong is
 * reported at its line; rows outside the counted time are left out, with a warning.
 */
export function readRecordedIntervals(
  file: string,
  text: string,
  { queues, intervals }: RecordedPlace,
  issues: IssueCollector,
): readonly RecordedInterval[] {
  const table = readCsv(file, text, allowedHeader, issues);
  if (table === undefined || !checkHeader(table, queues, issues)) return [];
  const at = (...names: readonly string[]) => table.header.findIndex((name) => names.includes(name));
  const column = { start: at(...startColumns), queue: at('queue') };
  const isUtc = table.header[column.start]!.endsWith('_utc');
  const byLocal = new Map<string, number>();
  intervals.forEach(({ start }, interval) => {
    const local = start.slice(0, 16);
    if (!byLocal.has(local)) byLocal.set(local, interval);
  });
  const byInstant = new Map<number, number>(intervals.map(({ startInstant }, interval) => [startInstant, interval]));
  const from = localSeconds(intervals[0]!.start);
  const to = localSeconds(intervals.at(-1)!.start) + intervals.at(-1)!.length;
  const seen = new Map<string, number>();
  const rows: RecordedInterval[] = [];
  let outside = 0;
  for (const record of table.records) {
    const origin = originOf(record, column.start);
    const time = parseFileTime(record.fields[column.start]!);
    const queue = column.queue < 0 ? queues[0]! : record.fields[column.queue]!;
    if (!queues.includes(queue))
      refuse(originOf(record, column.queue), '', issues, unknownName('queue', queue, queues));
    const values = valuesOf(record, table, issues);
    if ('message' in time) {
      refuse(origin, '', issues, time);
      continue;
    }
    const isInstant = isUtc || time.hasOffset;
    const interval = isInstant ? byInstant.get(time.seconds) : byLocal.get(localText(time.seconds));
    if (interval === undefined) {
      const first = intervals[0]!.startInstant;
      const last = intervals.at(-1)!;
      const isInside = isInstant
        ? time.seconds >= first && time.seconds < last.startInstant + last.length
        : time.seconds >= from && time.seconds < to;
      if (isInside) refuse(origin, '', issues, noInterval(record.fields[column.start]!, intervals[0]!.length));
      else outside++;
      continue;
    }
    const key = JSON.stringify([queue, interval]);
    if (seen.has(key)) {
      const message = `line ${seen.get(key)} has this queue and interval as well`;
      refuse(origin, '', issues, { message, allowed: 'one row for each' });
    }
    seen.set(key, record.line);
    rows.push({ queue, interval, ...values });
  }
  if (outside > 0) {
    const message = `${outside} ${outside === 1 ? 'row lies' : 'rows lie'} outside the counted time`;
    doubt(originAt(file, 1, 1), '', issues, {
      message,
      allowed: `${intervals[0]!.start} to ${intervals.at(-1)!.start}`,
    });
  }
  if (rows.length === 0) refuse(originAt(file, 1, 1), '', issues, { message: 'no row lies in the counted time' });
  return rows;
}

function noInterval(time: string, length: Seconds): Wrong {
  return { message: `no interval begins at ${time}`, allowed: `intervals of ${length / 60} minutes of the scenario` };
}

function valuesOf(
  record: CsvRecord,
  table: CsvTable,
  issues: IssueCollector,
): Omit<RecordedInterval, 'queue' | 'interval'> {
  const read = (name: string): number | undefined => {
    const column = table.header.indexOf(name);
    const text = column < 0 ? '' : record.fields[column]!;
    if (text === '') return undefined;
    const isPercent = name === 'sl' && text.endsWith('%');
    const value = parseAmount(isPercent ? text.slice(0, -1).trim() : text, name, table.decimalComma);
    if (typeof value !== 'number') return refuse(originOf(record, column), '', issues, value);
    const share = isPercent ? value / 100 : value;
    if (name !== 'sl' || share <= 1) return share;
    const message = `sl ${text} is more than 1`;
    return refuse(originOf(record, column), '', issues, { message, allowed: 'a share such as 0.784 or 78.4%' });
  };
  const offered = read('offered');
  const [abandoned, serviceLevel, asa] = optional.map(read);
  if (offered === undefined && record.fields[table.header.indexOf('offered')] === '')
    refuse(originOf(record, table.header.indexOf('offered')), '', issues, { message: 'offered is missing' });
  if (abandoned !== undefined && offered !== undefined && abandoned > offered)
    refuse(originOf(record, table.header.indexOf('abandoned')), '', issues, {
      message: `abandoned ${abandoned} is more than offered ${offered}`,
    });
  return {
    offered: offered ?? 0,
    ...(abandoned === undefined ? {} : { abandoned }),
    ...(serviceLevel === undefined ? {} : { serviceLevel }),
    ...(asa === undefined ? {} : { asa }),
  };
}

function checkHeader(table: CsvTable, queues: readonly string[], issues: IssueCollector): boolean {
  const { file, header, headerRecord } = table;
  const needed = [startColumns, ['offered'], ...(queues.length > 1 ? [['queue']] : [])];
  const missing = needed.filter((names) => !header.some((name) => names.includes(name)));
  const unknown = header.filter((name) => !known.includes(name));
  for (const [name] of missing) {
    const meant = nearest(name!, unknown);
    const origin: Origin =
      meant === undefined ? originAt(file, headerRecord.line, 1) : originOf(headerRecord, header.indexOf(meant));
    const message =
      meant === undefined ? `no column ${name}` : `no column ${name}, but one named ${JSON.stringify(meant)}`;
    refuse(origin, '', issues, { message, allowed: allowedHeader });
  }
  if (missing.length > 0) return false;
  for (const name of unknown) {
    const meant = nearest(
      name,
      known.filter((each) => !header.includes(each)),
    );
    doubt(originOf(headerRecord, header.indexOf(name)), '', issues, {
      message: `column ${JSON.stringify(name)} is not used`,
      allowed: `allowed: ${known.join(', ')}`,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  }
  return true;
}

/** Wall clock seconds as the start of `2027-03-08T09:30:00-05:00`. */
function localText(seconds: Seconds): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16);
}

function localSeconds(start: string): Seconds {
  return Date.parse(`${start.slice(0, 19)}Z`) / 1000;
}
