// A metric's definition as one line of text, derived from its sums, so that what is shown is what is computed.
import type { Derived, Metric, Sum } from './contract.ts';

/** The formula in the names of the raw columns, `(answeredWithin + abandonedShort) ÷ (answered + abandoned)`. */
export function formula(metric: Metric | Derived): string {
  switch (metric.kind) {
    case 'ratio':
      return `${operand(metric.numerator)} ÷ ${operand(metric.denominator)}`;
    case 'total':
      return metric.factor === undefined ? sumText(metric.sum) : scaled(operand(metric.sum), metric.factor);
    case 'maximum':
      return `largest ${metric.column}`;
    case 'deviation': {
      const count = operand(metric.count);
      return `√(${operand(metric.squares)} ÷ ${count} − (${operand(metric.sum)} ÷ ${count})²)`;
    }
    case 'quantile': {
      const whose = metric.of === 'answered' ? 'answered' : 'answered + abandoned';
      return `${Math.round(metric.share * 100)} % quantile of the waits of ${whose}`;
    }
    case 'derived':
      return metric.formula;
  }
}

/** A sum as one side of a division: in parentheses unless it is a single column as it is. */
function operand(sum: Sum<string>): string {
  const text = sumText(sum);
  return text.includes(' ') ? `(${text})` : text;
}

/** Terms in the order written in the metric. */
function sumText(sum: Sum<string>): string {
  return Object.entries(sum)
    .map(([column, coefficient = 0], index) => {
      const sign = coefficient < 0 ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + ';
      return `${sign}${scaled(column, Math.abs(coefficient))}`;
    })
    .join('');
}

/** `answered`, `2 × answered`, `staffedSeconds ÷ 3600`. */
function scaled(text: string, coefficient: number): string {
  if (coefficient === 1) return text;
  return coefficient < 1 ? `${text} ÷ ${1 / coefficient}` : `${coefficient} × ${text}`;
}
