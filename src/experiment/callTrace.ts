// The part of a trace that tells outbound work: looks, dials, people on the line, conversations.
import type { CallView, FloorView, Watcher } from '../facts/recorder.ts';
import type { ClockTime, Seconds } from '../units/quantities.ts';
import type { FloorEvent, TracedAgent, TracedCall, TracedResult } from './results.ts';

/** What the rest of the trace lends: the names of things, and where to tell an event, which is dropped outside the stretch. */
export interface CallTraceParts {
  readonly view: FloorView;
  /** By campaign. */
  readonly campaigns: readonly string[];
  agentOf(agent: number): TracedAgent;
  /** Tells the event, with the present moment, if that is in the stretch. */
  tell(event: EventWithoutTime): void;
  /** The agent is busy, or idle, from now on. */
  becomes(agent: number, isBusy: boolean): void;
}

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never;
export type EventWithoutTime = WithoutTime<FloorEvent>;

export function traceCalls({ view, campaigns, agentOf, tell, becomes }: CallTraceParts): Watcher {
  const { clock } = view;
  /** When the stage of each line began, and with whom each agent talks since when. */
  const began = new Map<number, ClockTime>();
  const talks = new Map<number, { readonly call: TracedCall; readonly since: ClockTime }>();

  const callOf = ({ campaign, record, before }: CallView): TracedCall => {
    return { campaign: campaigns[campaign], record: record + 1, dial: before + 1 };
  };
  const since = (line: number): Seconds => clock[0] - (began.get(line) ?? clock[0]);
  const begins = (line: number): void => {
    began.set(line, clock[0]);
  };

  return {
    looks(line) {
      const call = view.callOn(line);
      tell({ kind: 'looks at', agent: agentOf(call.agent), call: callOf(call) });
      becomes(call.agent, true);
    },
    putAside(line) {
      const call = view.callOn(line);
      tell({ kind: 'puts aside', agent: agentOf(call.agent), call: callOf(call) });
      becomes(call.agent, false);
    },
    dialled(line) {
      const call = view.callOn(line);
      tell({ kind: 'is dialled', call: callOf(call), agent: call.agent < 0 ? null : agentOf(call.agent) });
      if (call.agent >= 0) becomes(call.agent, true);
      begins(line);
    },
    dialEnded(line) {
      const call = view.callOn(line);
      tell({ kind: 'dial ends', call: callOf(call), result: resultOf(call), after: since(line) });
      if (call.agent >= 0) becomes(call.agent, false);
      begins(line);
    },
    personLost(line) {
      tell({ kind: 'nobody is there', call: callOf(view.callOn(line)), wait: since(line) });
    },
    talksTo(line, agent) {
      const call = callOf(view.callOn(line));
      tell({ kind: 'talks to', agent: agentOf(agent), call, wait: since(line) });
      becomes(agent, true);
      talks.set(agent, { call, since: clock[0] });
    },
    conversationEnded(agent) {
      const talk = talks.get(agent);
      if (talk === undefined) return;
      tell({ kind: 'is free of', agent: agentOf(agent), call: talk.call, handled: clock[0] - talk.since });
      becomes(agent, false);
    },
  };
}

function resultOf({ result, seemsMachine }: CallView): TracedResult {
  if (result === 'person') return seemsMachine ? 'person taken for a machine' : 'person';
  if (result === 'machine') return seemsMachine ? 'machine' : 'machine taken for a person';
  return result;
}
