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

/** A file that a queue's arrivals ask for. */
export interface Reference extends FileReference {
  readonly queue: string;
  /** What the file is read as: the key that names it, `file` for a forecast, `times` for recorded arrivals. */
  readonly key: 'file' | 'times';
  /** Rows with this word in the `queue` column are meant. */
  readonly rowsOf: string;
  /** Zone of the file's times as written; undefined: the period's. */
  readonly zone?: string;
  /** Where the scenario names the file. */
  readonly origin: Origin;
}

/** The files of arrivals named in the tree, in its order, a file once for each queue that needs it. */
export function referencesOf(root: MapNode, scenarioFile: string): Reference[] {
  const references: Reference[] = [];
  for (const { key: queue, value } of entriesOf(nodeAt(root, 'queues'))) {
    const key = nodeAt(value, 'arrivals', 'file') === undefined ? 'times' : 'file';
    const written = nodeAt(value, 'arrivals', key);
    const file = textOf(written);
    if (written === undefined || file === undefined || file.trim() === '') continue;
    const rowsOf = textOf(nodeAt(value, 'arrivals', 'queue')) ?? queue;
    const zone = textOf(nodeAt(value, 'arrivals', 'zone'));
    references.push({
      queue,
      key,
      ...referenceTo(file, scenarioFile),
      rowsOf,
      ...(zone === undefined ? {} : { zone }),
      origin: written.origin,
    });
  }
  return references;
}

/** The files of which the tree's empirical distributions take a column; those of its variants are named in their own trees. */
export function columnFilesOf(root: MapNode, scenarioFile: string): FileReference[] {
  const written = entriesOf(root).filter(({ key }) => key !== 'variants');
  const files = new Set(written.flatMap(({ value }) => filesBelow(value)));
  return [...files].map((file) => referenceTo(file, scenarioFile));
}

function filesBelow(node: Node): string[] {
  const own = textOf(nodeAt(node, 'empirical', 'file'));
  const parts = [...entriesOf(node).map(({ value }) => value), ...itemsOf(node)];
  return [...(own === undefined || own.trim() === '' ? [] : [own]), ...parts.flatMap(filesBelow)];
}

function referenceTo(file: string, scenarioFile: string): FileReference {
  return { file, path: isAbsolute(file) ? file : join(dirname(scenarioFile), file) };
}
