// The staff of a scenario without its work: what is asked about people alone can be answered while the rest is still wrong.
import type { MapNode, Node } from '../schema/node.ts';
import { entriesOf, nodeAt } from './tree.ts';

const kept = ['shoreline', 'name', 'period', 'client', 'currency', 'sites', 'groups', 'roster', 'events'];
const keptOfGroups = ['site', 'shifts', 'staff', 'shrinkage'];

/** The tree with its sites, calendars and people, in which every group has the skill of one queue that nobody calls. */
export function staffAlone(root: MapNode): MapNode {
  const { origin } = root;
  const value = (text: string): Node => ({ kind: 'scalar', origin, value: text });
  const map = (entries: Readonly<Record<string, Node>>): MapNode => ({
    kind: 'map',
    origin,
    entries: Object.entries(entries).map(([key, node]) => ({ key, keyOrigin: origin, value: node })),
  });
  const silent = map({
    arrivals: map({ rate: value('0/h') }),
    handling: map({ talk: map({ constant: map({ value: value('1s') }) }) }),
  });
  const queues = entriesOf(nodeAt(root, 'queues')).map((entry) => ({ ...entry, value: silent }));
  const first: Node = { kind: 'list', origin, items: [value(queues[0]?.key ?? 'queue')] };
  const groups = entriesOf(nodeAt(root, 'groups')).map((entry) => {
    if (entry.value.kind !== 'map') return entry;
    const own = entry.value.entries.filter(({ key }) => keptOfGroups.includes(key));
    // Rows of a roster find their group by its skills.
    const isRostered = nodeAt(root, 'roster') !== undefined;
    const skills = isRostered ? nodeAt(entry.value, 'skills') : undefined;
    const withSkills = [...own, { key: 'skills', keyOrigin: origin, value: skills ?? first }];
    return { ...entry, value: { ...entry.value, entries: withSkills } };
  });
  const entries = root.entries
    .filter(({ key }) => kept.includes(key))
    .map((entry) =>
      entry.key === 'groups' ? { ...entry, value: { ...entry.value, entries: groups } as MapNode } : entry,
    );
  return {
    ...root,
    entries: [...entries, { key: 'queues', keyOrigin: origin, value: { ...map({}), entries: queues } }],
  };
}
