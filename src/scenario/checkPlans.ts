// Checks of the plans of a queue against the groups: its own plan and those of its classes.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse, unknownName } from '../schema/mistake.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Reports groups that are named without the skill, or do not exist, and doubts skilled ones that no step names. */
export function checkPlans(root: MapNode, queue: string, issues: IssueCollector): void {
  const groups = entriesOf(nodeAt(root, 'groups'));
  const skilled = groups.filter((group) => skillsOf(root, group.value).includes(queue)).map((group) => group.key);
  const own = entriesOf(nodeAt(root, 'routing', 'plans')).find(({ key }) => key === queue);
  const classes = entriesOf(nodeAt(root, 'queues', queue, 'classes'));
  const sites = entriesOf(nodeAt(root, 'sites')).map(({ key }) => key);
  const names = groups.map(({ key }) => key);
  const planned = new Set<string>();
  const check = (plan: Node | undefined, path: string): void => {
    for (const [position, step] of itemsOf(plan).entries()) {
      for (const { name, origin, path: part, isReference } of groupsOfStep(step)) {
        planned.add(name);
        const place = `${path}[${position}].${part}`;
        if (!names.includes(name)) {
          if (!isReference && !sites.includes(name))
            refuse(origin, place, issues, unknownName('group', name, [...names, ...sites]));
        } else if (!skilled.includes(name)) {
          refuse(origin, place, issues, {
            message: `group ${name} has not the skill ${queue}`,
            allowed: skilled.length === 0 ? 'no group has it' : `allowed: ${skilled.join(', ')}`,
          });
        }
      }
    }
  };
  check(own?.value, `routing.plans.${queue}`);
  for (const { key, value } of classes) check(nodeAt(value, 'plan'), `queues.${queue}.classes.${key}.plan`);
  const idle = skilled.filter((group) => !planned.has(group));
  if (own === undefined || idle.length === 0 || planned.size === 0) return;
  const message = `no step of ${queue} names ${idle.join(', ')}, so this skill is never used there`;
  doubt(own.keyOrigin, `routing.plans.${queue}`, issues, { message });
}

interface NamedGroup {
  readonly name: string;
  readonly origin: MapNode['origin'];
  /** Seen from the step. */
  readonly path: string;
  /** Read as a reference, which tells by itself of a name that no group has. */
  readonly isReference: boolean;
}

/** The groups that a step names, in whichever way. */
function groupsOfStep(step: Node): NamedGroup[] {
  const allocations = entriesOf(nodeAt(step, 'allocate'));
  return [
    ...groupsIn(nodeAt(step, 'groups'), 'groups'),
    ...allocations.flatMap(({ key, keyOrigin, value }) =>
      value.kind === 'map'
        ? groupsIn(nodeAt(value, 'groups'), `allocate.${key}.groups`)
        : [{ name: key, origin: keyOrigin, path: `allocate.${key}`, isReference: false }],
    ),
  ];
}

/** The groups of a list, or of a map with ranks. */
function groupsIn(groups: Node | undefined, path: string): NamedGroup[] {
  const listed = itemsOf(groups).map((node, place) => ({ name: textOf(node), node, path: `${path}[${place}]` }));
  return [
    ...listed.flatMap(({ name, node, path: place }) =>
      name === undefined ? [] : [{ name, origin: node.origin, path: place, isReference: true }],
    ),
    ...entriesOf(groups).map(({ key, keyOrigin }) => ({
      name: key,
      origin: keyOrigin,
      path: `${path}.${key}`,
      isReference: true,
    })),
  ];
}
