// What a dialer sees, written by hand.
import type { PacingView } from '../../../src/policies/dialing/contract.ts';

interface Counts {
  readonly free?: number;
  readonly idle?: number;
  readonly talking?: number;
  readonly waiting?: number;
  readonly claimed?: number;
  readonly dialing?: number;
}

/** Conversations of 120 s and answers after 10 s are planned. Who is free is idle unless it says otherwise. */
export function viewOf({
  free = 0,
  idle = free,
  talking = 0,
  waiting = 0,
  claimed = 0,
  dialing = 0,
}: Counts): PacingView {
  return {
    clock: Float64Array.of(0),
    free: Int32Array.of(free),
    idle: Int32Array.of(idle),
    staffed: Int32Array.of(idle + talking),
    talking: Int32Array.of(talking),
    busyElsewhere: Int32Array.of(0),
    dialing: Int32Array.of(dialing),
    waiting: Int32Array.of(waiting),
    claimed: Float64Array.of(claimed),
    plannedHandle: 120,
    plannedRing: 10,
  };
}
