// Contacts that outbound work brings to inbound queues: people who call back after a message, disputes that somebody has to look into.
// Each is drawn by hash from the record and the number of the look that led to it.

import type { Cell } from '../../engine/clock.ts';
import type { ContactColumns } from '../../facts/contactColumns.ts';
import type { ReturnsModel } from '../../model/campaignModel.ts';
import type { QueueModel } from '../../model/model.ts';
import { type DrawKey, drawKey, keyedUnit } from '../../random/keyed.ts';
import { streamKey } from '../../random/streamKey.ts';
import { FloorIsFull } from '../contactPool.ts';
import { contactPurposes, createDrawnContacts } from '../drawnContact.ts';

export interface Returns {
  /** Remembers a contact that is to come and returns its slot; the caller puts it into a list of events. Throws FloorIsFull. */
  expect(returns: ReturnsModel, campaign: number, record: number, look: number): number;
  /** Fills the contact with the one that has come; its slot is free again. Handling, patience and lane are drawn now. */
  fill(slot: number, contact: number): void;
  /** Whether the contact of the slot, which is filled already, balks where nobody can answer at once. */
  balks(slot: number): boolean;
  begin(replication: number): void;
}

export interface ReturnsParts {
  readonly seed: string;
  /** Names of the campaigns. */
  readonly campaigns: readonly string[];
  readonly queues: readonly QueueModel[];
  readonly slots: number;
  readonly contacts: ContactColumns;
  readonly patienceTime: Float64Array;
  readonly clock: Cell;
}

export function createReturns({
  seed,
  campaigns,
  queues,
  slots,
  contacts,
  patienceTime,
  clock,
}: ReturnsParts): Returns {
  const drawn = queues.map((queue) => createDrawnContacts(queue, contacts, patienceTime, clock));
  const keys = campaigns.map((name) => streamKey(seed, `returns/${name}`));
  const draws: DrawKey[] = keys.map((key) => drawKey(key, 0));
  const queueOf = new Int32Array(Math.max(32, slots));
  const campaignOf = new Int32Array(Math.max(32, slots));
  const recordOf = new Int32Array(Math.max(32, slots));
  const lookOf = new Int32Array(Math.max(32, slots));
  const free = new Int32Array(Math.max(32, slots));
  let freeCount = 0;

  const draw = (slot: number, purpose: number): number =>
    keyedUnit(draws[campaignOf[slot]], recordOf[slot], lookOf[slot] * contactPurposes.count + purpose);

  return {
    expect({ queue }, campaign, record, look) {
      if (freeCount === 0) throw new FloorIsFull(slots);
      const slot = free[--freeCount];
      queueOf[slot] = queue;
      campaignOf[slot] = campaign;
      recordOf[slot] = record;
      lookOf[slot] = look;
      return slot;
    },
    fill(slot, contact) {
      const queue = queueOf[slot];
      const campaign = campaignOf[slot];
      contacts.queue[contact] = queue;
      contacts.arrival[contact] = clock[0];
      const customerClass = drawn[queue].classOf(draw(slot, contactPurposes.decision));
      const base = lookOf[slot] * contactPurposes.count;
      drawn[queue].fill(contact, customerClass, draws[campaign], recordOf[slot], base);
      free[freeCount++] = slot;
    },
    balks: (slot) => draw(slot, contactPurposes.balk) < queues[queueOf[slot]].balking,
    begin(replication) {
      for (let slot = 0; slot < slots; slot++) free[slot] = slots - 1 - slot;
      freeCount = slots;
      keys.forEach((key, campaign) => {
        draws[campaign] = drawKey(key, replication);
      });
    },
  };
}
