// Rows of results that are formed as they are read. A year by the hour has millions of them and a report reads a few thousand, so they
// are never all in memory at once.
import type { PeriodKind, ResultRow, Scope } from './results.ts';

export interface ResultRows extends Iterable<ResultRow> {
  /** Those asked for, in the same order; no others are formed. */
  of(asked: AskedRows): Iterable<ResultRow>;
}

/** Whatever is left out is not restricted. */
export interface AskedRows {
  readonly scopes?: readonly Scope[];
  readonly name?: string;
  readonly periods?: readonly PeriodKind[];
  readonly metrics?: readonly string[];
}

/** Rows of which those over the whole time, which are few and read often, are kept once they have been formed. */
export function lazyRows(form: (asked: AskedRows) => Iterator<ResultRow>): ResultRows {
  let totals: ResultRows | undefined;
  // May be read again, as a generator may not.
  const formed = (asked: AskedRows): Iterable<ResultRow> => ({ [Symbol.iterator]: () => form(asked) });
  return {
    ...formed({}),
    of(asked) {
      const { periods, ...further } = asked;
      if (periods?.length !== 1 || periods[0] !== 'total') return formed(asked);
      totals ??= listRows([...formed({ periods })]);
      return totals.of(further);
    },
  };
}

/** Rows at hand, in their order. */
export function listRows(rows: readonly ResultRow[]): ResultRows {
  return {
    [Symbol.iterator]: () => rows[Symbol.iterator](),
    of: ({ scopes, name, periods, metrics }) =>
      rows.filter(
        (row) =>
          (scopes?.includes(row.scope) ?? true) &&
          (name === undefined || name === row.name) &&
          (periods?.includes(row.period) ?? true) &&
          (metrics?.includes(row.metric) ?? true),
      ),
  };
}

/** The different names of the things in a scope that have results over the whole time, in their order. */
export function namesIn(rows: ResultRows, scope: Scope): string[] {
  return [...new Set(Array.from(rows.of({ scopes: [scope], periods: ['total'] }), ({ name }) => name))];
}
