// The live floor: wires queues, agents, demand and calendar to the run loop and says what each event does.
// Every part is a factory over constant typed arrays; a floor is made once per isolate and model and plays one replication after
// another, so that V8 can fold the arrays' addresses into one compiled loop (see src/README.md).
import { createCell } from '../engine/clock.ts';
import { createEventList } from '../engine/createEventList.ts';
import { createLoop, noSource, type Source } from '../engine/loop.ts';
import { createLedger, type LedgerCells } from '../facts/ledger.ts';
import type { OutboundTables } from '../facts/outboundTables.ts';
import type { CallView, Observer, Recorder, Watcher } from '../facts/recorder.ts';
import { tee } from '../facts/tee.ts';
import { changeOrder } from '../model/changeOrder.ts';
import type { Model } from '../model/model.ts';
import { followedFor } from '../model/timeline.ts';
import { createAgents } from './agents.ts';
import { createContactPool } from './contactPool.ts';
import { createCustomers } from './customers.ts';
import { createDemand, packet } from './demand.ts';
import { createLines } from './lines.ts';
import { createOutbound } from './outbound/outbound.ts';
import { createOwnHandling } from './ownHandling.ts';
import { createPresence } from './presence.ts';
import { createRedials } from './redials.ts';
import { createRosters } from './rosters.ts';
import { createRouter } from './router.ts';
import { createWaiting } from './waiting.ts';

export interface Floor {
  /** Plays one replication from the start; the cells hold its facts until the next one. Returns the number of events. */
  play(replication: number): number;
  readonly cells: LedgerCells;
  /** The facts of outbound work of the replication; undefined without campaigns. */
  outbound(): OutboundTables | undefined;
}

