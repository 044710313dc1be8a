// Metrics as arithmetic on a row of raw columns: names become positions once, and evaluating is a few multiplications.
import type { Deviation, Metric, Sum } from '../metrics/contract.ts';
import { deviationOf } from '../metrics/evaluate.ts';

/** A sum of columns with coefficients. */
interface Terms {
  readonly columns: Int32Array;
  readonly factors: Float64Array;
}

/** What is formed from a row: x ÷ y over replications (y is 1 for totals and maxima). */
export interface Form {
  readonly metric: Metric;
  readonly x: Terms;
  /** Undefined: 1. */
  readonly y: Terms | undefined;
  readonly isShare: boolean;
}

/** The sums that a standard deviation of single contacts is formed from. */
export interface DeviationForm {
  readonly metric: Metric;
  readonly count: Terms;
  readonly sum: Terms;
  readonly squares: Terms;
}

/** The forms of the metrics that are formed from columns replication by replication. */
export function compileForms(metrics: readonly Metric[], columns: readonly string[]): Form[] {
  return metrics.flatMap((metric): Form[] => {
    const isShare = metric.unit === 'share';
    switch (metric.kind) {
      case 'ratio':
        return [{ metric, x: terms(metric.numerator, columns), y: terms(metric.denominator, columns), isShare }];
      case 'total':
        return [{ metric, x: terms(metric.sum, columns, metric.factor), y: undefined, isShare }];
      case 'maximum':
        return [{ metric, x: terms({ [metric.column]: 1 }, columns), y: undefined, isShare }];
      default:
        return [];
    }
  });
}

/** The forms of the deviations among the metrics. */
export function compileDeviations(metrics: readonly Metric[], columns: readonly string[]): DeviationForm[] {
  return metrics
    .filter((metric): metric is Metric & Deviation<never> => metric.kind === 'deviation')
    .map((metric) => ({
      metric,
      count: terms(metric.count, columns),
      sum: terms(metric.sum, columns),
      squares: terms(metric.squares, columns),
    }));
}

/** The standard deviation of single contacts of the row of `data` that starts at `offset`; null when there are none. */
export function deviationAt(form: DeviationForm, data: Float64Array, offset: number): number | null {
  return deviationOf(sumOf(form.count, data, offset), sumOf(form.sum, data, offset), sumOf(form.squares, data, offset));
}

/** The same form with some columns in place of others: a service level at another threshold. */
export function withColumns(form: Form, replace: ReadonlyMap<number, number>): Form {
  const moved = ({ columns, factors }: Terms): Terms => ({
    columns: columns.map((column) => replace.get(column) ?? column),
    factors,
  });
  return { ...form, x: moved(form.x), y: form.y && moved(form.y) };
}

/** Forms end to end: they are evaluated in every cell of every replication, and few long arrays are read faster than many short ones. */
export interface FlatForms {
  readonly count: number;
  /** Terms of all forms, the x and then the y of each. */
  readonly columns: Int32Array;
  readonly factors: Float64Array;
  /** Terms of x of form i: start[2 i] to start[2 i + 1]; of y: from there to start[2 i + 2]; none means y = 1. */
  readonly start: Int32Array;
}

export function flatten(forms: readonly Form[]): FlatForms {
  const parts = forms.flatMap(({ x, y }) => [x, y ?? { columns: new Int32Array(0), factors: new Float64Array(0) }]);
  const start = new Int32Array(parts.length + 1);
  parts.forEach(({ columns }, i) => {
    start[i + 1] = start[i] + columns.length;
  });
  return {
    count: forms.length,
    columns: Int32Array.from(parts.flatMap(({ columns }) => [...columns])),
    factors: Float64Array.from(parts.flatMap(({ factors }) => [...factors])),
    start,
  };
}

/** Whether the form reads the column. */
export function readsColumn(form: Form, column: number): boolean {
  return form.x.columns.includes(column) || (form.y?.columns.includes(column) ?? false);
}

/** The sum of terms over the row of `data` that starts at `offset`. */
export function sumOf({ columns, factors }: Terms, data: Float64Array, offset: number): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += factors[i] * data[offset + columns[i]];
  return sum;
}

function terms<Column extends string>(sum: Sum<Column>, columns: readonly string[], factor = 1): Terms {
  const entries = Object.entries<number | undefined>(sum);
  return {
    columns: Int32Array.from(entries, ([name]) => {
      const column = columns.indexOf(name);
      if (column < 0) throw new Error(`no raw column ${name}`);
      return column;
    }),
    factors: Float64Array.from(entries, ([, coefficient]) => (coefficient ?? 0) * factor),
  };
}
