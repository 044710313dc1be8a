// Whether values in order of time, such as those of batches, hang together: von Neumann's test.

/** What values in a row say of their independence. */
export interface SerialCorrelation {
  /**
   * C = 1 − Σ (yᵢ − yᵢ₊₁)² ÷ (2 Σ (yᵢ − ȳ)²): the correlation of neighbours, corrected for the two ends. Near 0 when the values are
   * independent, up to 1 when each is like the one before.
   */
  readonly correlation: number;
  /** C in standard errors of independent values, √((n − 2) ÷ (n² − 1)): about standard normal when they are. */
  readonly score: number;
}

/** With fewer values the score is not near enough to normal. */
const leastValues = 8;

/**
 * Von Neumann's ratio as a test of independence; null for fewer than 8 values and for values that do not vary.
 * Source: von Neumann (1941), "Distribution of the ratio of the mean square successive difference to the variance", Annals of
 * Mathematical Statistics 12; for batch means Fishman (1978), "Grouping observations in digital simulation", Management Science 24,
 * and Alexopoulos and Seila (1998), Output data analysis, in Banks (ed.), Handbook of Simulation, ch. 7.
 */
export function serialCorrelation(values: ArrayLike<number>): SerialCorrelation | null {
  const n = values.length;
  if (n < leastValues) return null;
  // Deviations from the first value, so that equal values have exactly none.
  const first = values[0]!;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]! - first;
  const mean = sum / n;
  let squares = 0;
  let successive = 0;
  for (let i = 0; i < n; i++) {
    squares += (values[i]! - first - mean) ** 2;
    if (i + 1 < n) successive += (values[i]! - values[i + 1]!) ** 2;
  }
  if (squares === 0) return null;
  const correlation = 1 - successive / (2 * squares);
  return { correlation, score: correlation / Math.sqrt((n - 2) / (n * n - 1)) };
}
