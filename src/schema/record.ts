// A map with known keys.
import type { Field, Fields, JsonSchema } from './field.ts';
import type { IssueCollector } from './issue.ts';
import { partPath, refuse, shown, unknownName } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { MapEntry, MapNode } from './node.ts';

type ValueOf<F> = F extends Field<infer T> ? T : never;
type MayBeAbsent<F extends Fields> = { [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never }[keyof F];

/** The value of a record: keys that may be left out without a default are optional properties. */
export type RecordOf<F extends Fields> = { readonly [K in Exclude<keyof F, MayBeAbsent<F>>]: ValueOf<F[K]> } & {
  readonly [K in MayBeAbsent<F>]?: Exclude<ValueOf<F[K]>, undefined>;
};

/**
 * A map of these keys. Unknown keys are reported where they stand, missing ones where the map stands. The record is read
 * to its end in any case, a mistyped key as the one it most likely means; it is undefined when a value cannot be read or
 * a key that it needs is missing. `what` is the word for a key in messages.
 */
export function record<F extends Fields>(doc: string, fields: F, what = 'key'): Field<RecordOf<F>> {
  return {
    kind: 'record',
    doc,
    example: recordExample(fields),
    optional: false,
    map: { valueAt: (key) => (Object.hasOwn(fields, key) ? fields[key] : undefined) },
    read(node, path, reading) {
      if (node.kind !== 'map') {
        return refuse(node.origin, path, reading, {
          message: `found ${shown(node)} where a map is expected`,
          allowed: `allowed ${what}s: ${Object.keys(fields).join(', ')}`,
        });
      }
      const meant = refuseUnknownKeys(node, Object.keys(fields), what, path, reading);
      let complete = true;
      const values: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(fields)) {
        const entry = node.entries.find((candidate) => candidate.key === key) ?? meant.get(key);
        if (entry !== undefined) {
          const value = field.read(entry.value, partPath(path, entry.key), reading);
          if (value === undefined) complete = false;
          else values[key] = value;
        } else if (!field.optional) {
          complete = false;
          refuse(node.origin, path, reading, missingKey(key, field));
        } else if (field.defaultValue !== undefined) values[key] = field.defaultValue;
      }
      return complete ? (values as RecordOf<F>) : undefined;
    },
    jsonSchema: () => recordSchema(doc, fields),
  };
}

/** Reports unknown keys at their own place. Yields the entries whose key most likely means an absent one, by that key. */
function refuseUnknownKeys(node: MapNode, keys: readonly string[], what: string, path: string, issues: IssueCollector) {
  const meant = new Map<string, MapEntry>();
  const absent = keys.filter((key) => !node.entries.some((entry) => entry.key === key));
  for (const entry of node.entries) {
    if (keys.includes(entry.key)) continue;
    refuse(entry.keyOrigin, partPath(path, entry.key), issues, unknownName(what, entry.key, keys));
    const key = nearest(entry.key, absent);
    if (key !== undefined) meant.set(key, entry);
  }
  return meant;
}

function missingKey(key: string, field: Field<unknown>) {
  return { message: `missing key ${JSON.stringify(key)}`, allowed: `write ${key}: ${field.example}` };
}

/** The shortest value: the keys that must be there; when none must, the first. */
function recordExample(fields: Fields): string {
  const entries = Object.entries(fields);
  const needed = entries.filter(([, field]) => !field.optional);
  const written = needed.length > 0 ? needed : entries.slice(0, 1);
  return written.length === 0 ? '{}' : `{ ${written.map(([key, field]) => `${key}: ${field.example}`).join(', ')} }`;
}

function recordSchema(doc: string, fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => !field.optional).map(([key]) => key);
  return {
    description: doc,
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, field.jsonSchema()])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}
