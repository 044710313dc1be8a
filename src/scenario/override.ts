// Values given on the command line, put into the tree of a scenario: `--set queues.orders.patience.exponential.mean=90s`.
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { partPath, refuse, shown, unknownName } from '../schema/mistake.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { kindOfSection } from './namesIn.ts';
import { parseOption } from './parse.ts';

/**
 * The tree with one assignment `path=value` made; the value is YAML. List items are written `shifts[0]`. Keys on the way
 * are made when they are missing, so that the grammar tells whether they exist; names (of queues, groups, …) and list items are not.
 * A mistake is reported and leaves the tree as it is.
 */
export function assign(root: MapNode, assignment: string, issues: IssueCollector): MapNode {
  const option = `--set ${assignment}`;
  const equals = assignment.indexOf('=');
  const path = assignment.slice(0, Math.max(equals, 0)).trim();
  if (path === '') {
    refuse({ kind: 'option', option }, '', issues, {
      message: `${JSON.stringify(assignment)} is no assignment`,
      allowed: 'path=value, such as run.replications=50',
    });
    return root;
  }
  const value = parseOption(option, assignment.slice(equals + 1), issues);
  return value === undefined ? root : replaceAt(root, path, value, issues);
}

/** The tree with the node at a dotted path replaced by `value`, whose origin the new keys share. */
export function replaceAt(root: MapNode, path: string, value: Node, issues: IssueCollector): MapNode {
  return (replaced(root, '', path, value, issues) as MapNode | undefined) ?? root;
}

function replaced(node: Node, at: string, rest: string, value: Node, issues: IssueCollector): Node | undefined {
  if (rest === '') return value;
  const item = /^\[(\d+)\]\.?/.exec(rest);
  if (item !== null) return replacedItem(node, at, Number(item[1]), rest.slice(item[0].length), value, issues);
  if (node.kind !== 'map') {
    return refuse(value.origin, at, issues, {
      message: `${at} is ${shown(node)}, which has no keys`,
      allowed: node.kind === 'list' ? `an item such as ${at}[0], or the whole list` : `the whole value, ${at}={ … }`,
    });
  }
  const entry = entryAt(node, rest);
  const key = entry?.key ?? /^[^.[]*/.exec(rest)![0];
  const keyPath = partPath(at, key);
  const kind = Object.hasOwn(kindOfSection, at) ? kindOfSection[at] : undefined;
  if (key === '' || (entry === undefined && kind !== undefined)) {
    return refuse(value.origin, keyPath, issues, unknownName(kind ?? 'key', key, namesOf(node)));
  }
  const below = rest.slice(key.length).replace(/^\./, '');
  const old = entry === undefined || isEmpty(entry.value) ? emptyMap(value.origin) : entry.value;
  const made = replaced(old, keyPath, below, value, issues);
  if (made === undefined) return undefined;
  if (entry === undefined)
    return { ...node, entries: [...node.entries, { key, keyOrigin: value.origin, value: made }] };
  return { ...node, entries: node.entries.map((other) => (other === entry ? { ...entry, value: made } : other)) };
}

function replacedItem(
  node: Node,
  at: string,
  position: number,
  rest: string,
  value: Node,
  issues: IssueCollector,
): Node | undefined {
  const items = node.kind === 'list' ? node.items : [];
  const old = items[position];
  if (node.kind !== 'list' || old === undefined) {
    const allowed = items.length === 0 ? `${at} has no items` : `${at}[0] to ${at}[${items.length - 1}]`;
    return refuse(value.origin, partPath(at, position), issues, {
      message: `there is no item ${partPath(at, position)}`,
      allowed,
    });
  }
  const made = replaced(old, partPath(at, position), rest, value, issues);
  return made === undefined ? undefined : { ...node, items: items.map((other) => (other === old ? made : other)) };
}

/** The entry whose key begins the path; names may contain dots, so the longest such key. */
function entryAt(node: MapNode, path: string) {
  return node.entries
    .filter(({ key }) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort((a, b) => b.key.length - a.key.length)[0];
}

function namesOf(node: MapNode): string[] {
  return node.entries.map((entry) => entry.key);
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function emptyMap(origin: Origin): MapNode {
  return { kind: 'map', origin, entries: [] };
}
