// The contact log: one row for each contact of the counted time when it leaves its queue or is turned away, with its whole life.
import type { FloorView, Observer, Recorder } from '../facts/recorder.ts';
import type { Model } from '../model/model.ts';
import type { Seconds } from '../units/quantities.ts';
import type { ContactRow } from './results.ts';

/** Calls `write` for each contact in the order in which their fates are decided. Keeps nothing. */
export function contactLog(model: Model, write: (row: ContactRow) => void): Observer {
  const groups = model.groups.length;
  const [classOfLane, allocationOfLane] = (['class', 'allocation'] as const).map((scope) =>
    Array.from(model.laneQueue, (_, lane) => {
      const portion = model.portions.find((each) => each.scope === scope && each.lanes.includes(lane));
      return portion?.name ?? null;
    }),
  );
  const intervals = model.timeline.edges.length - 1;
  return ({ contacts, clock, replication }: FloorView): Recorder => {
    const row = (contact: number, outcome: ContactRow['outcome'], group: number): void => {
      const interval = contacts.interval[contact];
      if (interval < 1 || interval > intervals) return;
      const queue = contacts.queue[contact];
      const factor = group < 0 ? 0 : model.handleFactor[queue * groups + group];
      const time = (column: Float64Array): Seconds | null => (group < 0 ? null : column[contact] * factor);
      write({
        replication: replication(),
        queue: model.queues[queue].name,
        class: classOfLane[contacts.lane[contact]],
        allocation: allocationOfLane[contacts.lane[contact]],
        arrival: model.timeline.origin + contacts.arrival[contact],
        attempt: contacts.triesBefore[contact] + 1,
        outcome,
        wait: clock[0] - contacts.arrival[contact],
        group: group < 0 ? null : model.groups[group].name,
        talk: time(contacts.talk),
        hold: time(contacts.hold),
        wrap: time(contacts.wrap),
      });
    };
    const nothing = (): void => {};
    return {
      offered: nothing,
      answeredAtOnce: (contact, group) => row(contact, 'answered', group),
      answeredFromQueue: (contact, group) => row(contact, 'answered', group),
      abandoned: (contact) => row(contact, 'abandoned', -1),
      balked: (contact) => row(contact, 'balked', -1),
      blocked: (contact) => row(contact, 'blocked', -1),
      flowedOut: (contact) => row(contact, 'flowed out', -1),
      disconnected: (contact) => row(contact, 'disconnected', -1),
      redialled: nothing,
      redialAnswered: nothing,
      stillInside: (contact) => row(contact, 'still inside', -1),
      queueGrew: nothing,
      queueShrank: nothing,
      busyChanged: nothing,
      staffedChanged: nothing,
      overtimeChanged: nothing,
      awayChanged: nothing,
      queueOpened: nothing,
      queueClosed: nothing,
      intervalEnded: nothing,
    };
  };
}
