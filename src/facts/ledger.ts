// The ledger: raw counters and time integrals of one replication, in typed cells. Hot: a fact costs a few additions.
//
// Tricks, each for fewer stores per contact:
// - answered and abandoned are counted by the bin between thresholds in which the wait falls; totals and "within" come when reading;
// - contacts answered at once are one counter: zero waits need neither sums nor histogram;
// - a level's integral over an interval is level at its end × its length − Σ change × (time of change − start of interval),
//   so a change costs one addition and an interval's end one multiplication; no level is followed from event to event;
// - the first interval (0) takes what belongs before the counted time and the last what comes after, so nothing is tested.

import { binCount, binOf } from '../maths/estimators/logLinearHistogram.ts';
import { awayKindCount } from './awayKinds.ts';
import type { ContactColumns } from './contactColumns.ts';
import { createCoverage } from './coverage.ts';
import type { Recorder } from './recorder.ts';

/** What the ledger needs to know of the model: sizes, edges and thresholds. */
export interface LedgerShape {
  readonly queues: number;
  readonly groups: number;
  /** Edges of the counted intervals on the clock, one more than intervals. */
  readonly edges: Float64Array;
  /** Row of `waitsByDay` of each interval: a day, or a part of one. */
  readonly dayOf: Int32Array;
  readonly hourOf: Int32Array;
  readonly dayCount: number;
  /** Thresholds of waits: [queue × stride + k], ascending, with at least one Infinity behind those of each queue. */
  readonly thresholds: Float64Array;
  readonly thresholdStride: number;
  readonly targetThreshold: Int32Array;
  /** Number of the pair [queue × groups + group], −1 where the group does not serve the queue, and how many pairs there are. */
  readonly pairOf: Int32Array;
  readonly pairs: number;
  /** Factor on handling: [queue × groups + group]. */
  readonly handleFactor: Float64Array;
  /** Agents with whom a queue counts as covered. */
  readonly coverage: Int32Array;
  readonly lanes: number;
  /** Whether contacts are also counted by lane. */
  readonly countsLanes: boolean;
}

/** Columns of a queue's row, before the bins of the answered and those of the abandoned: `stride` each. */
export const queueCell = {
  offered: 0,
  answeredAtOnce: 1,
  balked: 2,
  blocked: 3,
  stillInside: 4,
  waitAnswered: 5,
  waitAnsweredSquared: 6,
  waitAbandoned: 7,
  talk: 8,
  hold: 9,
  wrap: 10,
  handleSquared: 11,
  waitMax: 12,
  queueSeconds: 13,
  queueMax: 14,
  flowedOut: 15,
  disconnected: 16,
  redials: 17,
  answeredRedials: 18,
  answeredLater: 19,
  openSeconds: 20,
  coveredSeconds: 21,
  singleAgentSeconds: 22,
  unstaffedSeconds: 23,
  bins: 24,
} as const;

/** Bins of one histogram row: answered, then abandoned. */
export const rowOfWaits = 2 * binCount;
const hoursOfDay = 24;
/** Histogram rows of a queue by hour: the hours and one for contacts outside the counted time. */
export const hourRows = hoursOfDay + 1;

export const pairCell = { answered: 0, waitAnswered: 1, handle: 2, answeredWithin: 3, width: 4 } as const;
/** The ways of being away follow in the order of `awayKinds`. */
export const groupCell = {
  answered: 0,
  busySeconds: 1,
  staffedSeconds: 2,
  overtimeSeconds: 3,
  away: 4,
  width: 4 + awayKindCount,
} as const;
export const laneCell = {
  offered: 0,
  answered: 1,
  answeredWithin: 2,
  abandoned: 3,
  waitAnswered: 4,
  width: 8,
} as const;

/**
 * A wait is a difference of clock times, so one of exactly a threshold may come out a hair longer, and is still within it: 1e-6 s,
 * which is above the rounding of a clock of 250 years.
 */
const clockError = 1e-6;

/** The raw cells of one replication. Rows are [interval × entities + entity], intervals counted as in ContactColumns. */
export interface LedgerCells {
  readonly queueRows: Float64Array;
  readonly pairRows: Float64Array;
  readonly groupRows: Float64Array;
  /** Empty unless contacts are counted by lane. */
  readonly laneRows: Float64Array;
  /**
   * Waits above 0 by histogram bin, the answered and then the abandoned: [(queue × (days + 1) + day) × rowOfWaits + bin];
   * the row behind the days is for contacts outside the counted time.
   */
  readonly waitsByDay: Uint32Array;
  /** The same by local hour of day, [(queue × 25 + hour) × rowOfWaits + bin]; not emptied by `clear`: it pools replications. */
  readonly waitsByHour: Uint32Array;
}

