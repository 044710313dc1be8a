// A map that holds one value's own keys and further ones beside them: `{ gamma: { cv: 8% }, correlation: 60% }`.
import type { Field, JsonSchema } from './field.ts';
import { partPath } from './mistake.ts';

/** Reads what `field` reads, without the key `key`, and at that key, where it is written, what `extra` reads. */
export function beside<T extends object, U, const Key extends string>(
  field: Field<T>,
  key: Key,
  extra: Field<U>,
): Field<T & { readonly [K in Key]?: U }> {
  return {
    ...(field as Field<T & { readonly [K in Key]?: U }>),
    map: { ...field.map, valueAt: (name) => (name === key ? extra : field.map?.valueAt(name)) },
    read(node, path, reading) {
      const entry = node.kind === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined;
      if (node.kind !== 'map' || entry === undefined) return field.read(node, path, reading);
      const rest = { ...node, entries: node.entries.filter((candidate) => candidate !== entry) };
      const value = field.read(rest, path, reading);
      const further = extra.read(entry.value, partPath(path, key), reading);
      return value === undefined || further === undefined ? undefined : { ...value, [key]: further };
    },
    jsonSchema: () => withProperty(field.jsonSchema(), key, extra.jsonSchema()),
  };
}

/** The schema of a map, or of a choice of maps, with a further property. */
function withProperty(schema: JsonSchema, key: string, property: JsonSchema): JsonSchema {
  const choice = schema.oneOf as readonly JsonSchema[] | undefined;
  if (choice !== undefined) return { ...schema, oneOf: choice.map((member) => withProperty(member, key, property)) };
  return { ...schema, properties: { ...(schema.properties as object), [key]: property } };
}
