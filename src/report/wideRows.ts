// Tidy rows folded into wide ones: one row a thing and time, one column a metric.
import type { MetricLabel, ResultRow } from '../experiment/results.ts';
import type { CsvValue } from './csv.ts';

/** A metric column, and whether its confidence interval follows in columns of its own. */
export interface WideMetric {
  readonly name: string;
  readonly interval: boolean;
}

/** The metrics that occur in the rows, in the order of `labels`; a name that several scopes share is one column. */
export function metricsIn(
  rows: Iterable<ResultRow>,
  labels: readonly MetricLabel[],
  hasInterval: (metric: string) => boolean,
): WideMetric[] {
  const present = new Set<string>();
  for (const { metric } of rows) present.add(metric);
  const ordered = new Set([...labels.map(({ name }) => name), ...present]);
  return [...ordered].filter((name) => present.has(name)).map((name) => ({ name, interval: hasInterval(name) }));
}

/** Column names: `asa`, or with an interval `asa`, `asa_low`, `asa_high`. */
export function wideColumns(metrics: readonly WideMetric[]): string[] {
  return metrics.flatMap(({ name, interval }) => (interval ? [name, `${name}_low`, `${name}_high`] : [name]));
}

/** One row for each stretch of rows with the same key; a metric without a result is null. */
export function* wideRows(
  rows: Iterable<ResultRow>,
  metrics: readonly WideMetric[],
  keyOf: (row: ResultRow) => readonly string[],
): Iterable<CsvValue[]> {
  const byMetric = new Map<string, ResultRow>();
  let key: readonly string[] = [];
  const wide = (): CsvValue[] => [
    ...key,
    ...metrics.flatMap(({ name, interval }) => {
      const row = byMetric.get(name);
      const estimate = row?.estimate ?? null;
      return interval ? [estimate, row?.low ?? null, row?.high ?? null] : [estimate];
    }),
  ];
  for (const row of rows) {
    const next = keyOf(row);
    if (byMetric.size > 0 && next.some((part, place) => part !== key[place])) {
      yield wide();
      byMetric.clear();
    }
    key = next;
    byMetric.set(row.metric, row);
  }
  if (byMetric.size > 0) yield wide();
}
