// Checks across sections. They look at the tree, not at the values read from it, so that a mistake elsewhere hides none of them.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Reports what is wrong between queues, groups and routing. */
export function checkAcross(root: MapNode, issues: IssueCollector): void {
  checkNames(root, issues);
  checkServed(root, issues);
  for (const { key: queue, keyOrigin, value: plan } of entriesOf(nodeAt(root, 'routing', 'plans'))) {
    checkPlan(root, queue, keyOrigin, plan, issues);
  }
}

/** Tables name queues and groups in one column. */
function checkNames(root: MapNode, issues: IssueCollector): void {
  const queues = entriesOf(nodeAt(root, 'queues')).map((entry) => entry.key);
  for (const { key, keyOrigin } of entriesOf(nodeAt(root, 'groups'))) {
    if (!queues.includes(key)) continue;
    refuse(keyOrigin, `groups.${key}`, issues, {
      message: `a queue is named ${key} too`,
      allowed: 'a name of its own',
    });
  }
}

function checkServed(root: MapNode, issues: IssueCollector): void {
  const groups = entriesOf(nodeAt(root, 'groups'));
  if (groups.length === 0 || groups.some((group) => nodeAt(group.value, 'skills') === undefined)) return;
  const served = new Set(groups.flatMap((group) => skillsOf(root, group.value)));
  for (const { key: queue, keyOrigin } of entriesOf(nodeAt(root, 'queues'))) {
    if (served.has(queue)) continue;
    refuse(keyOrigin, `queues.${queue}`, issues, {
      message: `no group has the skill ${queue}: nobody can answer`,
      allowed: `one of the groups ${groups.map((group) => group.key).join(', ')} with this skill`,
    });
  }
}

function checkPlan(
  root: MapNode,
  queue: string,
  keyOrigin: MapNode['origin'],
  plan: Node,
  issues: IssueCollector,
): void {
  const path = `routing.plans.${queue}`;
  if (nodeAt(root, 'queues', queue) === undefined) return;
  const groups = entriesOf(nodeAt(root, 'groups'));
  const skilled = groups.filter((group) => skillsOf(root, group.value).includes(queue)).map((group) => group.key);
  const steps = itemsOf(plan);
  const planned = new Set<string>();
  for (const [position, step] of steps.entries()) {
    for (const [place, node] of itemsOf(nodeAt(step, 'groups')).entries()) {
      const name = textOf(node);
      if (name === undefined) continue;
      planned.add(name);
      if (skilled.includes(name) || !groups.some((group) => group.key === name)) continue;
      refuse(node.origin, `${path}[${position}].groups[${place}]`, issues, {
        message: `group ${name} has not the skill ${queue}`,
        allowed: skilled.length === 0 ? 'no group has it' : `allowed: ${skilled.join(', ')}`,
      });
    }
  }
  const idle = skilled.filter((group) => !planned.has(group));
  if (idle.length === 0 || planned.size === 0) return;
  const message = `no step of ${queue} names ${idle.join(', ')}, so this skill is never used there`;
  doubt(keyOrigin, path, issues, { message });
}
