// Checks between campaigns, groups and queues. They look at the tree, as those in check.ts do.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';
import { checkListNames, checkQuotaOutcome, namesOfList } from './namesOfCampaign.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Reports campaigns for which nobody calls, names that two things have, and languages that nobody speaks. */
export function checkCampaigns(root: MapNode, issues: IssueCollector): void {
  const groups = entriesOf(nodeAt(root, 'groups'));
  for (const { key, keyOrigin, value } of entriesOf(nodeAt(root, 'campaigns'))) {
    const path = `campaigns.${key}`;
    for (const [section, what] of [
      ['queues', 'queue'],
      ['groups', 'group'],
    ] as const) {
      if (nodeAt(root, section, key) === undefined) continue;
      refuse(keyOrigin, path, issues, { message: `a ${what} is named ${key} too`, allowed: 'a name of its own' });
    }
    checkListNames(value, path, namesOfList(value), issues);
    checkQuotaOutcome(value, path, issues);
    const callers = groups.filter((group) => campaignsOf(root, group.value).includes(key));
    if (callers.length > 0) checkLanguages(root, value, path, callers, issues);
    else if (groups.length > 0)
      refuse(keyOrigin, path, issues, {
        message: `no group calls for ${key}: nobody can be dialled`,
        allowed: `campaigns: [${key}] in one of the groups ${groups.map((group) => group.key).join(', ')}`,
      });
  }
}

/** Campaigns for which a group calls, in either way of writing; a mistyped one counts as the one it most likely means. */
function campaignsOf(root: MapNode, group: Node): string[] {
  const written = nodeAt(group, 'campaigns');
  const known = entriesOf(nodeAt(root, 'campaigns')).map(({ key }) => key);
  return [...entriesOf(written).map(({ key }) => key), ...itemsOf(written).map(textOf), textOf(written)]
    .filter((name) => name !== undefined)
    .map((name) => (known.includes(name) ? name : (nearest(name, known) ?? name)));
}

/** Languages that a group speaks; undefined: all that are asked for. */
function languagesOf(root: MapNode, group: Node): string[] | undefined {
  const site = textOf(nodeAt(group, 'site'));
  const spoken =
    nodeAt(group, 'languages') ?? (site === undefined ? undefined : nodeAt(root, 'sites', site, 'languages'));
  return spoken && itemsOf(spoken).flatMap((node) => textOf(node) ?? []);
}

function checkLanguages(
  root: MapNode,
  campaign: Node,
  path: string,
  callers: readonly MapEntry[],
  issues: IssueCollector,
): void {
  const spoken = callers.map(({ value }) => languagesOf(root, value));
  if (spoken.includes(undefined)) return;
  const languages = nodeAt(campaign, 'list', 'languages');
  const single = textOf(languages);
  const wanted = [
    ...entriesOf(languages).map(({ key, keyOrigin, value }) => ({
      name: key,
      origin: keyOrigin,
      share: textOf(value),
    })),
    ...itemsOf(languages).map((node) => ({ name: textOf(node), origin: node.origin, share: undefined })),
    ...(single === undefined ? [] : [{ name: single, origin: languages!.origin, share: undefined }]),
  ];
  const all = [...new Set(spoken.flatMap((each) => each ?? []))];
  for (const { name, origin, share } of wanted) {
    if (name === undefined || all.includes(name)) continue;
    const records = share === undefined ? `records in ${name}` : `${share} of the records`;
    refuse(origin, `${path}.list.languages`, issues, {
      message: `no group that calls for the campaign speaks ${name}: ${records} can never be called`,
      allowed: `${name} among the languages of ${callers.map(({ key }) => key).join(' or ')}, or ${all.join(', ')}`,
    });
  }
}
