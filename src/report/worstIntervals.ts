// The intervals that cost most of the target, worst first.
import { formatIntervalLabel } from './formatDay.ts';
import { formatQuantity, formatTarget } from './formatQuantity.ts';
import type { IntervalCell } from './intervalCells.ts';
import { type Reason, reasonLegend } from './intervalReason.ts';
import { type TextTable, withoutEmptyColumns } from './textTable.ts';

/** The `most` cells with the most expected contacts missing the target; none when no interval is below its target. */
export function worstCells(cells: readonly IntervalCell[], most: number): IntervalCell[] {
  return cells
    .filter(({ below }) => below)
    .sort((first, second) => second.missing - first.missing)
    .slice(0, most);
}

/** One row a cell; `reasonOf` says why, where a rule does. */
export function worstIntervals(
  worst: readonly IntervalCell[],
  reasonOf: (cell: IntervalCell) => Reason | undefined,
): TextTable {
  return withoutEmptyColumns({
    columns: [
      { heading: 'queue', align: 'left', rank: 0 },
      { heading: 'interval', align: 'left', rank: 0 },
      { heading: 'offered', align: 'right', rank: 1 },
      { heading: 'SL', align: 'right', rank: 0 },
      { heading: 'target', align: 'right', rank: 2 },
      { heading: 'missing', align: 'right', rank: 0 },
      { heading: 'why', align: 'left', rank: 0 },
    ],
    rows: worst.map((cell) => {
      const { queue, called, offered, serviceLevel, missing } = cell;
      return [
        { text: queue.name },
        { text: formatIntervalLabel(called) },
        { text: formatQuantity(offered, 'contacts') },
        { text: formatQuantity(serviceLevel, 'share'), tone: 'bad' },
        { text: formatTarget(queue.target.serviceLevel!, 'share') },
        { text: formatQuantity(missing, 'contacts') },
        { text: reasonOf(cell)?.text ?? '' },
      ];
    }),
  });
}

/** What the table's words mean, a sentence each; none without cells. */
export function worstLegend(
  worst: readonly IntervalCell[],
  reasonOf: (cell: IntervalCell) => Reason | undefined,
): string[] {
  if (worst.length === 0) return [];
  return ['missing: so many more contacts in time would have met the target.', ...reasonLegend(worst, reasonOf)];
}
