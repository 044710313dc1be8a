// Joins a change to a written tree: maps key by key, everything else is replaced.
import type { Field, MapShape } from '../schema/field.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';

/**
 * The tree with the change made. A null takes its key away. Where a value is written in one of several ways, a change that takes
 * another way replaces the old one: `{ rate: 60/h }` takes the place of a forecast file. Keys that the grammar does not know are kept,
 * so that reading tells them at their place.
 * @param before what is written, undefined where nothing is
 * @param field what reads the place, undefined where the grammar knows none
 */
export function joinChange(before: Node | undefined, change: MapNode, field: Field<unknown> | undefined): MapNode;
export function joinChange(before: Node | undefined, change: Node, field: Field<unknown> | undefined): Node;
export function joinChange(before: Node | undefined, change: Node, field: Field<unknown> | undefined): Node {
  if (change.kind !== 'map') return change;
  const shape = field?.map;
  let entries = before?.kind === 'map' ? keptEntries(before, change, shape) : [];
  for (const entry of change.entries) {
    const old = entries.find(({ key }) => key === entry.key);
    if (!isNothing(entry.value)) {
      const made = { ...entry, value: joinChange(old?.value, entry.value, shape?.valueAt(entry.key)) };
      entries = old === undefined ? [...entries, made] : entries.map((other) => (other === old ? made : other));
    } else if (old !== undefined) entries = entries.filter((other) => other !== old);
    else if (shape === undefined || shape.named || shape.valueAt(entry.key) === undefined)
      entries = [...entries, entry];
  }
  return { kind: 'map', origin: change.origin, entries };
}

/** What stays of a map beside the change, before its keys are joined. */
function keptEntries(before: MapNode, change: MapNode, shape: MapShape | undefined): readonly MapEntry[] {
  const ways = shape?.ways;
  if (ways === undefined) return before.entries;
  const isWay = ({ key }: MapEntry): boolean => ways.keys.includes(key);
  const taken = change.entries.filter((entry) => isWay(entry) && !isNothing(entry.value)).map(({ key }) => key);
  const left = before.entries.filter((entry) => isWay(entry) && !taken.includes(entry.key));
  if (taken.length === 0 || left.length === 0) return before.entries;
  return ways.replaced === 'map' ? [] : before.entries.filter((entry) => !left.includes(entry));
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
