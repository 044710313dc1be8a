// `summary.csv`: the whole period, a row for each queue, portion of it, group, site, pair and for all.
import { csvPieces } from '../csv.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const summaryCsv: Format = {
  name: 'summary',
  fileName: 'summary.csv',
  summary:
    'The whole period: a row for each queue, group and site, a column for each metric with its confidence interval.',
  write(results, { excel }) {
    const rows = results.rows.filter(({ period }) => period === 'total');
    const metrics = metricsIn(rows, results.axes.metrics, () => true);
    const wide = wideRows(rows, metrics, ({ scope, name }) => [scope, name]);
    return csvPieces(['scope', 'name', ...wideColumns(metrics)], wide, { excel });
  },
};
