// The records of all campaigns as they stand: who may be dialled next, on which phone, and when again. Static columns are the model's;
// the state of a replication is here, about 50 bytes a record.
import type { Cell } from '../../engine/clock.ts';
import { createCell } from '../../engine/clock.ts';
import { recordStates } from '../../facts/campaignColumns.ts';
import { positionsOf } from '../../facts/positionsOf.ts';
import { type OutboundModel, phonesAtMost } from '../../model/campaignModel.ts';
import type { PlaceClocks } from './placeClocks.ts';
import { createRecordHeaps } from './recordHeaps.ts';

export interface RecordBook {
  readonly campaignOf: (record: number) => number;
  /** Dials of a record so far, and looks at it; a look that is skipped is no dial. */
  readonly dials: Int32Array;
  readonly looks: Int32Array;
  /** Bits of `reached`. */
  readonly reached: Uint8Array;
  placeOf(record: number): number;
  segmentOf(record: number): number;
  /** Takes the next record of the strand that may be dialled now, or −1; then wakeAt[0] says from when there may be one, unless a place opens before. */
  next(strand: number): number;
  readonly wakeAt: Cell;
  /** The phone to dial: of those that may be, the one dialled least. −1: none may be today. */
  choosePhone(record: number): number;
  phoneType(record: number, phone: number): number;
  isInvalid(record: number, phone: number): boolean;
  /** A dial of this phone begins. */
  dialStarts(record: number, phone: number): void;
  /** The phone is known to reach nobody. */
  phoneIsBad(record: number, phone: number): void;
  /**
   * The record is to be dialled again from `from` on, or when rules allow it. `freezes`: after a conversation with the right party. Returns bits
   * of `putOff`.
   */
  comeAgain(record: number, from: number, freezes: boolean): number;
  /** At this time, before other records and whatever rules say. */
  makeAppointment(record: number, at: number): void;
  close(record: number): void;
  /** No record of these cells is wanted any more. */
  fill(cell: number): void;
  /** A further part of the campaign's list is there; returns how many records. */
  load(campaign: number): number;
  /** Calls `tell` with the number of records in each state. */
  countStates(tell: (campaign: number, state: number, records: number) => void): void;
  begin(): void;
}

export const reachedBits = { dialled: 1, live: 2, rightParty: 4 } as const;
export const putOff = { byRules: 1, byWindow: 2 } as const;

const states = positionsOf(recordStates);

