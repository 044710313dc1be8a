// The intervals that cost most of the target, worst first.
import { formatIntervalLabel } from './formatDay.ts';
import { formatQuantity, formatTarget } from './formatQuantity.ts';
import type { IntervalCell } from './intervalCells.ts';
import type { TextTable } from './textTable.ts';

/** The `most` cells with the most expected contacts missing the target; no rows when no interval is below its target. */
export function worstIntervals(cells: readonly IntervalCell[], most: number): TextTable {
  const worst = cells
    .filter(({ below }) => below)
    .sort((first, second) => second.missing - first.missing)
    .slice(0, most);
  return {
    columns: [
      { heading: 'queue', align: 'left', rank: 0 },
      { heading: 'interval', align: 'left', rank: 0 },
      { heading: 'offered', align: 'right', rank: 1 },
      { heading: 'SL', align: 'right', rank: 0 },
      { heading: 'target', align: 'right', rank: 2 },
      { heading: 'contacts missing', align: 'right', rank: 0 },
    ],
    rows: worst.map(({ queue, interval, offered, serviceLevel, missing }) => [
      { text: queue.name },
      { text: formatIntervalLabel(interval) },
      { text: formatQuantity(offered, 'contacts') },
      { text: formatQuantity(serviceLevel, 'share'), tone: 'bad' },
      { text: formatTarget(queue.target.serviceLevel!, 'share') },
      { text: formatQuantity(missing, 'contacts') },
    ]),
  };
}
