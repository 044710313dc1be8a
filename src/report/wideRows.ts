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
  rows: readonly ResultRow[],
  labels: readonly MetricLabel[],
  hasInterval: (metric: string) => boolean,
): WideMetric[] {
  const present = new Set(rows.map(({ metric }) => metric));
  const ordered = new Set([...labels.map(({ name }) => name), ...present]);
  return [...ordered].filter((name) => present.has(name)).map((name) => ({ name, interval: hasInterval(name) }));
}

/** Column names: `asa`, or with an interval `asa`, `asa_low`, `asa_high`. */
export function wideColumns(metrics: readonly WideMetric[]): string[] {
  return metrics.flatMap(({ name, interval }) => (interval ? [name, `${name}_low`, `${name}_high`] : [name]));
}

/** One row for each different key, in the order in which the keys first occur; a metric without a result is null. */
export function wideRows(
  rows: readonly ResultRow[],
  metrics: readonly WideMetric[],
  keyOf: (row: ResultRow) => readonly string[],
): CsvValue[][] {
  const keyed = new Map<string, { readonly key: readonly string[]; readonly byMetric: Map<string, ResultRow> }>();
  for (const row of rows) {
    const key = keyOf(row);
    const text = JSON.stringify(key);
    const { byMetric } = keyed.get(text) ?? { byMetric: new Map<string, ResultRow>() };
    keyed.set(text, { key, byMetric: byMetric.set(row.metric, row) });
  }
  return [...keyed.values()].map(({ key, byMetric }) => [
    ...key,
    ...metrics.flatMap(({ name, interval }) => {
      const row = byMetric.get(name);
      const estimate = row?.estimate ?? null;
      return interval ? [estimate, row?.low ?? null, row?.high ?? null] : [estimate];
    }),
  ]);
}
