// Who a contact's customer is, for draws by hash: the number depends on when the customer first came, never on staffing or routing.
// A customer is known by queue, instant of the first try (steps of 2^−10 s) and, where several come at one instant, the place among them.
import type { Cell } from '../engine/clock.ts';
import type { ContactColumns } from '../facts/contactColumns.ts';

export interface Customers {
  /** Number of each contact's customer among those of its queue. */
  readonly of: Int32Array;
  /** A first try: numbers the customer. */
  isFirstTry(contact: number): void;
  begin(): void;
}

export interface CustomersParts {
  readonly queues: number;
  readonly slots: number;
  readonly contacts: ContactColumns;
  readonly clock: Cell;
}

const ticksPerSecond = 1024;
/** Sets customers of one instant far apart among the keys: 2^32 ÷ the golden ratio, odd. */
const twinStride = 0x9e3779b1;

export function createCustomers({ queues, slots, contacts, clock }: CustomersParts): Customers {
  const of = new Int32Array(Math.max(32, slots));
  // Per queue: instant of the last first try, in ticks, and how many came before it at that instant.
  const lastTick = new Float64Array(Math.max(16, queues));
  const twins = new Int32Array(Math.max(32, queues));
  return {
    of,
    isFirstTry(contact) {
      const queue = contacts.queue[contact];
      const tick = Math.floor(clock[0] * ticksPerSecond);
      twins[queue] = tick === lastTick[queue] ? twins[queue] + 1 : 0;
      lastTick[queue] = tick;
      of[contact] = (tick + twins[queue] * twinStride) | 0;
    },
    begin() {
      lastTick.fill(-1);
    },
  };
}
