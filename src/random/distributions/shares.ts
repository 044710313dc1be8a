// Shares of parts, which are to make up a whole.

/** How far rounding may take the sum of written shares from 1. */
const tolerance = 1e-9;

/** What is wrong with shares that do not add up to 1, or undefined. */
export function shareMistake(shares: readonly number[]): string | undefined {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= tolerance) return undefined;
  return `the shares add up to ${Number((100 * sum).toPrecision(6))}%, not to 100%`;
}
