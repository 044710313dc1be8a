// Plays replications of one model on one floor, in one thread.
import { FloorIsFull } from '../centre/contactPool.ts';
import { createFloor, type Floor } from '../centre/floor.ts';
import { queueColumns } from '../facts/columns.ts';
import type { Observer } from '../facts/recorder.ts';
import { type FactTables, queueTableWidth, type TableShape, tabulate } from '../facts/tables.ts';
import type { Model, Schedule } from '../model/model.ts';
import { assertDialConservation } from './outbound/dialConservation.ts';
import type { Batch, PlayedReplication } from './ports.ts';
import { tableShapeOf } from './tableShape.ts';

/** More contacts at once than a floor may hold, about 4 GB of them: the queue grows without end. */
const slotsAtMost = 2 ** 26;

export type { Observer };

export interface Player {
  /** Takes the schedule of a batch, or again that of the model, for the replications to come. */
  schedule(batch: Pick<Batch, 'schedule'>): void;
  play(replication: number): PlayedReplication;
  /** Takes tables that nobody reads any more, to write further ones over them: a new array for each is work for the garbage collector. */
  reuse(tables: FactTables): void;
  /** Hands out the waits by hour of day that have been pooled since the last call. */
  takeWaitsByHour(): Uint32Array;
}

/** A floor that is watched cannot be rebuilt in the middle of a replication. */
class TooManyContactsToWatch extends Error {
  constructor(slots: number) {
    super(
      `more than ${slots} contacts at the same time are too many for a contact log or a trace; play a shorter or less loaded period`,
    );
  }
}

/** A queue grows without end: more contacts wait than memory holds. */
export class TooManyContacts extends Error {
  constructor() {
    super(
      'more than 67 million contacts wait at the same time: some queue gets more work than its groups can do and its callers never give up; give it patience, a capacity or more staff',
    );
  }
}

/** An observer is told every fact of what is played. */
export function createPlayer(model: Model, observer?: Observer): Player {
  const shape = tableShapeOf(model);
  let slots = model.sizing.contactSlots;
  /** Once another schedule has come: a copy, in whose place any is put. */
  let own: Schedule | undefined;
  let played = model;
  let floor: Floor = createFloor(played, slots, observer);

  const spare: FactTables[] = [];
  // Replications whose waits are pooled on the floor.
  const pooled: number[] = [];

  // A full floor is rebuilt four times as large and what has been pooled is played again: draws are the same, so nothing changes.
  const playOnLargeEnough = (replication: number): number => {
    for (;;) {
      try {
        return floor.play(replication);
      } catch (error) {
        if (!(error instanceof FloorIsFull)) throw error;
        // What has been told cannot be taken back.
        if (observer !== undefined) throw new TooManyContactsToWatch(slots);
        slots *= 4;
        if (slots > slotsAtMost) throw new TooManyContacts();
        floor = createFloor(played, slots, observer);
        for (const earlier of pooled) floor.play(earlier);
      }
    }
  };

  return {
    schedule({ schedule = model.schedule }) {
      if (own === undefined) {
        if (schedule === model.schedule) return;
        own = copyOf(model.schedule);
        played = { ...model, schedule: own };
        floor = createFloor(played, slots, observer);
      }
      if (schedule.time.length !== own.time.length)
        throw new RangeError(`a schedule of ${schedule.time.length} changes in place of ${own.time.length}`);
      own.time.set(schedule.time);
      own.kind.set(schedule.kind);
      own.subject.set(schedule.subject);
      own.headcount.set(schedule.headcount);
      own.until.set(schedule.until);
      own.headcountAfter.set(schedule.headcountAfter);
      own.detail.set(schedule.detail);
      own.atHome.set(schedule.atHome);
    },
    play(replication) {
      const events = playOnLargeEnough(replication);
      pooled.push(replication);
      const tables = tabulate(floor.cells, shape, floor.outbound(), spare.pop());
      assertConservation(tables, model, shape);
      if (tables.outbound && model.outbound) assertDialConservation(tables.outbound, model.outbound);
      return { tables, events };
    },
    reuse(tables) {
      spare.push(tables);
    },
    takeWaitsByHour() {
      const waits = floor.cells.waitsByHour.slice();
      floor.cells.waitsByHour.fill(0);
      pooled.length = 0;
      return waits;
    },
  };
}

function copyOf(schedule: Schedule): Schedule {
  const { time, kind, subject, headcount, until, headcountAfter, detail, atHome } = schedule;
  return {
    time: time.slice(),
    kind: kind.slice(),
    subject: subject.slice(),
    headcount: headcount.slice(),
    until: until.slice(),
    headcountAfter: headcountAfter.slice(),
    detail: detail.slice(),
    atHome: atHome.slice(),
  };
}

/** Every contact has exactly one fate. A breach is a mistake of the program and says its numbers. */
function assertConservation({ queues }: FactTables, model: Model, shape: TableShape): void {
  const width = queueTableWidth(shape.thresholdStride);
  const rows = queues.length / width;
  const at = (name: (typeof queueColumns)[number]) => queueColumns.indexOf(name);
  const fates = (['answered', 'abandoned', 'blocked', 'flowedOut', 'disconnected', 'stillInside'] as const).map(at);
  for (let queue = 0; queue < shape.queues; queue++) {
    let offered = 0;
    let accounted = 0;
    for (let row = queue; row < rows; row += shape.queues) {
      offered += queues[row * width + at('offered')];
      for (const fate of fates) accounted += queues[row * width + fate];
    }
    if (offered !== accounted)
      throw new Error(
        `contacts are not conserved in queue ${model.queues[queue].name}: ${offered} offered, ${accounted} answered, abandoned, blocked, flowed out, disconnected or still inside`,
      );
  }
}
