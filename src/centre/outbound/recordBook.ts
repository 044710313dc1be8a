// Which record is dialled next, and when each is dialled again. Records lie in cells, (strand × place × segment): in each those never
// dialled in order of the list, those that wait for their time, and appointments.
import { type Cell, createCell } from '../../engine/clock.ts';
import { recordStates } from '../../facts/campaignColumns.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';
import type { PlaceClocks } from './placeClocks.ts';
import { createRecordHeaps } from './recordHeaps.ts';
import { createRecordRows, type RecordRows, states } from './recordRows.ts';

export interface RecordBook {
  readonly rows: Pick<RecordRows, 'dialsOf' | 'takeLook' | 'reach' | 'phoneType' | 'isInvalid' | 'phoneIsBad'>;
  placeOf(record: number): number;
  segmentOf(record: number): number;
  /** In money; 0 where none is known. */
  valueOf(record: number): number;
  loadOf(record: number): number;
  /** Takes the next record of the strand that may be dialled now, or −1; then wakeAt[0] says from when there may be one, unless a place opens before. */
  next(strand: number): number;
  readonly wakeAt: Cell;
  /** The phone to dial: of those that may be, the one dialled least. −1: none may be today. */
  choosePhone(record: number): number;
  /** A dial of this phone begins. */
  dialStarts(record: number, phone: number): void;
  /**
   * The record is to be dialled again from `from` on, or when rules allow it. `freezes`: after a conversation with the right party. Returns bits
   * of `putOff`.
   */
  comeAgain(record: number, from: number, freezes: boolean): number;
  /** At this time, before other records and whatever rules say. */
  makeAppointment(record: number, when: number): void;
  close(record: number): void;
  /** No record of the cell is wanted any more. */
  fill(cell: number): void;
  /** A further part of the campaign's list is there; returns how many records. */
  load(campaign: number): number;
  /** Calls `tell` with the number of records in each state. */
  countStates(tell: (campaign: number, state: number, records: number) => void): void;
  begin(): void;
}

export const reachedBits = { dialled: 1, live: 2, rightParty: 4 } as const;
export const putOff = { byRules: 1, byWindow: 2 } as const;
/** A local day on which no record has been dialled. */
const noDay = -1;

