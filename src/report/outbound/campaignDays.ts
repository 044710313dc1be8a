// Campaigns day by day: how fast the list is worked, and nuisance calls.
import type { ResultRow, Results } from '../../experiment/results.ts';
import { formatDay } from '../formatDay.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { type TextTable, withoutEmptyColumns } from '../textTable.ts';

/** More days are for files. */
const mostDays = 35;

const columns = [
  { heading: 'dials', metric: 'dials', rank: 0 },
  { heading: 'live', metric: 'live_per_dial', rank: 2 },
  { heading: 'RPC', metric: 'right_parties', rank: 0 },
  { heading: 'conversions', metric: 'conversions', rank: 0 },
  { heading: 'nuisance', metric: 'nuisance_per_live', rank: 0 },
  { heading: 'penetration', metric: 'penetration', rank: 0 },
  { heading: 'agent h', metric: 'outbound_agent_hours', rank: 3 },
  { heading: 'talk min/h', metric: 'talk_minutes_per_agent_hour', rank: 1 },
] as const;

/** One row a campaign and day with dials; none for a single day or very many. Penetration is what was reached by the end of the day. */
export function campaignDays(results: Results): TextTable {
  const found = new Map<string, ResultRow>();
  const days = new Map<string, string>();
  for (const row of results.rows.of({ scopes: ['campaign'], periods: ['day'] })) {
    found.set(`${row.name} ${row.start} ${row.metric}`, row);
    days.set(row.start, row.start.slice(0, 'yyyy-mm-dd'.length));
  }
  const isShown = days.size > 1 && days.size <= mostDays;
  const rows = (isShown ? (results.axes.campaigns ?? []) : []).flatMap(({ name }) =>
    [...days]
      .filter(([start]) => (found.get(`${name} ${start} dials`)?.estimate ?? 0) > 0)
      .map(([start, day]) => [
        { text: name },
        { text: formatDay(day) },
        ...columns.map(({ metric }) => {
          const row = found.get(`${name} ${start} ${metric}`);
          return { text: row === undefined ? '' : formatQuantity(row.estimate, row.unit) };
        }),
      ]),
  );
  return withoutEmptyColumns({
    columns: [
      { heading: 'campaign', align: 'left', rank: 0 },
      { heading: 'day', align: 'left', rank: 0 },
      ...columns.map(({ heading, rank }) => ({ heading, align: 'right' as const, rank })),
    ],
    rows,
  });
}
