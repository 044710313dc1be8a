// Customers who try again: after an abandonment, or after being blocked, some of them come back after a while as a new contact with a
// patience and a handling time of their own.
//
// Everything about a further try is drawn by hash from the customer and the number of the try, never from a stream: when it happens
// depends on staffing and routing, what it is does not. A customer keeps the class; contacts that are allocated are so anew at each try.
import type { Cell } from '../engine/clock.ts';
import { createHeap } from '../engine/heap.ts';
import type { ContactColumns } from '../facts/contactColumns.ts';
import type { QueueModel, RedialModel } from '../model/model.ts';
import type { Distribution } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { type DrawKey, drawKey, keyedUnit } from '../random/keyed.ts';
import { type StreamKey, streamKey } from '../random/streamKey.ts';
import { FloorIsFull } from './contactPool.ts';
import type { Customers } from './customers.ts';
import { contactPurposes, createDrawnContacts, type DrawnContacts } from './drawnContact.ts';

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

interface QueueRedials {
  readonly key: StreamKey;
  draws: DrawKey;
  readonly shareAbandoned: number;
  readonly shareBlocked: number;
  readonly most: number;
  readonly delay: Distribution;
  readonly drawn: DrawnContacts;
  readonly firstLane: number;
  readonly balking: number;
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
  const byQueue = queues.map((queue) =>
    queue.redial === undefined
      ? undefined
      : redialsOf(seed, queue, queue.redial, createDrawnContacts(queue, contacts, patienceTime, clock)),
  );
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
      contacts.triesBefore[contact] * contactPurposes.count + purpose,
    );

  const isFirstTry = (contact: number): void => {
    contacts.customerInterval[contact] = contacts.interval[contact];
    contacts.triesBefore[contact] = 0;
  };

  const comesBack = (contact: number, wasBlocked: boolean): boolean => {
    const queue = byQueue[contacts.queue[contact]];
    if (queue === undefined || contacts.triesBefore[contact] >= queue.most) return false;
    const share = wasBlocked ? queue.shareBlocked : queue.shareAbandoned;
    if (draw(contact, contactPurposes.decision) >= share) return false;
    if (freeCount === 0) throw new FloorIsFull(slots);
    const slot = free[--freeCount];
    queueOf[slot] = contacts.queue[contact];
    classOf[slot] = queue.drawn.classOfLane[contacts.lane[contact] - queue.firstLane];
    customerOf[slot] = customer[contact];
    intervalOf[slot] = contacts.customerInterval[contact];
    triesOf[slot] = contacts.triesBefore[contact] + 1;
    isPending[slot] = 1;
    list.time[slot] = clock[0] + queue.delay.quantile(draw(contact, contactPurposes.delay));
    list.insert(slot);
    return true;
  };

  const take = (contact: number): number => {
    const slot = list.take();
    if (slot < 0) return 0;
    isPending[slot] = 0;
    free[freeCount++] = slot;
    const queue = byQueue[queueOf[slot]]!;
    contacts.queue[contact] = queueOf[slot];
    contacts.arrival[contact] = clock[0];
    contacts.customerInterval[contact] = intervalOf[slot];
    contacts.triesBefore[contact] = triesOf[slot];
    customer[contact] = customerOf[slot];
    queue.drawn.fill(contact, classOf[slot], queue.draws, customerOf[slot], triesOf[slot] * contactPurposes.count);
    return 1;
  };

  const balks = (contact: number): boolean =>
    draw(contact, contactPurposes.balk) < byQueue[contacts.queue[contact]]!.balking;

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

function redialsOf(
  seed: string,
  { name, firstLane, balking }: QueueModel,
  redial: RedialModel,
  drawn: DrawnContacts,
): QueueRedials {
  const key = streamKey(seed, `redials/${name}`);
  return {
    key,
    draws: drawKey(key, 0),
    shareAbandoned: redial.share,
    shareBlocked: redial.blocked,
    most: redial.most,
    delay: createDistribution(redial.after),
    drawn,
    firstLane,
    balking,
  };
}
