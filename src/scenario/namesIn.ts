// The names that a scenario may refer to: those that it declares and those of the program.
import type { MapNode } from '../schema/node.ts';
import { entriesOf, nodeAt } from './tree.ts';
import { vocabulary } from './vocabulary.ts';

/** Sections whose keys are names, with what each of them names. */
export const kindOfSection: Readonly<Record<string, string>> = {
  demand: 'demand profile',
  sites: 'site',
  queues: 'queue',
  campaigns: 'campaign',
  groups: 'group',
  variants: 'variant',
};

/** Names of a kind (`queue`, `group`, `routing policy`, …) in a tree; none for a kind that is not known. */
export function namesIn(root: MapNode, kind: string): readonly string[] {
  const section = Object.keys(kindOfSection).find((key) => kindOfSection[key] === kind);
  return section === undefined ? (vocabulary[kind] ?? []) : entriesOf(nodeAt(root, section)).map((entry) => entry.key);
}
