// One of a few fixed words.
import type { Field } from './field.ts';
import { unknownName } from './mistake.ts';
import { scalar } from './scalar.ts';

/** One of `words`, spelt exactly. */
export function choice<const Word extends string>(doc: string, words: readonly Word[]): Field<Word> {
  return scalar<Word>({
    kind: 'choice',
    doc,
    example: words[0],
    expected: `one of ${words.join(', ')}`,
    schema: { enum: [...words] },
    interpret(written) {
      const value = words.find((word) => word === written);
      return value === undefined ? unknownName('word', String(written), words) : { value };
    },
  });
}
