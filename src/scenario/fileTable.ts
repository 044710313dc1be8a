// The text of a CSV file to rows that know their time, their queue or group and their place in the file.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { Seconds } from '../units/quantities.ts';
import { type CsvRecord, type CsvTable, originOf, parseAmount, readCsv } from './csvTable.ts';
import { checkColumns, type ExpectedColumns } from './fileHeader.ts';
import { type FileLayout, layouts, valueIn } from './fileLayout.ts';
import type { FileTable, TableRow } from './fileRows.ts';
import { parseFileTime } from './fileTime.ts';
import type { FileKind } from './references.ts';
import { isWide, readWide } from './wideTable.ts';

/**
 * Reads a file in any order of columns and rows: long, with a row for each interval (or each recorded arrival) of each queue or group,
 * or wide, with a row for each clock time and a column for each date or weekday. Everything that is wrong is reported at its line;
 * undefined when no row can be read.
 */
export function readFileTable(
  kind: FileKind,
  file: string,
  text: string,
  issues: IssueCollector,
): FileTable | undefined {
  const layout = layouts[kind];
  const table = readCsv(file, text, layout.allowed, issues);
  if (table === undefined) return undefined;
  const wide = layout.value.length > 0 && isWide(table, layout);
  return wide ? readWide(table, layout, issues) : readLong(table, layout, issues);
}

function readLong(table: CsvTable, layout: FileLayout, issues: IssueCollector): FileTable | undefined {
  const { header, records, decimalComma } = table;
  if (!checkColumns(table, columnsOf(layout), issues)) return undefined;
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const column = { start: at(layout.start), value: at(layout.value), aht: at(layout.aht), name: at([layout.name]) };
  const rows: TableRow[] = [];
  let complete = table.complete;
  let withOffset: boolean | undefined;
  for (const record of records) {
    const origin = originOf(record, column.start);
    const start = parseFileTime(record.fields[column.start]);
    const value = column.value < 0 ? 1 : valueIn(record, column.value, table, layout, issues);
    const aht = ahtIn(record, column.aht, value, decimalComma, issues);
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
    const name = column.name < 0 ? '' : record.fields[column.name];
    rows.push({ name, start: start.seconds, value, ...(aht === undefined ? {} : { aht }), origin });
  }
  const clock = withOffset || header[column.start].endsWith('_utc') ? 'utc' : 'local';
  return { complete, byName: column.name >= 0, clock, weekly: false, rows };
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

function columnsOf({ start, value, aht, name, allowed }: FileLayout): ExpectedColumns {
  return {
    needed: [start, value].filter((names) => names.length > 0),
    told: [...start.slice(0, 1), ...value, ...aht.slice(0, 1), name],
    known: [...start, ...value, ...aht, name],
    allowed,
  };
}
