// Sites in plans: where a step names a site it means the groups there that have the skill. The tree gets their names instead.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** The groups that a site means, by its name; undefined for a name that is no site, or also a group. */
type GroupsOf = (name: string, node: Pick<Node, 'origin'>, path: string) => readonly string[] | undefined;

/**
 * The tree with groups for sites in the plans of queues and of their classes. Groups that the plan names itself are left out, so that
 * `groups: [manila-en]` and later `groups: [manila]` means the others there. A name that is both means the group.
 */
export function withGroupsForSites(root: MapNode, issues: IssueCollector): MapNode {
  const groups = entriesOf(nodeAt(root, 'groups'));
  const sites = entriesOf(nodeAt(root, 'sites')).map(({ key }) => key);
  const named = sites.filter((site) => !groups.some(({ key }) => key === site));
  if (named.length === 0) return root;
  const groupsFor = (queue: string, plan: Node): GroupsOf => {
    const written = new Set(itemsOf(plan).flatMap(namesIn));
    return (site, { origin }, path) => {
      if (!named.includes(site)) return undefined;
      const there = groups.filter(({ value }) => textOf(nodeAt(value, 'site')) === site);
      const able = there.filter(({ value }) => skillsOf(root, value).includes(queue)).map(({ key }) => key);
      if (able.length === 0)
        refuse(origin, path, issues, {
          message: `no group at ${site} has the skill ${queue}`,
          allowed:
            there.length === 0 ? 'no group works there' : `its groups are ${there.map(({ key }) => key).join(', ')}`,
        });
      return able.filter((group) => !written.has(group));
    };
  };
  const withPlan = (queue: string, plan: Node, path: string): Node => {
    if (plan.kind !== 'list') return plan;
    const groupsOf = groupsFor(queue, plan);
    return { ...plan, items: plan.items.map((step, at) => stepWith(step, groupsOf, `${path}[${at}]`)) };
  };
  const inClasses = changeAt(root, ['queues'], (queue, key) =>
    changeAt(queue, ['classes'], (own, name) =>
      changeEntry(own, 'plan', (plan) => withPlan(key, plan, `queues.${key}.classes.${name}.plan`)),
    ),
  );
  return changeAt(inClasses, ['routing', 'plans'], (plan, key) =>
    withPlan(key, plan, `routing.plans.${key}`),
  ) as MapNode;
}

/** All that a step names in whichever way. */
function namesIn(step: Node): string[] {
  const allocate = entriesOf(nodeAt(step, 'allocate'));
  const lists = [nodeAt(step, 'groups'), ...allocate.map(({ value }) => nodeAt(value, 'groups'))];
  const listed = lists.flatMap((list) => [...itemsOf(list).map(textOf), ...entriesOf(list).map(({ key }) => key)]);
  return [...listed, ...allocate.map(({ key }) => key)].filter((name) => name !== undefined);
}

function stepWith(step: Node, groupsOf: GroupsOf, path: string): Node {
  const withGroups = changeEntry(step, 'groups', (groups) => groupsWith(groups, groupsOf, `${path}.groups`));
  return changeAt(withGroups, ['allocate'], (value, key) => {
    const place = `${path}.allocate.${key}`;
    if (value.kind === 'map')
      return changeEntry(value, 'groups', (groups) => groupsWith(groups, groupsOf, `${place}.groups`));
    const groups = groupsOf(key, value, place);
    if (groups === undefined) return value;
    // The share of a site by its name alone becomes an allocation of that name.
    const { origin } = value;
    const items = groups.map((group): Node => ({ kind: 'scalar', origin, value: group }));
    const entries = [
      { key: 'share', keyOrigin: origin, value },
      { key: 'groups', keyOrigin: origin, value: { kind: 'list', origin, items } as const },
    ];
    return { kind: 'map', origin, entries };
  });
}

function groupsWith(written: Node, groupsOf: GroupsOf, path: string): Node {
  if (written.kind === 'list') {
    const items = written.items.flatMap((item, at): Node[] => {
      const groups = groupsOf(textOf(item) ?? '', item, `${path}[${at}]`);
      return groups?.map((value) => ({ kind: 'scalar', origin: item.origin, value })) ?? [item];
    });
    return { ...written, items: items.length === 0 ? written.items : items };
  }
  if (written.kind !== 'map') return written;
  const entries = written.entries.flatMap((entry): MapEntry[] => {
    const groups = groupsOf(entry.key, { origin: entry.keyOrigin }, `${path}.${entry.key}`);
    return groups?.map((key) => ({ ...entry, key })) ?? [entry];
  });
  return { ...written, entries: entries.length === 0 ? written.entries : entries };
}

function changeEntry(node: Node, key: string, change: (value: Node) => Node): Node {
  if (node.kind !== 'map') return node;
  return {
    ...node,
    entries: node.entries.map((entry) => (entry.key === key ? { ...entry, value: change(entry.value) } : entry)),
  };
}

/** Changes each value of the map at a chain of keys. */
function changeAt(node: Node, keys: readonly string[], change: (value: Node, key: string) => Node): Node {
  const [key, ...rest] = keys;
  if (key !== undefined) return changeEntry(node, key, (value) => changeAt(value, rest, change));
  if (node.kind !== 'map') return node;
  return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: change(entry.value, entry.key) })) };
}
