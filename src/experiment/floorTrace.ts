// The trace: what happens on the floor in a stretch of time, event by event, with the state of the floor at its beginning. It follows the
// replication from its start, since who waits and who is idle comes from before.
import { awayKinds } from '../facts/awayKinds.ts';
import type { FloorView, Observer, Watcher } from '../facts/recorder.ts';
import type { Model } from '../model/model.ts';
import type { ClockTime } from '../units/quantities.ts';
import { traceCalls } from './callTrace.ts';
import { createContactNumbers, numberAgents } from './contactNumbers.ts';
import type { ArrivalFate, AwayReason, FloorEvent, FloorState, TracedAgent, TracedContact } from './results.ts';

/** Part of the counted time, `from` (included) to `to` (excluded). */
export interface Stretch {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** What an agent does. */
const absent = 0;
const idle = 1;
const busy = 2;
const away = 3;

/** Reasons by code. */
const reasons = new Map<number, AwayReason>(
  Object.entries(awayKinds).map(([reason, code]) => [code, reason as AwayReason]),
);

/** Calls `tell` with the state of the floor when the stretch begins and then with each event of it, in order; after it the replication ends. */
export function floorTrace(model: Model, { from, to }: Stretch, tell: (event: FloorEvent) => void): Observer {
  const { queues, groups, routing } = model;
  const { origin } = model.timeline;
  const agents = numberAgents(model.agents);
  return (view: FloorView): Watcher => {
    const { contacts, clock, end } = view;
    const numbers = createContactNumbers(contacts);
    const isOpen = queues.map(() => false);
    const waiting = queues.map(() => new Set<number>());
    const presence = new Uint8Array(agents.group.length);
    const inHand = new Map<number, { readonly contact: TracedContact; readonly since: ClockTime }>();
    let hasBegun = false;
    // The contact that has just been offered; what becomes of it is the next that is told of it.
    let arriving = -1;

    const contactOf = (contact: number): TracedContact => {
      const queue = queues[contacts.queue[contact]].name;
      return { number: numbers.of(contact), queue, attempt: contacts.triesBefore[contact] + 1 };
    };
    const agentOf = (agent: number): TracedAgent => {
      return { group: groups[agents.group[agent]].name, number: agents.number[agent] };
    };
    const waitOf = (contact: number): number => clock[0] - contacts.arrival[contact];

    const stateAtStart = (): FloorState => ({
      queues: queues.map(({ name }, queue) => ({
        name,
        isOpen: isOpen[queue],
        waiting: [...waiting[queue]].map((contact) => {
          return { contact: contactOf(contact), waited: from - contacts.arrival[contact] };
        }),
      })),
      groups: groups.map(({ name }, group) => {
        const own = [...presence.keys()].filter((agent) => agents.group[agent] === group);
        return {
          name,
          signedIn: own.filter((agent) => presence[agent] === idle || presence[agent] === busy).length,
          away: own.filter((agent) => presence[agent] === away).length,
          idle: own.filter((agent) => presence[agent] === idle).map((agent) => agents.number[agent]),
        };
      }),
    });

    /** Whether the present moment is told; to be asked before what happens changes the state. */
    const isTold = (): boolean => {
      if (!hasBegun && clock[0] >= from) {
        hasBegun = true;
        tell({ at: origin + from, kind: 'floor', state: stateAtStart() });
      }
      if (clock[0] >= to) end();
      return clock[0] >= from && clock[0] < to;
    };
    const at = () => origin + clock[0];

    const arrives = (contact: number, fate: ArrivalFate): void => {
      arriving = -1;
      if (isTold()) tell({ at: at(), kind: 'arrives', contact: contactOf(contact), ...fate });
    };
    const leaves =
      (kind: 'gives up' | 'leaves a message' | 'is cut off') =>
      (contact: number): void => {
        if (isTold()) tell({ at: at(), kind, contact: contactOf(contact), wait: waitOf(contact) });
        waiting[contacts.queue[contact]].delete(contact);
      };
    const signs =
      (kind: 'signs in' | 'signs out', becomes: number) =>
      (agent: number): void => {
        if (isTold()) tell({ at: at(), kind, agent: agentOf(agent) });
        presence[agent] = becomes;
      };

    const calls =
      model.outbound === undefined
        ? {}
        : traceCalls({
            view,
            campaigns: model.outbound.campaigns.map(({ name }) => name),
            agentOf,
            tell(event) {
              if (isTold()) tell({ at: at(), ...event });
            },
            becomes(agent, isBusy) {
              presence[agent] = isBusy ? busy : idle;
            },
          });

    return {
      ...calls,
      begins() {
        numbers.begin();
        isOpen.fill(false);
      },
      offered(contact) {
        // Before the contact is among those on the floor.
        isTold();
        numbers.add(contact);
        arriving = contact;
      },
      joined(contact) {
        const line = waiting[contacts.queue[contact]];
        line.add(contact);
        arrives(contact, { fate: 'waits', place: line.size });
      },
      answeredBy(contact, agent) {
        const known = contactOf(contact);
        if (arriving === contact) arrives(contact, { fate: 'is answered', agent: agentOf(agent) });
        else if (isTold())
          tell({ at: at(), kind: 'answers', agent: agentOf(agent), contact: known, wait: waitOf(contact) });
        waiting[contacts.queue[contact]].delete(contact);
        presence[agent] = busy;
        inHand.set(agent, { contact: known, since: clock[0] });
      },
      blocked: (contact) => arrives(contact, { fate: 'is blocked' }),
      balked: (contact) => arrives(contact, { fate: 'balks' }),
      abandoned: leaves('gives up'),
      flowedOut: leaves('leaves a message'),
      disconnected: leaves('is cut off'),
      willTryAgain(contact) {
        if (isTold()) tell({ at: at(), kind: 'will try again', contact: contactOf(contact) });
      },
      stepReached(contact, stepUp) {
        if (!isTold()) return;
        const step = stepUp + contacts.queue[contact] + 1;
        const added = routing.candidateGroup.subarray(routing.candidateStart[step], routing.candidateStart[step + 1]);
        tell({
          at: at(),
          kind: 'reaches a step',
          contact: contactOf(contact),
          wait: waitOf(contact),
          groups: [...added].sort((a, b) => a - b).map((group) => groups[group].name),
        });
      },
      handlingEnded(agent) {
        const { contact, since } = inHand.get(agent)!;
        if (isTold()) tell({ at: at(), kind: 'is free', agent: agentOf(agent), contact, handled: clock[0] - since });
        presence[agent] = idle;
      },
      signedIn: signs('signs in', idle),
      signedOut: signs('signs out', absent),
      wentAway(agent, kind) {
        if (isTold()) tell({ at: at(), kind: 'is away', agent: agentOf(agent), reason: reasons.get(kind)! });
        presence[agent] = away;
      },
      awayEnded(agent) {
        isTold();
        presence[agent] = absent;
      },
      overtimeChanged(group, by) {
        if (isTold() && by > 0) tell({ at: at(), kind: 'stay on', group: groups[group].name, agents: by });
      },
      queueOpened(queue) {
        // Those that never close are open before anything happens.
        const { name, opening } = queues[queue];
        if (opening !== undefined && isTold()) tell({ at: at(), kind: 'opens', queue: name });
        isOpen[queue] = true;
      },
      queueClosed(queue) {
        const cutsOff = queues[queue].opening?.cutsOff === true;
        if (isTold())
          tell({ at: at(), kind: 'closes', queue: queues[queue].name, waiting: waiting[queue].size, cutsOff });
        isOpen[queue] = false;
      },
      // The counted time ends with an interval, so a stretch in which nothing happens has its beginning told all the same.
      intervalEnded() {
        isTold();
      },
    };
  };
}
