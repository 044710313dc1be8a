// Free text, and yes or no.
import type { Field } from './field.ts';
import { scalar } from './scalar.ts';

/** Text with at least one visible character; a number is taken as it is written. */
export function text(doc: string, options: { readonly example?: string } = {}): Field<string> {
  return scalar<string>({
    kind: 'text',
    doc,
    example: options.example ?? 'first',
    expected: 'a text',
    schema: { type: ['string', 'number'] },
    interpret(written, _reading, node) {
      const value = node.written ?? String(written);
      return value.trim() === '' ? { message: 'the text is empty', allowed: 'at least one character' } : { value };
    },
  });
}

/** `true` or `false`. */
export function flag(doc: string): Field<boolean> {
  return scalar<boolean>({
    kind: 'flag',
    doc,
    example: 'true',
    expected: 'true or false',
    schema: { type: 'boolean' },
    interpret(written) {
      if (typeof written === 'boolean') return { value: written };
      const word = String(written).toLowerCase();
      const meant = ['yes', 'on', 'true', '1'].includes(word)
        ? 'true'
        : ['no', 'off', 'false', '0'].includes(word)
          ? 'false'
          : undefined;
      return {
        message: `${JSON.stringify(String(written))} is neither true nor false`,
        allowed: 'allowed: true, false',
        ...(meant === undefined ? {} : { nearest: meant }),
      };
    },
  });
}
