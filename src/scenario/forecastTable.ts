// The text of a forecast or of recorded arrivals to rows that know their time, their queue and their place in the file.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { Seconds } from '../units/quantities.ts';
import { type CsvRecord, type CsvTable, originAt, originOf, parseAmount, readCsv } from './csvTable.ts';
import type { ForecastTable, TableRow } from './fileRows.ts';
import { parseFileTime } from './fileTime.ts';
import { isWide, readWide } from './wideForecast.ts';

/** What a file is read as, with the names of its columns. */
interface Layout {
  readonly start: readonly string[];
  readonly volume: readonly string[];
  readonly aht: readonly string[];
  readonly allowed: string;
}

const forecastLayout: Layout = {
  start: ['start', 'start_local', 'start_utc'],
  volume: ['volume'],
  aht: ['aht', 'aht_s'],
  allowed:
    'a header start,volume or queue,start,volume,aht with a row for each interval, or a column of clock times and one for each day',
};

const timesLayout: Layout = {
  start: ['time', 'time_local', 'time_utc'],
  volume: [],
  aht: [],
  allowed: 'a header time or queue,time, then a row for each contact',
};

/**
 * Reads a forecast, in any order of columns and rows: long, with a row for each interval and queue, or wide, with a row for each clock
 * time and a column for each date or weekday. Everything that is wrong is reported at its line; undefined when no row can be read.
 */
export function readForecastTable(file: string, text: string, issues: IssueCollector): ForecastTable | undefined {
  const table = readCsv(file, text, forecastLayout.allowed, issues);
  if (table === undefined) return undefined;
  return isWide(table) ? readWide(table, issues) : readLong(table, forecastLayout, issues);
}

/** Reads recorded arrivals, a row each, in any order. */
export function readTimesTable(file: string, text: string, issues: IssueCollector): ForecastTable | undefined {
  const table = readCsv(file, text, timesLayout.allowed, issues);
  return table === undefined ? undefined : readLong(table, timesLayout, issues);
}

function readLong(table: CsvTable, layout: Layout, issues: IssueCollector): ForecastTable | undefined {
  const { header, records, decimalComma } = table;
  if (!checkHeader(table, layout, issues)) return undefined;
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const column = { start: at(layout.start), volume: at(layout.volume), aht: at(layout.aht), queue: at(['queue']) };
  const rows: TableRow[] = [];
  let complete = table.complete;
  let withOffset: boolean | undefined;
  for (const record of records) {
    const origin = originOf(record, column.start);
    const start = parseFileTime(record.fields[column.start]);
    const volume = volumeIn(record, column.volume, decimalComma, issues);
    const aht = ahtIn(record, column.aht, volume, decimalComma, issues);
    if ('message' in start) {
      refuse(origin, '', issues, start);
      complete = false;
      continue;
    }
    withOffset ??= start.hasOffset;
    if (start.hasOffset !== withOffset) {
      const [has, others] = withOffset ? ['no offset', 'one'] : ['an offset', 'none'];
      refuse(origin, '', issues, {
        message: `this time has ${has}, those before it have ${others}`,
        allowed: 'times that are all local, or all with Z or an offset',
      });
      complete = false;
      continue;
    }
    const queue = column.queue < 0 ? '' : record.fields[column.queue];
    rows.push({ queue, start: start.seconds, volume, ...(aht === undefined ? {} : { aht }), origin });
  }
  const clock = withOffset || header[column.start].endsWith('_utc') ? 'utc' : 'local';
  return { complete, byQueue: column.queue >= 0, clock, weekly: false, rows };
}

function volumeIn(record: CsvRecord, column: number, decimalComma: boolean, issues: IssueCollector): number {
  if (column < 0) return 1;
  const volume = parseAmount(record.fields[column], 'volume', decimalComma);
  if (typeof volume === 'number') return volume;
  refuse(originOf(record, column), '', issues, volume);
  return 0;
}

/** A mean handling time in seconds; where nothing is expected there need be none. */
function ahtIn(
  record: CsvRecord,
  column: number,
  volume: number,
  decimalComma: boolean,
  issues: IssueCollector,
): Seconds | undefined {
  if (column < 0 || (volume === 0 && record.fields[column] === '')) return undefined;
  const aht = parseAmount(record.fields[column], 'aht', decimalComma);
  if (typeof aht === 'number' && (aht > 0 || volume === 0)) return aht > 0 ? aht : undefined;
  const wrong = typeof aht === 'number' ? { message: 'aht 0 where contacts are expected' } : aht;
  return refuse(originOf(record, column), '', issues, {
    ...wrong,
    allowed: 'a mean handling time in seconds, such as 320',
  });
}

function checkHeader({ file, header, headerRecord }: CsvTable, layout: Layout, issues: IssueCollector): boolean {
  const needed = [layout.start, layout.volume].filter((names) => names.length > 0);
  const missing = needed.filter((names) => !header.some((name) => names.includes(name)));
  const known = [...layout.start.slice(0, 1), ...layout.volume, ...layout.aht.slice(0, 1), 'queue'];
  const all = [...layout.start, ...layout.volume, ...layout.aht, 'queue'];
  const unknown = header.filter((name) => !all.includes(name));
  for (const [name] of missing) {
    const meant = nearest(name, unknown);
    const origin =
      meant === undefined ? originAt(file, headerRecord.line, 1) : originOf(headerRecord, header.indexOf(meant));
    const message =
      meant === undefined ? `no column ${name}` : `no column ${name}, but one named ${JSON.stringify(meant)}`;
    refuse(origin, '', issues, {
      message,
      allowed: layout.allowed,
      ...(meant === undefined ? {} : { nearest: name }),
    });
  }
  for (const name of missing.length > 0 ? [] : unknown) {
    const meant = nearest(
      name,
      known.filter((column) => !header.includes(column)),
    );
    doubt(originOf(headerRecord, header.indexOf(name)), '', issues, {
      message: `column ${JSON.stringify(name)} is not used`,
      allowed: `allowed: ${known.join(', ')}`,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  }
  return missing.length === 0;
}