/** Throws FloorIsFull from `play` when more than `slots` contacts wait at once. */
export function createFloor(model: Model, slots: number, observer?: Observer): Floor {
  const { timeline, routing, handleFactor } = model;
  const queues = model.queues.length;
  const groups = model.groups.length;
  const intervals = timeline.edges.length - 1;
  const clock = createCell(0);
  const stop = createCell(0);
  const lanes = model.laneQueue.length;
  const hasLanes = lanes > queues;
  const pool = createContactPool(slots, lanes, hasLanes);
  const contacts = pool.columns;
  const { queue: queueOf, lane: laneOf, arrival, interval: arrivalInterval, talk, hold, wrap } = contacts;
  const ledger = createLedger(
    {
      queues,
      groups,
      edges: timeline.edges,
      dayOf: timeline.waitRowOf,
      hourOf: timeline.hourOf,
      dayCount: timeline.waitRowCount,
      thresholds: model.thresholds,
      thresholdStride: model.thresholdStride,
      targetThreshold: model.targetThreshold,
      pairOf: model.pairs.of,
      pairs: model.pairs.queue.length,
      handleFactor,
      coverage: Int32Array.from(model.queues, ({ coverage }) => coverage),
      lanes,
      countsLanes: model.portions.length > 0,
    },
    contacts,
    clock,
  );
  let playing = 0;
  const end = (): void => {
    stop[0] = -1;
  };
  // Without an observer a constant undefined: what a watcher would be told costs nothing.
  const watcher: Watcher | undefined = observer?.({
    contacts,
    clock,
    replication: () => playing,
    callOn: (line): CallView => outbound!.callOn(line),
    end,
  });
  const recorder: Recorder = watcher === undefined ? ledger : tee(ledger, watcher);
  const waitingCount = ledger.waiting;
  const interval = ledger.interval;
  const ends = createEventList(model.sizing.ends);
  const endTime = ends.time;
  const patience = createEventList({ ...model.sizing.patience, ids: slots });
  const patienceTime = patience.time;
  const isRostered = model.groups.map((group) => group.law === 'rostered');
  const movesAgents = model.outbound?.blending.some(({ leastStay }) => leastStay !== undefined) ?? false;
  const agents = createAgents({
    firstAgent: model.agents.firstAgent,
    isRostered,
    clock,
    recorder,
    watcher,
    leavesMode: movesAgents ? (agent) => outbound!.leavesMode(agent) : undefined,
  });
  const { groupOf, inHand } = agents;
  const { customerInterval, triesBefore } = contacts;
  const isCounted = (when: number): boolean => when > 0 && when <= intervals;
  // Contacts of the counted time, and further tries of its customers, keep the simulation going after it.
  const isFollowed = (contact: number): boolean =>
    isCounted(arrivalInterval[contact]) || (redials.inUse && isCounted(customerInterval[contact]));
  const waiting = createWaiting({ lanes, isFollowed, pool, patience, routing, clock, stop, recorder });
  const { outstanding, stepUps } = waiting;
  const router = createRouter({ seed: model.seed, routing, agents, waiting, arrival, clock });
  const customers = createCustomers({ queues, slots, contacts, clock });
  const redials = createRedials({
    seed: model.seed,
    queues: model.queues,
    slots,
    contacts,
    customers,
    patienceTime,
    clock,
  });
  const ownHandling = createOwnHandling({ model, contacts, customers });
  const numbersCustomers = redials.inUse || ownHandling.inUse;
  const lines = createLines(model);
  const hasHours = model.queues.some(({ opening }) => opening !== undefined);
  const isOpen = new Uint8Array(Math.max(128, queues));
  const hasMessages = routing.stepTakesMessage.includes(1);
  const demand = createDemand(model.seed, model.queues);
  const { packets, cursor, coming } = demand;
  const { patience: atPatience, talk: atTalk, hold: atHold, wrap: atWrap, balk: atBalk, lane: atLane } = packet;
  const capacity = Float64Array.from({ length: Math.max(16, queues) }, (_, q) => model.queues[q]?.capacity ?? 0);
  const balking = Float64Array.from({ length: Math.max(16, queues) }, (_, q) => model.queues[q]?.balking ?? 0);

  /**
   * The agent begins to handle the contact. Its slot is free from now on: what happens in hand is known, so that few slots are in
   * use and the next contact finds its columns in the cache (with 100,000 agents this saves a quarter of the time).
   */
  const startHandling = (agent: number, contact: number): void => {
    const queue = queueOf[contact];
    const factor = handleFactor[queue * groups + groupOf[agent]];
    endTime[agent] = clock[0] + (talk[contact] + hold[contact] + wrap[contact]) * factor;
    ends.insert(agent);
    inHand[agent] = queue;
    pool.release(contact);
  };

  /** A waiting contact is answered by an agent who is neither idle nor busy at this moment. */
  const answerFromQueue = (agent: number, contact: number): void => {
    if (patienceTime[contact] < Infinity) patience.remove(contact);
    waiting.leave(contact);
    if (ownHandling.inUse) ownHandling.apply(contact, groupOf[agent]);
    recorder.answeredFromQueue(contact, groupOf[agent]);
    if (watchesLevels) endsFor(contact, true);
    if (redials.inUse && triesBefore[contact] > 0) recorder.redialAnswered(contact);
    watcher?.answeredBy?.(contact, agent);
    startHandling(agent, contact);
  };

  /** For campaigns that pause while service is poor. */
  const endsFor = (contact: number, isAnswered: boolean): void => {
    const queue = queueOf[contact];
    const within = model.thresholds[queue * model.thresholdStride + model.targetThreshold[queue]];
    outbound!.contactEnded(queue, isAnswered && clock[0] - arrival[contact] <= within);
  };

  /** The contact leaves the floor. */
  const release = (contact: number): void => {
    if (lines.areLimited) lines.release(queueOf[contact]);
    pool.release(contact);
  };

  /**
   * The customer of an unanswered contact may try again. To be called before the contact leaves its queue: a customer of the
   * counted time who is to come back stays outstanding.
   */
  const mayComeBack = (contact: number, wasBlocked: boolean): void => {
    if (!redials.inUse || !redials.comesBack(contact, wasBlocked)) return;
    watcher?.willTryAgain?.(contact);
    if (outstanding[0] > 0 && isCounted(customerInterval[contact])) outstanding[0]++;
  };

  /** A waiting contact leaves its queue and the floor unanswered. */
  const leaveUnanswered = (contact: number): void => {
    mayComeBack(contact, false);
    waiting.leave(contact);
    release(contact);
  };

  /** An agent who has just signed in takes the next contact or becomes idle. */
  const putToWork = (agent: number): void => {
    const group = groupOf[agent];
    const contact = router.nextContact(group);
    if (hasCampaigns && outbound!.takesPerson(agent, contact, false)) return;
    if (contact < 0) {
      agents.becomeIdle(agent);
      if (hasCampaigns) outbound!.agentSignedIn(group);
      return;
    }
    recorder.busyChanged(group, 1);
    answerFromQueue(agent, contact);
  };

  const rosters = createRosters({ model, agents, ends, clock, recorder, watcher, putToWork });
  const areEverAway = model.agents.areEverAway;
  const presence = createPresence({
    isRostered,
    rosters: areEverAway ? rosters : undefined,
    agents,
    recorder,
    clock,
    putToWork,
  });

  /** A busy agent is free: leaves, takes the next contact or becomes idle. */
  const freed = (agent: number): void => {
    const group = groupOf[agent];
    if (presence.mayLeave(agent, group) && presence.leaves(agent, group)) return;
    const contact = hasCampaigns && !outbound!.isInboundMode(agent) ? -1 : router.nextContact(group);
    if (hasCampaigns && outbound!.takesPerson(agent, contact, true)) return;
    if (contact < 0) {
      recorder.busyChanged(group, -1);
      agents.becomeIdle(agent);
      if (hasCampaigns) outbound!.agentIdle(group);
    } else {
      answerFromQueue(agent, contact);
    }
  };

  const contactEnds: Source = {
    next: ends.next,
    fire: () => {
      const agent = ends.take();
      if (agent < 0) return 0;
      if (areEverAway && rosters.isAway(agent)) {
        rosters.comesBack(agent);
        return 1;
      }
      if (hasCampaigns && inHand[agent] >= queues) outbound!.conversationEnded(agent);
      else {
        if (lines.areLimited) lines.release(inHand[agent]);
        watcher?.handlingEnded?.(agent);
      }
      freed(agent);
      return 1;
    },
  };

  const schedule = model.schedule;
  const scheduleNext = createCell(Infinity);
  const position = new Int32Array(32);
  // What agents do of their own accord comes behind what the calendar brings at the same instant.
  const calendarNext = createCell(Infinity);
  const lookAhead = (): void => {
    calendarNext[0] = areEverAway ? Math.min(scheduleNext[0], rosters.next[0]) : scheduleNext[0];
  };
  const calendar: Source = {
    next: calendarNext,
    fire: () => {
      if (areEverAway && rosters.next[0] < scheduleNext[0]) {
        const happened = rosters.act();
        lookAhead();
        return happened;
      }
      const at = position[0];
      position[0] = at + 1;
      scheduleNext[0] = at + 1 < schedule.time.length ? schedule.time[at + 1] : Infinity;
      const kind = schedule.kind[at];
      if (kind === changeOrder.intervalEdge) endInterval();
      else if (kind === changeOrder.countedTimeEnds) endCountedTime();
      else if (kind === changeOrder.queueOpens) open(schedule.subject[at]);
      else if (kind === changeOrder.queueCloses) close(schedule.subject[at]);
      else if (kind === changeOrder.ranksChange) router.rankAnew(schedule.subject[at]);
      else presence.change(schedule, at);
      lookAhead();
      return 1;
    },
  };

  const endInterval = (): void => {
    if (hasCampaigns) outbound!.intervalEnded();
    recorder.intervalEnded();
  };

  const open = (queue: number): void => {
    isOpen[queue] = 1;
    recorder.queueOpened(queue);
  };

  /** The queue closes for those to come, and perhaps for those who still wait. */
  const close = (queue: number): void => {
    isOpen[queue] = 0;
    recorder.queueClosed(queue);
    if (!model.queues[queue].opening?.cutsOff) return;
    waiting.forEach((contact) => {
      if (queueOf[contact] !== queue) return;
      if (patienceTime[contact] < Infinity) patience.remove(contact);
      recorder.disconnected(contact);
      leaveUnanswered(contact);
    });
  };

  /** The simulation goes on only for contacts of the counted time that still wait, and their customers. */
  const endCountedTime = (): void => {
    if (hasCampaigns) outbound!.countRecords();
    let count = 0;
    waiting.forEach((contact) => {
      if (isFollowed(contact)) count++;
    });
    redials.forEach((customerInterval) => {
      if (isCounted(customerInterval)) count++;
    });
    outstanding[0] = count;
    stop[0] = count === 0 ? -1 : clock[0] + followedFor;
  };

  const abandonment: Source = {
    next: patience.next,
    fire: () => {
      const contact = patience.take();
      if (contact < 0) return 0;
      recorder.abandoned(contact);
      if (watchesLevels) endsFor(contact, false);
      leaveUnanswered(contact);
      return 1;
    },
  };

  const stepUp: Source = {
    next: stepUps.next,
    fire: () => {
      const which = stepUps.winner[0];
      const contact = waiting.takeStepUp(which);
      if (contact < 0) return 0;
      if (hasMessages && waiting.takesMessage(which)) {
        if (patienceTime[contact] < Infinity) patience.remove(contact);
        recorder.flowedOut(contact);
        waiting.leave(contact);
        release(contact);
        return 1;
      }
      watcher?.stepReached?.(contact, which);
      const agent = router.agentOfStepUp(which);
      if (agent >= 0) {
        agents.stopIdling(agent);
        recorder.busyChanged(groupOf[agent], 1);
        answerFromQueue(agent, contact);
      }
      return 1;
    },
  };

  /** A new contact finds an agent, a place in its queue, or neither. */
  const admit = (contact: number, queue: number, balks: boolean): void => {
    if (lines.areLimited) {
      if (lines.isFull(queue)) {
        recorder.blocked(contact);
        mayComeBack(contact, true);
        pool.release(contact);
        return;
      }
      lines.take(queue);
    }
    const agent = router.agentAtOnce(hasLanes ? laneOf[contact] : queue);
    if (agent >= 0) {
      const group = groupOf[agent];
      agents.stopIdling(agent);
      recorder.busyChanged(group, 1);
      if (ownHandling.inUse) ownHandling.apply(contact, group);
      recorder.answeredAtOnce(contact, group);
      if (watchesLevels) endsFor(contact, true);
      if (redials.inUse && triesBefore[contact] > 0) recorder.redialAnswered(contact);
      watcher?.answeredBy?.(contact, agent);
      startHandling(agent, contact);
    } else if (waitingCount[queue] >= capacity[queue]) {
      recorder.blocked(contact);
      mayComeBack(contact, true);
      release(contact);
    } else if (balks) {
      recorder.balked(contact);
      if (watchesLevels) endsFor(contact, false);
      mayComeBack(contact, false);
      release(contact);
    } else {
      waiting.join(contact);
      watcher?.joined?.(contact);
      if (watchesQueues) outbound!.queueGrew(queue);
    }
  };

  const arrivals: Source = {
    next: coming.next,
    fire: () => {
      const queue = coming.winner[0];
      const at = cursor[queue];
      if (hasHours && isOpen[queue] === 0) {
        demand.advance(queue);
        return 1;
      }
      const contact = pool.take();
      queueOf[contact] = queue;
      if (hasLanes) laneOf[contact] = packets[at + atLane];
      arrival[contact] = clock[0];
      arrivalInterval[contact] = interval[0];
      talk[contact] = packets[at + atTalk];
      hold[contact] = packets[at + atHold];
      wrap[contact] = packets[at + atWrap];
      patienceTime[contact] = clock[0] + packets[at + atPatience];
      const balks = packets[at + atBalk] < balking[queue];
      demand.advance(queue);
      recorder.offered(contact);
      if (numbersCustomers) customers.isFirstTry(contact);
      if (redials.inUse) redials.isFirstTry(contact);
      admit(contact, queue, balks);
      return 1;
    },
  };

  const furtherTries: Source = {
    next: redials.next,
    fire: () => {
      const contact = pool.take();
      if (redials.take(contact) === 0) {
        pool.release(contact);
        return 0;
      }
      arrivalInterval[contact] = interval[0];
      const queue = queueOf[contact];
      const before = waitingCount[queue];
      const wasFollowed = outstanding[0] > 0 && isFollowed(contact);
      if (isOpen[queue] === 1) {
        recorder.offered(contact);
        recorder.redialled(contact);
        admit(contact, queue, redials.balks(contact));
      } else {
        pool.release(contact);
      }
      // While it was to come, its customer was outstanding; now only if it waits.
      if (wasFollowed && waitingCount[queue] === before) waiting.settle();
      return 1;
    },
  };

  /** A contact that outbound work has brought to a queue. */
  const contactComes = (fill: (contact: number) => void, balks: () => boolean): void => {
    const contact = pool.take();
    fill(contact);
    arrivalInterval[contact] = interval[0];
    const queue = queueOf[contact];
    if (isOpen[queue] === 0) {
      pool.release(contact);
      return;
    }
    recorder.offered(contact);
    if (numbersCustomers) customers.isFirstTry(contact);
    if (redials.inUse) redials.isFirstTry(contact);
    admit(contact, queue, balks());
  };

  const hasCampaigns = model.outbound !== undefined;
  const outbound = hasCampaigns
    ? createOutbound({
        model,
        slots,
        agents,
        ends,
        ledger,
        recorder,
        watcher,
        contacts,
        patienceTime,
        clock,
        freed,
        putToWork,
        contactComes,
      })
    : undefined;
  const watchesQueues = outbound?.watchesQueues ?? false;
  const watchesLevels = outbound?.watchesLevels ?? false;

  const loop = createLoop(clock, stop, [
    contactEnds,
    calendar,
    abandonment,
    stepUp,
    arrivals,
    furtherTries,
    outbound ?? noSource(),
  ]);

  const play = (replication: number): number => {
    playing = replication;
    clock[0] = 0;
    stop[0] = Infinity;
    position[0] = 0;
    scheduleNext[0] = schedule.time[0];
    calendarNext[0] = scheduleNext[0];
    ledger.clear();
    pool.clear();
    ends.clear();
    waiting.clear();
    agents.clear();
    presence.clear();
    lines.clear();
    watcher?.begins?.();
    if (areEverAway) rosters.begin(replication);
    isOpen.fill(0);
    for (let queue = 0; queue < queues; queue++) if (model.queues[queue].opening === undefined) open(queue);
    router.begin(replication);
    customers.begin();
    redials.begin(replication);
    ownHandling.begin(replication);
    demand.begin(replication);
    outbound?.begin(replication);
    const events = loop();
    outbound?.end();
    // Whoever is left has waited to the end, though nothing happened there.
    if (stop[0] > clock[0]) clock[0] = stop[0];
    waiting.forEach((contact) => {
      if (isCounted(arrivalInterval[contact])) recorder.stillInside(contact);
    });
    return events;
  };

  return { play, cells: ledger.cells, outbound: () => outbound?.ledger.tabulate() };
}
