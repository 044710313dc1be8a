// Which files a scenario needs besides its own. Whoever has a file system reads them.
import { dirname, isAbsolute, join } from 'node:path';
import type { Origin } from '../schema/issue.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** A file that a scenario needs. */
export interface FileReference {
  /** As written in the scenario. */
  readonly file: string;
  /** Where to read it: `file` seen from the folder of the scenario file. */
  readonly path: string;
}

/** The content of a referenced file, or why it cannot be read. */
export type FileContent = string | { readonly unreadable: string };

/** A file that the arrivals of a queue or the staff of a group ask for. */
export interface Reference extends FileReference {
  /** Whose it is. */
  readonly owner: { readonly kind: 'queue' | 'group'; readonly name: string };
  readonly content: FileKind;
  /** Rows with this word in the column `queue` or `group` are meant. */
  readonly rowsOf: string;
  /** Zone of the file's times as written, or of the site of the group; undefined: the period's. */
  readonly zone?: string;
  /** Where the scenario names the file. */
  readonly origin: Origin;
  /** Path of that place, `queues.orders.arrivals.file`. */
  readonly place: string;
}

/** What a file is read as. */
export type FileKind = 'forecast' | 'times' | 'staff';

/** The files named in the tree, in its order, a file once for each queue or group that needs it. */
export function referencesOf(root: MapNode, scenarioFile: string): Reference[] {
  const find = (
    owner: Reference['owner'],
    at: string,
    written: Node | undefined,
    kinds: Readonly<Record<string, FileKind>>,
    usualZone?: Node,
  ) => {
    const key = Object.keys(kinds).find((name) => nodeAt(written, name) !== undefined);
    const node = key === undefined ? undefined : nodeAt(written, key);
    const file = textOf(node);
    if (key === undefined || node === undefined || file === undefined || file.trim() === '') return [];
    const zone = textOf(nodeAt(written, 'zone') ?? usualZone);
    const reference: Reference = {
      owner,
      content: kinds[key]!,
      ...referenceTo(file, scenarioFile),
      rowsOf: textOf(nodeAt(written, owner.kind)) ?? owner.name,
      ...(zone === undefined ? {} : { zone }),
      origin: node.origin,
      place: `${at}.${key}`,
    };
    return [reference];
  };
  return [
    ...entriesOf(nodeAt(root, 'queues')).flatMap(({ key: name, value }) =>
      find({ kind: 'queue', name }, `queues.${name}.arrivals`, nodeAt(value, 'arrivals'), {
        file: 'forecast',
        times: 'times',
      }),
    ),
    ...entriesOf(nodeAt(root, 'groups')).flatMap(({ key: name, value }) => {
      const site = textOf(nodeAt(value, 'site'));
      const zone = site === undefined ? undefined : nodeAt(root, 'sites', site, 'zone');
      return find({ kind: 'group', name }, `groups.${name}.staff`, nodeAt(value, 'staff'), { file: 'staff' }, zone);
    }),
  ];
}

/** A file of records that a campaign calls. */
export interface ListReference extends FileReference {
  readonly campaign: string;
  readonly origin: Origin;
  /** Path of the place where the scenario names it, `campaigns.winback.list.file`. */
  readonly place: string;
}

/** The lists of campaigns that are files, in the order of the tree. */
export function listFilesOf(root: MapNode, scenarioFile: string): ListReference[] {
  return entriesOf(nodeAt(root, 'campaigns')).flatMap(({ key: campaign, value }) => {
    const node = nodeAt(value, 'list', 'file');
    const file = textOf(node);
    if (node === undefined || file === undefined || file.trim() === '') return [];
    const place = `campaigns.${campaign}.list.file`;
    return [{ campaign, ...referenceTo(file, scenarioFile), origin: node.origin, place }];
  });
}

/** The files of which the tree's empirical distributions take a column; those of its variants are named in their own trees. */
export function columnFilesOf(root: MapNode, scenarioFile: string): FileReference[] {
  const files = new Set<string>();
  for (const { key, value } of entriesOf(root)) if (key !== 'variants') addFilesBelow(value, files);
  return [...files].map((file) => referenceTo(file, scenarioFile));
}

/** The file of the roster; undefined where there is none. */
export function rosterFileOf(root: MapNode, scenarioFile: string): FileReference | undefined {
  const file = textOf(nodeAt(root, 'roster', 'file'));
  return file === undefined || file.trim() === '' ? undefined : referenceTo(file, scenarioFile);
}

function addFilesBelow(node: Node, files: Set<string>): void {
  if (node.kind === 'scalar') return;
  const own = textOf(nodeAt(node, 'empirical', 'file'));
  if (own !== undefined && own.trim() !== '') files.add(own);
  for (const { value } of entriesOf(node)) addFilesBelow(value, files);
  for (const item of itemsOf(node)) addFilesBelow(item, files);
}

function referenceTo(file: string, scenarioFile: string): FileReference {
  return { file, path: isAbsolute(file) ? file : join(dirname(scenarioFile), file) };
}
