// The text of a forecast file to rows: columns `start` (local time) and `volume`, and `queue` when several share the file.
import { parse } from 'csv-parse/sync';
import { parseClockTime } from '../schema/clockTime.ts';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { doubt, refuse, type Wrong } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import { dayNumber, isDate, secondsPerDay } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';

export interface ForecastTable {
  /** False when some row could not be placed in time: then rows may seem to be missing. */
  readonly complete: boolean;
  /** False when the file has no `queue` column, so that its rows are for any queue. */
  readonly byQueue: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly queue: string;
  /** Local time as seconds since 1970-01-01T00:00 on the wall clock. */
  readonly start: Seconds;
  readonly volume: number;
  readonly origin: Origin;
}

const needed = ['start', 'volume'];
const known = [...needed, 'queue'];

/**
 * Reads a forecast: comma, semicolon (then with decimal commas as well) or tab between the columns, in any order; a byte
 * order mark and either line ending. Everything that is wrong is reported at its line; undefined when no row can be read.
 */
export function readForecastTable(file: string, text: string, issues: IssueCollector): ForecastTable | undefined {
  const delimiter = delimiterOf(text);
  const records = parseCsv(file, text, delimiter, issues);
  const header = records?.[0]?.fields.map((name) => name.trim().toLowerCase());
  if (records === undefined) return undefined;
  if (header === undefined)
    return refuse(originAt(file, 1, 1), '', issues, { message: 'the forecast is empty', allowed });
  if (!checkHeader(header, records[0], file, issues)) return undefined;

  const column = { start: header.indexOf('start'), volume: header.indexOf('volume'), queue: header.indexOf('queue') };
  const rows: TableRow[] = [];
  let complete = true;
  for (const record of records.slice(1)) {
    if (record.fields.length !== header.length) {
      complete = false;
      const message = `the row has ${record.fields.length} columns, the header ${header.length}`;
      refuse(originAt(file, record.line, 1), '', issues, { message });
      continue;
    }
    const start = parseStart(record.fields[column.start].trim());
    const volume = parseVolume(record.fields[column.volume].trim(), delimiter);
    if (typeof start !== 'number') refuse(originOf(record, column.start), '', issues, start);
    if (typeof volume !== 'number') refuse(originOf(record, column.volume), '', issues, volume);
    if (typeof start !== 'number') complete = false;
    else {
      const queue = column.queue < 0 ? '' : record.fields[column.queue].trim();
      rows.push({
        queue,
        start,
        volume: typeof volume === 'number' ? volume : 0,
        origin: originOf(record, column.start),
      });
    }
  }
  return { complete, byQueue: column.queue >= 0, rows };
}

const allowed = 'a header start,volume or queue,start,volume, then a row for each interval';

interface Record {
  readonly fields: readonly string[];
  readonly file: string;
  readonly line: number;
  /** False with quotes in the file: then the columns of its fields are not known. */
  readonly plain: boolean;
}

function parseCsv(file: string, text: string, delimiter: string, issues: IssueCollector): Record[] | undefined {
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    const plain = !text.includes('"');
    return parsed.map(({ record, info }) => ({ fields: record, file, line: info.lines, plain }));
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return refuse(originAt(file, lines ?? 1, 1), '', issues, { message: `cannot be read: ${message}` });
  }
}

/** The first of the three separators that the header holds, the comma when none. */
function delimiterOf(text: string): string {
  const header = /[^\r\n]*/.exec(text.trimStart())![0];
  return [',', ';', '\t'].find((candidate) => header.includes(candidate)) ?? ',';
}

function checkHeader(header: readonly string[], record: Record, file: string, issues: IssueCollector): boolean {
  const missing = needed.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !known.includes(name));
  for (const name of missing) {
    const meant = nearest(name, unknown);
    const origin = meant === undefined ? originAt(file, record.line, 1) : originOf(record, header.indexOf(meant));
    const message =
      meant === undefined ? `no column ${name}` : `no column ${name}, but one named ${JSON.stringify(meant)}`;
    refuse(origin, '', issues, { message, allowed, ...(meant === undefined ? {} : { nearest: name }) });
  }
  for (const name of missing.length > 0 ? [] : unknown) {
    const meant = nearest(
      name,
      known.filter((column) => !header.includes(column)),
    );
    const message = `column ${JSON.stringify(name)} is not used`;
    doubt(originOf(record, header.indexOf(name)), '', issues, {
      message,
      allowed: `allowed: ${known.join(', ')}`,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  }
  return missing.length === 0;
}

function parseStart(text: string): Seconds | Wrong {
  const allowed = 'a local date and time, such as 2027-03-08T09:30';
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(.*)$/.exec(text);
  if (match === null) return { message: `${JSON.stringify(text)} is not a date and time`, allowed };
  const [, date, clock, rest] = match as unknown as [string, string, string, string];
  if (rest !== '')
    return { message: `${JSON.stringify(rest)} after the time: times are local, without an offset`, allowed };
  const seconds = parseClockTime(clock);
  if (!isDate(date) || seconds === undefined || seconds >= secondsPerDay) {
    return { message: `there is no ${text} in the calendar`, allowed };
  }
  return dayNumber(date) * secondsPerDay + seconds;
}

function parseVolume(text: string, delimiter: string): number | Wrong {
  const digits = delimiter === ';' ? text.replace(',', '.') : text;
  const allowed = 'a number of 0 or more';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits))
    return { message: `volume ${JSON.stringify(text)} is not a number`, allowed };
  const volume = Number(digits);
  return volume < 0 || !Number.isFinite(volume)
    ? { message: `volume ${text} is ${volume < 0 ? 'negative' : 'too large'}`, allowed }
    : volume;
}

function originOf(record: Record, column: number): Origin {
  const before = record.fields.slice(0, column).reduce((length, field) => length + field.length + 1, 0);
  return originAt(record.file, record.line, record.plain ? before + 1 : 1);
}

function originAt(file: string, line: number, column: number): Origin {
  return { kind: 'file', file, line, column };
}
