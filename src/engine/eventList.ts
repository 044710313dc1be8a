// The one contract of the lists of coming events. An event is an id (an agent that will be free, a contact that will give up);
// an id is in the list at most once, and is its own node: nothing is allocated while the simulation runs.
import type { Cell } from './clock.ts';

export interface EventList {
  /** Time of each id; written by the owner just before `insert`, and not changed while the id is in the list. */
  readonly time: Float64Array;
  /** next[0] is a lower bound of the earliest time in the list, Infinity only when it is empty. */
  readonly next: Cell;
  /** Puts an id in; equal times keep the order of insertion. */
  insert(id: number): void;
  /** Takes an id out before its time. next[0] stays: a bound may be early, never late. */
  remove(id: number): void;
  /**
   * Called when the clock has reached next[0]: takes out the first id if its time has come and returns it;
   * otherwise raises next[0] to the true earliest time and returns −1.
   */
  take(): number;
  /** Empties the list, for the next replication. */
  clear(): void;
}
