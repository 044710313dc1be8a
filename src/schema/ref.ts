// A name that must exist elsewhere: a queue, a group, a routing policy.
import type { Field } from './field.ts';
import { unknownName } from './mistake.ts';
import { scalar } from './scalar.ts';

/** The name of an existing thing of this kind; the names come from the reading. */
export function ref(doc: string, kind: string, options: { readonly example?: string } = {}): Field<string> {
  return scalar<string>({
    kind: `name of a ${kind}`,
    doc,
    example: options.example ?? kind,
    expected: `the name of a ${kind}`,
    schema: { $ref: `#/$defs/${definitionName(kind)}` },
    interpret(written, reading, node) {
      const names = reading.names(kind);
      const name = node.written ?? String(written);
      return names.includes(name) ? { value: name } : unknownName(kind, name, names);
    },
  });
}

/** Under which name the JSON Schema of the whole file defines the names of a kind. */
export function definitionName(kind: string): string {
  return kind.replaceAll(' ', '-');
}
