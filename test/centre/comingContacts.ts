// All contacts of a replication as they are drawn, before any of them meets the floor.
import { createDemand, packet } from '../../src/centre/demand.ts';
import type { Model } from '../../src/model/model.ts';
import type { NaiveContact } from './naiveFloor.ts';

/** In order of arrival; at equal times in order of queue. */
export function comingContacts(model: Pick<Model, 'seed' | 'queues'>, replication: number): NaiveContact[] {
  const demand = createDemand(model.seed, model.queues);
  demand.begin(replication);
  const contacts: NaiveContact[] = [];
  while (demand.coming.next[0] < Number.POSITIVE_INFINITY) {
    const queue = demand.coming.winner[0];
    const at = demand.cursor[queue];
    const cell = (name: Exclude<keyof typeof packet, 'width'>) => demand.packets[at + packet[name]];
    contacts.push({
      queue,
      lane: cell('lane') - model.queues[queue].firstLane,
      arrival: cell('time'),
      patience: cell('patience'),
      talk: cell('talk'),
      hold: cell('hold'),
      wrap: cell('wrap'),
      balkDraw: cell('balk'),
    });
    demand.advance(queue);
  }
  return contacts;
}
