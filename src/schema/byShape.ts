// Values with a short and a long way of writing, told apart by their shape: `staff: 12` or `staff: { every: 30m, … }`.
import type { Field } from './field.ts';
import { mapShapeOf } from './mapShapeOf.ts';
import { refuse, shown } from './mistake.ts';
import type { Node } from './node.ts';

type Shapes = { readonly [Shape in Node['kind']]?: Field<unknown> };
type ValueOfShapes<S extends Shapes> = { [Shape in keyof S]: S[Shape] extends Field<infer T> ? T : never }[keyof S];

/** Reads a word or number, a list and a map each with a field of its own. */
export function byShape<S extends Shapes>(doc: string, shapes: S): Field<ValueOfShapes<S>> {
  const fields = Object.values(shapes) as Field<ValueOfShapes<S>>[];
  return {
    kind: fields.map((field) => field.kind).join(' or '),
    doc,
    example: fields[0].example,
    optional: false,
    ...mapShapeOf(shapes.map),
    read(node, path, reading) {
      const field = shapes[node.kind] as Field<ValueOfShapes<S>> | undefined;
      if (field !== undefined) return field.read(node, path, reading);
      return refuse(node.origin, path, reading, {
        message: `found ${shown(node)} where ${fields.map((allowed) => `a ${allowed.kind}`).join(' or ')} is expected`,
        allowed: `write it as ${fields.map((allowed) => allowed.example).join(' or ')}`,
      });
    },
    jsonSchema: () => ({ description: doc, anyOf: fields.map((field) => field.jsonSchema()) }),
  };
}
