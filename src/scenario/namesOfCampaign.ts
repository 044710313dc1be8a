// Names that parts of a campaign take from each other: types of phone and segments of its list, outcomes of its conversations.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { Node } from '../schema/node.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Names that the list has; undefined: not known here. */
export interface ListNames {
  readonly phoneTypes: readonly string[] | undefined;
  readonly segments: readonly string[] | undefined;
}

/** What the scenario itself says of names; a file may tell the others. */
export function namesOfList(campaign: Node): ListNames {
  const list = nodeAt(campaign, 'list');
  const isFile = nodeAt(list, 'file') !== undefined;
  const types = isFile ? nodeAt(list, 'phones') : nodeAt(list, 'phones', 'types');
  const segments = nodeAt(list, 'segments');
  const words = [...entriesOf(types).map(({ key }) => key), ...itemsOf(types).flatMap((node) => textOf(node) ?? [])];
  return {
    phoneTypes: words.length > 0 ? words : isFile ? undefined : [anyPhone],
    segments: segments === undefined && isFile ? undefined : entriesOf(segments).map(({ key }) => key),
  };
}

/** What a list that tells no types of phone apart calls its phones. */
export const anyPhone = 'phone';

/** Reports names of types and segments that the list does not have, and types without a share of right parties. */
export function checkListNames(
  campaign: Node,
  path: string,
  { phoneTypes, segments }: ListNames,
  issues: IssueCollector,
): void {
  const known = (kind: string, names: readonly string[] | undefined, ...keys: string[]): void => {
    if (names === undefined) return;
    for (const { key, keyOrigin } of entriesOf(nodeAt(campaign, ...keys)))
      if (!names.includes(key))
        refuse(keyOrigin, [path, ...keys, key].join('.'), issues, unknownName(kind, key, names));
  };
  known('type of phone', phoneTypes, 'dial', 'live', 'phones');
  known('type of phone', phoneTypes, 'conversation', 'rightParty');
  known('segment', segments, 'quota', 'segments');
  const rightParty = nodeAt(campaign, 'conversation', 'rightParty');
  // A mistyped name has been told.
  const mistyped = entriesOf(rightParty).flatMap(({ key }) => nearest(key, phoneTypes ?? []) ?? []);
  const without = (phoneTypes ?? []).filter((type) => !nodeAt(rightParty, type) && !mistyped.includes(type));
  if (rightParty?.kind !== 'map' || without.length === 0) return;
  refuse(rightParty.origin, `${path}.conversation.rightParty`, issues, {
    message: `no share for ${without.join(', ')}`,
    allowed: `one share for all phones, or one for each of ${phoneTypes!.join(', ')}`,
  });
}

/** Reports a quota of an outcome that there is not. */
export function checkQuotaOutcome(campaign: Node, path: string, issues: IssueCollector): void {
  const node = nodeAt(campaign, 'quota', 'outcome');
  const name = textOf(node);
  const outcomes = entriesOf(nodeAt(campaign, 'conversation', 'outcomes')).map(({ key }) => key);
  if (node === undefined || name === undefined || outcomes.length === 0 || outcomes.includes(name)) return;
  refuse(node.origin, `${path}.quota.outcome`, issues, unknownName('outcome', name, outcomes));
}
