// Demand: the coming contacts of each queue with all that is drawn at arrival, as packets made in blocks ahead of time.
// Each purpose has a stream of its own per queue and local day, so the i-th contact of a day has the i-th variate of each:
// staffing, routing and other queues change none of them.
import { createTournament, type Tournament } from '../engine/tournament.ts';
import { stepAt } from '../model/factorByTime.ts';
import type { FactorByTime, QueueModel } from '../model/model.ts';
import type { ArrivalProcess } from '../random/arrivals/contract.ts';
import { createArrivals } from '../random/arrivals/create.ts';
import { createDayFactor } from '../random/arrivals/dayFactor.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import { createLaneDraws, type LaneDraws } from './laneDraws.ts';
import { createPurpose, drawBlock, type Purpose, restartPurpose, unitDraw } from './purpose.ts';

/** A packet is one cache line: these cells of it are used. */
export const packet = { time: 0, patience: 1, talk: 2, hold: 3, wrap: 4, balk: 5, lane: 6, width: 8 } as const;
const width = packet.width;

/** Blocks grow so that a quiet queue draws little in vain; the sequence is fixed, so the draws never depend on the demand. */
const smallestBlock = 16;
const largestBlock = 128;

export interface Demand {
  /** Earliest coming contact: source is the queue. */
  readonly coming: Tournament;
  readonly packets: Float64Array;
  /** Where the coming packet of each queue begins. */
  readonly cursor: Int32Array;
  /** Moves a queue to its next contact. */
  advance(queue: number): void;
  begin(replication: number): void;
}

interface QueueSource {
  readonly model: QueueModel;
  readonly arrivals: ArrivalProcess;
  readonly factorOf: ReturnType<typeof createDayFactor>;
  readonly purposes: readonly Purpose[];
  /** Undefined: all contacts take one lane. */
  readonly lanes: LaneDraws | undefined;
  replication: number;
  /** Day that is being drawn, −1 before the first. */
  day: number;
  dayIsOver: boolean;
  block: number;
}

export function createDemand(seed: string, queues: readonly QueueModel[]): Demand {
  const base = largestBlock * width;
  const packets = new Float64Array(queues.length * base);
  const cursor = new Int32Array(Math.max(32, queues.length));
  const end = new Int32Array(Math.max(32, queues.length));
  const coming = createTournament({ sources: queues.length });
  const times = coming.time;
  const sources = queues.map((model, queue) => createSource(seed, model, packets, queue * base));

  const refill = (queue: number): void => {
    const first = queue * base;
    const count = fillBlock(sources[queue], packets, first);
    cursor[queue] = first;
    end[queue] = first + count * width;
    if (count === 0) {
      packets[first] = Infinity;
      end[queue] = first + width;
    }
  };

  const advance = (queue: number): void => {
    cursor[queue] += width;
    if (cursor[queue] === end[queue]) refill(queue);
    times[queue] = packets[cursor[queue]];
    coming.update(queue);
  };

  const begin = (replication: number): void => {
    coming.clear();
    sources.forEach((source, queue) => {
      source.replication = replication;
      source.day = -1;
      source.dayIsOver = true;
      refill(queue);
      times[queue] = packets[cursor[queue]];
      coming.update(queue);
    });
  };

  return { coming, packets, cursor, advance, begin };
}

function createSource(seed: string, model: QueueModel, packets: Float64Array, first: number): QueueSource {
  const purposes: Purpose[] = [];
  const draw = (cell: number, name: string, spec: DistributionSpec | undefined, otherwise: number): void => {
    if (spec === undefined) {
      for (let i = 0; i < largestBlock; i++) packets[first + i * width + cell] = otherwise;
      return;
    }
    purposes.push(createPurpose(seed, `${name}/${model.name}`, spec, packets, first + cell, width));
  };
  draw(packet.patience, 'patience', model.patience, Infinity);
  draw(packet.talk, 'talk', model.talk, 0);
  draw(packet.hold, 'hold', model.hold, 0);
  draw(packet.wrap, 'wrap', model.wrap, 0);
  // A contact balks when its draw is below the share of balkers; without balking there is nothing to draw.
  draw(packet.balk, 'balk', model.balking > 0 ? unitDraw : undefined, 1);
  draw(packet.lane, 'lane', undefined, model.firstLane);
  const lanes =
    model.laneChoice &&
    createLaneDraws({
      seed,
      queue: model.name,
      choice: model.laneChoice,
      queueHasPatience: model.patience !== undefined,
      cells: packet,
      longest: largestBlock,
    });
  return {
    model,
    arrivals: createArrivals(seed, model.name, model.demand),
    factorOf: createDayFactor(seed, model.busyness),
    purposes: lanes === undefined ? purposes : [...purposes, ...lanes.purposes],
    lanes,
    replication: 0,
    day: -1,
    dayIsOver: true,
    block: smallestBlock,
  };
}

/** Fills the next block of packets of a queue; returns how many hold a contact, 0 when there are no more. */
function fillBlock(source: QueueSource, packets: Float64Array, first: number): number {
  const { demand } = source.model;
  for (;;) {
    if (source.dayIsOver) {
      source.day++;
      if (source.day === demand.dayNumbers.length) {
        source.day--;
        return 0;
      }
      beginDay(source);
    }
    const { block } = source;
    source.block = Math.min(largestBlock, 2 * block);
    const count = source.arrivals.fill(packets, first, width, block);
    source.dayIsOver = count < block;
    // Whole blocks are drawn even when the day ends within, so that a variate never depends on how many arrive.
    if (count > 0) {
      for (const purpose of source.purposes) drawBlock(purpose, block);
      source.lanes?.place(packets, first, count);
      const { handleByTime, patienceByTime } = demand;
      if (handleByTime !== undefined) scale(handleByTime, packets, first, count, packet.talk, packet.wrap);
      if (patienceByTime !== undefined) scale(patienceByTime, packets, first, count, packet.patience, packet.patience);
      return count;
    }
  }
}

/** Scales these cells of the contacts of a block, which are in order of arrival, by the factors of their times. */
function scale(
  byTime: FactorByTime,
  packets: Float64Array,
  first: number,
  count: number,
  firstCell: number,
  lastCell: number,
): void {
  const { start, factor } = byTime;
  let step = stepAt(byTime, packets[first]);
  for (let at = first; at < first + count * width; at += width) {
    while (step + 1 < start.length && start[step + 1] <= packets[at]) step++;
    for (let cell = firstCell; cell <= lastCell; cell++) packets[at + cell] *= factor[step];
  }
}

function beginDay(source: QueueSource): void {
  const { replication, day } = source;
  const part = source.model.demand.dayNumbers[day];
  for (const purpose of source.purposes) restartPurpose(purpose, replication, part);
  source.arrivals.beginDay(replication, day, source.factorOf(replication, part));
  source.dayIsOver = false;
  source.block = smallestBlock;
}
