// The live floor: wires queues, agents, demand and calendar to the run loop and says what each event does.
// Every part is a factory over constant typed arrays; a floor is made once per isolate and model and plays one replication after
// another, so that V8 can fold the arrays' addresses into one compiled loop (see src/README.md).
import { createCell } from '../engine/clock.ts';
import { createEventList } from '../engine/createEventList.ts';
import { createLoop, type Source } from '../engine/loop.ts';
import { createLedger, type LedgerCells } from '../facts/ledger.ts';
import { changeOrder } from '../model/changeOrder.ts';
import type { Model } from '../model/model.ts';
import { followedFor } from '../model/timeline.ts';
import { createAgents } from './agents.ts';
import { createContactPool } from './contactPool.ts';
import { createDemand, packet } from './demand.ts';
import { createPresence } from './presence.ts';
import { createRouter } from './router.ts';
import { createWaiting } from './waiting.ts';

export interface Floor {
  /** Plays one replication from the start; the cells hold its facts until the next one. Returns the number of events. */
  play(replication: number): number;
  readonly cells: LedgerCells;
}

/** Throws FloorIsFull from `play` when more than `slots` contacts are on the floor at once. */
export function createFloor(model: Model, slots: number): Floor {
  const { timeline, routing, handleFactor } = model;
  const queues = model.queues.length;
  const groups = model.groups.length;
  const intervals = timeline.edges.length - 1;
  const clock = createCell(0);
  const stop = createCell(0);
  const pool = createContactPool(slots, queues);
  const contacts = pool.columns;
  const { queue: queueOf, arrival, interval: arrivalInterval, talk, hold, wrap } = contacts;
  const ledger = createLedger(
    {
      queues,
      groups,
      edges: timeline.edges,
      dayOf: timeline.dayOf,
      hourOf: timeline.hourOf,
      dayCount: timeline.dayCount,
      thresholds: model.thresholds,
      thresholdStride: model.thresholdStride,
      targetThreshold: model.targetThreshold,
      pairOf: model.pairs.of,
      pairs: model.pairs.queue.length,
      handleFactor,
    },
    contacts,
    clock,
  );
  const recorder = ledger;
  const waitingCount = ledger.waiting;
  const interval = ledger.interval;
  const ends = createEventList(model.sizing.ends);
  const endTime = ends.time;
  const patience = createEventList({ ...model.sizing.patience, ids: slots });
  const patienceTime = patience.time;
  const isRostered = model.groups.map((group) => group.law === 'rostered');
  const agents = createAgents({ firstAgent: model.agents.firstAgent, isRostered, clock, recorder });
  const { groupOf, contactOf } = agents;
  const waiting = createWaiting({ queues, intervals, pool, patience, routing, clock, stop, recorder });
  const router = createRouter({ routing, agents, waiting, arrival, clock });
  const demand = createDemand(model.seed, model.queues);
  const { packets, cursor, coming } = demand;
  const { patience: atPatience, talk: atTalk, hold: atHold, wrap: atWrap, balk: atBalk } = packet;
  const capacity = Float64Array.from({ length: Math.max(16, queues) }, (_, q) => model.queues[q]?.capacity ?? 0);
  const balking = Float64Array.from({ length: Math.max(16, queues) }, (_, q) => model.queues[q]?.balking ?? 0);

  /** The agent begins to handle the contact. */
  const startHandling = (agent: number, contact: number): void => {
    const factor = handleFactor[queueOf[contact] * groups + groupOf[agent]];
    endTime[agent] = clock[0] + (talk[contact] + hold[contact] + wrap[contact]) * factor;
    ends.insert(agent);
    contactOf[agent] = contact;
  };

  /** A waiting contact is answered by an agent who is neither idle nor busy at this moment. */
  const answerFromQueue = (agent: number, contact: number): void => {
    if (patienceTime[contact] < Infinity) patience.remove(contact);
    waiting.leave(contact);
    recorder.answeredFromQueue(contact, groupOf[agent]);
    startHandling(agent, contact);
  };

  /** An agent who has just signed in takes the next contact or becomes idle. */
  const putToWork = (agent: number): void => {
    const group = groupOf[agent];
    const contact = router.nextContact(group);
    if (contact < 0) {
      agents.becomeIdle(agent);
      return;
    }
    recorder.busyChanged(group, 1);
    answerFromQueue(agent, contact);
  };

  const presence = createPresence({ isRostered, agents, clock, putToWork });

  const contactEnds: Source = {
    next: ends.next,
    fire: () => {
      const agent = ends.take();
      if (agent < 0) return 0;
      const group = groupOf[agent];
      pool.release(contactOf[agent]);
      if (presence.mayLeave(agent, group) && presence.leaves(agent, group)) {
        recorder.busyChanged(group, -1);
        agents.signOut(agent);
        return 1;
      }
      const contact = router.nextContact(group);
      if (contact < 0) {
        recorder.busyChanged(group, -1);
        agents.becomeIdle(agent);
      } else {
        answerFromQueue(agent, contact);
      }
      return 1;
    },
  };

  const schedule = model.schedule;
  const scheduleNext = createCell(Infinity);
  const position = new Int32Array(32);
  const calendar: Source = {
    next: scheduleNext,
    fire: () => {
      const at = position[0];
      position[0] = at + 1;
      scheduleNext[0] = at + 1 < schedule.time.length ? schedule.time[at + 1] : Infinity;
      const kind = schedule.kind[at];
      if (kind === changeOrder.intervalEdge) recorder.intervalEnded();
      else if (kind === changeOrder.countedTimeEnds) endCountedTime();
      else presence.change(schedule, at);
      return 1;
    },
  };

  const abandonment: Source = {
    next: patience.next,
    fire: () => {
      const contact = patience.take();
      if (contact < 0) return 0;
      waiting.leave(contact);
      recorder.abandoned(contact);
      pool.release(contact);
      return 1;
    },
  };

  const { stepUps } = waiting;
  const stepUp: Source = {
    next: stepUps.next,
    fire: () => {
      const which = stepUps.winner[0];
      const contact = waiting.takeStepUp(which);
      if (contact < 0) return 0;
      const agent = router.agentOfStepUp(which);
      if (agent >= 0) {
        agents.stopIdling(agent);
        recorder.busyChanged(groupOf[agent], 1);
        answerFromQueue(agent, contact);
      }
      return 1;
    },
  };

  const arrivals: Source = {
    next: coming.next,
    fire: () => {
      const queue = coming.winner[0];
      const at = cursor[queue];
      const contact = pool.take();
      queueOf[contact] = queue;
      arrival[contact] = clock[0];
      arrivalInterval[contact] = interval[0];
      talk[contact] = packets[at + atTalk];
      hold[contact] = packets[at + atHold];
      wrap[contact] = packets[at + atWrap];
      patienceTime[contact] = clock[0] + packets[at + atPatience];
      const balks = packets[at + atBalk] < balking[queue];
      demand.advance(queue);
      recorder.offered(contact);
      const agent = router.agentAtOnce(queue);
      if (agent >= 0) {
        const group = groupOf[agent];
        agents.stopIdling(agent);
        recorder.busyChanged(group, 1);
        recorder.answeredAtOnce(contact, group);
        startHandling(agent, contact);
      } else if (waitingCount[queue] >= capacity[queue]) {
        recorder.blocked(contact);
        pool.release(contact);
      } else if (balks) {
        recorder.balked(contact);
        pool.release(contact);
      } else {
        waiting.join(contact);
      }
      return 1;
    },
  };

  /** The simulation goes on only for contacts of the counted time that still wait. */
  const endCountedTime = (): void => {
    let count = 0;
    waiting.forEach((contact) => {
      if (arrivalInterval[contact] > 0) count++;
    });
    waiting.outstanding[0] = count;
    stop[0] = count === 0 ? -1 : clock[0] + followedFor;
  };

  const loop = createLoop(clock, stop, [contactEnds, calendar, abandonment, stepUp, arrivals]);

  const play = (replication: number): number => {
    clock[0] = 0;
    stop[0] = Infinity;
    position[0] = 0;
    scheduleNext[0] = schedule.time[0];
    ledger.clear();
    pool.clear();
    ends.clear();
    waiting.clear();
    agents.clear();
    presence.clear();
    demand.begin(replication);
    const events = loop();
    waiting.forEach((contact) => {
      const when = arrivalInterval[contact];
      if (when > 0 && when <= intervals) recorder.stillInside(contact);
    });
    return events;
  };

  return { play, cells: ledger.cells };
}
