// What is known of each record in a replication: its phones, how often and on which local days it has been dialled, its state. One row of
// whole numbers a record, a cache line or two; as columns of their own the same took a third longer a dial.
import { recordStates } from '../../facts/campaignColumns.ts';
import { positionsOf } from '../../facts/positionsOf.ts';
import type { AttemptModel, OutboundModel } from '../../model/campaignModel.ts';

export const states = positionsOf(recordStates);

/** Fields of a row. */
const at = {
  cell: 0,
  /** As in the model, and from `badFrom` on a bit for each phone that is known to be bad. */
  phones: 1,
  state: 2,
  /** Bits of `reachedBits`. */
  reached: 3,
  dials: 4,
  looks: 5,
  /** Local day of the last dial, and how many there were on it. */
  lastDay: 6,
  onLastDay: 7,
  /** A byte for each phone: its dials, and those on the last day; both stop at 255. */
  phoneDials: 8,
  phonesOnLastDay: 9,
  /** Local day from which a frozen record may be called. */
  freeOn: 10,
  /** Local days of the last dials, as many as the cap counts: two a word. */
  recent: 11,
} as const;

const badFrom = 16;
const byteMost = 255;
const wordsOfLine = 16;

export interface RecordRows {
  cellOf(record: number): number;
  stateOf(record: number): number;
  setState(record: number, state: number): void;
  dialsOf(record: number): number;
  /** Number of the look at the record that begins now, from 0; a look that is skipped is no dial. */
  takeLook(record: number): number;
  /** Whether the record is reached in this way, a bit of `reachedBits`, for the first time. */
  reach(record: number, bit: number): boolean;
  phoneType(record: number, phone: number): number;
  isInvalid(record: number, phone: number): boolean;
  phoneIsBad(record: number, phone: number): void;
  /** Whether some phone is not known to be bad. */
  hasGoodPhone(record: number): boolean;
  /** Of the phones not known to be bad and with dials left, on this local day, the one dialled least; −1: none. */
  phoneOn(record: number, day: number, attempts: AttemptModel): number;
  /** A dial of the phone begins on this local day. */
  dialStarts(record: number, phone: number, day: number, attempts: AttemptModel): void;
  /** The first local day from `day` on, on which rules allow a further dial of a record that has a phone left. */
  allowedDay(record: number, day: number, attempts: AttemptModel): number;
  freeze(record: number, until: number): void;
  isFrozenOn(record: number, day: number): boolean;
  begin(): void;
}

export function createRecordRows({ campaigns, records }: OutboundModel): RecordRows {
  const total = records.cell.length;
  const mostInCap = Math.max(0, ...campaigns.map(({ attempts }) => attempts.capDials));
  const width = Math.ceil((at.recent + mostInCap / 2) / wordsOfLine) * wordsOfLine;
  const rows = new Int32Array(Math.max(32, total * width));

  const phoneOn = (record: number, day: number, { mostPerPhone, perPhoneDay }: AttemptModel): number => {
    const row = record * width;
    const phones = rows[row + at.phones];
    const dials = rows[row + at.phoneDials];
    const today = rows[row + at.lastDay] === day ? rows[row + at.phonesOnLastDay] : 0;
    let best = -1;
    let fewest = byteMost + 1;
    for (let phone = 0; phone < (phones & 7); phone++) {
      const shift = 8 * phone;
      const ownDials = (dials >>> shift) & byteMost;
      if ((phones >> (badFrom + phone)) & 1 || ownDials >= mostPerPhone) continue;
      if (((today >>> shift) & byteMost) >= perPhoneDay) continue;
      if (ownDials < fewest) {
        best = phone;
        fewest = ownDials;
      }
    }
    return best;
  };

  /** One more in the byte of the phone. */
  const countPhone = (cell: number, phone: number): void => {
    const shift = 8 * phone;
    if (((rows[cell] >>> shift) & byteMost) < byteMost) rows[cell] += 1 << shift;
  };

  const dialStarts = (record: number, phone: number, day: number, { capDials }: AttemptModel): void => {
    const row = record * width;
    const dials = rows[row + at.dials];
    if (rows[row + at.lastDay] !== day) {
      rows[row + at.lastDay] = day;
      rows[row + at.onLastDay] = 0;
      rows[row + at.phonesOnLastDay] = 0;
    }
    rows[row + at.dials] = dials + 1;
    rows[row + at.onLastDay]++;
    countPhone(row + at.phoneDials, phone);
    countPhone(row + at.phonesOnLastDay, phone);
    if (capDials === 0) return;
    const place = dials % capDials;
    const word = row + at.recent + (place >> 1);
    rows[word] = place & 1 ? (rows[word] & 0xffff) | (day << 16) : (rows[word] & ~0xffff) | day;
  };

  /** Local day of the dial that is capDials dials back. */
  const dayOfOldest = (row: number, capDials: number): number => {
    const place = rows[row + at.dials] % capDials;
    const word = rows[row + at.recent + (place >> 1)];
    return place & 1 ? word >>> 16 : word & 0xffff;
  };

  const allowedDay = (record: number, day: number, attempts: AttemptModel): number => {
    const row = record * width;
    const { capDials, capDays, perDay } = attempts;
    let on = day;
    if (rows[row + at.lastDay] === on && rows[row + at.onLastDay] >= perDay) on++;
    if (capDials > 0 && rows[row + at.dials] >= capDials) {
      const free = dayOfOldest(row, capDials) + capDays;
      if (free > on) on = free;
    }
    return phoneOn(record, on, attempts) >= 0 ? on : on + 1;
  };

  return {
    cellOf: (record) => rows[record * width + at.cell],
    stateOf: (record) => rows[record * width + at.state],
    setState(record, state) {
      rows[record * width + at.state] = state;
    },
    dialsOf: (record) => rows[record * width + at.dials],
    takeLook: (record) => rows[record * width + at.looks]++,
    reach(record, bit) {
      const cell = record * width + at.reached;
      const isFirst = (rows[cell] & bit) === 0;
      rows[cell] |= bit;
      return isFirst;
    },
    phoneType: (record, phone) => (rows[record * width + at.phones] >> (3 + 3 * phone)) & 3,
    isInvalid: (record, phone) => ((rows[record * width + at.phones] >> (5 + 3 * phone)) & 1) === 1,
    phoneIsBad(record, phone) {
      rows[record * width + at.phones] |= 1 << (badFrom + phone);
    },
    hasGoodPhone(record) {
      const phones = rows[record * width + at.phones];
      return phones >> badFrom !== (1 << (phones & 7)) - 1;
    },
    phoneOn,
    dialStarts,
    allowedDay,
    freeze(record, until) {
      rows[record * width + at.state] = states.frozen;
      rows[record * width + at.freeOn] = until;
    },
    isFrozenOn: (record, day) =>
      rows[record * width + at.state] === states.frozen && rows[record * width + at.freeOn] > day,
    begin() {
      rows.fill(0);
      for (let record = 0; record < total; record++) {
        rows[record * width + at.cell] = records.cell[record];
        rows[record * width + at.phones] = records.phones[record];
      }
    },
  };
}
