// Contacts at chosen times in place of drawn ones, so that what happens on the floor can be worked out by hand.
import { createTournament } from '../../src/engine/tournament.ts';

/** A contact of a script: seconds, and what is left out is not there. */
export interface ScriptedContact {
  readonly at: number;
  readonly queue?: number;
  /** Lane among those of its queue. */
  readonly lane?: number;
  readonly talk: number;
  readonly patience?: number;
  readonly hold?: number;
  readonly wrap?: number;
  /** Hangs up rather than wait. */
  readonly balks?: boolean;
}

type Cells = Readonly<Record<'time' | 'patience' | 'talk' | 'hold' | 'wrap' | 'balk' | 'lane' | 'width', number>>;

/** A demand that plays the script in every replication; `packet` says which number of a contact stands where. */
export function createScriptedDemand(
  script: readonly ScriptedContact[],
  queues: readonly { readonly firstLane: number }[],
  packet: Cells,
) {
  const packets = new Float64Array((script.length + queues.length) * packet.width);
  const cursor = new Int32Array(32);
  const coming = createTournament({ sources: queues.length });
  const update = (queue: number): void => {
    coming.time[queue] = packets[cursor[queue] + packet.time];
    coming.update(queue);
  };
  let at = 0;
  const starts = queues.map(({ firstLane }, queue) => {
    const start = at;
    for (const contact of script.filter((candidate) => (candidate.queue ?? 0) === queue)) {
      packets[at + packet.time] = contact.at;
      packets[at + packet.patience] = contact.patience ?? Number.POSITIVE_INFINITY;
      packets[at + packet.talk] = contact.talk;
      packets[at + packet.hold] = contact.hold ?? 0;
      packets[at + packet.wrap] = contact.wrap ?? 0;
      packets[at + packet.balk] = contact.balks ? 0 : 1;
      packets[at + packet.lane] = firstLane + (contact.lane ?? 0);
      at += packet.width;
    }
    packets[at + packet.time] = Number.POSITIVE_INFINITY;
    at += packet.width;
    return start;
  });
  return {
    coming,
    packets,
    cursor,
    advance(queue: number): void {
      cursor[queue] += packet.width;
      update(queue);
    },
    begin(): void {
      coming.clear();
      starts.forEach((start, queue) => {
        cursor[queue] = start;
        update(queue);
      });
    },
  };
}
