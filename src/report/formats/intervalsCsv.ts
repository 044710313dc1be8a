// `intervals.csv`: the intervals as a planner pastes them, a row for each queue, portion of it, group, site or pool and interval.
import type { Scope } from '../../experiment/results.ts';
import { csvPieces } from '../csv.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const intervalsCsv: Format = {
  name: 'intervals',
  fileName: 'intervals.csv',
  summary:
    'The intervals, to paste into a plan: a row for each queue, class, allocation, group, site or pool and interval; the service levels of targets with intervals.',
  write(results, { excel }) {
    const scopes: readonly Scope[] = ['queue', 'class', 'allocation', 'group', 'site', 'pool'];
    const rows = results.rows.filter(({ period, scope }) => period === 'interval' && scopes.includes(scope));
    const countings = new Set(results.axes.queues.map(({ target }) => target.counting));
    const metrics = metricsIn(rows, results.axes.metrics, (metric) => countings.has(metric));
    const wide = wideRows(rows, metrics, ({ scope, name, start, end }) => [scope, name, start, end]);
    return csvPieces(['scope', 'name', 'start', 'end', ...wideColumns(metrics)], wide, { excel });
  },
};
