// Looking into the tree of a scenario without reading its values: what is there whether or not the rest is right.
import type { MapEntry, Node } from '../schema/node.ts';

/** The node at a chain of keys, or undefined where a key is missing or its parent is no map. */
export function nodeAt(node: Node | undefined, ...keys: string[]): Node | undefined {
  return keys.reduce<Node | undefined>(
    (parent, key) => entriesOf(parent).find((entry) => entry.key === key)?.value,
    node,
  );
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar as it was written; undefined for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return node.written ?? String(node.value);
}
