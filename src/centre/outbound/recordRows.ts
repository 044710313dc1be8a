// What is known of each record in a replication: its phones, how often and on which local days it has been dialled, its state. One row of
// whole numbers a record, 40 bytes with a cap of seven dials; as columns of their own the same took longer a dial.
import { recordStates } from '../../facts/campaignColumns.ts';
import { positionsOf } from '../../facts/positionsOf.ts';
import type { AttemptModel, OutboundModel } from '../../model/campaignModel.ts';

export const states = positionsOf(recordStates);

/** Fields of a row. */
const at = {
  cell: 0,
  /** Phones as in the model, a bit for each that is known to be bad, the state, and bits of `reachedBits`. */
  phones: 1,
  /** Dials, and in the upper half looks; both stop at 65,535. */
  dials: 2,
  /** Local day of the last dial, and in the upper half how many there were on it, at most 65,535. */
  lastDay: 3,
  /** A byte for each phone: its dials, and those on the last day; both stop at 255. */
  phoneDials: 4,
  phonesOnLastDay: 5,
  /** Two local days a word from here on: the one from which a frozen record may be called, and behind it those of the last dials, as many as the cap counts. */
  days: 6,
} as const;

/** Bits of the word of phones. */
const badFrom = 16;
const stateFrom = 20;
const stateMask = 15;
const reachedFrom = 24;
const byteMost = 255;
const halfMost = 0xffff;
const upper = 16;
const wordsOfEighth = 2;

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
  const total = records.phones.length;
  const { order, runStart, firstRun } = records;
  const mostInCap = Math.max(0, ...campaigns.map(({ attempts }) => attempts.capDials));
  // A whole number of eighths of a cache line.
  const width = Math.ceil((at.days + (1 + mostInCap) / 2) / wordsOfEighth) * wordsOfEighth;
  const rows = new Int32Array(Math.max(32, total * width));

  const stateOf = (record: number): number => (rows[record * width + at.phones] >> stateFrom) & stateMask;

  const setState = (record: number, state: number): void => {
    const word = record * width + at.phones;
    rows[word] = (rows[word] & ~(stateMask << stateFrom)) | (state << stateFrom);
  };

  const phoneOn = (record: number, day: number, { mostPerPhone, perPhoneDay }: AttemptModel): number => {
    const row = record * width;
    const phones = rows[row + at.phones];
    const dials = rows[row + at.phoneDials];
    const today = (rows[row + at.lastDay] & halfMost) === day ? rows[row + at.phonesOnLastDay] : 0;
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
    const dials = rows[row + at.dials] & halfMost;
    const last = rows[row + at.lastDay];
    if ((last & halfMost) !== day) {
      rows[row + at.lastDay] = day | (1 << upper);
      rows[row + at.phonesOnLastDay] = 0;
    } else if (last >>> upper < halfMost) rows[row + at.lastDay] = last + (1 << upper);
    if (dials < halfMost) rows[row + at.dials]++;
    countPhone(row + at.phoneDials, phone);
    countPhone(row + at.phonesOnLastDay, phone);
    if (capDials === 0) return;
    setDay(row, 1 + (dials % capDials), day);
  };

  /** Sets the day at this place among the row's days. */
  const setDay = (row: number, place: number, day: number): void => {
    const word = row + at.days + (place >> 1);
    rows[word] = place & 1 ? (rows[word] & halfMost) | (day << upper) : (rows[word] & ~halfMost) | day;
  };
  const dayAt = (row: number, place: number): number => {
    const word = rows[row + at.days + (place >> 1)];
    return place & 1 ? word >>> upper : word & halfMost;
  };

  /** Local day of the dial that is capDials dials back. */
  const dayOfOldest = (row: number, capDials: number): number =>
    dayAt(row, 1 + ((rows[row + at.dials] & halfMost) % capDials));

  const allowedDay = (record: number, day: number, attempts: AttemptModel): number => {
    const row = record * width;
    const { capDials, capDays, perDay } = attempts;
    let on = day;
    const last = rows[row + at.lastDay];
    if ((last & halfMost) === on && last >>> upper >= perDay) on++;
    if (capDials > 0 && (rows[row + at.dials] & halfMost) >= capDials) {
      const free = dayOfOldest(row, capDials) + capDays;
      if (free > on) on = free;
    }
    return phoneOn(record, on, attempts) >= 0 ? on : on + 1;
  };

  return {
    cellOf: (record) => rows[record * width + at.cell],
    stateOf,
    setState,
    dialsOf: (record) => rows[record * width + at.dials] & halfMost,
    takeLook(record) {
      const word = record * width + at.dials;
      const look = rows[word] >>> upper;
      if (look < halfMost) rows[word] += 1 << upper;
      return look;
    },
    reach(record, bit) {
      const word = record * width + at.phones;
      const isFirst = ((rows[word] >> reachedFrom) & bit) === 0;
      rows[word] |= bit << reachedFrom;
      return isFirst;
    },
    phoneType: (record, phone) => (rows[record * width + at.phones] >> (3 + 3 * phone)) & 3,
    isInvalid: (record, phone) => ((rows[record * width + at.phones] >> (5 + 3 * phone)) & 1) === 1,
    phoneIsBad(record, phone) {
      rows[record * width + at.phones] |= 1 << (badFrom + phone);
    },
    hasGoodPhone(record) {
      const phones = rows[record * width + at.phones];
      const all = (1 << (phones & 7)) - 1;
      return ((phones >> badFrom) & all) !== all;
    },
    phoneOn,
    dialStarts,
    allowedDay,
    freeze(record, until) {
      setState(record, states.frozen);
      setDay(record * width, 0, until);
    },
    isFrozenOn: (record, day) => stateOf(record) === states.frozen && dayAt(record * width, 0) > day,
    begin() {
      rows.fill(0);
      for (let record = 0; record < total; record++) rows[record * width + at.phones] = records.phones[record];
      for (let cell = 0; cell + 1 < firstRun.length; cell++)
        for (let place = runStart[firstRun[cell]]; place < runStart[firstRun[cell + 1]]; place++)
          rows[order[place] * width + at.cell] = cell;
    },
  };
}
