// The contacts on the floor as columns: one entry per slot. The floor writes them, recorders read them.

export interface ContactColumns {
  /** Queue of the contact. */
  readonly queue: Int32Array;
  /** Lane in which it waits; the same array as `queue` where every queue has one lane, so that nobody pays for it. */
  readonly lane: Int32Array;
  /** Clock time of its arrival. */
  readonly arrival: Float64Array;
  /** Interval of its arrival, counted from 1; 0 is before the counted time and the last one after it. */
  readonly interval: Int32Array;
  /** Interval of the customer's first try and the number of tries before this one; kept only where customers redial. */
  readonly customerInterval: Int32Array;
  readonly triesBefore: Int32Array;
  /** Handling times in seconds as drawn at arrival, before the factor of who serves. */
  readonly talk: Float64Array;
  readonly hold: Float64Array;
  readonly wrap: Float64Array;
}

/** Columns for `slots` contacts, at least 32 (see engine/clock.ts for why none is shorter). */
export function createContactColumns(slots: number, hasLanes: boolean): ContactColumns {
  const room = Math.max(32, slots);
  const queue = new Int32Array(room);
  return {
    queue,
    lane: hasLanes ? new Int32Array(room) : queue,
    arrival: new Float64Array(room),
    interval: new Int32Array(room),
    customerInterval: new Int32Array(room),
    triesBefore: new Int32Array(room),
    talk: new Float64Array(room),
    hold: new Float64Array(room),
    wrap: new Float64Array(room),
  };
}