export function createRecordBook(outbound: OutboundModel, clocks: PlaceClocks, clock: Cell): RecordBook {
  const { campaigns, strands, places, records } = outbound;
  const { order, runStart, firstRun, cellPlace, cellSegment, firstCell, cellPriority } = records;
  const total = records.phones.length;
  const cells = cellPlace.length;
  const rows = createRecordRows(outbound);
  const cellStart = Int32Array.from({ length: cells + 1 }, (_, cell) => runStart[firstRun[cell]]);
  const [waiting, appointments] = createRecordHeaps(cellStart);
  const hasAppointments = campaigns.some(({ conversation }) =>
    conversation.outcomes.some(({ followUp }) => followUp === 'appointment'),
  );
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
  const campaignOfCell = Int32Array.from(cellPlace, (place) => places[place].campaign);
  const wakeAt = createCell(Infinity);

  const hasValues = records.value.length > 0;
  const hasLoads = records.load.length > 0;
  const loadOf = (record: number): number => (hasLoads ? records.load[record] : 0);
  const placeOf = (record: number): number => cellPlace[rows.cellOf(record)];
  const attemptsOf = (record: number) => campaigns[campaignOfCell[rows.cellOf(record)]].attempts;

  /** The run of the cell from which a fresh record comes next, −1 when there is none. */
  const freshRun = (cell: number, newest: boolean, loads: number): number => {
    const first = firstRun[cell];
    for (let i = 0; i < loads; i++) {
      const run = first + (newest ? loads - 1 - i : i);
      if (cursor[run] < runStart[run + 1]) return run;
    }
    return -1;
  };

  const taken = (record: number): number => {
    rows.setState(record, states.dialling);
    return record;
  };

  const dueAppointment = (strand: number): number => {
    let best = -1;
    let earliest = Infinity;
    for (let cell = firstCell[strand]; cell < firstCell[strand + 1]; cell++) {
      if (appointments.count[cell] === 0 || isFull[cell] === 1 || clocks.isOpen[cellPlace[cell]] === 0) continue;
      const time = appointments.firstTime(cell);
      if (time > clock[0]) {
        if (time < wakeAt[0]) wakeAt[0] = time;
      } else if (time < earliest) {
        best = cell;
        earliest = time;
      }
    }
    return best < 0 ? -1 : taken(appointments.take(best));
  };

  const next = (strand: number): number => {
    wakeAt[0] = Infinity;
    if (hasAppointments) {
      const record = dueAppointment(strand);
      if (record >= 0) return record;
    }
    const { campaign } = strands[strand];
    const { order: first } = campaigns[campaign].attempts;
    const newest = first === 'newest-first';
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
        // In order of the list; the newest part of it before others where that is asked for.
        const record = order[cursor[run]];
        const comes = newest ? record - total * (run - firstRun[cell]) : record;
        if (bestRun < 0 || comes < bestFresh) {
          bestRun = run;
          bestFresh = comes;
        }
      }
      if (waiting.count[cell] === 0) continue;
      const time = waiting.firstTime(cell);
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
    if (bestRun >= 0 && (bestDue < 0 || first !== 'due-first')) {
      const record = order[cursor[bestRun]];
      cursor[bestRun]++;
      return taken(record);
    }
    return bestDue < 0 ? -1 : taken(waiting.take(bestDue));
  };

  const comeAgain = (record: number, from: number, freezes: boolean): number => {
    const attempts = attemptsOf(record);
    // A day on which no phone has been dialled shows whether any is left at all.
    if (rows.dialsOf(record) >= attempts.most || rows.phoneOn(record, noDay, attempts) < 0) {
      rows.setState(record, rows.hasGoodPhone(record) ? states.exhausted : states.unreachable);
      return 0;
    }
    const cell = rows.cellOf(record);
    const place = cellPlace[cell];
    const isFrozen = freezes && attempts.freezeDays > 0;
    const day = clocks.dayAt(place, from);
    const on = rows.allowedDay(
      record,
      isFrozen ? Math.max(day, clocks.dayNow(place) + attempts.freezeDays) : day,
      attempts,
    );
    let time = on > day ? clocks.midnight(place, on) : from;
    let bits = on > day ? putOff.byRules : 0;
    if (attempts.preferredHours !== undefined)
      time = clocks.nextHour(place, time, attempts.preferredHours, attempts.preferredWithin);
    if (on === day && !clocks.isOpenAt(place, time)) bits |= putOff.byWindow;
    if (isFrozen) rows.freeze(record, on);
    else rows.setState(record, states.due);
    waiting.insert(cell, record, time);
    return bits;
  };

  /** The state as it is told: frozen records thaw of their own, and those of full cells are not wanted. */
  const stateNow = (record: number): number => {
    const cell = rows.cellOf(record);
    const state = rows.stateOf(record);
    const isOpen =
      state === states.fresh || state === states.due || state === states.appointment || state === states.frozen;
    if (!isOpen) return state;
    if (isFull[cell] === 1) return states.quotaFull;
    if (state !== states.frozen) return state;
    return rows.isFrozenOn(record, clocks.dayNow(cellPlace[cell])) ? states.frozen : states.due;
  };

  const countStates = (tell: (campaign: number, state: number, records: number) => void): void => {
    const counts = new Float64Array(recordStates.length);
    campaigns.forEach(({ firstRecord, size }, campaign) => {
      counts.fill(0);
      for (let record = firstRecord; record < firstRecord + size; record++)
        if (loadOf(record) < loaded[campaign]) counts[stateNow(record)]++;
      counts.forEach((number, state) => {
        tell(campaign, state, number);
      });
    });
  };

  return {
    rows,
    placeOf,
    segmentOf: (record) => cellSegment[rows.cellOf(record)],
    valueOf: (record) => (hasValues ? records.value[record] : records.cellValue[rows.cellOf(record)]),
    loadOf,
    next,
    wakeAt,
    choosePhone: (record) => rows.phoneOn(record, clocks.dayNow(placeOf(record)), attemptsOf(record)),
    dialStarts(record, phone) {
      rows.dialStarts(record, phone, clocks.dayNow(placeOf(record)), attemptsOf(record));
    },
    comeAgain,
    makeAppointment(record, when) {
      rows.setState(record, states.appointment);
      appointments.insert(rows.cellOf(record), record, when);
    },
    close(record) {
      rows.setState(record, states.closed);
    },
    fill(cell) {
      isFull[cell] = 1;
    },
    load(campaign) {
      const which = loaded[campaign];
      loaded[campaign] = which + 1;
      let count = 0;
      for (let cell = 0; cell < cells; cell++) {
        if (campaignOfCell[cell] !== campaign) continue;
        const run = firstRun[cell] + which;
        count += runStart[run + 1] - runStart[run];
      }
      return count;
    },
    countStates,
    begin() {
      rows.begin();
      isFull.fill(0);
      loaded.fill(0);
      waiting.clear();
      appointments.clear();
      for (let run = 0; run < runStart.length; run++) cursor[run] = runStart[run];
    },
  };
}
