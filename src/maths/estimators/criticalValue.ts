// Student's critical values at one confidence level, remembered, since thousands of cells share a few numbers of replications.
import { studentQuantile } from '../special/studentQuantile.ts';

/** The half-width of a two-sided interval in standard errors, for a number of degrees of freedom (whole, at least 1). */
export type CriticalValue = (degrees: number) => number;

/**
 * Critical values for two-sided Student intervals.
 * @param confidence share of intervals that shall cover, strictly between 0 and 1: 0.95
 * @throws RangeError for any other confidence
 */
export function criticalValue(confidence: number): CriticalValue {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`);
  const known = new Map<number, number>();
  return (degrees) => {
    let value = known.get(degrees);
    if (value === undefined) {
      value = studentQuantile(0.5 + confidence / 2, degrees);
      known.set(degrees, value);
    }
    return value;
  };
}
