// Finds the rows of the whole period by scope, name and metric, and which things have any.
import type { ResultRow, Results, Scope } from '../experiment/results.ts';

/** The row of a scope, name and metric over the whole period; undefined when the results have none. */
export type FindTotal = (scope: Scope, name: string, metric: string) => ResultRow | undefined;

/** Indexes the rows of the whole period once. */
export function indexTotals(results: Results): FindTotal {
  const rows = new Map<string, ResultRow>();
  for (const row of results.rows.of({ periods: ['total'] })) rows.set(keyOf(row.scope, row.name, row.metric), row);
  return (scope, name, metric) => rows.get(keyOf(scope, name, metric));
}

/** The different names of the things in a scope that have results over the whole time, in their order. */
export function namesIn({ rows }: Pick<Results, 'rows'>, scope: Scope): string[] {
  return [...new Set(Array.from(rows.of({ scopes: [scope], periods: ['total'] }), ({ name }) => name))];
}

function keyOf(scope: Scope, name: string, metric: string): string {
  return JSON.stringify([scope, name, metric]);
}
