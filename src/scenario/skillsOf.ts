// Which queues a group in the tree is skilled for.
import { nearest } from '../schema/nearest.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Queues that a group is skilled for, in either way of writing; a mistyped queue counts as the one it most likely means. */
export function skillsOf(root: MapNode, group: Node): string[] {
  const skills = nodeAt(group, 'skills');
  const queues = entriesOf(nodeAt(root, 'queues')).map((entry) => entry.key);
  const written = [...entriesOf(skills).map((entry) => entry.key), ...itemsOf(skills).map(textOf), textOf(skills)];
  return written
    .filter((name) => name !== undefined)
    .map((name) => (queues.includes(name) ? name : (nearest(name, queues) ?? name)));
}
