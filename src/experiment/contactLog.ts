// The contact log: one row for each contact of the counted time when it is answered or goes unanswered, with its whole life. What
// happens in hand is known at the answer.
import type { FloorView, Observer, Watcher } from '../facts/recorder.ts';
import type { Model } from '../model/model.ts';
import { createContactNumbers, numberAgents } from './contactNumbers.ts';
import type { ContactRow } from './results.ts';

/** Calls `write` for each contact in the order in which their fates are decided. Keeps nothing. */
export function contactLog(model: Model, write: (row: ContactRow) => void): Observer {
  const { origin, edges } = model.timeline;
  const groups = model.groups.length;
  const [classOfLane, allocationOfLane] = (['class', 'allocation'] as const).map((scope) =>
    Array.from(model.laneQueue, (_, lane) => {
      const portion = model.portions.find((each) => each.scope === scope && each.lanes.includes(lane));
      return portion?.name ?? null;
    }),
  );
  const intervals = edges.length - 1;
  const agents = numberAgents(model.agents);
  return ({ contacts, clock, replication }: FloorView): Watcher => {
    const numbers = createContactNumbers(contacts);
    // All rows are made here, in one shape: spreading parts of them together takes longer than all else.
    const tell = (contact: number, outcome: ContactRow['outcome'], group: number, agent: number): void => {
      if (contacts.interval[contact] < 1 || contacts.interval[contact] > intervals) return;
      const queue = contacts.queue[contact];
      const isAnswered = group >= 0;
      const factor = isAnswered ? model.handleFactor[queue * groups + group] : 0;
      const talk = contacts.talk[contact] * factor;
      const hold = contacts.hold[contact] * factor;
      const wrap = contacts.wrap[contact] * factor;
      write({
        replication: replication(),
        contact: numbers.of(contact),
        queue: model.queues[queue].name,
        class: classOfLane[contacts.lane[contact]],
        allocation: allocationOfLane[contacts.lane[contact]],
        arrival: origin + contacts.arrival[contact],
        attempt: contacts.triesBefore[contact] + 1,
        outcome,
        wait: clock[0] - contacts.arrival[contact],
        group: isAnswered ? model.groups[group].name : null,
        agent: isAnswered ? agents.number[agent] : null,
        talk: isAnswered ? talk : null,
        hold: isAnswered ? hold : null,
        wrap: isAnswered ? wrap : null,
        end: isAnswered ? origin + clock[0] + talk + hold + wrap : null,
      });
    };
    const unanswered =
      (outcome: ContactRow['outcome']) =>
      (contact: number): void =>
        tell(contact, outcome, -1, -1);
    return {
      begins: numbers.begin,
      offered: numbers.add,
      answeredBy: (contact, agent) => tell(contact, 'answered', agents.group[agent], agent),
      abandoned: unanswered('abandoned'),
      balked: unanswered('balked'),
      blocked: unanswered('blocked'),
      flowedOut: unanswered('flowed out'),
      disconnected: unanswered('disconnected'),
      stillInside: unanswered('still inside'),
    };
  };
}
