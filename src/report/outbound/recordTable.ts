// The table of records: where they stand at the end, and what put dials off.
import type { Results } from '../../experiment/results.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { type TextTable, withoutEmptyColumns } from '../textTable.ts';
import { indexTotals } from '../totals.ts';

/** One row a campaign, a column for each state in which records are. */
export function recordTable(results: Results): TextTable {
  const find = indexTotals(results);
  const columns = Object.entries(states);
  return withoutEmptyColumns({
    columns: [
      { heading: 'records at the end', align: 'left', rank: 0 },
      { heading: 'listed', align: 'right', rank: 1 },
      ...columns.map(([, heading]) => ({ heading, align: 'right' as const, rank: 0 })),
      ...putOff.map(([heading]) => ({ heading, align: 'right' as const, rank: 2 })),
    ],
    rows: (results.axes.campaigns ?? []).map(({ name }) => [
      { text: name },
      { text: formatQuantity(find('campaign', name, 'listed')?.estimate ?? null, 'records') },
      ...columns.map(([state]) => {
        const records = find('record state', `${name}/${state}`, 'records')?.estimate ?? 0;
        return { text: records === 0 ? '' : formatQuantity(records, 'records') };
      }),
      ...putOff.map(([, metric]) => {
        const dials = find('campaign', name, metric)?.estimate ?? 0;
        return { text: dials === 0 ? '' : formatQuantity(dials, 'dials') };
      }),
    ]),
  });
}

/** States of records with their headings. */
const states = {
  fresh: 'fresh',
  due: 'due',
  appointment: 'appt',
  frozen: 'frozen',
  dialling: 'dialling',
  closed: 'closed',
  exhausted: 'exhausted',
  unreachable: 'no phone',
  quotaFull: 'quota',
};

/** Dials that something put off, with their headings. */
const putOff = [
  ['by window', 'put_off_by_window'],
  ['by caps', 'put_off_by_rules'],
] as const;
