// What a CSV file is read as: which columns mean what, and how a value is read.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import { type CsvRecord, type CsvTable, originOf, parseAmount } from './csvTable.ts';
import type { FileKind } from './references.ts';

export interface FileLayout {
  /** Names that the column of times may have; the first is told. */
  readonly start: readonly string[];
  /** The same of the column of values; none where each row counts as 1. */
  readonly value: readonly string[];
  /** The same of the column of mean handling times; none where there is none. */
  readonly aht: readonly string[];
  /** The column that tells whose rows they are. */
  readonly name: 'queue' | 'group';
  /** True when values are whole numbers. */
  readonly whole: boolean;
  /** What a value of 0 means, as part of a sentence. */
  readonly nothing: string;
  /** What a file looks like, for messages. */
  readonly allowed: string;
}

export const layouts: Readonly<Record<FileKind, FileLayout>> = {
  forecast: {
    start: ['start', 'start_local', 'start_utc'],
    value: ['volume'],
    aht: ['aht', 'aht_s'],
    name: 'queue',
    whole: false,
    nothing: 'nothing is expected',
    allowed:
      'a header start,volume or queue,start,volume,aht with a row for each interval, or a column of clock times and one for each day',
  },
  times: {
    start: ['time', 'time_local', 'time_utc'],
    value: [],
    aht: [],
    name: 'queue',
    whole: false,
    nothing: 'nothing comes',
    allowed: 'a header time or queue,time, then a row for each contact',
  },
  staff: {
    start: ['start', 'start_local', 'start_utc'],
    value: ['agents'],
    aht: [],
    name: 'group',
    whole: true,
    nothing: 'nobody is there',
    allowed:
      'a header start,agents or group,start,agents with a row for each interval, or a column of clock times and one for each day',
  },
};

/** The value in a cell; a mistake is reported and counts as 0. */
export function valueIn(
  record: CsvRecord,
  column: number,
  { decimalComma }: CsvTable,
  { value: [what = 'value'], whole }: FileLayout,
  issues: IssueCollector,
): number {
  const value = parseAmount(record.fields[column], what, decimalComma);
  if (typeof value !== 'number') refuse(originOf(record, column), '', issues, value);
  else if (!whole || Number.isInteger(value)) return value;
  else {
    const message = `${what} ${record.fields[column]} is not a whole number`;
    refuse(originOf(record, column), '', issues, { message, allowed: 'a whole number of 0 or more' });
  }
  return 0;
}
