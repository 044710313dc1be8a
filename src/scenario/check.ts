// Checks across sections. They look at the tree, not at the values read from it, so that a mistake elsewhere hides none of them.
import { weightedWait } from '../policies/routing/weightedWait.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { checkCampaigns } from './checkCampaigns.ts';
import { checkPlans } from './checkPlans.ts';
import { defaultRouting } from './sections/routing.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

/** Reports what is wrong between queues, groups and routing. */
export function checkAcross(root: MapNode, issues: IssueCollector): void {
  checkNames(root, issues);
  checkServed(root, issues);
  for (const { key: queue } of entriesOf(nodeAt(root, 'queues'))) checkPlans(root, queue, issues);
  checkPriorities(root, issues);
  checkCampaigns(root, issues);
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
  if (groups.length === 0 || groups.some(({ value }) => !nodeAt(value, 'skills') && !nodeAt(value, 'campaigns')))
    return;
  const served = new Set(groups.flatMap((group) => skillsOf(root, group.value)));
  for (const { key: queue, keyOrigin } of entriesOf(nodeAt(root, 'queues'))) {
    if (served.has(queue)) continue;
    refuse(keyOrigin, `queues.${queue}`, issues, {
      message: `no group has the skill ${queue}: nobody can answer`,
      allowed: `one of the groups ${groups.map((group) => group.key).join(', ')} with this skill`,
    });
  }
}

/** Only one policy weighs waits. */
function checkPriorities(root: MapNode, issues: IssueCollector): void {
  const policy = textOf(nodeAt(root, 'routing', 'policy')) ?? defaultRouting.policy;
  if (policy === weightedWait.name) return;
  const check = (of: Node, path: string): void => {
    const entry = entriesOf(of).find(({ key }) => key === 'priority');
    if (entry === undefined) return;
    const message = `priority counts for nothing under the policy ${policy}`;
    doubt(entry.keyOrigin, `${path}.priority`, issues, { message, allowed: `policy: ${weightedWait.name}` });
  };
  for (const { key, value } of entriesOf(nodeAt(root, 'queues'))) {
    check(value, `queues.${key}`);
    for (const { key: name, value: own } of entriesOf(nodeAt(value, 'classes')))
      check(own, `queues.${key}.classes.${name}`);
  }
}
