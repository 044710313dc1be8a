// Checks between the parts of one value, made after its parts have been read.
import type { Field, Reading } from './field.ts';
import type { Origin } from './issue.ts';
import { doubt, partPath, refuse, type Wrong } from './mistake.ts';
import type { Node } from './node.ts';

/** The written value under check; a part is a key of its map or a position in its list. */
export interface Place {
  readonly path: string;
  readonly reading: Reading;
  /** Reports a mistake of the value or of one of its parts; where the part is not written, at the value. */
  refuse(wrong: Wrong, part?: string | number): void;
  /** Reports a doubtful value in the same way. */
  doubt(wrong: Wrong, part?: string | number): void;
}

/** The same field with a further check of values that could be read. */
export function checked<T>(field: Field<T>, check: (value: T, place: Place) => void): Field<T> {
  return {
    ...field,
    read(node, path, reading) {
      const value = field.read(node, path, reading);
      if (value !== undefined) check(value, placeOf(node, path, reading));
      return value;
    },
  };
}

function placeOf(node: Node, path: string, reading: Reading): Place {
  const at = (part?: string | number): [Origin, string] =>
    part === undefined ? [node.origin, path] : [partOrigin(node, part), partPath(path, part)];
  return {
    path,
    reading,
    refuse: (wrong, part) => refuse(...at(part), reading, wrong),
    doubt: (wrong, part) => doubt(...at(part), reading, wrong),
  };
}

function partOrigin(node: Node, part: string | number): Origin {
  if (node.kind === 'list' && typeof part === 'number') return node.items[part]?.origin ?? node.origin;
  if (node.kind === 'map') return node.entries.find((entry) => entry.key === part)?.value.origin ?? node.origin;
  return node.origin;
}
