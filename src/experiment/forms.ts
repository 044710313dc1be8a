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
        return [
          {
            metric,
            x: terms<string>(metric.numerator, columns),
            y: terms<string>(metric.denominator, columns),
            isShare,
          },
        ];
      case 'total':
        return [{ metric, x: terms<string>(metric.sum, columns, metric.factor), y: undefined, isShare }];
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

/**
 * Forms as they are evaluated in every cell of every replication: on few places, first the columns that are needed and behind them the
 * sums of several, each formed once whatever the number of forms that use it.
 */
export interface PlacedForms {
  readonly count: number;
  readonly places: number;
  /** The places of x and y of each form; −1 for a y of 1. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Columns at the first places. */
  readonly columns: Int32Array;
  /** Sum k, at the place columns.length + k, has the terms start[k] (included) to start[k + 1]: places of columns with their factors. */
  readonly start: Int32Array;
  readonly terms: Int32Array;
  readonly factors: Float64Array;
}

export function placeForms(forms: readonly Form[]): PlacedForms {
  const parts = forms.flatMap(({ x, y }) => (y === undefined ? [x] : [x, y]));
  const columns = [...new Set(parts.flatMap(({ columns }) => [...columns]))];
  const isColumn = ({ columns, factors }: Terms) => columns.length === 1 && factors[0] === 1;
  const nameOf = ({ columns, factors }: Terms) => `${columns} ${factors}`;
  const sums = new Map(parts.filter((part) => !isColumn(part)).map((part) => [nameOf(part), part]));
  const names = [...sums.keys()];
  const placeOf = (part: Terms) =>
    isColumn(part) ? columns.indexOf(part.columns[0]) : columns.length + names.indexOf(nameOf(part));
  const start = new Int32Array(sums.size + 1);
  [...sums.values()].forEach((sum, k) => {
    start[k + 1] = start[k] + sum.columns.length;
  });
  return {
    count: forms.length,
    places: columns.length + sums.size,
    x: Int32Array.from(forms, ({ x }) => placeOf(x)),
    y: Int32Array.from(forms, ({ y }) => (y === undefined ? -1 : placeOf(y))),
    columns: Int32Array.from(columns),
    start,
    terms: Int32Array.from(
      [...sums.values()].flatMap((sum) => Array.from(sum.columns, (column) => columns.indexOf(column))),
    ),
    factors: Float64Array.from([...sums.values()].flatMap((sum) => [...sum.factors])),
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
