// Plain numbers, and counts of things.
import type { Field } from './field.ts';
import { type Limits, limitsSchema, limitsText, outside } from './limits.ts';
import { type Interpreted, scalar } from './scalar.ts';

/** A finite number without a unit. */
export function number(
  doc: string,
  options: Limits & { readonly integer?: boolean; readonly example?: string } = {},
): Field<number> {
  const what = options.integer ? 'a whole number' : 'a number';
  return scalar<number>({
    kind: options.integer ? 'whole number' : 'number',
    doc,
    example: options.example ?? '1',
    expected: what,
    schema: { type: options.integer ? 'integer' : 'number', ...limitsSchema(options) },
    interpret(value): Interpreted<number> {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        return {
          message: `${JSON.stringify(String(value))} is not ${what}`,
          allowed: `allowed: ${limitsText(options, String)}`,
        };
      }
      if (options.integer && !Number.isSafeInteger(value)) {
        return { message: `${value} is not a whole number`, allowed: `allowed: ${limitsText(options, String)}` };
      }
      return outside(value, String(value), options, String) ?? { value };
    },
  });
}

/** A whole number of things, 0 or more unless `min` says otherwise. */
export function count(doc: string, options: Limits & { readonly example?: string } = {}): Field<number> {
  return number(doc, { ...options, min: options.min ?? 0, integer: true });
}
