// Checks across sections. They look at the tree, not at the values read from it, so that a mistake elsewhere hides none of them.
import { costFirst } from '../policies/routing/costFirst.ts';
import { followTheSun } from '../policies/routing/followTheSun.ts';
import { weightedWait } from '../policies/routing/weightedWait.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { checkCampaigns } from './checkCampaigns.ts';
import { checkPlans } from './checkPlans.ts';
import { defaultRouting } from './sections/routing.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Reports what is wrong between queues, groups and routing. */
export function checkAcross(root: MapNode, issues: IssueCollector): void {
  checkNames(root, issues);
  checkServed(root, issues);
  for (const { key: queue } of entriesOf(nodeAt(root, 'queues'))) checkPlans(root, queue, issues);
  checkPriorities(root, issues);
  checkTraits(root, issues);
  checkOrder(root, issues);
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

/** Policies that look at sites need to be told of them. */
function checkTraits(root: MapNode, issues: IssueCollector): void {
  const node = nodeAt(root, 'routing', 'policy');
  const sites = entriesOf(nodeAt(root, 'sites'));
  const groups = entriesOf(nodeAt(root, 'groups'));
  if (textOf(node) === costFirst.name) {
    const priced = sites
      .filter(({ value }) => nodeAt(value, 'pay', 'wage') ?? nodeAt(value, 'price'))
      .map(({ key }) => key);
    const free = groups.filter(
      ({ value }) =>
        !priced.includes(textOf(nodeAt(value, 'site')) ?? '') && nodeAt(value, 'pay', 'wage') === undefined,
    );
    if (free.length > 0)
      doubt(node!.origin, 'routing.policy', issues, {
        message: `nothing is said of what ${free.map(({ key }) => key).join(', ')} cost${free.length === 1 ? 's' : ''}, so the policy cost-first takes ${free.length === 1 ? 'it' : 'them'} last`,
        allowed: 'pay or price of the site',
      });
  }
  if (textOf(node) !== followTheSun.name) return;
  const zones = new Set(
    groups.map(({ value }) => textOf(nodeAt(root, 'sites', textOf(nodeAt(value, 'site')) ?? '', 'zone'))),
  );
  if (groups.length > 1 && zones.size < 2)
    doubt(node!.origin, 'routing.policy', issues, {
      message: 'all groups have the same clock, so the policy follow-the-sun ranks none of them',
      allowed: 'groups at sites in several zones',
    });
}

/** Whoever came last waits shortest: further steps are for those who have waited. */
function checkOrder(root: MapNode, issues: IssueCollector): void {
  for (const { key, value } of entriesOf(nodeAt(root, 'queues'))) {
    const order = nodeAt(value, 'order');
    if (textOf(order) !== 'newest') continue;
    const plans = [
      nodeAt(root, 'routing', 'plans', key),
      ...entriesOf(nodeAt(value, 'classes')).map((own) => nodeAt(own.value, 'plan')),
    ];
    const hasSteps = plans.some((plan) => itemsOf(plan).length > 1);
    if (!hasSteps && nodeAt(value, 'message') === undefined) continue;
    refuse(order!.origin, `queues.${key}.order`, issues, {
      message: `order newest and ${hasSteps ? 'a plan with several steps' : 'a message'} exclude each other`,
      allowed: 'a plan of one step and no message',
    });
  }
}
