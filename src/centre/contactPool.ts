// The slots of contacts: columns and a free list. A slot is taken at arrival and released when the contact is answered or gone.
import { type ContactColumns, createContactColumns } from '../facts/contactColumns.ts';

export interface ContactPool {
  readonly columns: ContactColumns;
  readonly slots: number;
  /** A free slot. Throws FloorIsFull when there is none. */
  take(): number;
  release(contact: number): void;
  /** Frees all slots. */
  clear(): void;
}

/** More contacts wait than the floor has slots for; the replication must be played again on a larger one. */
export class FloorIsFull extends Error {
  readonly slots: number;
  constructor(slots: number) {
    super(`more than ${slots} contacts at once`);
    this.slots = slots;
  }
}

/** Columns have `spare` entries behind the slots, for sentinels. */
export function createContactPool(slots: number, spare: number, hasLanes: boolean): ContactPool {
  const columns = createContactColumns(slots + spare, hasLanes);
  const free = new Int32Array(Math.max(32, slots));
  const freeCount = new Int32Array(32);

  const take = (): number => {
    const count = freeCount[0] - 1;
    if (count < 0) throw new FloorIsFull(slots);
    freeCount[0] = count;
    return free[count];
  };

  const release = (contact: number): void => {
    const count = freeCount[0];
    free[count] = contact;
    freeCount[0] = count + 1;
  };

  const clear = (): void => {
    for (let i = 0; i < slots; i++) free[i] = slots - 1 - i;
    freeCount[0] = slots;
  };

  clear();
  return { columns, slots, take, release, clear };
}