export function createRecordBook(
  { campaigns, strands, places, records }: OutboundModel,
  clocks: PlaceClocks,
  clock: Cell,
): RecordBook {
  const { cell: cellOf, phones, order, runStart, firstRun, cellPlace, cellSegment, firstCell, cellPriority } = records;
  const total = cellOf.length;
  const room = Math.max(128, total);
  const cells = cellPlace.length;
  const due = new Float64Array(room);
  const state = new Uint8Array(room);
  const dials = new Int32Array(room);
  const looks = new Int32Array(room);
  const reached = new Uint8Array(room);
  /** Local day of the last dial, and how many there were on it. */
  const lastDay = new Uint16Array(room);
  const onLastDay = new Uint8Array(room);
  const badPhones = new Uint8Array(room);
  const phoneDials = new Uint8Array(phonesAtMost * room);
  const limitsPhoneDays = campaigns.some(({ attempts }) => attempts.perPhoneDay < Infinity);
  const phoneOnLastDay = new Uint8Array(limitsPhoneDays ? phonesAtMost * room : 128);
  /** Local days of the last dials of records with a cap: from firstRecent[campaign] on, capDials of them each. */
  const firstRecent = [0];
  for (const { attempts, size } of campaigns)
    firstRecent.push(firstRecent[firstRecent.length - 1] + attempts.capDials * size);
  const recent = new Uint16Array(Math.max(128, firstRecent[campaigns.length]));
  const cellStart = Int32Array.from({ length: cells + 1 }, (_, cell) => runStart[firstRun[cell]]);
  const waiting = createRecordHeaps(cellStart, due);
  const hasAppointments = campaigns.some(({ conversation }) =>
    conversation.outcomes.some(({ followUp }) => followUp === 'appointment'),
  );
  const appointments = createRecordHeaps(hasAppointments ? cellStart : new Int32Array(cells + 1), due);
  const isFull = new Uint8Array(Math.max(128, cells));
  /** Next record of each run, and how many loads of each campaign are there. */
  const cursor = new Int32Array(Math.max(32, runStart.length));
  const loaded = new Int32Array(Math.max(32, campaigns.length));
  /** Cells of each strand by priority. */
  const byPriority = Int32Array.from({ length: cells }, (_, cell) => cell);
  for (let strand = 0; strand < strands.length; strand++)
    byPriority
      .subarray(firstCell[strand], firstCell[strand + 1])
      .sort((a, b) => cellPriority[a] - cellPriority[b] || a - b);
  const wakeAt = createCell(Infinity);

  const campaignOf = (record: number): number => places[cellPlace[cellOf[record]]].campaign;

  const takeFresh = (run: number): number => {
    const record = order[cursor[run]];
    cursor[run]++;
    state[record] = states.dialling;
    return record;
  };

  /** The run of the cell from which a fresh record comes next, −1 when there is none. */
  const freshRun = (cell: number, newest: boolean, loads: number): number => {
    const first = firstRun[cell];
    for (let i = 0; i < loads; i++) {
      const run = first + (newest ? loads - 1 - i : i);
      if (cursor[run] < runStart[run + 1]) return run;
    }
    return -1;
  };

  const dueAppointment = (strand: number): number => {
    let best = -1;
    let earliest = Infinity;
    for (let cell = firstCell[strand]; cell < firstCell[strand + 1]; cell++) {
      if (appointments.count[cell] === 0 || isFull[cell] === 1 || clocks.isOpen[cellPlace[cell]] === 0) continue;
      const time = due[appointments.first(cell)];
      if (time > clock[0]) {
        if (time < wakeAt[0]) wakeAt[0] = time;
      } else if (time < earliest) {
        best = cell;
        earliest = time;
      }
    }
    if (best < 0) return -1;
    const record = appointments.take(best);
    state[record] = states.dialling;
    return record;
  };

  const next = (strand: number): number => {
    wakeAt[0] = Infinity;
    if (hasAppointments) {
      const record = dueAppointment(strand);
      if (record >= 0) return record;
    }
    const { campaign } = strands[strand];
    const { order: byWhat } = campaigns[campaign].attempts;
    const newest = byWhat === 'newest-first';
    const loads = loaded[campaign];
    let priority = Infinity;
    let bestRun = -1;
    let bestFresh = 0;
    let bestDue = -1;
    let earliest = Infinity;
    for (let i = firstCell[strand]; i < firstCell[strand + 1]; i++) {
      const cell = byPriority[i];
      if (cellPriority[cell] > priority) break;
      if (isFull[cell] === 1 || clocks.isOpen[cellPlace[cell]] === 0) continue;
      const run = freshRun(cell, newest, loads);
      if (run >= 0) {
        priority = cellPriority[cell];
        // In order of the list, a later load behind or before an earlier one.
        const record = order[cursor[run]];
        const comes = newest ? record - total * (run - firstRun[cell]) : record;
        if (bestRun < 0 || comes < bestFresh) {
          bestRun = run;
          bestFresh = comes;
        }
      }
      if (waiting.count[cell] === 0) continue;
      const time = due[waiting.first(cell)];
      if (time > clock[0]) {
        if (time < wakeAt[0]) wakeAt[0] = time;
      } else {
        priority = cellPriority[cell];
        if (time < earliest) {
          bestDue = cell;
          earliest = time;
        }
      }
    }
    if (bestRun >= 0 && (bestDue < 0 || byWhat !== 'due-first')) return takeFresh(bestRun);
    if (bestDue < 0) return -1;
    const record = waiting.take(bestDue);
    state[record] = states.dialling;
    return record;
  };

  const phoneCount = (record: number): number => phones[record] & 7;
  const phoneBits = (record: number, phone: number): number => (phones[record] >> (3 + 3 * phone)) & 7;

  /** Of the phones not known to be bad and with dials left, on this local day, the one dialled least; −1: none. */
  const phoneOn = (record: number, day: number): number => {
    const { attempts } = campaigns[campaignOf(record)];
    let best = -1;
    let fewest = Infinity;
    for (let phone = 0; phone < phoneCount(record); phone++) {
      if ((badPhones[record] >> phone) & 1) continue;
      const at = phonesAtMost * record + phone;
      if (phoneDials[at] >= attempts.mostPerPhone) continue;
      if (limitsPhoneDays && lastDay[record] === day && phoneOnLastDay[at] >= attempts.perPhoneDay) continue;
      if (phoneDials[at] < fewest) {
        best = phone;
        fewest = phoneDials[at];
      }
    }
    return best;
  };

  const dialStarts = (record: number, phone: number): void => {
    const campaign = campaignOf(record);
    const { capDials } = campaigns[campaign].attempts;
    const day = clocks.dayNow(cellPlace[cellOf[record]]);
    if (lastDay[record] !== day) {
      lastDay[record] = day;
      onLastDay[record] = 0;
      if (limitsPhoneDays) phoneOnLastDay.fill(0, phonesAtMost * record, phonesAtMost * (record + 1));
    }
    if (capDials > 0) {
      const at = firstRecent[campaign] + (record - campaigns[campaign].firstRecord) * capDials;
      recent[at + (dials[record] % capDials)] = day;
    }
    if (onLastDay[record] < 255) onLastDay[record]++;
    const at = phonesAtMost * record + phone;
    if (phoneDials[at] < 255) phoneDials[at]++;
    if (limitsPhoneDays) phoneOnLastDay[at]++;
    dials[record]++;
  };

  /** The first local day from `day` on, on which rules allow a further dial; Infinity: never. */
  const allowedDay = (record: number, day: number): number => {
    const campaign = campaignOf(record);
    const { attempts, firstRecord } = campaigns[campaign];
    const { capDials, capDays } = attempts;
    let on = day;
    if (lastDay[record] === on && onLastDay[record] >= attempts.perDay) on++;
    if (capDials > 0 && dials[record] >= capDials) {
      const at = firstRecent[campaign] + (record - firstRecord) * capDials;
      on = Math.max(on, recent[at + (dials[record] % capDials)] + capDays);
    }
    return phoneOn(record, on) >= 0 ? on : on + 1;
  };

  const comeAgain = (record: number, from: number, freezes: boolean): number => {
    const { attempts } = campaigns[campaignOf(record)];
    if (dials[record] >= attempts.most) {
      state[record] = states.exhausted;
      return 0;
    }
    // A day on which every phone may be dialled shows whether any is left at all.
    if (phoneOn(record, -1) < 0) {
      state[record] = hasGoodPhone(record) ? states.exhausted : states.unreachable;
      return 0;
    }
    const place = cellPlace[cellOf[record]];
    const isFrozen = freezes && attempts.freezeDays > 0;
    const day = clocks.dayAt(place, from);
    const first = isFrozen ? Math.max(day, clocks.dayNow(place) + attempts.freezeDays) : day;
    const on = allowedDay(record, first);
    let time = on > day ? clocks.midnight(place, on) : from;
    let bits = on > day ? putOff.byRules : 0;
    if (attempts.preferredHours !== undefined)
      time = clocks.nextHour(place, time, attempts.preferredHours, attempts.preferredWithin);
    if (on === day && !clocks.isOpenAt(place, time)) bits |= putOff.byWindow;
    state[record] = isFrozen ? states.frozen : states.due;
    due[record] = time;
    waiting.insert(cellOf[record], record);
    return bits;
  };

  const hasGoodPhone = (record: number): boolean => badPhones[record] !== (1 << phoneCount(record)) - 1;

  const countStates = (tell: (campaign: number, state: number, records: number) => void): void => {
    const counts = new Float64Array(recordStates.length);
    campaigns.forEach(({ firstRecord, size }, campaign) => {
      counts.fill(0);
      for (let record = firstRecord; record < firstRecord + size; record++) {
        if (records.load[record] >= loaded[campaign]) continue;
        const isFree = state[record] === states.frozen && due[record] <= clock[0];
        const own = isFree ? states.due : state[record];
        const isOver = own === states.closed || own === states.exhausted || own === states.unreachable;
        counts[isFull[cellOf[record]] === 1 && !isOver && own !== states.dialling ? states.quotaFull : own]++;
      }
      counts.forEach((number, each) => {
        tell(campaign, each, number);
      });
    });
  };

  return {
    campaignOf,
    dials,
    looks,
    reached,
    placeOf: (record) => cellPlace[cellOf[record]],
    segmentOf: (record) => cellSegment[cellOf[record]],
    next,
    wakeAt,
    choosePhone: (record) => phoneOn(record, clocks.dayNow(cellPlace[cellOf[record]])),
    phoneType: (record, phone) => phoneBits(record, phone) & 3,
    isInvalid: (record, phone) => phoneBits(record, phone) >= 4,
    dialStarts,
    phoneIsBad(record, phone) {
      badPhones[record] |= 1 << phone;
    },
    comeAgain,
    makeAppointment(record, at) {
      state[record] = states.appointment;
      due[record] = at;
      appointments.insert(cellOf[record], record);
    },
    close(record) {
      state[record] = states.closed;
    },
    fill(cell) {
      isFull[cell] = 1;
    },
    load(campaign) {
      const which = loaded[campaign];
      loaded[campaign] = which + 1;
      let count = 0;
      for (let strand = 0; strand < strands.length; strand++) {
        if (strands[strand].campaign !== campaign) continue;
        for (let cell = firstCell[strand]; cell < firstCell[strand + 1]; cell++) {
          const run = firstRun[cell] + which;
          count += runStart[run + 1] - runStart[run];
        }
      }
      return count;
    },
    countStates,
    begin() {
      state.fill(states.fresh);
      dials.fill(0);
      looks.fill(0);
      reached.fill(0);
      lastDay.fill(0);
      onLastDay.fill(0);
      badPhones.fill(0);
      phoneDials.fill(0);
      phoneOnLastDay.fill(0);
      recent.fill(0);
      isFull.fill(0);
      loaded.fill(0);
      waiting.clear();
      appointments.clear();
      for (let run = 0; run < runStart.length; run++) cursor[run] = runStart[run];
    },
  };
}
