// The intervals of a day: what the formulas require, the least headcount beside the schedule, what it reaches, and why no one can be spared.
import type { IntervalLabel } from '../experiment/results.ts';
import type { StaffedInterval, StaffedPool, StaffNeed } from '../experiment/staffing/results.ts';
import { formatQuantity } from './formatQuantity.ts';
import { added } from './staffingHours.ts';
import type { TextCell, TextColumn, TextTable } from './textTable.ts';
import { withoutEmptyColumns } from './textTable.ts';
import { shorten } from './wrapText.ts';

const longestHeading = 10;

/** One row an interval in which something comes or somebody is there or scheduled. */
export function intervalTable(pool: StaffedPool, intervals: readonly IntervalLabel[], day: string): TextTable {
  const { cells, queues, groups, unmet } = pool;
  const column = (heading: string, rank: number): TextColumn => ({
    heading: shorten(heading, longestHeading),
    align: 'right',
    rank,
  });
  const byGroup = groups.length > 1;
  const shown = cells.flatMap((cell, interval) => (intervals[interval]!.day === day && isUsed(cell) ? [interval] : []));
  return withoutEmptyColumns({
    columns: [
      { heading: 'from', align: 'left', rank: 0 },
      column('Erl. C', 0),
      column('Erl. A', 0),
      ...(byGroup ? groups.map(({ name }) => column(name, 0)) : []),
      column('least', 0),
      column('scheduled', 0),
      column('gap', 0),
      ...queues.map(({ name }) => column(queues.length > 1 ? name : 'SL', 2)),
      column('aband.', 3),
      column('occupancy', 4),
      { heading: 'why', align: 'left', rank: 0 },
    ],
    rows: shown.map((interval) => {
      const cell = cells[interval]!;
      const least = added(cell.agents);
      const scheduled = added(cell.scheduled);
      const isUnmet = unmet.some((each) => each.interval === interval);
      return [
        { text: intervals[interval]!.clock },
        { text: formatAgents(cell.requiredErlangC) },
        {
          text: cells.some(({ requiredErlangA }) => requiredErlangA !== null) ? formatAgents(cell.requiredErlangA) : '',
        },
        ...(byGroup ? cell.agents.map((agents) => ({ text: formatAgents(agents) })) : []),
        { text: formatAgents(least) },
        { text: formatAgents(scheduled) },
        { text: formatAgents(scheduled - least), ...(scheduled < least ? { tone: 'bad' as const } : {}) },
        ...cell.queues.map(({ serviceLevel }) => ({ text: formatShare(serviceLevel) })),
        { text: formatShare(largest(cell.queues.map(({ abandoned }) => abandoned))) },
        { text: formatShare(largest(cell.occupancy)) },
        whyCell(pool, intervals, interval, isUnmet),
      ];
    }),
  });
}

function isUsed({ agents, scheduled, queues }: StaffedInterval): boolean {
  return added(agents) > 0 || added(scheduled) > 0 || queues.some(({ offered }) => offered > 0);
}

/** Each reason once, in the order of the groups: `orders, support SL`. */
function whyCell(pool: StaffedPool, intervals: readonly IntervalLabel[], interval: number, isUnmet: boolean): TextCell {
  const whose = new Map<string, Set<string>>();
  for (const need of pool.cells[interval]!.needs) {
    if (need === null) continue;
    const what = needText(intervals, need, interval);
    whose.set(what, (whose.get(what) ?? new Set()).add(nameIn(pool, need)));
  }
  const reasons = [...whose].map(([what, names]) => `${[...names].join(', ')} ${what}`.trimStart());
  if (!isUnmet) return { text: reasons.join(', ') };
  return { text: ['UNMET', ...reasons].join(' '), tone: 'bad' };
}

const shortNames: Readonly<Record<string, string>> = { abandoned_share: 'abandoned', asa: 'ASA' };

/** `SL`, or `SL 09:30` when it would be missed in another interval. */
function needText(intervals: readonly IntervalLabel[], { metric, interval }: StaffNeed, own: number): string {
  const what = metric.startsWith('sl_') ? 'SL' : (shortNames[metric] ?? metric);
  return interval === own ? what : `${what} ${intervals[interval]!.clock}`;
}

/** Empty where there is only one that it can be. */
function nameIn({ queues, groups }: StaffedPool, { queue, group }: StaffNeed): string {
  if (group !== undefined) return groups.length > 1 ? group : '';
  return queues.length > 1 ? queue : '';
}

function formatAgents(agents: number | null): string {
  if (agents === null) return '–';
  const rounded = Math.round(agents * 10) / 10;
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1);
}

function formatShare(share: number | null): string {
  return share === null ? '' : formatQuantity(share, 'share');
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
