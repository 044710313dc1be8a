// Which files a scenario needs besides its own. Whoever has a file system reads them.
import { dirname, isAbsolute, join } from 'node:path';
import type { Origin } from '../schema/issue.ts';
import type { MapNode } from '../schema/node.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

/** A file that a queue's arrivals ask for. */
export interface Reference {
  readonly queue: string;
  /** What the file is read as: the key that names it, `file` for a forecast, `times` for recorded arrivals. */
  readonly key: 'file' | 'times';
  /** As written in the scenario. */
  readonly file: string;
  /** Where to read it: `file` seen from the folder of the scenario file. */
  readonly path: string;
  /** Rows with this word in the `queue` column are meant. */
  readonly rowsOf: string;
  /** Zone of the file's times as written; undefined: the period's. */
  readonly zone?: string;
  /** Where the scenario names the file. */
  readonly origin: Origin;
}

/** The files named in the tree, in its order, a file once for each queue that needs it. */
export function referencesOf(root: MapNode, scenarioFile: string): Reference[] {
  const references: Reference[] = [];
  for (const { key: queue, value } of entriesOf(nodeAt(root, 'queues'))) {
    const key = nodeAt(value, 'arrivals', 'file') === undefined ? 'times' : 'file';
    const written = nodeAt(value, 'arrivals', key);
    const file = textOf(written);
    if (written === undefined || file === undefined || file.trim() === '') continue;
    const path = isAbsolute(file) ? file : join(dirname(scenarioFile), file);
    const rowsOf = textOf(nodeAt(value, 'arrivals', 'queue')) ?? queue;
    const zone = textOf(nodeAt(value, 'arrivals', 'zone'));
    references.push({
      queue,
      key,
      file,
      path,
      rowsOf,
      ...(zone === undefined ? {} : { zone }),
      origin: written.origin,
    });
  }
  return references;
}
