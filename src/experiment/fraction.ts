// A metric in one replication, before it is divided: ratios are formed after summing over replications.

/** x ÷ y; y is 1 for totals, maxima and other plain values. There is no value where y is 0. */
export interface Fraction {
  readonly x: number;
  readonly y: number;
}

/** A plain value; nothing to form it from gives 0 ÷ 0. */
export function fractionOf(value: number | null): Fraction {
  return value === null ? { x: 0, y: 0 } : { x: value, y: 1 };
}

/** The value; null where there is none. */
export function quotient({ x, y }: Fraction): number | null {
  return y === 0 ? null : x / y;
}
