// `intervals.csv`: the intervals as a planner pastes them, a row for each queue, portion of it, group, site or pool and interval.
import type { Axes, Scope } from '../../experiment/results.ts';
import { type CsvValue, csvPieces } from '../csv.ts';
import { timed } from '../intervalCells.ts';
import { metricsIn, wideColumns, wideRows } from '../wideRows.ts';
import type { Format } from './contract.ts';

export const intervalsCsv: Format = {
  name: 'intervals',
  fileName: 'intervals.csv',
  summary:
    'The intervals, to paste into a plan: a row for each queue, class, allocation, group, site or pool and interval, with its start in UTC and at the site; the service levels of targets with intervals.',
  write(results, { excel }) {
    const scopes: readonly Scope[] = ['queue', 'class', 'allocation', 'group', 'site', 'pool'];
    const rows = results.rows.of({ scopes, periods: ['interval'] });
    const countings = new Set(results.axes.queues.map(({ target }) => target.counting));
    const metrics = metricsIn(rows, results.axes.metrics, (metric) => countings.has(metric));
    const wide = wideRows(rows, metrics, ({ scope, name, start, end }) => [scope, name, start, end]);
    const columns = ['scope', 'name', 'start', 'end', 'start_utc', 'start_site', ...wideColumns(metrics)];
    return csvPieces(columns, withClocks(wide, otherClocks(results.axes)), { excel });
  },
};

type ClocksOf = (scope: Scope, name: string, start: string) => [string, string | null];

/** Wide rows with their start on other clocks behind their end. */
function* withClocks(rows: Iterable<CsvValue[]>, clocksOf: ClocksOf): Iterable<CsvValue[]> {
  for (const [scope, name, start, end, ...values] of rows) {
    const clocks = clocksOf(scope as Scope, String(name), String(start));
    yield [scope!, name!, start!, end!, ...clocks, ...values];
  }
}

/** The start of a row's interval in UTC, and on the clock of the site for a site or a group at one; null for others. */
function otherClocks({ intervals, sites }: Axes): ClocksOf {
  const places = new Map(timed(intervals).map(({ start }, place) => [start, place]));
  const siteOf = new Map(sites.flatMap((site) => site.groups.map((group) => [group, site])));
  const siteNamed = new Map(sites.map((site) => [site.name, site]));
  return (scope, name, start) => {
    const place = places.get(start);
    const site = scope === 'site' ? siteNamed.get(name) : scope === 'group' ? siteOf.get(name) : undefined;
    return [utcText(start), (place === undefined ? undefined : site?.starts[place]) ?? null];
  };
}

/** A local time with offset in UTC, `2027-03-08T14:30:00Z`. */
function utcText(start: string): string {
  return `${new Date(start).toISOString().slice(0, 19)}Z`;
}
