// The ledger by hand: facts are told at chosen times, and the tables are what a stopwatch and a tally would say.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cell, createCell } from '../../src/engine/clock.ts';
import { groupColumns, pairColumns, queueColumns } from '../../src/facts/columns.ts';
import { type ContactColumns, createContactColumns } from '../../src/facts/contactColumns.ts';
import { createLedger, type Ledger, type LedgerShape, rowOfWaits } from '../../src/facts/ledger.ts';
import { queueTableWidth, type TableShape, tabulate } from '../../src/facts/tables.ts';
import { binCount, binOf } from '../../src/maths/estimators/logLinearHistogram.ts';

/** Two intervals of 100 s after 50 s that do not count; one queue, one group with handling factor 2; thresholds 5, 20 and 60 s. */
const shape: LedgerShape & TableShape = {
  queues: 1,
  groups: 1,
  edges: Float64Array.of(50, 150, 250),
  dayOf: Int32Array.of(0, 0),
  hourOf: Int32Array.of(0, 0),
  dayCount: 1,
  thresholds: Float64Array.of(5, 20, 60, Number.POSITIVE_INFINITY),
  thresholdStride: 4,
  shortThreshold: Int32Array.of(0),
  targetThreshold: Int32Array.of(1),
  pairOf: Int32Array.of(0),
  pairs: 1,
  handleFactor: Float64Array.of(2),
  coverage: Int32Array.of(2),
  lanes: 1,
  countsLanes: false,
  portionLanes: [],
};

let clock: Cell;
let contacts: ContactColumns;
let ledger: Ledger;

beforeEach(() => {
  clock = createCell(0);
  contacts = createContactColumns(8, false);
  ledger = createLedger(shape, contacts, clock);
  ledger.clear();
});

/** Sets the clock and tells the facts of that time. */
function at(time: number, tell: () => void): void {
  clock[0] = time;
  tell();
}

/** Contact `id` arrives now. */
function arrives(id: number, talk = 10): void {
  contacts.queue[id] = 0;
  contacts.arrival[id] = clock[0];
  contacts.interval[id] = ledger.interval[0];
  contacts.talk[id] = talk;
  contacts.hold[id] = 2;
  contacts.wrap[id] = 3;
  ledger.offered(id);
}

function allArrive(...ids: number[]): void {
  for (const id of ids) arrives(id);
}

function read() {
  const tables = tabulate(ledger.cells, shape);
  const width = queueTableWidth(shape.thresholdStride);
  const rows = <Column extends string>(table: Float64Array, columns: readonly Column[], step: number) =>
    [0, 1].map(
      (interval) =>
        Object.fromEntries(columns.map((name, i) => [name, table[interval * step + i]])) as Record<Column, number>,
    );
  return {
    queue: rows(tables.queues, queueColumns, width),
    /** Answered and abandoned within each threshold. */
    levels: [0, 1].map((interval) =>
      Array.from(tables.queues.subarray(interval * width + queueColumns.length, (interval + 1) * width)),
    ),
    group: rows(tables.groups, groupColumns, groupColumns.length),
    pair: rows(tables.pairs, pairColumns, pairColumns.length),
    waits: tables.waitsByDay,
  };
}

function edges(): void {
  for (const edge of shape.edges) at(edge, () => ledger.intervalEnded());
}

describe('levels over time', () => {
  it('are integrated piece by piece, across the edges of intervals', () => {
    at(0, () => ledger.staffedChanged(0, 2));
    at(30, () => ledger.queueGrew(0));
    at(50, () => ledger.intervalEnded());
    at(60, () => ledger.queueGrew(0));
    at(90, () => ledger.queueShrank(0));
    at(100, () => ledger.busyChanged(0, 2));
    at(120, () => ledger.overtimeChanged(0, 1));
    at(150, () => ledger.intervalEnded());
    at(160, () => {
      ledger.overtimeChanged(0, -1);
      ledger.busyChanged(0, -1);
      ledger.staffedChanged(0, -1);
    });
    at(200, () => ledger.queueShrank(0));
    at(250, () => ledger.intervalEnded());
    const { queue, group } = read();
    // One waits from 30 to 200, another from 60 to 90.
    expect(queue.map((row) => row.queueSeconds)).toEqual([130, 50]);
    expect(group.map((row) => row.staffedSeconds)).toEqual([200, 10 * 2 + 90]);
    expect(group.map((row) => row.busySeconds)).toEqual([100, 10 * 2 + 90]);
    expect(group.map((row) => row.idleSeconds)).toEqual([100, 0]);
    expect(group.map((row) => row.overtimeSeconds)).toEqual([30, 10]);
    expect(queue.map((row) => row.seconds)).toEqual([100, 100]);
  });

  it('have their largest value in each interval, what is carried over included', () => {
    at(10, () => ledger.queueGrew(0));
    at(20, () => ledger.queueGrew(0));
    at(50, () => ledger.intervalEnded());
    at(60, () => ledger.queueShrank(0));
    at(150, () => ledger.intervalEnded());
    at(250, () => ledger.intervalEnded());
    expect(read().queue.map((row) => row.queueMax)).toEqual([2, 1]);
  });

  it('that are 0 leave no rounding behind', () => {
    at(50, () => ledger.intervalEnded());
    for (let i = 0; i < 1000; i++) at(50 + i * 0.1, () => (i % 2 === 0 ? ledger.queueGrew(0) : ledger.queueShrank(0)));
    at(150, () => ledger.intervalEnded());
    at(250, () => ledger.intervalEnded());
    const { queue } = read();
    expect(queue[0].queueSeconds).toBeCloseTo(50, 6);
    expect(queue[1].queueSeconds).toBe(0);
  });
});

