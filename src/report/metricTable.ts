// A table of named things (queues, groups) against metrics over the whole period.
import type { ResultRow, Results, Scope } from '../experiment/results.ts';
import { formatInterval, formatQuantity } from './formatQuantity.ts';
import { type TextCell, type TextTable, type Tone, withoutEmptyColumns } from './textTable.ts';
import { indexTotals } from './totals.ts';

/** One column: which metric a thing shows there, and how much the column matters. */
export interface MetricColumn {
  readonly heading: string;
  /** The metric's name; for columns such as the service level, by the thing's name. Undefined: nothing to show. */
  readonly metric: string | ((name: string) => string | undefined);
  /** As in TextColumn. */
  readonly rank: number;
  /** The confidence interval instead of the estimate. */
  readonly interval?: true;
}

/** A thing that has a row of the table. */
export interface Subject {
  readonly scope: Scope;
  readonly name: string;
}

/** Columns without a single result are left out, things without any keep their row. `toneOf` may mark a result. */
export function metricTable(
  results: Results,
  heading: string,
  subjects: readonly Subject[],
  columns: readonly MetricColumn[],
  toneOf: (row: ResultRow) => Tone | undefined = () => undefined,
): TextTable {
  const find = indexTotals(results);
  const cellOf = ({ scope, name }: Subject, { metric, interval }: MetricColumn): TextCell => {
    const metricName = typeof metric === 'string' ? metric : metric(name);
    const row = metricName === undefined ? undefined : find(scope, name, metricName);
    if (!row) return { text: '' };
    if (interval) return { text: formatInterval(row.low, row.high, row.unit) };
    const tone = toneOf(row);
    return { text: formatQuantity(row.estimate, row.unit), ...(tone === undefined ? {} : { tone }) };
  };
  return withoutEmptyColumns({
    columns: [
      { heading, align: 'left', rank: 0 },
      ...columns.map((column) => ({ heading: column.heading, align: 'right' as const, rank: column.rank })),
    ],
    rows: subjects.map((subject) => [{ text: subject.name }, ...columns.map((column) => cellOf(subject, column))]),
  });
}
