// The tables of what is counted apart within queues: classes of customers, and contacts allocated to the same groups.
import type { Results } from '../experiment/results.ts';
import { metricTable } from './metricTable.ts';
import type { TextTable } from './textTable.ts';
import { namesIn } from './totals.ts';

/** One row a class or an allocation, named `queue/class`; none where there are none. */
export function portionTable(results: Results, scope: 'class' | 'allocation'): TextTable {
  const subjects = namesIn(results, scope).map((name) => ({ scope, name }));
  return metricTable(results, scope, subjects, [
    { heading: 'offered', metric: 'offered', rank: 0 },
    { heading: 'answered', metric: 'answered', rank: 1 },
    { heading: 'abandoned', metric: 'abandoned_share', rank: 0 },
    { heading: 'SL offered', metric: 'sl_offered', rank: 0 },
    { heading: 'ASA', metric: 'asa', rank: 0 },
  ]);
}
