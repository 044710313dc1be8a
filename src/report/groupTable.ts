// The tables of groups: what their time went into, and what each answered of each queue.
import type { Results } from '../experiment/results.ts';
import { metricTable } from './metricTable.ts';
import type { TextTable } from './textTable.ts';
import { namesIn } from './totals.ts';

/** One row a group. */
export function groupTable(results: Results): TextTable {
  const subjects = results.axes.groups.map((name) => ({ scope: 'group' as const, name }));
  return metricTable(results, 'group', subjects, [
    { heading: 'answered', metric: 'answered', rank: 0 },
    { heading: 'outbound', metric: 'outbound_handled', rank: 0 },
    { heading: 'occupancy', metric: 'occupancy', rank: 0 },
    { heading: 'agents', metric: 'staffed_mean', rank: 1 },
    { heading: 'staffed', metric: 'staffed_hours', rank: 0 },
    { heading: 'busy', metric: 'busy_hours', rank: 5 },
    { heading: 'of it outbound', metric: 'outbound_hours', rank: 3 },
    { heading: 'idle', metric: 'idle_hours', rank: 4 },
    { heading: 'overtime', metric: 'overtime_hours', rank: 2 },
    { heading: 'per hour', metric: 'contacts_per_hour', rank: 3 },
    { heading: 'idle between', metric: 'idle_between_contacts', rank: 6 },
  ]);
}

/** One row a queue and group that have results together, named `queue/group`. */
export function pairTable(results: Results): TextTable {
  const scope = 'queue × group';
  const subjects = namesIn(results, scope).map((name) => ({ scope, name }) as const);
  return metricTable(results, 'queue/group', subjects, [
    { heading: 'answered', metric: 'answered', rank: 0 },
    { heading: 'share of queue', metric: 'share_of_queue', rank: 0 },
    { heading: 'ASA', metric: 'asa', rank: 0 },
    { heading: 'AHT', metric: 'aht', rank: 0 },
  ]);
}
