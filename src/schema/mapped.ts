// A field whose value is put into another form after reading.
import type { Field } from './field.ts';
import { mapShapeOf } from './mapShapeOf.ts';

/** The same way of writing, with `turn` applied to the value that was read. The field has no default. */
export function mapped<T, U>(field: Field<T>, turn: (value: T) => U): Field<U> {
  const { kind, doc, example } = field;
  return {
    kind,
    doc,
    example,
    optional: false,
    ...mapShapeOf(field),
    read(node, path, reading) {
      const value = field.read(node, path, reading);
      return value === undefined ? undefined : turn(value);
    },
    jsonSchema: () => field.jsonSchema(),
  };
}
