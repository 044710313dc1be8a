// Keys of a record of which at least one is needed: `skills` or `campaigns`, or both.
import type { Field } from './field.ts';
import { refuse } from './mistake.ts';
import { nearest } from './nearest.ts';

/** The same field of a map, in which one of these keys must be written; looks at the keys, whatever their values. */
export function atLeastOne<T>(keys: readonly [string, string, ...string[]], field: Field<T>): Field<T> {
  return {
    ...field,
    read(node, path, reading) {
      const value = field.read(node, path, reading);
      if (node.kind !== 'map' || node.entries.some(({ key }) => keys.includes(key))) return value;
      // A mistyped key has been told as an unknown one.
      const isMistyped = (key: string) => field.map?.valueAt(key) === undefined && nearest(key, keys) !== undefined;
      if (node.entries.some(({ key }) => isMistyped(key))) return undefined;
      const message = `missing key ${keys.map((key) => JSON.stringify(key)).join(' or ')}`;
      const ways = keys.map((key) => `${key}: ${field.map?.valueAt(key)?.example ?? '…'}`);
      return refuse(node.origin, path, reading, { message, allowed: `write ${ways.join(', or ')}` });
    },
    jsonSchema: () => ({ ...field.jsonSchema(), anyOf: keys.map((key) => ({ required: [key] })) }),
  };
}
