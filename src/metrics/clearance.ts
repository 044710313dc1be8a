// Whether data stays where it may be handled: contacts answered by agents without the clearance that their queue asks for.
import { pairColumns } from '../facts/columns.ts';
import type { Derived } from './contract.ts';

export const answeredUncleared: Derived = {
  name: 'answered_uncleared',
  title: 'uncleared',
  doc:
    "Contacts that were answered by groups at a site without the clearance for the queue's class of data, or at no site. Counted from who " +
    'answered, whatever was checked before; 0 is the proof that none was. Only for queues with such a class. ' +
    'Source: PCI Security Standards Council (2018), Information Supplement: Protecting Telephone-Based Payment Card Data.',
  scope: 'queue',
  kind: 'derived',
  formula: 'sum of answered over pairs of the queue and a group without the clearance',
  unit: 'contacts',
  better: 'lower',
};

/** Which queue and group each pair is of, and which groups are cleared for which queue: [queue × groups + group]. */
export interface ClearanceTable {
  readonly queue: ArrayLike<number>;
  readonly group: ArrayLike<number>;
  readonly cleared: ArrayLike<number>;
  readonly groups: number;
}

const answered = pairColumns.indexOf('answered');

/** The contacts of a queue answered without clearance, of one interval: `first` is where its pairs begin in the table of all pairs. */
export function unclearedIn(
  pairs: ArrayLike<number>,
  first: number,
  wanted: number,
  { queue, group, cleared, groups }: ClearanceTable,
): number {
  let contacts = 0;
  for (let pair = 0; pair < queue.length; pair++)
    if (queue[pair] === wanted && cleared[wanted * groups + group[pair]!] === 0)
      contacts += pairs[first + pair * pairColumns.length + answered]!;
  return contacts;
}
