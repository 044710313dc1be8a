// `campaigns.csv`: campaigns by the interval, a row for each campaign and outcome of one and interval.
import type { Scope } from '../../experiment/results.ts';
import { csvPieces } from '../csv.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const campaignsCsv: Format = {
  name: 'campaigns',
  fileName: 'campaigns.csv',
  summary:
    'Campaigns by the interval: a row for each campaign, outcome and interval; live answers and talk per agent hour with intervals of confidence.',
  applies: ({ axes }) => axes.campaigns !== undefined,
  write(results, { excel }) {
    const scopes: readonly Scope[] = ['campaign', 'outcome'];
    const rows = results.rows.of({ scopes, periods: ['interval'] });
    const metrics = metricsIn(rows, results.axes.metrics, (metric) => withInterval.has(metric));
    const wide = wideRows(rows, metrics, ({ scope, name, start, end }) => [scope, name, start, end]);
    return csvPieces(['scope', 'name', 'start', 'end', ...wideColumns(metrics)], wide, { excel });
  },
};

/** Rates whose interval of confidence stands beside them. */
const withInterval: ReadonlySet<string> = new Set(['live_per_dial', 'talk_minutes_per_agent_hour']);
