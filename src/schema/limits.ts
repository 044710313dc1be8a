// Bounds of a number, checked and worded in one place for durations, numbers, shares and rates.
import type { JsonSchema } from './field.ts';
import type { Wrong } from './mistake.ts';

export interface Limits {
  /** Smallest value (included). */
  readonly min?: number;
  /** Largest value (included). */
  readonly max?: number;
  /** True when the value must be above zero. */
  readonly positive?: boolean;
}

/** What is wrong with a value outside its bounds, or undefined; `write` puts a bound into the words of the field. */
export function outside(
  value: number,
  found: string,
  limits: Limits,
  write: (bound: number) => string,
): Wrong | undefined {
  const allowed = `allowed: ${limitsText(limits, write)}`;
  if (limits.positive && value <= 0) return { message: `${found} is not above zero`, allowed };
  if (limits.min !== undefined && value < limits.min) {
    return { message: `${found} is below ${write(limits.min)}`, allowed };
  }
  if (limits.max !== undefined && value > limits.max) {
    return { message: `${found} is above ${write(limits.max)}`, allowed };
  }
  return undefined;
}

/** The bounds in words: `from 0 to 1`, `above 0`, `any value` when there are none. */
export function limitsText({ min, max, positive }: Limits, write: (bound: number) => string): string {
  const from = positive ? `above ${write(0)}` : min === undefined ? '' : `from ${write(min)}`;
  const to = max === undefined ? '' : `up to ${write(max)}`;
  return [from, to].filter((part) => part !== '').join(' ') || 'any value';
}

/** The bounds of a plain number as JSON Schema keywords. */
export function limitsSchema({ min, max, positive }: Limits): JsonSchema {
  return {
    ...(positive ? { exclusiveMinimum: 0 } : min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