export interface Ledger extends Recorder {
  readonly cells: LedgerCells;
  /** interval[0] is the current interval, which began at intervalStart[0]. */
  readonly interval: Int32Array;
  readonly intervalStart: Float64Array;
  /** Number waiting in each queue. */
  readonly waiting: Int32Array;
  /** Forgets everything, for the next replication. */
  clear(): void;
}

export function createLedger(shape: LedgerShape, contacts: ContactColumns, clock: Float64Array): Ledger {
  const { queues, groups, edges, thresholdStride, targetThreshold, pairs, handleFactor, lanes, countsLanes } = shape;
  const intervals = edges.length - 1;
  const thresholds = new Float64Array(longEnough(shape.thresholds.length));
  thresholds.set(shape.thresholds.map((threshold) => threshold + clockError));
  const queueWidth = queueWidthFor(thresholdStride);
  const pairWidth = pairCell.width;
  const groupWidth = groupCell.width;
  const queueRows = new Float64Array((intervals + 2) * queues * queueWidth);
  const pairRows = new Float64Array((intervals + 2) * pairs * pairWidth);
  const groupRows = new Float64Array((intervals + 2) * groups * groupWidth);
  const laneWidth = laneCell.width;
  const laneRows = new Float64Array(countsLanes ? (intervals + 2) * lanes * laneWidth : 0);
  // Histogram rows of a queue: its days (or hours of day) and a spare one for contacts outside the counted time.
  const dayRows = shape.dayCount + 1;
  const waitsByDay = new Uint32Array(queues * dayRows * rowOfWaits);
  const waitsByHour = new Uint32Array(queues * hourRows * rowOfWaits);
  const dayRow = new Int32Array(longEnough(intervals + 2)).fill(shape.dayCount);
  const hourRow = new Int32Array(longEnough(intervals + 2)).fill(hoursOfDay);
  for (let i = 0; i < intervals; i++) {
    dayRow[i + 1] = shape.dayOf[i];
    hourRow[i + 1] = shape.hourOf[i];
  }

  const pairOf = new Int32Array(longEnough(shape.pairOf.length));
  pairOf.set(shape.pairOf);
  const {
    queue: queueOf,
    lane: laneOf,
    interval: arrivalInterval,
    arrival,
    talk: talkOf,
    hold: holdOf,
    wrap: wrapOf,
  } = contacts;
  // Positions as constants of this function: compiled code embeds them, but not properties of a record.
  const atAnsweredAtOnce = queueCell.answeredAtOnce;
  const atWaitAnswered = queueCell.waitAnswered;
  const atWaitAnsweredSquared = queueCell.waitAnsweredSquared;
  const atWaitAbandoned = queueCell.waitAbandoned;
  const atTalk = queueCell.talk;
  const atHold = queueCell.hold;
  const atWrap = queueCell.wrap;
  const atHandleSquared = queueCell.handleSquared;
  const atWaitMax = queueCell.waitMax;
  const atQueueSeconds = queueCell.queueSeconds;
  const atAnsweredBins = queueCell.bins;
  const atAbandonedBins = queueCell.bins + thresholdStride;
  const atPairWait = pairCell.waitAnswered;
  const atPairHandle = pairCell.handle;
  const atPairWithin = pairCell.answeredWithin;
  const atBusy = groupCell.busySeconds;
  const atLaneAnswered = laneCell.answered;
  const atLaneWithin = laneCell.answeredWithin;
  const atLaneAbandoned = laneCell.abandoned;
  const atLaneWait = laneCell.waitAnswered;
  const interval = new Int32Array(longEnough(1));
  const intervalStart = new Float64Array(longEnough(1));
  const waiting = new Int32Array(longEnough(queues));
  const waitingMost = new Int32Array(longEnough(queues));
  const busy = new Int32Array(longEnough(groups));
  const staffed = new Int32Array(longEnough(groups));
  const overtime = new Int32Array(longEnough(groups));
  const away = new Int32Array(longEnough(groups * awayKindCount));
  const coverage = createCoverage(
    shape,
    { rows: queueRows, width: queueWidth, firstColumn: queueCell.openSeconds },
    clock,
    interval,
    intervalStart,
  );

  const offered = (contact: number): void => {
    queueRows[(arrivalInterval[contact] * queues + queueOf[contact]) * queueWidth]++;
    if (countsLanes) laneRows[laneRow(contact)]++;
  };

  const laneRow = (contact: number): number => (arrivalInterval[contact] * lanes + laneOf[contact]) * laneWidth;

  /** Books the handling of a contact that has just been answered. */
  const addHandling = (contact: number, row: number, pairRow: number, factor: number): void => {
    const talk = talkOf[contact] * factor;
    const hold = holdOf[contact] * factor;
    const wrap = wrapOf[contact] * factor;
    const handle = talk + hold + wrap;
    queueRows[row + atTalk] += talk;
    queueRows[row + atHold] += hold;
    queueRows[row + atWrap] += wrap;
    queueRows[row + atHandleSquared] += handle * handle;
    pairRows[pairRow + atPairHandle] += handle;
    pairRows[pairRow]++;
  };

  const answeredAtOnce = (contact: number, group: number): void => {
    const queue = queueOf[contact];
    const when = arrivalInterval[contact];
    const row = (when * queues + queue) * queueWidth;
    const pairRow = (when * pairs + pairOf[queue * groups + group]) * pairWidth;
    queueRows[row + atAnsweredAtOnce]++;
    pairRows[pairRow + atPairWithin]++;
    groupRows[(interval[0] * groups + group) * groupWidth]++;
    if (countsLanes) {
      const lane = laneRow(contact);
      laneRows[lane + atLaneAnswered]++;
      laneRows[lane + atLaneWithin]++;
    }
    addHandling(contact, row, pairRow, handleFactor[queue * groups + group]);
  };

  const answeredFromQueue = (contact: number, group: number): void => {
    const queue = queueOf[contact];
    const when = arrivalInterval[contact];
    const row = (when * queues + queue) * queueWidth;
    const pairRow = (when * pairs + pairOf[queue * groups + group]) * pairWidth;
    const wait = clock[0] - arrival[contact];
    let bin = 0;
    while (wait > thresholds[queue * thresholdStride + bin]) bin++;
    queueRows[row + atAnsweredBins + bin]++;
    queueRows[row + atWaitAnswered] += wait;
    queueRows[row + atWaitAnsweredSquared] += wait * wait;
    if (wait > queueRows[row + atWaitMax]) queueRows[row + atWaitMax] = wait;
    const waitBin = binOf(wait);
    waitsByDay[(queue * dayRows + dayRow[when]) * rowOfWaits + waitBin]++;
    waitsByHour[(queue * hourRows + hourRow[when]) * rowOfWaits + waitBin]++;
    pairRows[pairRow + atPairWait] += wait;
    if (bin <= targetThreshold[queue]) pairRows[pairRow + atPairWithin]++;
    groupRows[(interval[0] * groups + group) * groupWidth]++;
    if (countsLanes) {
      const lane = laneRow(contact);
      laneRows[lane + atLaneAnswered]++;
      if (bin <= targetThreshold[queue]) laneRows[lane + atLaneWithin]++;
      laneRows[lane + atLaneWait] += wait;
    }
    addHandling(contact, row, pairRow, handleFactor[queue * groups + group]);
  };

  const abandoned = (contact: number): void => {
    const queue = queueOf[contact];
    const when = arrivalInterval[contact];
    const row = (when * queues + queue) * queueWidth;
    const wait = clock[0] - arrival[contact];
    let bin = 0;
    while (wait > thresholds[queue * thresholdStride + bin]) bin++;
    queueRows[row + atAbandonedBins + bin]++;
    queueRows[row + atWaitAbandoned] += wait;
    if (wait > queueRows[row + atWaitMax]) queueRows[row + atWaitMax] = wait;
    const waitBin = binCount + binOf(wait);
    waitsByDay[(queue * dayRows + dayRow[when]) * rowOfWaits + waitBin]++;
    waitsByHour[(queue * hourRows + hourRow[when]) * rowOfWaits + waitBin]++;
    if (countsLanes) laneRows[laneRow(contact) + atLaneAbandoned]++;
  };

  const count = (contact: number, column: number): void => {
    queueRows[(arrivalInterval[contact] * queues + queueOf[contact]) * queueWidth + column]++;
  };
  const balked = (contact: number): void => {
    count(contact, queueCell.balked);
    if (countsLanes) laneRows[laneRow(contact) + atLaneAbandoned]++;
  };
  const blocked = (contact: number): void => count(contact, queueCell.blocked);
  /** One that has waited and is neither answered nor abandoned: of its wait only the longest is kept. */
  const countWaited = (contact: number, column: number): void => {
    const row = (arrivalInterval[contact] * queues + queueOf[contact]) * queueWidth;
    const wait = clock[0] - arrival[contact];
    queueRows[row + column]++;
    if (wait > queueRows[row + atWaitMax]) queueRows[row + atWaitMax] = wait;
  };
  const flowedOut = (contact: number): void => countWaited(contact, queueCell.flowedOut);
  const disconnected = (contact: number): void => countWaited(contact, queueCell.disconnected);
  const stillInside = (contact: number): void => countWaited(contact, queueCell.stillInside);
  const redialled = (contact: number): void => count(contact, queueCell.redials);
  const redialAnswered = (contact: number): void => {
    count(contact, queueCell.answeredRedials);
    const home = contacts.customerInterval[contact] * queues + queueOf[contact];
    queueRows[home * queueWidth + queueCell.answeredLater]++;
  };

  const queueGrew = (queue: number): void => {
    const length = waiting[queue] + 1;
    waiting[queue] = length;
    if (length > waitingMost[queue]) waitingMost[queue] = length;
    queueRows[(interval[0] * queues + queue) * queueWidth + atQueueSeconds] -= clock[0] - intervalStart[0];
  };

  const queueShrank = (queue: number): void => {
    waiting[queue]--;
    queueRows[(interval[0] * queues + queue) * queueWidth + atQueueSeconds] += clock[0] - intervalStart[0];
  };

  const busyChanged = (group: number, by: number): void => {
    busy[group] += by;
    groupRows[(interval[0] * groups + group) * groupWidth + atBusy] -= by * (clock[0] - intervalStart[0]);
  };

  const staffedChanged = (group: number, by: number): void => {
    staffed[group] += by;
    groupRows[(interval[0] * groups + group) * groupWidth + groupCell.staffedSeconds] -=
      by * (clock[0] - intervalStart[0]);
    coverage.staffedChanged(group, by);
  };

  const awayChanged = (group: number, kind: number, by: number): void => {
    away[group * awayKindCount + kind] += by;
    groupRows[(interval[0] * groups + group) * groupWidth + groupCell.away + kind] -=
      by * (clock[0] - intervalStart[0]);
  };

  const overtimeChanged = (group: number, by: number): void => {
    overtime[group] += by;
    groupRows[(interval[0] * groups + group) * groupWidth + groupCell.overtimeSeconds] -=
      by * (clock[0] - intervalStart[0]);
  };

  const intervalEnded = (): void => {
    const length = clock[0] - intervalStart[0];
    const now = interval[0];
    for (let queue = 0; queue < queues; queue++) {
      const row = (now * queues + queue) * queueWidth;
      queueRows[row + queueCell.queueSeconds] += waiting[queue] * length;
      queueRows[row + queueCell.queueMax] = waitingMost[queue];
      waitingMost[queue] = waiting[queue];
    }
    for (let group = 0; group < groups; group++) {
      const row = (now * groups + group) * groupWidth;
      groupRows[row + groupCell.busySeconds] += busy[group] * length;
      groupRows[row + groupCell.staffedSeconds] += staffed[group] * length;
      groupRows[row + groupCell.overtimeSeconds] += overtime[group] * length;
      for (let kind = 0; kind < awayKindCount; kind++)
        groupRows[row + groupCell.away + kind] += away[group * awayKindCount + kind] * length;
    }
    coverage.intervalEnds(length);
    interval[0] = now + 1;
    intervalStart[0] = clock[0];
  };

  const clear = (): void => {
    queueRows.fill(0);
    pairRows.fill(0);
    groupRows.fill(0);
    laneRows.fill(0);
    waitsByDay.fill(0);
    waiting.fill(0);
    waitingMost.fill(0);
    busy.fill(0);
    staffed.fill(0);
    overtime.fill(0);
    away.fill(0);
    coverage.clear();
    interval[0] = 0;
    intervalStart[0] = 0;
  };

  return {
    cells: { queueRows, pairRows, groupRows, laneRows, waitsByDay, waitsByHour },
    waiting,
    interval,
    intervalStart,
    clear,
    offered,
    answeredAtOnce,
    answeredFromQueue,
    abandoned,
    balked,
    blocked,
    flowedOut,
    disconnected,
    redialled,
    redialAnswered,
    stillInside,
    queueGrew,
    queueShrank,
    busyChanged,
    staffedChanged,
    overtimeChanged,
    awayChanged,
    queueOpened: coverage.queueOpened,
    queueClosed: coverage.queueClosed,
    intervalEnded,
  };
}

/** How much memory the cells of a ledger take, in bytes. */
export function ledgerBytes(
  shape: Pick<LedgerShape, 'queues' | 'groups' | 'pairs' | 'lanes' | 'edges' | 'dayCount' | 'thresholdStride'>,
  countsLanes: boolean,
): number {
  const { queues, groups, pairs, lanes, edges, dayCount, thresholdStride } = shape;
  const cells =
    queues * queueWidthFor(thresholdStride) +
    groups * groupCell.width +
    pairs * pairCell.width +
    (countsLanes ? lanes * laneCell.width : 0);
  const waits = queues * (dayCount + 1 + hourRows) * rowOfWaits;
  return (edges.length + 1) * cells * Float64Array.BYTES_PER_ELEMENT + waits * Uint32Array.BYTES_PER_ELEMENT;
}

/** Width of a queue's row: a whole number of cache lines. */
export function queueWidthFor(thresholdStride: number): number {
  return Math.ceil((queueCell.bins + 2 * thresholdStride) / 8) * 8;
}

/** See engine/clock.ts: typed arrays of the hot path are longer than 64 bytes. */
function longEnough(entries: number): number {
  return Math.max(32, entries);
}
