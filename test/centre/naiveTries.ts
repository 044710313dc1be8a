// Further tries of customers on the slow floor: who comes back, when, and with what; and which idle agent a random choice takes.
// These draws are hashed from who and which in the product as well; here they are taken one by one, from the numbering alone.
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';
import { createDistribution } from '../../src/random/distributions/create.ts';
import { drawKey, keyedUnit } from '../../src/random/keyed.ts';
import { streamKey } from '../../src/random/streamKey.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { NaiveContact } from './naiveFloor.ts';

/** One who calls once or several times. */
export interface Customer {
  readonly queue: number;
  /** The instant of the first try in ticks, set apart from others of the same queue and instant. */
  readonly id: number;
  /** The interval of the first try; −1 outside the counted time. */
  readonly firstInterval: number;
}

/** A try to come: it counts from the second, which has one try before it. */
export interface FurtherTry {
  readonly customer: Customer;
  readonly triesBefore: number;
  readonly contact: NaiveContact;
}

/** One whose lane is not chosen yet. */
export interface TryToPlace extends Omit<FurtherTry, 'contact'> {
  readonly contact: Omit<NaiveContact, 'lane'>;
  /** From 0 to 1. */
  readonly allocationDraw: number;
}

const ticksPerSecond = 1024;
const purposes = ['decision', 'delay', 'patience', 'talk', 'hold', 'wrap', 'balk', 'allocation'] as const;
const drawsPerTry = 8;
/** 2^32 by the golden ratio. */
const apart = 0x9e3779b1;

export function createTries({ queues, run }: Scenario, replication: number) {
  const firstTicks: number[][] = queues.map(() => []);
  const keys = queues.map(({ name }) => drawKey(streamKey(run.seed, `redials/${name}`), replication));
  const draw = ({ queue, id }: Customer, triesBefore: number, purpose: (typeof purposes)[number]): number =>
    keyedUnit(keys[queue], id, triesBefore * drawsPerTry + purposes.indexOf(purpose));

  return {
    firstTry(queue: number, now: number, firstInterval: number): Customer {
      const tick = Math.floor(now * ticksPerSecond);
      const twins = firstTicks[queue].filter((other) => other === tick).length;
      firstTicks[queue].push(tick);
      return { queue, id: (tick + twins * apart) | 0, firstInterval };
    },
    /** The next try of a customer who has just gone unanswered, if there is one; `own` is the patience of the customer's class. */
    after(
      customer: Customer,
      triesBefore: number,
      wasBlocked: boolean,
      now: number,
      own: DistributionSpec | 'never' | undefined,
    ): TryToPlace | undefined {
      const { redial, handling, patience: usual } = queues[customer.queue];
      const patience = own === 'never' ? undefined : (own ?? usual);
      if (redial === undefined || triesBefore >= (redial.most ?? Number.POSITIVE_INFINITY)) return undefined;
      const share = wasBlocked ? (redial.blocked ?? redial.share) : redial.share;
      if (draw(customer, triesBefore, 'decision') >= share) return undefined;
      const next = triesBefore + 1;
      const value = (spec: DistributionSpec | undefined, purpose: (typeof purposes)[number], tries = next) =>
        spec === undefined ? undefined : createDistribution(spec).quantile(draw(customer, tries, purpose));
      const contact = {
        queue: customer.queue,
        arrival: now + value(redial.after, 'delay', triesBefore)!,
        patience: value(patience, 'patience') ?? Number.POSITIVE_INFINITY,
        talk: value(handling.talk, 'talk')!,
        hold: value(handling.hold, 'hold') ?? 0,
        wrap: value(handling.wrap, 'wrap') ?? 0,
        balkDraw: draw(customer, next, 'balk'),
      };
      return { customer, triesBefore: next, contact, allocationDraw: draw(customer, next, 'allocation') };
    },
  };
}

/** Which of `count` idle agents a random choice takes for a contact of the queue. */
export function createChoice({ run }: Scenario, replication: number) {
  const key = drawKey(streamKey(run.seed, 'routing'), replication);
  return (count: number, queue: number, now: number): number =>
    Math.floor(keyedUnit(key, Math.floor(now * ticksPerSecond), queue) * count);
}
