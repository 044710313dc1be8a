// The variants of a scenario file: each the whole scenario with its changes made, still as a tree.
import type { Reading } from '../schema/field.ts';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { partPath, refuse, unknownName } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';
import { grammar } from './grammar.ts';
import { joinChange } from './joinChange.ts';
import { kindOfSection, namesIn } from './namesIn.ts';
import { isChange } from './sections/variants.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

export interface Variant {
  readonly name: string;
  /** What the variant is for, as written there. */
  readonly note?: string;
  /** The scenario with the changes of the variant and of those that it builds on. */
  readonly root: MapNode;
}

/**
 * The variants in the order of the file. Variants that build on each other in a circle are reported and left out, with those that build
 * on them; so are changes to queues, groups and the like that do not exist. Further mistakes are found when the trees are read.
 */
export function variantsOf(root: MapNode, issues: IssueCollector): Variant[] {
  const written = entriesOf(nodeAt(root, 'variants'));
  const base: MapNode = { ...root, entries: root.entries.filter(({ key }) => key !== 'variants') };
  const trees = new Map<string, MapNode | undefined>();
  const told = new Set<string>();

  const treeOf = ({ key: name, value }: MapEntry, above: readonly string[]): MapNode | undefined => {
    if (trees.has(name)) return trees.get(name);
    if (value.kind !== 'map') return undefined;
    const from = nodeAt(value, 'from');
    const parent = written.find(({ key }) => key === textOf(from));
    const path = [...above, name];
    if (parent !== undefined && path.includes(parent.key)) {
      const circle = path.slice(path.indexOf(parent.key));
      for (const each of circle) told.add(each);
      return refuse(from!.origin, `variants.${name}.from`, issues, {
        message: `variants build on each other in a circle: ${[...circle, parent.key].join(' → ')}`,
        allowed: 'a variant that does not build on this one',
      });
    }
    const ground = parent === undefined ? base : told.has(parent.key) ? undefined : treeOf(parent, path);
    const tree = ground && joinChange(ground, changesOf(name, value, ground, issues), grammar);
    trees.set(name, tree);
    return tree;
  };

  return written.flatMap((entry) => {
    const tree = treeOf(entry, []);
    const note = textOf(nodeAt(entry.value, 'note'));
    return tree === undefined ? [] : [{ name: entry.key, ...(note === undefined ? {} : { note }), root: tree }];
  });
}

/** What a variant changes, all of it with the variant as its origin. */
function changesOf(variant: string, written: MapNode, ground: MapNode, issues: IssueCollector): MapNode {
  const changes = written.entries.filter(({ key }) => isChange(key));
  const ofVariant = inVariant({ ...written, entries: changes }, variant) as MapNode;
  return { ...ofVariant, entries: ofVariant.entries.map((entry) => withoutMistypedNames(entry, ground, issues)) };
}

/** A new name beside an existing one that is nearly the same is a new thing only when it is complete; if not, it is mistyped. */
function withoutMistypedNames(section: MapEntry, ground: MapNode, issues: IssueCollector): MapEntry {
  const { key, value } = section;
  if (value.kind !== 'map' || !Object.hasOwn(kindOfSection, key)) return section;
  const known = entriesOf(nodeAt(ground, key)).map((entry) => entry.key);
  const silent: Reading = { add: () => {}, names: (kind) => [...namesIn(ground, kind), ...added(value, key, kind)] };
  const field = grammar.map?.valueAt(key)?.map?.valueAt('');
  const entries = value.entries.filter((entry) => {
    const isNew = !known.includes(entry.key);
    const removes = entry.value.kind === 'scalar' && entry.value.value === null;
    const meant = removes || nearest(entry.key, known) !== undefined;
    const path = partPath(key, entry.key);
    if (!isNew || !meant || (!removes && field?.read(entry.value, path, silent) !== undefined)) return true;
    refuse(entry.keyOrigin, path, issues, unknownName(kindOfSection[key], entry.key, known));
    return false;
  });
  return { ...section, value: { ...value, entries } };
}

function added(value: MapNode, section: string, kind: string): string[] {
  return kindOfSection[section] === kind ? value.entries.map((entry) => entry.key) : [];
}

/** The origin of a place in a file as a place of the variant. */
export function originIn(origin: Origin, variant: string): Origin {
  return origin.kind === 'file' ? { ...origin, kind: 'variant', variant } : origin;
}

function inVariant(node: Node, variant: string): Node {
  const origin = originIn(node.origin, variant);
  if (node.kind === 'scalar') return { ...node, origin };
  if (node.kind === 'list') return { ...node, origin, items: node.items.map((item) => inVariant(item, variant)) };
  const entries = node.entries.map(({ key, keyOrigin, value }) => {
    return { key, keyOrigin: originIn(keyOrigin, variant), value: inVariant(value, variant) };
  });
  return { ...node, origin, entries };
}
