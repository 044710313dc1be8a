// `summary.csv`: the whole period, a row for each queue, portion of it, campaign, outcome, rule, group, site, pair and for all.
import type { Scope } from '../../experiment/results.ts';
import { csvPieces } from '../csv.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const summaryCsv: Format = {
  name: 'summary',
  fileName: 'summary.csv',
  summary:
    'The whole period: a row for each queue, campaign, group and site, a column for each metric with its confidence interval.',
  write(results, { excel }) {
    const rows = [...results.rows.of({ periods: ['total'] })].filter(({ scope }) => !leftOut.has(scope));
    const metrics = metricsIn(rows, results.axes.metrics, () => true);
    const wide = wideRows(rows, metrics, ({ scope, name }) => [scope, name]);
    return csvPieces(['scope', 'name', ...wideColumns(metrics)], wide, { excel });
  },
};

/** Tables of their own, which the tidy table has. */
const leftOut: ReadonlySet<Scope> = new Set(['record hour', 'record zone hour', 'attempt', 'record state']);
