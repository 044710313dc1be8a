// Mistyped top-level keys. Names that are declared below `queuess:` are not unknown: the key is told, and the tree is read as it was meant.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { MapNode } from '../schema/node.ts';
import { sectionKeys } from './grammar.ts';

/** The tree with each mistyped top-level key replaced by the absent one that it most likely means; each is reported where it stands. */
export function asMeant(root: MapNode, issues: IssueCollector): MapNode {
  const absent = new Set(sectionKeys.filter((key) => !root.entries.some((entry) => entry.key === key)));
  const entries = root.entries.map((entry) => {
    const meant = sectionKeys.includes(entry.key) ? undefined : nearest(entry.key, [...absent]);
    if (meant === undefined) return entry;
    absent.delete(meant);
    refuse(entry.keyOrigin, entry.key, issues, unknownName('key', entry.key, sectionKeys));
    return { ...entry, key: meant };
  });
  return { ...root, entries };
}
