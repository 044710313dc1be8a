// Rows of results that are formed as they are read. A year by the hour has millions of them and a report reads a few thousand, so they
// are never all in memory at once.
import type { AskedRows, ResultRow, ResultRows } from './results.ts';

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
    of: ({ scopes, name, periods, metrics, start }) =>
      rows.filter(
        (row) =>
          (scopes?.includes(row.scope) ?? true) &&
          (name === undefined || name === row.name) &&
          (periods?.includes(row.period) ?? true) &&
          (metrics?.includes(row.metric) ?? true) &&
          (start === undefined || start === row.start),
      ),
  };
}
