// The tables of dials by the record's local hour and by attempt.
import type { Results, Scope } from '../../experiment/results.ts';
import { type MetricColumn, metricTable, type Subject } from '../metricTable.ts';
import type { TextTable } from '../textTable.ts';
import { indexTotals, namesIn } from '../totals.ts';
import { valueHeading } from './valueHeading.ts';

/** Dials of the hours on the clocks of records, or of the numbers of dials, at which any were made. */
export function dialTable(results: Results, scope: 'record hour' | 'attempt'): TextTable {
  const find = indexTotals(results);
  const subjects = namesIn(results, scope)
    .filter((name) => (find(scope, name, 'dials')?.estimate ?? 0) > 0)
    .map((name): Subject => ({ scope, name }));
  return metricTable(
    results,
    scope === 'attempt' ? 'dial of a record' : "record's hour",
    subjects,
    dialColumns(results, scope),
  );
}

function dialColumns(results: Results, scope: Scope): MetricColumn[] {
  const values = results.rows.of({ scopes: [scope], periods: ['total'], metrics: ['value'] });
  const isUsed = [...values].some(({ estimate }) => (estimate ?? 0) > 0);
  return [
    { heading: 'dials', metric: 'dials', rank: 0 },
    { heading: 'live', metric: 'live_per_dial', rank: 0 },
    { heading: 'machines', metric: 'machines_per_dial', rank: 2 },
    { heading: 'RPC/dial', metric: 'rpc_per_dial', rank: 0 },
    { heading: 'nuisance', metric: 'nuisance_per_live', rank: 1 },
    { heading: 'conversions', metric: 'conversions', rank: 0 },
    { heading: 'conv/100 dials', metric: 'conversions_per_hundred_dials', rank: 1 },
    ...(isUsed ? [{ heading: valueHeading(results), metric: 'value', rank: 3 }] : []),
  ];
}
