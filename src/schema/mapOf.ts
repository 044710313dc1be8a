// Maps whose keys are names that the user chooses: queues, groups, skills.
import type { Field } from './field.ts';
import { partPath, refuse, shown, unknownName } from './mistake.ts';

export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/**
 * A map from names to values, in the order of the file. With `of`, the names must be those of existing things of that
 * kind. Entries that cannot be read are reported and left out, so the others remain usable.
 */
export function mapOf<T>(
  doc: string,
  entry: Field<T>,
  options: { readonly of?: string; readonly min?: number; readonly example?: string } = {},
): Field<readonly Named<T>[]> {
  const { of: kind, min = 0, example = 'name' } = options;
  return {
    kind: 'map of names',
    doc,
    example: `{ ${example}: ${entry.example} }`,
    optional: false,
    map: { valueAt: () => entry, named: true },
    read(node, path, reading) {
      if (node.kind !== 'map') {
        return refuse(node.origin, path, reading, {
          message: `found ${shown(node)} where a map from names is expected`,
          allowed: `write it as { ${example}: ${entry.example} }`,
        });
      }
      if (node.entries.length < min) {
        refuse(node.origin, path, reading, { message: 'the map is empty', allowed: `at least ${min} entry` });
      }
      const named: Named<T>[] = [];
      for (const { key, keyOrigin, value: written } of node.entries) {
        const keyPath = partPath(path, key);
        if (!isName(key)) {
          refuse(keyOrigin, keyPath, reading, {
            message: `${JSON.stringify(key)} cannot be a name`,
            allowed: allowedNames,
          });
        } else if (kind !== undefined && !reading.names(kind).includes(key)) {
          refuse(keyOrigin, keyPath, reading, unknownName(kind, key, reading.names(kind)));
        }
        const value = entry.read(written, keyPath, reading);
        if (value !== undefined) named.push({ name: key, value });
      }
      return named;
    },
    jsonSchema: () => ({
      description: doc,
      type: 'object',
      propertyNames: { pattern: namePattern },
      additionalProperties: entry.jsonSchema(),
      ...(min === 0 ? {} : { minProperties: min }),
    }),
  };
}

const allowedNames = 'a word without slash, control characters or blanks at its ends';
const namePattern = '^[^\\s/\\u0000-\\u001f\\u007f]([^/\\u0000-\\u001f\\u007f]*[^\\s/\\u0000-\\u001f\\u007f])?$';
const namePatternCompiled = new RegExp(namePattern);

/** Names appear in tables, file names and streams of random numbers, which a slash divides. */
function isName(key: string): boolean {
  return namePatternCompiled.test(key);
}
