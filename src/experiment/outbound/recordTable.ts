// The states of records at the end, each beside the number of records on the list.
import { recordStates } from '../../facts/campaignColumns.ts';
import { recordColumns } from '../../facts/campaignFigures.ts';
import type { OutboundTables } from '../../facts/outboundTables.ts';

/** Rows [campaign × states + state] × recordColumns. Every record is in one state. */
export function recordTable({ states }: OutboundTables, campaigns: number): Float64Array {
  const count = recordStates.length;
  const table = new Float64Array(campaigns * count * recordColumns.length);
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const own = states.subarray(campaign * count, (campaign + 1) * count);
    const listed = own.reduce((sum, records) => sum + records, 0);
    for (let state = 0; state < count; state++) {
      const at = (campaign * count + state) * recordColumns.length;
      table[at] = own[state];
      table[at + 1] = listed;
    }
  }
  return table;
}
