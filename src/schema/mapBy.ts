// Maps whose keys have a meaning of their own: dates, ranges of dates, days of the week.
import type { Field } from './field.ts';
import { partPath, refuse, shown, type Wrong } from './mistake.ts';

export interface Keyed<K, T> {
  readonly key: K;
  /** The key as it is written. */
  readonly written: string;
  readonly value: T;
}

/** A map of which each key is interpreted by `parseKey`, in the order of the file; `example` is such a key. */
export function mapBy<K extends string | object, T>(
  doc: string,
  parseKey: (key: string) => K | Wrong,
  entry: Field<T>,
  example: string,
): Field<readonly Keyed<K, T>[]> {
  const way = `{ ${example}: ${entry.example} }`;
  return {
    kind: 'map',
    doc,
    example: way,
    optional: false,
    map: { valueAt: () => entry, named: true },
    read(node, path, reading) {
      if (node.kind !== 'map') {
        const message = `found ${shown(node)} where a map is expected`;
        return refuse(node.origin, path, reading, { message, allowed: `write it as ${way}` });
      }
      const entries: Keyed<K, T>[] = [];
      for (const { key: text, keyOrigin, value: written } of node.entries) {
        const keyPath = partPath(path, text);
        const key = parseKey(text);
        const wrong = typeof key === 'object' && 'message' in key ? key : undefined;
        if (wrong !== undefined) refuse(keyOrigin, keyPath, reading, wrong);
        const value = entry.read(written, keyPath, reading);
        if (wrong === undefined && value !== undefined) entries.push({ key: key as K, written: text, value });
      }
      return entries.length === node.entries.length ? entries : undefined;
    },
    jsonSchema: () => ({ description: doc, type: 'object', additionalProperties: entry.jsonSchema() }),
  };
}
