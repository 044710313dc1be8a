// Maps of several kinds, told apart by the key that only one kind has: `{ rate: … }`, `{ volumes: …, every: … }`.
import type { Field } from './field.ts';
import { partPath, refuse, shown } from './mistake.ts';
import { nearest } from './nearest.ts';

/** Reads a map by the field whose key it contains; exactly one of the keys of `kinds` must be there. */
export function byKey<K extends Readonly<Record<string, Field<unknown>>>>(
  doc: string,
  kinds: K,
): Field<{ [Key in keyof K]: K[Key] extends Field<infer T> ? T : never }[keyof K]> {
  type Value = { [Key in keyof K]: K[Key] extends Field<infer T> ? T : never }[keyof K];
  const keys = Object.keys(kinds);
  return {
    kind: 'map',
    doc,
    example: kinds[keys[0]].example,
    optional: false,
    map: {
      valueAt: (key) => keys.map((kind) => kinds[kind].map?.valueAt(key)).find((field) => field !== undefined),
      ways: { keys, replaced: 'map' },
    },
    read(node, path, reading) {
      const allowed = `exactly one of ${keys.join(', ')}; write it as ${keys.map((key) => kinds[key].example).join(' or ')}`;
      if (node.kind !== 'map') {
        return refuse(node.origin, path, reading, { message: `found ${shown(node)} where a map is expected`, allowed });
      }
      const present = node.entries.filter((entry) => keys.includes(entry.key));
      for (const extra of present.slice(1)) {
        const message = `${present[0].key} and ${extra.key} exclude each other`;
        refuse(extra.keyOrigin, partPath(path, extra.key), reading, { message, allowed });
      }
      if (present.length > 1) return undefined;
      const key = present[0]?.key;
      if (key !== undefined) return kinds[key].read(node, path, reading) as Value | undefined;
      const meant = node.entries.map((entry) => nearest(entry.key, keys)).find((name) => name !== undefined);
      return refuse(node.origin, path, reading, {
        message: `none of the keys ${keys.join(', ')} is written`,
        allowed,
        ...(meant === undefined ? {} : { nearest: meant }),
      });
    },
    jsonSchema: () => ({ description: doc, oneOf: keys.map((key) => kinds[key].jsonSchema()) }),
  };
}
