// The text of a CSV file to a header and records that know where they stand; what the columns mean is for others.
import { parse } from 'csv-parse/sync';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse, type Wrong } from '../schema/mistake.ts';

export interface CsvTable {
  readonly file: string;
  /** Names of the columns in small letters. */
  readonly header: readonly string[];
  readonly headerRecord: CsvRecord;
  /** Records with as many fields as the header; fields without blanks around them. */
  readonly records: readonly CsvRecord[];
  /** False when a record had another number of fields. */
  readonly complete: boolean;
  /** True when commas in numbers are decimal commas. */
  readonly decimalComma: boolean;
}

export interface CsvRecord {
  readonly fields: readonly string[];
  readonly file: string;
  readonly line: number;
  /** Where each field begins in its line, counted from 1. */
  readonly columns: readonly number[];
}

/**
 * Reads comma, semicolon (then with decimal commas as well) or tab between the columns, a byte order mark and either line ending.
 * What is wrong is reported at its line; undefined when there is no header. `allowed` says what is expected instead of nothing.
 */
export function readCsv(file: string, text: string, allowed: string, issues: IssueCollector): CsvTable | undefined {
  const delimiter = delimiterOf(text);
  const all = parseText(file, text, delimiter, issues);
  if (all === undefined) return undefined;
  const [headerRecord, ...rest] = all;
  if (headerRecord === undefined)
    return refuse(originAt(file, 1, 1), '', issues, { message: 'the file is empty', allowed });
  const header = headerRecord.fields.map((name) => name.toLowerCase());
  const records = rest.filter((record) => {
    if (record.fields.length === header.length) return true;
    const columns = record.fields.length === 1 ? '1 column' : `${record.fields.length} columns`;
    const message = `the row has ${columns}, the header ${header.length}`;
    refuse(originAt(file, record.line, 1), '', issues, { message });
    return false;
  });
  return {
    file,
    header,
    headerRecord,
    records,
    complete: records.length === rest.length,
    decimalComma: delimiter === ';',
  };
}

/** A row as it is read: fields with the blanks around them, and its line. */
export type VisitRow = (fields: readonly string[], line: number) => void;

/** How a text is written. */
export interface CsvForm {
  /** True when commas in numbers are decimal commas. */
  readonly decimalComma: boolean;
  /** False with quotes in the text: then it is not known where in its line a field begins. */
  readonly plain: boolean;
}

/**
 * Reads a file row by row, its header first, and keeps none of them: so millions of rows need no memory of their own. Takes the same forms
 * as `readCsv`. Yields false, and an issue, when the text cannot be read to its end.
 */
export function readRows(file: string, text: string, visit: VisitRow, issues: IssueCollector): boolean {
  if (isPlainText(text)) {
    visitLines(text, delimiterOf(text), visit);
    return true;
  }
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }) => {
        visit(fields, lines);
        return null;
      },
    });
    return true;
  } catch (error) {
    refuseText(file, error, issues);
    return false;
  }
}

/** Without quotes, and with lines that end as usual, a row is a line and a field what is between two separators. */
function isPlainText(text: string): boolean {
  return !text.includes('"') && (text.includes('\n') || !text.includes('\r'));
}

/** The same as the library does with such a text, in a tenth of the time: of a million rows that is ten seconds. */
function visitLines(text: string, delimiter: string, visit: VisitRow): void {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline;
    const end = text[next - 1] === '\r' && next > start ? next - 1 : next;
    if (end > start) visit(text.slice(start, end).split(delimiter), line);
    start = next + 1;
  }
}

export function formOf(text: string): CsvForm {
  return { decimalComma: delimiterOf(text) === ';', plain: !text.includes('"') };
}

/** A number of 0 or more in a cell, or what is wrong with it; `what` names it, `volume`. */
export function parseAmount(text: string, what: string, decimalComma: boolean): number | Wrong {
  const digits = decimalComma ? text.replace(',', '.') : text;
  const allowed = 'a number of 0 or more';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits))
    return { message: `${what} ${JSON.stringify(text)} is not a number`, allowed };
  const amount = Number(digits);
  return amount < 0 || !Number.isFinite(amount)
    ? { message: `${what} ${text} is ${amount < 0 ? 'negative' : 'too large'}`, allowed }
    : amount;
}

/** Where a field of a record stands. */
export function originOf(record: CsvRecord, column: number): Origin {
  return originAt(record.file, record.line, record.columns[column]);
}

export function originAt(file: string, line: number, column: number): Origin {
  return { kind: 'file', file, line, column };
}

function parseText(file: string, text: string, delimiter: string, issues: IssueCollector): CsvRecord[] | undefined {
  const recordOf = (fields: readonly string[], line: number, columns: readonly number[]): CsvRecord => {
    return { fields: fields.map((field) => field.trim()), file, line, columns };
  };
  if (isPlainText(text)) {
    const records: CsvRecord[] = [];
    visitLines(text, delimiter, (fields, line) => records.push(recordOf(fields, line, columnsOf(fields))));
    return records;
  }
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const plain = !text.includes('"');
    const parsed = parse(text, { ...options, raw: !plain }) as unknown as ParsedRecord[];
    return parsed.map(({ record, info, raw }) => {
      return recordOf(record, info.lines, raw === undefined ? columnsOf(record) : columnsOfRaw(raw, delimiter));
    });
  } catch (error) {
    return refuseText(file, error, issues);
  }
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  /** As it is written; only where the file has quotes. */
  readonly raw?: string;
}

function columnsOf(record: readonly string[]): number[] {
  let column = 1;
  return record.map((field) => {
    const start = column;
    column += field.length + 1;
    return start;
  });
}

/** Separators within quotes divide nothing. */
function columnsOfRaw(raw: string, delimiter: string): number[] {
  const columns = [1];
  let isQuoted = false;
  [...raw.replace(/[\r\n]+$/, '').replace(/^[\r\n\uFEFF]+/, '')].forEach((character, at) => {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) columns.push(at + 2);
  });
  return columns;
}

function refuseText(file: string, error: unknown, issues: IssueCollector): undefined {
  const { message, lines } = error as Error & { lines?: number };
  return refuse(originAt(file, lines ?? 1, 1), '', issues, { message: `cannot be read: ${message}` });
}

/** The first of the three separators that the header holds, the comma when none. */
function delimiterOf(text: string): string {
  const header = /[^\r\n]*/.exec(text.trimStart())![0];
  return [',', ';', '\t'].find((candidate) => header.includes(candidate)) ?? ',';
}
