// `dials.csv`: how dials fare by the clock of the record and by their number.
import type { ResultRow, Scope } from '../../experiment/results.ts';
import { csvPieces } from '../csv.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const dialsCsv: Format = {
  name: 'dials',
  fileName: 'dials.csv',
  summary:
    "Dials of the whole period: a row for each hour on the record's own clock, for each in a time zone, and for each number of the dial.",
  applies: ({ axes }) => axes.campaigns !== undefined,
  write(results, { excel }) {
    const campaigns = results.axes.campaigns!.map(({ name }) => name);
    const rows = results.rows.of({ scopes, periods: ['total'] });
    const metrics = metricsIn(rows, results.axes.metrics, (metric) => withInterval.has(metric));
    const wide = wideRows(rows, metrics, (row) => placeOf(row, campaigns));
    return csvPieces(['campaign', 'zone', 'hour', 'attempt', ...wideColumns(metrics)], wide, { excel });
  },
};

const scopes: readonly Scope[] = ['record hour', 'record zone hour', 'attempt'];

/** Rates whose interval of confidence stands beside them. */
const withInterval: ReadonlySet<string> = new Set(['live_per_dial', 'rpc_per_dial']);

/** Campaign, zone, hour and attempt of a row; empty is what it does not ask. */
function placeOf({ scope, name }: ResultRow, campaigns: readonly string[]): [string, string, string, string] {
  const campaign = campaigns.find((each) => name.startsWith(`${each}/`))!;
  const rest = name.slice(campaign.length + 1);
  if (scope === 'attempt') return [campaign, '', '', rest];
  const last = rest.lastIndexOf('/');
  return [campaign, rest.slice(0, Math.max(0, last)), rest.slice(last + 1), ''];
}
