// The contact log as CSV: a row for each contact, written as it comes.
import type { ContactRow } from '../experiment/results.ts';
import { formatLocal } from '../units/formatTime.ts';
import type { Zone } from '../units/zone.ts';
import { type CsvValue, csvPieces } from './csv.ts';

const columns = [
  'replication',
  'queue',
  'class',
  'allocation',
  'arrival',
  'attempt',
  'outcome',
  'wait_s',
  'group',
  'talk_s',
  'hold_s',
  'wrap_s',
];

/** The header of the table. */
export function contactHeader(options: { readonly excel: boolean }): string {
  return [...csvPieces(columns, [], options)].join('');
}

/** Some rows of it; times of arrival local with offset, lengths in seconds to the millisecond. */
export function contactLines(rows: readonly ContactRow[], zone: Zone, options: { readonly excel: boolean }): string {
  const [, ...pieces] = csvPieces(columns, cellsOf(rows, zone), options);
  return pieces.join('');
}

function* cellsOf(rows: Iterable<ContactRow>, zone: Zone): Generator<CsvValue[]> {
  for (const row of rows) {
    const { replication, queue, arrival, attempt, outcome, wait, group, talk, hold, wrap } = row;
    yield [
      replication,
      queue,
      row.class,
      row.allocation,
      formatLocal(zone, arrival),
      attempt,
      outcome,
      thousandths(wait),
      group,
      thousandths(talk),
      thousandths(hold),
      thousandths(wrap),
    ];
  }
}

function thousandths(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000) / 1000;
}
