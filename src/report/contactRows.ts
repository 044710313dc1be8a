// The contact log as text, a line for each contact as it comes: CSV, or a JSON object a line (NDJSON). A log has millions of rows, so
// lines are joined by hand, several times as fast as through the library, which still writes the names.
import type { ContactRow } from '../experiment/results.ts';
import { millisecondFormatter } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Zone } from '../units/zone.ts';
import { csvCell, csvPieces } from './csv.ts';

/** `excel`: of CSV alone. */
export interface ContactFormat {
  readonly kind: 'csv' | 'ndjson';
  readonly excel: boolean;
}

export interface ContactWriter {
  /** What comes before the first row. */
  readonly header: string;
  /** One row with its line end; local times with offset, lengths in seconds, all to the millisecond. */
  line(row: ContactRow): string;
}

const columns = [
  'replication',
  'contact',
  'queue',
  'class',
  'allocation',
  'arrival',
  'attempt',
  'outcome',
  'wait_s',
  'group',
  'agent',
  'talk_s',
  'hold_s',
  'wrap_s',
  'end',
] as const;

/** What stands around values. */
interface Style {
  readonly header: string;
  /** Before the value of each column. */
  readonly before: readonly string[];
  readonly lineEnd: string;
  /** A text with its quotes. */
  text(value: string): string;
  /** What stands on both sides of a plain text. */
  readonly quote: string;
  readonly nothing: string;
}

export function createContactWriter(format: ContactFormat, zone: Zone): ContactWriter {
  const { header, before, lineEnd, text, quote, nothing } = format.kind === 'csv' ? csvStyle(format) : ndjsonStyle;
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14] = before;
  const arrivalText = millisecondFormatter(zone);
  const endText = millisecondFormatter(zone);
  const known = new Map<string, string>();
  // Names of queues, groups and outcomes: few, and each many times.
  const name = (value: string): string => {
    const written = known.get(value) ?? text(value);
    known.set(value, written);
    return written;
  };
  const optional = (value: string | null): string => (value === null ? nothing : name(value));
  return {
    header,
    line(row) {
      const { replication, contact, queue, arrival, attempt, outcome, wait, group, agent, talk, hold, wrap, end } = row;
      const kind = `${b3}${optional(row.class)}${b4}${optional(row.allocation)}`;
      const came = `${b0}${replication}${b1}${contact}${b2}${name(queue)}${kind}${b5}${quote}${arrivalText(arrival)}${quote}`;
      const waited = `${b6}${attempt}${b7}${name(outcome)}${b8}${thousandths(wait)}`;
      if (group === null || talk === null || hold === null || wrap === null || end === null)
        return `${came}${waited}${b9}${nothing}${b10}${nothing}${b11}${nothing}${b12}${nothing}${b13}${nothing}${b14}${nothing}${lineEnd}`;
      const handled = `${b11}${thousandths(talk)}${b12}${thousandths(hold)}${b13}${thousandths(wrap)}`;
      return `${came}${waited}${b9}${name(group)}${b10}${agent}${handled}${b14}${quote}${endText(end)}${quote}${lineEnd}`;
    },
  };
}

function csvStyle(format: ContactFormat): Style {
  const delimiter = format.excel ? ';' : ',';
  return {
    header: [...csvPieces(columns, [], format)].join(''),
    before: columns.map((_, i) => (i === 0 ? '' : delimiter)),
    lineEnd: '\n',
    text: (value) => csvCell(value, format),
    quote: '',
    nothing: '',
  };
}

const ndjsonStyle: Style = {
  header: '',
  before: columns.map((column, i) => `${i === 0 ? '{' : ','}"${column}":`),
  lineEnd: '}\n',
  text: (value) => JSON.stringify(value),
  quote: '"',
  nothing: 'null',
};

const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** Seconds of 0 or more to the millisecond, `12.500`, whole ones without a point: from whole numbers, ten times as fast as from parts of one. */
function thousandths(seconds: Seconds): string {
  const rounded = Math.round(seconds * 1000);
  const parts = rounded % 1000;
  const whole = `${Math.floor(rounded / 1000)}`;
  return parts === 0 ? whole : `${whole}.${threeDigits[parts]}`;
}
