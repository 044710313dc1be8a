// Checks between the parts of one value, made after its parts have been read.
import type { Field, Reading } from './field.ts';
import type { Origin } from './issue.ts';
import { doubt, partPath, refuse, type Wrong } from './mistake.ts';
import type { Node } from './node.ts';

/** A part of a value: a key of its map or a position in its list, or several of them that lead further down. */
export type Part = string | number | readonly (string | number)[];

/** The written value under check. */
export interface Place {
  readonly path: string;
  readonly reading: Reading;
  /** Reports a mistake of the value or of one of its parts; where the part is not written, at the value. */
  refuse(wrong: Wrong, part?: Part): void;
  /** Reports a doubtful value in the same way. */
  doubt(wrong: Wrong, part?: Part): void;
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
  const at = (part: Part = []): [Origin, string] => {
    const steps = [part].flat();
    return [partOrigin(node, steps), steps.reduce<string>(partPath, path)];
  };
  return {
    path,
    reading,
    refuse: (wrong, part) => refuse(...at(part), reading, wrong),
    doubt: (wrong, part) => doubt(...at(part), reading, wrong),
  };
}

function partOrigin(node: Node, [step, ...further]: readonly (string | number)[]): Origin {
  if (step === undefined) return node.origin;
  const below =
    node.kind === 'list'
      ? node.items[Number(step)]
      : node.kind === 'map'
        ? node.entries.find((entry) => entry.key === step)?.value
        : undefined;
  return below === undefined ? node.origin : partOrigin(below, further);
}
