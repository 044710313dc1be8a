// Contacts whose every draw is by hash, since the moment of their coming depends on the variant: further tries of customers, and people
// whom outbound work brings to a queue.
import type { Cell } from '../engine/clock.ts';
import type { ContactColumns } from '../facts/contactColumns.ts';
import { stepAt } from '../model/factorByTime.ts';
import type { FactorByTime, QueueModel } from '../model/model.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { type DrawKey, keyedUnit } from '../random/keyed.ts';
import { createLaneChooser } from './laneChooser.ts';

/** What is drawn for a contact, each under its own number; those who use it number their own draws besides. */
export const contactPurposes = {
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

export interface DrawnContacts {
  /** Class of each lane of the queue, from its first lane on. */
  readonly classOfLane: readonly number[];
  /** The class that a draw in [0, 1) means. */
  classOf(u: number): number;
  /** Fills a contact of the queue that comes now: handling, lane and patience, drawn under (key, entity, base + purpose). */
  fill(contact: number, customerClass: number, key: DrawKey, entity: number, base: number): void;
}

/** `patienceTime` holds the instant of giving up. */
export function createDrawnContacts(
  queue: QueueModel,
  contacts: ContactColumns,
  patienceTime: Float64Array,
  clock: Cell,
): DrawnContacts {
  const { laneChoice, firstLane } = queue;
  const made = (spec: DistributionSpec | undefined) => spec && createDistribution(spec);
  const classes = laneChoice?.classes;
  const talk = createDistribution(queue.talk);
  const hold = made(queue.hold);
  const wrap = made(queue.wrap);
  const lanes = laneChoice && createLaneChooser(laneChoice);
  const { handleByTime, patienceByTime } = queue.demand;
  // By class; one where the queue tells none apart.
  const patienceOf = (classes ?? [{ patience: undefined }]).map(({ patience: own }) =>
    own === 'never' ? undefined : made(own ?? queue.patience),
  );
  const factorNow = (byTime: FactorByTime | undefined): number =>
    byTime === undefined ? 1 : byTime.factor[stepAt(byTime, clock[0])];
  return {
    classOfLane: classes?.flatMap(({ allocation }, place) =>
      Array.from({ length: allocation?.count ?? 1 }, () => place),
    ) ?? [0],
    classOf(u) {
      let left = u;
      const last = (classes?.length ?? 1) - 1;
      for (let place = 0; place < last; place++) {
        left -= classes![place].share;
        if (left < 0) return place;
      }
      return last;
    },
    fill(contact, customerClass, key, entity, base) {
      const draw = (purpose: number): number => keyedUnit(key, entity, base + purpose);
      const handle = factorNow(handleByTime);
      contacts.talk[contact] = handle * talk.quantile(draw(contactPurposes.talk));
      contacts.hold[contact] = hold === undefined ? 0 : handle * hold.quantile(draw(contactPurposes.hold));
      contacts.wrap[contact] = wrap === undefined ? 0 : handle * wrap.quantile(draw(contactPurposes.wrap));
      contacts.lane[contact] = lanes?.laneOf(customerClass, draw(contactPurposes.allocation), clock[0]) ?? firstLane;
      const patience = patienceOf[customerClass];
      patienceTime[contact] =
        patience === undefined
          ? Number.POSITIVE_INFINITY
          : clock[0] + factorNow(patienceByTime) * patience.quantile(draw(contactPurposes.patience));
    },
  };
}
