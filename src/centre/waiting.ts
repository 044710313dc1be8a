// The lanes of queues: who waits, in order of arrival; who gives up when; whose wait has reached the delay of a further step.
import { type Cell, createCell } from '../engine/clock.ts';
import type { EventList } from '../engine/eventList.ts';
import { createTournament, type Tournament } from '../engine/tournament.ts';
import type { Recorder } from '../facts/recorder.ts';
import type { RoutingTables } from '../policies/routing/contract.ts';
import type { ContactPool } from './contactPool.ts';

export interface Waiting {
  /** The contact of each lane that is served first; a sentinel whose arrival is Infinity when nobody waits. */
  first(lane: number): number;
  join(contact: number): void;
  leave(contact: number): void;
  /** Step-ups: source i is the i-th step of a delay above 0, with the earliest time at which a wait reaches it (or earlier). */
  readonly stepUps: Tournament;
  /** The contact whose wait reaches the delay of `stepUp` now, or −1 after correcting a bound that was early. */
  takeStepUp(stepUp: number): number;
  /** Whether a step-up takes messages instead of adding groups. */
  takesMessage(stepUp: number): boolean;
  /** Contacts of the counted time that still wait, once that time is over; 0 before. */
  readonly outstanding: Cell;
  /** One of those is no longer outstanding; the last one ends the simulation. */
  settle(): void;
  /** Calls `visit` for each waiting contact; it may make that contact leave. */
  forEach(visit: (contact: number) => void): void;
  clear(): void;
}

export interface WaitingParts {
  readonly lanes: number;
  /** Whether a contact keeps the simulation going after the counted time. */
  readonly isFollowed: (contact: number) => boolean;
  readonly pool: ContactPool;
  readonly patience: EventList;
  readonly routing: RoutingTables;
  readonly clock: Cell;
  readonly stop: Cell;
  readonly recorder: Recorder;
}

export function createWaiting({
  lanes,
  isFollowed,
  pool,
  patience,
  routing,
  clock,
  stop,
  recorder,
}: WaitingParts): Waiting {
  // Each lane is a ring through a sentinel, slots + lane, so that joining and leaving have no end cases.
  const { queue: queueOf, lane: laneOf, arrival } = pool.columns;
  const hasLanes = laneOf !== queueOf;
  const sentinels = pool.slots;
  // Links of contact k: who joined after it at 2 k, who joined before it at 2 k + 1.
  const links = new Int32Array(Math.max(32, 2 * (sentinels + lanes)));
  const { stepStart, stepDelay, takesNewest } = routing;
  const hasNewest = takesNewest.includes(1);
  // Steps above the first have a cursor: the first contact of the lane that has not reached the delay. Waits of a lane reach
  // it in order of arrival, so no timer per contact is needed. Step s of lane l has step-up s − l − 1.
  const stepUpCount = stepDelay.length - lanes;
  const cursor = new Int32Array(Math.max(32, stepUpCount));
  const stepUps = createTournament({ sources: Math.max(1, stepUpCount) });
  const stepUpTime = stepUps.time;
  const stepOfStepUp = new Int32Array(Math.max(32, stepUpCount));
  for (let lane = 0; lane < lanes; lane++)
    for (let step = stepStart[lane] + 1; step < stepStart[lane + 1]; step++) stepOfStepUp[step - lane - 1] = step;
  const outstanding = createCell(0);

  const first = (lane: number): number => links[2 * (sentinels + lane)];

  const join = (contact: number): void => {
    const lane = laneOf[contact];
    const sentinel = sentinels + lane;
    // Before the sentinel is the end of the line; in a lane that takes the newest, contacts join behind it, at the head.
    const following = hasNewest && takesNewest[lane] === 1 ? links[2 * sentinel] : sentinel;
    const previous = links[2 * following + 1];
    links[2 * previous] = contact;
    links[2 * contact + 1] = previous;
    links[2 * contact] = following;
    links[2 * following + 1] = contact;
    const lastStepUp = stepStart[lane + 1] - lane - 1;
    for (let stepUp = stepStart[lane] - lane; stepUp < lastStepUp; stepUp++) {
      if (cursor[stepUp] === sentinel) {
        cursor[stepUp] = contact;
        stepUpTime[stepUp] = arrival[contact] + stepDelay[stepOfStepUp[stepUp]];
        stepUps.update(stepUp);
      }
    }
    if (patience.time[contact] < Infinity) patience.insert(contact);
    recorder.queueGrew(hasLanes ? queueOf[contact] : lane);
  };

  // The caller has taken the contact out of the patience list if need be.
  const leave = (contact: number): void => {
    const lane = laneOf[contact];
    const following = links[2 * contact];
    const previous = links[2 * contact + 1];
    links[2 * previous] = following;
    links[2 * following + 1] = previous;
    const lastStepUp = stepStart[lane + 1] - lane - 1;
    // The time of a step-up stays as it is: a bound may be early.
    for (let stepUp = stepStart[lane] - lane; stepUp < lastStepUp; stepUp++)
      if (cursor[stepUp] === contact) cursor[stepUp] = following;
    recorder.queueShrank(hasLanes ? queueOf[contact] : lane);
    if (outstanding[0] > 0 && isFollowed(contact)) settle();
  };

  const settle = (): void => {
    outstanding[0]--;
    if (outstanding[0] === 0) stop[0] = -1;
  };

  const takeStepUp = (stepUp: number): number => {
    const contact = cursor[stepUp];
    const due = arrival[contact] + stepDelay[stepOfStepUp[stepUp]];
    if (due > clock[0]) {
      stepUpTime[stepUp] = due;
      stepUps.update(stepUp);
      return -1;
    }
    const following = links[2 * contact];
    cursor[stepUp] = following;
    stepUpTime[stepUp] = arrival[following] + stepDelay[stepOfStepUp[stepUp]];
    stepUps.update(stepUp);
    return contact;
  };

  const takesMessage = (stepUp: number): boolean => routing.stepTakesMessage[stepOfStepUp[stepUp]] === 1;

  const forEach = (visit: (contact: number) => void): void => {
    for (let lane = 0; lane < lanes; lane++) {
      let contact = first(lane);
      while (contact < sentinels) {
        const following = links[2 * contact];
        visit(contact);
        contact = following;
      }
    }
  };

  const clear = (): void => {
    for (let lane = 0; lane < lanes; lane++) {
      const sentinel = sentinels + lane;
      links[2 * sentinel] = sentinel;
      links[2 * sentinel + 1] = sentinel;
      arrival[sentinel] = Infinity;
      for (let step = stepStart[lane] + 1; step < stepStart[lane + 1]; step++) cursor[step - lane - 1] = sentinel;
    }
    stepUps.clear();
    patience.clear();
    outstanding[0] = 0;
  };

  return { first, join, leave, stepUps, takeStepUp, takesMessage, outstanding, settle, forEach, clear };
}
