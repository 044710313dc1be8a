// The least headcount as CSV: every interval of every pool, group and queue for a plan, or the bare numbers as a file of staff.
import type { Staffing, StaffNeed } from '../experiment/staffing/results.ts';
import { type CsvValue, csvPieces } from './csv.ts';
import { added } from './staffingHours.ts';

const columns = [
  'scope',
  'name',
  'start',
  'end',
  'required_erlang_c',
  'required_erlang_a',
  'agents',
  'scheduled',
  'gap',
  'needed_for',
  'unmet',
  'offered',
  'service_level',
  'service_level_low',
  'service_level_high',
  'abandoned_share',
  'asa',
  'occupancy',
] as const;

type Row = { readonly [Column in (typeof columns)[number]]?: CsvValue };

/** A row for each pool, group or queue and interval; what a scope does not have is empty. */
export function staffingCsv(staffing: Staffing, options: { readonly excel: boolean }): Iterable<string> {
  return csvPieces(columns, values(staffing), options);
}

function* values(staffing: Staffing): Iterable<CsvValue[]> {
  for (const row of rows(staffing)) yield columns.map((column) => row[column] ?? null);
}

function* rows({ pools, axes: { intervals } }: Staffing): Iterable<Row> {
  for (const pool of pools) {
    const unmetAt = (name: string, interval: number) => {
      const cells = pool.unmet.filter((each) => each.interval === interval && (each.group ?? each.queue) === name);
      return cells.length === 0 ? null : cells.map(({ metric }) => metric).join(' ');
    };
    for (const [i, cell] of pool.cells.entries()) {
      const { start, end } = intervals[i]!;
      const [agents, scheduled] = [added(cell.agents), added(cell.scheduled)];
      yield {
        ...{ scope: 'pool', name: pool.name, start, end, agents, scheduled, gap: scheduled - agents },
        required_erlang_c: cell.requiredErlangC,
        required_erlang_a: cell.requiredErlangA,
      };
    }
    for (const [group, { name }] of pool.groups.entries())
      for (const [i, cell] of pool.cells.entries()) {
        const { start, end } = intervals[i]!;
        const [agents, scheduled] = [cell.agents[group]!, cell.scheduled[group]!];
        const need = cell.needs[group] ?? null;
        yield {
          ...{ scope: 'group', name, start, end, agents, scheduled, gap: scheduled - agents },
          needed_for: need === null ? null : neededFor(need, intervals[need.interval]!.start, start),
          unmet: unmetAt(name, i),
          occupancy: cell.occupancy[group]!,
        };
      }
    for (const [queue, { name }] of pool.queues.entries())
      for (const [i, cell] of pool.cells.entries()) {
        const { start, end } = intervals[i]!;
        const { offered, serviceLevel, serviceLevelLow, serviceLevelHigh, abandoned, asa } = cell.queues[queue]!;
        yield {
          ...{ scope: 'queue', name, start, end, offered, asa },
          unmet: unmetAt(name, i),
          service_level: serviceLevel,
          service_level_low: serviceLevelLow,
          service_level_high: serviceLevelHigh,
          abandoned_share: abandoned,
        };
      }
  }
}

/** `orders sl_offered`, with the start of the interval where it is another one. */
function neededFor({ queue, group, metric }: StaffNeed, at: string, own: string): string {
  return [group ?? queue, metric, ...(at === own ? [] : [at])].join(' ');
}

/** `group,start,agents`, to be read by `staff: { file: … }`. */
export function staffCsv({ rows }: Staffing, options: { readonly excel: boolean }): Iterable<string> {
  return csvPieces(
    ['group', 'start', 'agents'],
    rows.map(({ group, start, agents }) => [group, start, agents]),
    options,
  );
}
