// Rates of events: `100/min`, `850/h`, `20000/day`.
import type { PerSecond } from '../units/quantities.ts';
import type { Field } from './field.ts';
import { nearest } from './nearest.ts';
import { scalar } from './scalar.ts';

const secondsPer: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600, day: 86_400, week: 604_800 };
const units = Object.keys(secondsPer);
const unitOfWord: Readonly<Record<string, string>> = {
  sec: 's',
  second: 's',
  m: 'min',
  minute: 'min',
  hour: 'h',
  hr: 'h',
  d: 'day',
  w: 'week',
};

/** A number of events per unit of time, 0 or more, read as events per second. */
export function rate(doc: string, options: { readonly example?: string } = {}): Field<PerSecond> {
  return scalar<PerSecond>({
    kind: 'rate',
    doc,
    example: options.example ?? '100/min',
    expected: 'a rate',
    schema: { type: 'string', pattern: `^\\s*[0-9.]+\\s*/\\s*(${units.join('|')})\\s*$` },
    interpret(written) {
      if (typeof written === 'number') {
        return { message: `bare number ${written}: write a rate, such as ${written}/min or ${written}/h`, allowed };
      }
      const match = /^\s*(-?)(\d+\.?\d*|\.\d+)\s*\/\s*(\S+)\s*$/.exec(String(written));
      if (match === null) return { message: `${JSON.stringify(String(written))} is not a rate`, allowed };
      const [, sign, amount, unit] = match as unknown as [string, string, string, string];
      if (sign === '-') return { message: `rate ${written} is negative`, allowed };
      const seconds = units.includes(unit) ? secondsPer[unit] : undefined;
      if (seconds !== undefined) return { value: Number(amount) / seconds };
      const meant = unitOfWord[unit.toLowerCase()] ?? nearest(unit, units);
      return {
        message: `unknown unit ${JSON.stringify(unit)} in ${written}`,
        allowed,
        ...(meant === undefined ? {} : { nearest: `${amount}/${meant}` }),
      };
    },
  });
}

const allowed = `a number per unit of time, such as 100/min; units: ${units.join(', ')}`;
