// Wages as contracts and job advertisements name them: `18.50 USD/h`, `9500 ZAR/month`.
import type { Field } from './field.ts';
import { nearest } from './nearest.ts';
import { scalar } from './scalar.ts';

const units = ['h', 'month', 'year'] as const;
const unitOfWord: Readonly<Record<string, Wage['per']>> = {
  hour: 'h',
  hr: 'h',
  mo: 'month',
  m: 'month',
  yr: 'year',
  y: 'year',
  annum: 'year',
};
const allowed = 'an amount, a currency by its ISO 4217 code and h, month or year, such as 18.50 USD/h';

export interface Wage {
  /** Money for a time, above 0. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly per: (typeof units)[number];
}

/** A wage above zero, before premiums and what the employer pays on top. */
export function wage(doc: string, options: { readonly example?: string } = {}): Field<Wage> {
  return scalar<Wage>({
    kind: 'wage',
    doc,
    example: options.example ?? '18.50 USD/h',
    expected: 'a wage',
    schema: { type: 'string', pattern: `^\\s*[0-9.]+\\s*[A-Z]{3}\\s*/\\s*(${units.join('|')})\\s*$` },
    interpret(written) {
      const text = String(written).trim();
      const parts = /^(\d+\.?\d*|\.\d+)\s*([^\s\d/]+)\s*\/\s*(\S+)$/.exec(text);
      if (parts === null) return { message: `${JSON.stringify(text)} is not a wage`, allowed };
      const [, amount, code, unit] = parts as unknown as [string, string, string, string];
      const per = units.find((each) => each === unit);
      const currencies = Intl.supportedValuesOf('currency');
      if (!currencies.includes(code)) {
        const meant = nearest(code, currencies);
        return {
          message: `unknown currency ${JSON.stringify(code)} in ${text}`,
          allowed,
          ...(meant === undefined ? {} : { nearest: meant }),
        };
      }
      if (per === undefined) {
        const meant = unitOfWord[unit.toLowerCase()] ?? nearest(unit, units);
        return {
          message: `unknown unit ${JSON.stringify(unit)} in ${text}`,
          allowed,
          ...(meant === undefined ? {} : { nearest: `${amount} ${code}/${meant}` }),
        };
      }
      if (Number(amount) === 0) return { message: `wage ${text} is not above zero`, allowed };
      return { value: { amount: Number(amount), currency: code, per } };
    },
  });
}
