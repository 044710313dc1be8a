// Lists of values of one kind.
import type { Field } from './field.ts';
import { partPath, refuse, shown } from './mistake.ts';

/** A list; every item is read even when an earlier one is wrong. Bounds count items and are included. */
export function list<T>(
  doc: string,
  item: Field<T>,
  options: { readonly min?: number; readonly max?: number } = {},
): Field<readonly T[]> {
  const { min = 0, max } = options;
  return {
    kind: 'list',
    doc,
    example: `[${item.example}]`,
    optional: false,
    read(node, path, reading) {
      if (node.kind !== 'list') {
        return refuse(node.origin, path, reading, {
          message: `found ${shown(node)} where a list is expected`,
          allowed: `write it as [${item.example}]`,
        });
      }
      if (node.items.length < min || (max !== undefined && node.items.length > max)) {
        refuse(node.origin, path, reading, {
          message: `the list has ${node.items.length} items`,
          allowed: max === undefined ? `at least ${min}` : `from ${min} to ${max}`,
        });
      }
      const values = node.items.map((entry, position) => item.read(entry, partPath(path, position), reading));
      return values.includes(undefined) ? undefined : (values as T[]);
    },
    jsonSchema: () => ({
      description: doc,
      type: 'array',
      items: item.jsonSchema(),
      ...(min === 0 ? {} : { minItems: min }),
      ...(max === undefined ? {} : { maxItems: max }),
    }),
  };
}