describe('contacts', () => {
  it('are counted by wait within each threshold, in the interval of arrival', () => {
    at(50, () => ledger.intervalEnded());
    at(100, () => allArrive(0, 1, 2, 3));
    at(100, () => ledger.answeredAtOnce(0, 0));
    at(120, () => ledger.answeredFromQueue(1, 0));
    at(150, () => ledger.intervalEnded());
    at(161, () => ledger.answeredFromQueue(2, 0));
    at(170, () => ledger.abandoned(3));
    at(250, () => ledger.intervalEnded());
    const { queue, levels, group, pair } = read();
    expect(queue[0]).toMatchObject({
      offered: 4,
      answered: 3,
      answeredAtOnce: 1,
      answeredShort: 1,
      answeredWithin: 2,
      abandoned: 1,
      abandonedWithin: 0,
      abandonedShort: 0,
      waitAnswered: 20 + 61,
      waitAnsweredSquared: 400 + 3721,
      waitAbandoned: 70,
      waitMax: 70,
    });
    // Answered, abandoned within 5, 20 and 60 s.
    expect(levels[0]).toEqual([1, 0, 2, 0, 2, 0]);
    expect(queue[1]).toMatchObject({ offered: 0, answered: 0, abandoned: 0 });
    expect(group.map((row) => row.answered)).toEqual([2, 1]);
    expect(pair[0]).toEqual({ answered: 3, waitAnswered: 81, handle: 3 * 30, answeredWithin: 2 });
  });

  it('that leave a message, are cut off or are left over have waited, as the longest wait knows', () => {
    const longest = [
      (contact: number) => ledger.flowedOut(contact),
      (contact: number) => ledger.disconnected(contact),
      (contact: number) => ledger.stillInside(contact),
    ].map((ends, i) => {
      at(50, () => ledger.intervalEnded());
      at(60, () => allArrive(0, 1));
      at(70, () => ledger.abandoned(0));
      at(300 + i, () => ends(1));
      const { waitMax, waitAnswered, waitAbandoned } = read().queue[0];
      ledger.clear();
      return { waitMax, waitAnswered, waitAbandoned };
    });
    expect(longest).toEqual([240, 241, 242].map((waitMax) => ({ waitMax, waitAnswered: 0, waitAbandoned: 10 })));
  });

  it('have their handling times the factor of the group', () => {
    at(50, () => ledger.intervalEnded());
    at(60, () => arrives(0, 100));
    at(60, () => ledger.answeredAtOnce(0, 0));
    at(150, () => ledger.intervalEnded());
    at(250, () => ledger.intervalEnded());
    expect(read().queue[0]).toMatchObject({ talk: 200, hold: 4, wrap: 6, handleSquared: 210 * 210 });
  });

  it('that balk are abandoned with wait 0, those blocked and still inside are neither', () => {
    at(50, () => ledger.intervalEnded());
    at(60, () => allArrive(0, 1, 2));
    at(60, () => ledger.balked(0));
    at(60, () => ledger.blocked(1));
    at(300, () => ledger.stillInside(2));
    const { queue, levels } = read();
    expect(queue[0]).toMatchObject({
      offered: 3,
      abandoned: 1,
      balked: 1,
      blocked: 1,
      stillInside: 1,
      abandonedShort: 1,
      waitAbandoned: 0,
    });
    expect(levels[0]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('of the warm-up and of the time after the end are in no table', () => {
    at(10, () => arrives(0));
    at(15, () => ledger.answeredFromQueue(0, 0));
    edges();
    at(260, () => arrives(1));
    at(270, () => ledger.abandoned(1));
    const { queue, pair, group, waits } = read();
    for (const row of [...queue, ...pair, ...group])
      expect([row.answered, 'offered' in row ? row.offered : 0]).toEqual([0, 0]);
    expect(waits.some((count) => count > 0)).toBe(false);
  });

  it('have waits above 0 in the histogram, the answered before the abandoned', () => {
    at(50, () => ledger.intervalEnded());
    at(60, () => allArrive(0, 1, 2));
    at(60, () => ledger.answeredAtOnce(0, 0));
    at(72, () => ledger.answeredFromQueue(1, 0));
    at(90, () => ledger.abandoned(2));
    const { waits } = read();
    expect(waits.length).toBe(rowOfWaits);
    const filled = Array.from(waits).flatMap((count, bin) => (count > 0 ? [[bin, count]] : []));
    expect(filled).toEqual([
      [binOf(12), 1],
      [binCount + binOf(30), 1],
    ]);
  });
});

it('clear forgets everything but the pooled waits by hour of day', () => {
  at(50, () => ledger.intervalEnded());
  at(60, () => arrives(0));
  at(72, () => ledger.answeredFromQueue(0, 0));
  at(80, () => ledger.queueGrew(0));
  ledger.clear();
  clock[0] = 0;
  edges();
  const { queue, group, pair, waits } = read();
  for (const row of [...queue, ...group])
    expect(Object.entries(row).filter(([name, value]) => name !== 'seconds' && value !== 0)).toEqual([]);
  expect(pair.every((row) => row.answered === 0)).toBe(true);
  expect(waits.some((count) => count > 0)).toBe(false);
  expect(ledger.cells.waitsByHour[binOf(12)]).toBe(1);
});
