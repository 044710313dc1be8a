// Contacts and agents by number, the same in every log: contacts of a replication in the order in which they come to the floor, from 1
// and those of the warm-up included; agents of a group in the order of its shifts, from 1.
import type { ContactColumns } from '../facts/contactColumns.ts';
import type { Model } from '../model/model.ts';

export interface ContactNumbers {
  /** The next replication begins. */
  begin(): void;
  /** Numbers a contact that has just been offered. */
  add(contact: number): void;
  /** The number of a contact that waits or has just ended. */
  of(contact: number): number;
}

export function createContactNumbers(contacts: ContactColumns): ContactNumbers {
  const numbers = new Float64Array(contacts.queue.length);
  let last = 0;
  return {
    begin() {
      last = 0;
    },
    add(contact) {
      numbers[contact] = ++last;
    },
    of: (contact) => numbers[contact],
  };
}

/** Of each agent the group and the number in it. */
export interface AgentNumbers {
  readonly group: Int32Array;
  readonly number: Int32Array;
}

export function numberAgents({ firstAgent }: Model['agents']): AgentNumbers {
  const group = new Int32Array(firstAgent[firstAgent.length - 1]);
  for (let g = 0; g + 1 < firstAgent.length; g++) group.fill(g, firstAgent[g], firstAgent[g + 1]);
  return { group, number: group.map((g, agent) => agent - firstAgent[g] + 1) };
}
