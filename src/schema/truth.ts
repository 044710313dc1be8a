// True or false.
import type { Field } from './field.ts';
import { scalar } from './scalar.ts';

/** `true` or `false`; `yes` and `no` are refused with a hint. */
export function truth(doc: string): Field<boolean> {
  return scalar<boolean>({
    kind: 'true or false',
    doc,
    example: 'true',
    expected: 'true or false',
    schema: { type: 'boolean' },
    interpret(written) {
      if (typeof written === 'boolean') return { value: written };
      const word = String(written).toLowerCase();
      const meant = ['yes', 'y', 'on', '1'].includes(word)
        ? 'true'
        : ['no', 'n', 'off', '0'].includes(word)
          ? 'false'
          : '';
      return {
        message: `${JSON.stringify(String(written))} is neither true nor false`,
        allowed: 'true or false',
        ...(meant === '' ? {} : { nearest: meant }),
      };
    },
  });
}
