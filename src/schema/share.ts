// Shares of one and ratios, written per cent or as a plain number: `85%` and `0.85` are the same.
import type { Share } from '../units/quantities.ts';
import type { Field } from './field.ts';
import { type Limits, limitsText, outside } from './limits.ts';
import { type Interpreted, scalar } from './scalar.ts';

const percentPattern = '^\\s*[0-9.]+\\s*%$';

/** A share from 0 to 1 (narrower with `min` and `max`), such as a probability. */
export function share(doc: string, options: Limits & { readonly example?: string } = {}): Field<Share> {
  const limits = { ...options, min: options.min ?? 0, max: options.max ?? 1 };
  return scalar<Share>({
    kind: 'share',
    doc,
    example: options.example ?? '85%',
    expected: 'a share',
    schema: {
      anyOf: [
        { type: 'number', minimum: limits.min, maximum: limits.max },
        { type: 'string', pattern: percentPattern },
      ],
    },
    interpret(written) {
      const parsed = parseRatio(written, 'share');
      if (!('value' in parsed)) return parsed;
      if (parsed.value > 1 && typeof written === 'number') {
        return {
          message: `share ${written} is over 1`,
          allowed: `allowed: ${limitsText(limits, percent)}, or the same as a number from 0 to 1`,
          ...(written <= 100 ? { nearest: `${written}%` } : {}),
        };
      }
      return outside(parsed.value, `share ${written}`, limits, percent) ?? parsed;
    },
  });
}

/** A ratio of 0 or more that may pass 1, such as a coefficient of variation or a factor: `8%`, `0.08`, `1.2`. */
export function ratio(doc: string, options: Limits & { readonly example?: string } = {}): Field<number> {
  const limits = { ...options, min: options.min ?? 0 };
  return scalar<number>({
    kind: 'ratio',
    doc,
    example: options.example ?? '0.8',
    expected: 'a ratio',
    schema: {
      anyOf: [
        { type: 'number', minimum: limits.min },
        { type: 'string', pattern: percentPattern },
      ],
    },
    interpret(written) {
      const parsed = parseRatio(written, 'ratio');
      return 'value' in parsed ? (outside(parsed.value, String(written), limits, String) ?? parsed) : parsed;
    },
  });
}

function parseRatio(written: string | number | boolean, what: string): Interpreted<number> {
  if (typeof written === 'number' && Number.isFinite(written)) return { value: written };
  const match = typeof written === 'string' ? /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*%\s*$/.exec(written) : null;
  if (match !== null) return { value: Number(match[1]) / 100 };
  return {
    message: `${JSON.stringify(String(written))} is not a ${what}`,
    allowed: 'a percentage such as 85% or a number such as 0.85',
  };
}

function percent(value: number): string {
  return `${Number((value * 100).toPrecision(12))}%`;
}
