// The lines of outbound dialing: one slot for each look at a record, dial in progress or person on the line who waits for an agent.
import { FloorIsFull } from '../contactPool.ts';

/** What a line is doing. */
export const stages = { looking: 0, ringing: 1, waiting: 2 } as const;

/** What a dial comes to; the first four are positions in `resultCodes` too. */
export const results = { noAnswer: 0, busy: 1, machine: 2, invalid: 3, live: 4 } as const;

/** One entry a slot. */
export interface Lines {
  readonly stage: Uint8Array;
  readonly strand: Int32Array;
  readonly record: Int32Array;
  /** Number of the look, for draws, and dials of the record before this one. */
  readonly look: Int32Array;
  readonly before: Int32Array;
  /** The agent who looks and listens, or is set aside; −1: none. */
  readonly agent: Int32Array;
  readonly result: Uint8Array;
  readonly phone: Uint8Array;
  readonly phoneType: Uint8Array;
  /** Whether the dialer takes the answer for a machine. */
  readonly seemsMachine: Uint8Array;
  /** Interval of the dial, and zone of the record × 24 + its local hour. */
  readonly interval: Int32Array;
  readonly zoneHour: Int32Array;
  /** When the stage began. */
  readonly since: Float64Array;
  /** A free slot. Throws FloorIsFull when there is none. */
  take(): number;
  release(line: number): void;
  /** Calls `visit` for each line in use, in order of slots. */
  forEach(visit: (line: number) => void): void;
  clear(): void;
}

export function createLines(slots: number): Lines {
  const bytes = () => new Uint8Array(Math.max(128, slots));
  const integers = () => new Int32Array(Math.max(32, slots));
  const isUsed = bytes();
  const free = integers();
  const freeCount = new Int32Array(32);
  return {
    stage: bytes(),
    strand: integers(),
    record: integers(),
    look: integers(),
    before: integers(),
    agent: integers(),
    result: bytes(),
    phone: bytes(),
    phoneType: bytes(),
    seemsMachine: bytes(),
    interval: integers(),
    zoneHour: integers(),
    since: new Float64Array(Math.max(16, slots)),
    take() {
      const count = freeCount[0] - 1;
      if (count < 0) throw new FloorIsFull(slots);
      freeCount[0] = count;
      const line = free[count];
      isUsed[line] = 1;
      return line;
    },
    release(line) {
      free[freeCount[0]++] = line;
      isUsed[line] = 0;
    },
    forEach(visit) {
      for (let line = 0; line < slots; line++) if (isUsed[line] === 1) visit(line);
    },
    clear() {
      for (let i = 0; i < slots; i++) free[i] = slots - 1 - i;
      freeCount[0] = slots;
      isUsed.fill(0);
    },
  };
}
