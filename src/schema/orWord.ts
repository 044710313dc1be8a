// A value that may also be one fixed word: `interval: whole`, `patience: never`.
import type { Field } from './field.ts';
import { mapShapeOf } from './mapShapeOf.ts';
import { refuse, shown } from './mistake.ts';
import { nearest } from './nearest.ts';

/** The same field, or `word` standing alone for itself. */
export function orWord<const Word extends string, T>(word: Word, field: Field<T>): Field<T | Word> {
  return {
    kind: `${field.kind} or ${word}`,
    doc: field.doc,
    example: field.example,
    optional: false,
    ...mapShapeOf(field),
    read(node, path, reading) {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') return field.read(node, path, reading);
      if (node.value === word) return word;
      if (nearest(node.value, [word]) === undefined) return field.read(node, path, reading);
      return refuse(node.origin, path, reading, {
        message: `${shown(node)} is neither a ${field.kind} nor the word ${word}`,
        allowed: `${word}, or such as ${field.example}`,
        nearest: word,
      });
    },
    jsonSchema: () => ({ description: field.doc, anyOf: [{ const: word }, field.jsonSchema()] }),
  };
}
