// Keys of a record that exclude each other, one of which is needed: `staff` or `shifts`.
import type { Field } from './field.ts';
import { partPath, refuse } from './mistake.ts';
import { nearest } from './nearest.ts';

/** The same field of a map, in which exactly one of these keys must be written; looks at the keys, whatever their values. */
export function exactlyOne<T>(keys: readonly [string, string, ...string[]], field: Field<T>): Field<T> {
  const allowed = `exactly one of ${keys.join(' and ')}`;
  return {
    ...field,
    ...(field.map === undefined ? {} : { map: { ...field.map, ways: { keys, replaced: 'key' as const } } }),
    read(node, path, reading) {
      const value = field.read(node, path, reading);
      if (node.kind !== 'map') return value;
      const present = node.entries.filter((entry) => keys.includes(entry.key));
      if (present.length === 1) return value;
      for (const { key, keyOrigin } of present.slice(1)) {
        const message = `${present[0].key} and ${key} exclude each other`;
        refuse(keyOrigin, partPath(path, key), reading, { message, allowed });
      }
      if (present.length > 1) return undefined;
      // A mistyped key has been told as an unknown one.
      const isMistyped = (key: string) => field.map?.valueAt(key) === undefined && nearest(key, keys) !== undefined;
      if (node.entries.some(({ key }) => isMistyped(key))) return undefined;
      const message = `missing key ${keys.map((key) => JSON.stringify(key)).join(' or ')}`;
      return refuse(node.origin, path, reading, { message, allowed });
    },
    jsonSchema: () => ({ ...field.jsonSchema(), oneOf: keys.map((key) => ({ required: [key] })) }),
  };
}
