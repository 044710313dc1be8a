// Groups with handling times of their own: when such a group answers, the contact's drawn times become the group's.
//
// A contact keeps its place in the distribution: of a time t drawn from the queue's distribution F the group takes the quantile at
// u = F(t) of its own, so what is long for the queue is long for the group, and variants differ by what they change alone (the
// coupling by inversion of Law, Simulation Modeling and Analysis, ch. 11). Where F jumps at t, u is spread evenly over the jump by a
// draw keyed by the customer (distributional transform: Rüschendorf 2009, On the distributional transform, Sklar's theorem).
import type { ContactColumns } from '../facts/contactColumns.ts';
import { stepAt } from '../model/factorByTime.ts';
import type { Model, QueueModel } from '../model/model.ts';
import type { Distribution, DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { type DrawKey, drawKey, keyedUnit } from '../random/keyed.ts';
import { type StreamKey, streamKey } from '../random/streamKey.ts';
import type { Customers } from './customers.ts';

export interface OwnHandling {
  /** Whether any group has times of its own; if not, nothing else here is used. */
  readonly inUse: boolean;
  /** The group is about to answer the contact. */
  apply(contact: number, group: number): void;
  begin(replication: number): void;
}

export interface OwnHandlingParts {
  readonly model: Pick<Model, 'seed' | 'queues' | 'groups' | 'ownHandling'>;
  readonly contacts: ContactColumns;
  readonly customers: Customers;
}

interface Part {
  readonly column: Float64Array;
  /** Number of its draw among those of a try. */
  readonly number: number;
  readonly from: Distribution;
  readonly to: Distribution;
}

interface QueueDraws {
  readonly key: StreamKey;
  draws: DrawKey;
}

/** Draws of a try of a customer. */
const drawsPerTry = 4;
/** Where a time lies, relative, after it has been stretched and rounded; a rise of F over less than `jump` is no jump. */
const rounding = 1e-12;
const jump = 1e-9;
const largestBelowOne = 1 - 2 ** -53;
const zero: DistributionSpec = { name: 'constant', parameters: { value: 0 } };

export function createOwnHandling({ model, contacts, customers }: OwnHandlingParts): OwnHandling {
  const { seed, queues, ownHandling } = model;
  const groups = model.groups.length;
  const { queue: queueOf, talk, hold, wrap, arrival, triesBefore } = contacts;
  const byPair: (readonly Part[] | undefined)[] = new Array(queues.length * groups).fill(undefined);
  for (const { queue, group, ...own } of ownHandling) {
    const usual = queues[queue];
    const part = (name: 'talk' | 'hold' | 'wrap', column: Float64Array, number: number): Part[] => {
      const to = own[name];
      if (to === undefined) return [];
      return [{ column, number, from: createDistribution(usual[name] ?? zero), to: createDistribution(to) }];
    };
    byPair[queue * groups + group] = [...part('talk', talk, 0), ...part('hold', hold, 1), ...part('wrap', wrap, 2)];
  }
  const keyed = queues.map(({ name }): QueueDraws => {
    const key = streamKey(seed, `handling/${name}`);
    return { key, draws: drawKey(key, 0) };
  });

  const draw = (contact: number, number: number): number =>
    keyedUnit(keyed[queueOf[contact]].draws, customers.of[contact], triesBefore[contact] * drawsPerTry + number);

  /** Factor of the contact's time of arrival, which its drawn times have already. */
  const dayFactor = (contact: number, { demand: { handleByTime } }: QueueModel): number =>
    handleByTime === undefined ? 1 : handleByTime.factor[stepAt(handleByTime, arrival[contact])];

  return {
    inUse: ownHandling.length > 0,
    apply(contact, group) {
      const queue = queueOf[contact];
      const parts = byPair[queue * groups + group];
      if (parts === undefined) return;
      const factor = dayFactor(contact, queues[queue]);
      // Times of a stretch with factor 0 are 0 whoever answers.
      if (factor === 0) return;
      for (const { column, number, from, to } of parts) {
        const time = column[contact] / factor;
        const upTo = from.cumulative(time * (1 + rounding));
        const below = from.cumulative(time * (1 - rounding) - rounding);
        const u = upTo - below > jump ? below + draw(contact, number) * (upTo - below) : from.cumulative(time);
        column[contact] = to.quantile(Math.min(u, largestBelowOne)) * factor;
      }
    },
    begin(replication) {
      for (const queue of keyed) queue.draws = drawKey(queue.key, replication);
    },
  };
}
