// Which files a scenario needs besides its own. Whoever has a file system reads them.
import { dirname, isAbsolute, join } from 'node:path';
import type { Origin } from '../schema/issue.ts';
import type { MapNode } from '../schema/node.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

/** A forecast that a queue asks for. */
export interface Reference {
  readonly queue: string;
  /** As written in the scenario. */
  readonly file: string;
  /** Where to read it: `file` seen from the folder of the scenario file. */
  readonly path: string;
  /** Rows with this word in the `queue` column are meant. */
  readonly rowsOf: string;
  /** Where the scenario names the file. */
  readonly origin: Origin;
}

/** The files named in the tree, in its order, a file once for each queue that needs it. */
export function referencesOf(root: MapNode, scenarioFile: string): Reference[] {
  const references: Reference[] = [];
  for (const { key: queue, value } of entriesOf(nodeAt(root, 'queues'))) {
    const written = nodeAt(value, 'arrivals', 'file');
    const file = textOf(written);
    if (written === undefined || file === undefined || file.trim() === '') continue;
    const path = isAbsolute(file) ? file : join(dirname(scenarioFile), file);
    const rowsOf = textOf(nodeAt(value, 'arrivals', 'queue')) ?? queue;
    references.push({ queue, file, path, rowsOf, origin: written.origin });
  }
  return references;
}
