// Customers who try again: after an abandonment, or after being blocked, some of them come back after a while as a new contact with a
// patience and a handling time of their own.
//
// Everything about a further try is drawn by hash from the customer and the number of the try, never from a stream: when it happens
// depends on staffing and routing, what it is does not. A customer keeps the class; contacts that are allocated are so anew at each try.
import type { Cell } from '../engine/clock.ts';
import { createHeap } from '../engine/heap.ts';
import type { ContactColumns } from '../facts/contactColumns.ts';
import { stepAt } from '../model/factorByTime.ts';
import type { FactorByTime, QueueModel } from '../model/model.ts';
import type { Distribution, DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { type DrawKey, drawKey, keyedUnit } from '../random/keyed.ts';
import { type StreamKey, streamKey } from '../random/streamKey.ts';
import { FloorIsFull } from './contactPool.ts';
import type { Customers } from './customers.ts';
import { createLaneChooser, type LaneChooser } from './laneChooser.ts';

export interface Redials {
  /** Whether customers of any queue try again; if not, nothing else here is used. */
  readonly inUse: boolean;
  readonly next: Cell;
  /** A first try: remembers the customer. */
  isFirstTry(contact: number): void;
  /** The contact has gone unanswered; whether its customer will try again. */
  comesBack(contact: number, wasBlocked: boolean): boolean;
  /** Fills the contact with the customer whose time has come and returns 1, or returns 0 after correcting a bound that was early. */
  take(contact: number): number;
  /** Whether the contact's customer balks at this try. */
  balks(contact: number): boolean;
  /** Calls `visit` with the interval of the first try of each customer who is to come back. */
  forEach(visit: (customerInterval: number) => void): void;
  begin(replication: number): void;
}

export interface RedialsParts {
  readonly seed: string;
  readonly queues: readonly QueueModel[];
  readonly slots: number;
  readonly contacts: ContactColumns;
  readonly customers: Customers;
  /** Patience of contacts as the instant of giving up; written here for further tries. */
  readonly patienceTime: Float64Array;
  readonly clock: Cell;
}

/** What is drawn for a try, each under its own number. */
const purposes = {
  decision: 0,
  delay: 1,
  patience: 2,
  talk: 3,
  hold: 4,
  wrap: 5,
  balk: 6,
  allocation: 7,
  count: 8,
} as const;

interface QueueRedials {
  readonly key: StreamKey;
  draws: DrawKey;
  readonly shareAbandoned: number;
  readonly shareBlocked: number;
  readonly most: number;
  readonly delay: Distribution;
  /** By class; one where the queue tells none apart. */
  readonly patience: readonly (Distribution | undefined)[];
  /** Class of each lane of the queue, from its first lane on. */
  readonly classOfLane: readonly number[];
  readonly firstLane: number;
  /** Undefined: there is one lane. */
  readonly lanes: LaneChooser | undefined;
  readonly talk: Distribution;
  readonly hold: Distribution | undefined;
  readonly wrap: Distribution | undefined;
  readonly balking: number;
  readonly handleByTime: FactorByTime | undefined;
  readonly patienceByTime: FactorByTime | undefined;
}

export function createRedials({
  seed,
  queues,
  slots,
  contacts,
  customers,
  patienceTime,
  clock,
}: RedialsParts): Redials {
  const byQueue = queues.map((queue) => redialsOf(seed, queue));
  const inUse = byQueue.some((queue) => queue !== undefined);
  const room = inUse ? slots : 0;
  const list = createHeap({ ids: room });
  const customer = customers.of;
  // Columns of those who are to come back, by slot of the list.
  const queueOf = new Int32Array(Math.max(32, room));
  const classOf = new Int32Array(Math.max(32, room));
  const customerOf = new Int32Array(Math.max(32, room));
  const intervalOf = new Int32Array(Math.max(32, room));
  const triesOf = new Int32Array(Math.max(32, room));
  const isPending = new Uint8Array(Math.max(32, room));
  const free = new Int32Array(Math.max(32, room));
  let freeCount = 0;

  const draw = (contact: number, purpose: number): number =>
    keyedUnit(
      byQueue[contacts.queue[contact]]!.draws,
      customer[contact],
      contacts.triesBefore[contact] * purposes.count + purpose,
    );

  /** The factor of a try that is made now. */
  const factorNow = (byTime: FactorByTime | undefined): number =>
    byTime === undefined ? 1 : byTime.factor[stepAt(byTime, clock[0])];

  const isFirstTry = (contact: number): void => {
    contacts.customerInterval[contact] = contacts.interval[contact];
    contacts.triesBefore[contact] = 0;
  };

  const comesBack = (contact: number, wasBlocked: boolean): boolean => {
    const queue = byQueue[contacts.queue[contact]];
    if (queue === undefined || contacts.triesBefore[contact] >= queue.most) return false;
    const share = wasBlocked ? queue.shareBlocked : queue.shareAbandoned;
    if (draw(contact, purposes.decision) >= share) return false;
    if (freeCount === 0) throw new FloorIsFull(slots);
    const slot = free[--freeCount];
    queueOf[slot] = contacts.queue[contact];
    classOf[slot] = queue.classOfLane[contacts.lane[contact] - queue.firstLane];
    customerOf[slot] = customer[contact];
    intervalOf[slot] = contacts.customerInterval[contact];
    triesOf[slot] = contacts.triesBefore[contact] + 1;
    isPending[slot] = 1;
    list.time[slot] = clock[0] + queue.delay.quantile(draw(contact, purposes.delay));
    list.insert(slot);
    return true;
  };

  const take = (contact: number): number => {
    const slot = list.take();
    if (slot < 0) return 0;
    isPending[slot] = 0;
    free[freeCount++] = slot;
    const queue = byQueue[queueOf[slot]]!;
    const customerClass = classOf[slot];
    contacts.queue[contact] = queueOf[slot];
    contacts.arrival[contact] = clock[0];
    contacts.customerInterval[contact] = intervalOf[slot];
    contacts.triesBefore[contact] = triesOf[slot];
    customer[contact] = customerOf[slot];
    const handle = factorNow(queue.handleByTime);
    const { hold, wrap } = queue;
    contacts.talk[contact] = handle * queue.talk.quantile(draw(contact, purposes.talk));
    contacts.hold[contact] = hold === undefined ? 0 : handle * hold.quantile(draw(contact, purposes.hold));
    contacts.wrap[contact] = wrap === undefined ? 0 : handle * wrap.quantile(draw(contact, purposes.wrap));
    contacts.lane[contact] =
      queue.lanes?.laneOf(customerClass, draw(contact, purposes.allocation), clock[0]) ?? queue.firstLane;
    const patience = queue.patience[customerClass];
    patienceTime[contact] =
      patience === undefined
        ? Number.POSITIVE_INFINITY
        : clock[0] + factorNow(queue.patienceByTime) * patience.quantile(draw(contact, purposes.patience));
    return 1;
  };

  const balks = (contact: number): boolean => draw(contact, purposes.balk) < byQueue[contacts.queue[contact]]!.balking;

  const forEach = (visit: (customerInterval: number) => void): void => {
    for (let slot = 0; slot < room; slot++) if (isPending[slot] === 1) visit(intervalOf[slot]);
  };

  const begin = (replication: number): void => {
    list.clear();
    isPending.fill(0);
    for (let slot = 0; slot < room; slot++) free[slot] = room - 1 - slot;
    freeCount = room;
    for (const queue of byQueue) if (queue !== undefined) queue.draws = drawKey(queue.key, replication);
  };

  return { inUse, next: list.next, isFirstTry, comesBack, take, balks, forEach, begin };
}

function redialsOf(seed: string, queue: QueueModel): QueueRedials | undefined {
  const { redial, laneChoice, firstLane } = queue;
  if (redial === undefined) return undefined;
  const made = (spec: DistributionSpec | undefined) => spec && createDistribution(spec);
  const key = streamKey(seed, `redials/${queue.name}`);
  return {
    key,
    draws: drawKey(key, 0),
    shareAbandoned: redial.share,
    shareBlocked: redial.blocked,
    most: redial.most,
    delay: createDistribution(redial.after),
    patience: (laneChoice?.classes ?? [{ patience: undefined }]).map(({ patience: own }) =>
      own === 'never' ? undefined : made(own ?? queue.patience),
    ),
    classOfLane: laneChoice?.classes.flatMap(({ allocation }, place) =>
      Array.from({ length: allocation?.count ?? 1 }, () => place),
    ) ?? [0],
    firstLane,
    lanes: laneChoice && createLaneChooser(laneChoice),
    talk: createDistribution(queue.talk),
    hold: made(queue.hold),
    wrap: made(queue.wrap),
    balking: queue.balking,
    handleByTime: queue.demand.handleByTime,
    patienceByTime: queue.demand.patienceByTime,
  };
}
