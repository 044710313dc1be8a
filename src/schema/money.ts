// Amounts of money, alone or for a time: `0.0175 USD`, `180 USD/month`.
import { unknownCurrency } from './currency.ts';
import type { Field } from './field.ts';
import { nearest } from './nearest.ts';
import { type Interpreted, scalar } from './scalar.ts';

/** An amount above 0 in a currency by its ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** The same for a time. */
export interface MoneyPer<Unit extends TimeUnit = TimeUnit> extends Money {
  readonly per: Unit;
}

export type TimeUnit = 'h' | 'month' | 'year';

const unitOfWord: Readonly<Record<string, TimeUnit>> = {
  hour: 'h',
  hr: 'h',
  mo: 'month',
  m: 'month',
  yr: 'year',
  y: 'year',
  annum: 'year',
};
const amountPattern = '^\\s*[0-9.]+\\s*[A-Z]{3}';

/** An amount alone. */
export function money(doc: string, options: { readonly example: string }): Field<Money> {
  const allowed = `an amount and a currency by its ISO 4217 code, such as ${options.example}`;
  return scalar<Money>({
    kind: 'amount of money',
    doc,
    example: options.example,
    expected: 'an amount of money',
    schema: { type: 'string', pattern: `${amountPattern}\\s*$` },
    interpret(written) {
      const text = String(written).trim();
      const parts = /^(\d+\.?\d*|\.\d+)\s*([^\s\d/]+)$/.exec(text);
      if (parts === null) return { message: `${JSON.stringify(text)} is not an amount of money`, allowed };
      return amountOf(text, parts[1]!, parts[2]!, 'amount', allowed);
    },
  });
}

/** An amount for one of these lengths of time; `what` it is, `wage`, stands in messages. */
export function moneyPer<const Unit extends TimeUnit>(
  doc: string,
  options: { readonly what: string; readonly units: readonly Unit[]; readonly example: string },
): Field<MoneyPer<Unit>> {
  const { what, units, example } = options;
  const allowed = `an amount, a currency by its ISO 4217 code and ${wordList(units)}, such as ${example}`;
  return scalar<MoneyPer<Unit>>({
    kind: what,
    doc,
    example,
    expected: `a ${what}`,
    schema: { type: 'string', pattern: `${amountPattern}\\s*/\\s*(${units.join('|')})\\s*$` },
    interpret(written): Interpreted<MoneyPer<Unit>> {
      const text = String(written).trim();
      const parts = /^(\d+\.?\d*|\.\d+)\s*([^\s\d/]+)\s*\/\s*(\S+)$/.exec(text);
      if (parts === null) return { message: `${JSON.stringify(text)} is not a ${what}`, allowed };
      const [, amount, code, unit] = parts as unknown as [string, string, string, string];
      const per = units.find((each) => each === unit);
      const read = amountOf(text, amount, code, what, allowed);
      if (!('value' in read)) return read;
      if (per !== undefined) return { value: { ...read.value, per } };
      const meant = [unitOfWord[unit.toLowerCase()], nearest(unit, units)].find((each) => units.includes(each as Unit));
      return {
        message: `unknown unit ${JSON.stringify(unit)} in ${text}`,
        allowed,
        ...(meant === undefined ? {} : { nearest: `${amount} ${code}/${meant}` }),
      };
    },
  });
}

function amountOf(text: string, amount: string, code: string, what: string, allowed: string): Interpreted<Money> {
  const wrong = unknownCurrency(code);
  if (wrong !== undefined) return { ...wrong, message: `${wrong.message} in ${text}`, allowed };
  if (Number(amount) === 0) return { message: `${what} ${text} is not above zero`, allowed };
  return { value: { amount: Number(amount), currency: code } };
}

/** `h, month or year`. */
function wordList(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}
