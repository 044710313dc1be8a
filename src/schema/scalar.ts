// The common part of all fields that are written as one word or number.
import type { Field, JsonSchema, Reading } from './field.ts';
import { refuse, shown, type Wrong } from './mistake.ts';
import type { ScalarNode } from './node.ts';

/** What reading one word or number gives. */
export type Interpreted<T> = { readonly value: T } | Wrong;

export interface ScalarParts<T> {
  readonly kind: string;
  readonly doc: string;
  readonly example: string;
  /** How values are written, for the message when there is no single value: `a duration such as 30s`. */
  readonly expected: string;
  readonly schema: JsonSchema;
  /** The value of what was written (never null), or what is wrong with it. */
  interpret(value: string | number | boolean, reading: Reading, node: ScalarNode): Interpreted<T>;
}

/** A field read from a single scalar; lists, maps and empty values are refused here. */
export function scalar<T>(parts: ScalarParts<T>): Field<T> {
  const { kind, doc, example, expected, schema, interpret } = parts;
  return {
    kind,
    doc,
    example,
    optional: false,
    read(node, path, reading) {
      if (node.kind !== 'scalar' || node.value === null) {
        return refuse(node.origin, path, reading, {
          message: `found ${shown(node)} where ${expected} is expected`,
          allowed: `write it as ${example}`,
        });
      }
      const result = interpret(node.value, reading, node);
      return 'value' in result ? result.value : refuse(node.origin, path, reading, result);
    },
    jsonSchema: () => ({ description: doc, ...schema }),
  };
}
