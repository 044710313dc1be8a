// Currencies by their ISO 4217 codes: `USD`.
import type { Field } from './field.ts';
import type { Wrong } from './mistake.ts';
import { nearest } from './nearest.ts';
import { scalar } from './scalar.ts';

const allowed = 'the ISO 4217 code of a currency, such as USD';

/** A currency by its code in capital letters. */
export function currency(doc: string, options: { readonly example?: string } = {}): Field<string> {
  return scalar<string>({
    kind: 'currency',
    doc,
    example: options.example ?? 'USD',
    expected: 'a currency',
    schema: { type: 'string', pattern: '^[A-Z]{3}$' },
    interpret(written) {
      const code = String(written).trim();
      const wrong = unknownCurrency(code);
      return wrong === undefined ? { value: code } : { ...wrong, allowed };
    },
  });
}

/** What is wrong with a code that is no currency's, or undefined. */
export function unknownCurrency(code: string): Wrong | undefined {
  const currencies = Intl.supportedValuesOf('currency');
  if (currencies.includes(code)) return undefined;
  const capital = code.toUpperCase();
  const meant = currencies.includes(capital) ? capital : nearest(code, currencies);
  const message = `unknown currency ${JSON.stringify(code)}`;
  return { message, allowed, ...(meant === undefined ? {} : { nearest: meant }) };
}
