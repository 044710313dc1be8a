// The table of queues: what came, what was lost, how long it took.
import type { ResultRow, Results } from '../experiment/results.ts';
import { type MetricColumn, metricTable, type Subject } from './metricTable.ts';
import type { TextTable, Tone } from './textTable.ts';
import { namesIn } from './totals.ts';
import { toneOfOutcome } from './verdicts.ts';

/** One row a queue and, with several queues and results for all of them, one for all. The service level is the one that each target counts. */
export function queueTable(results: Results): TextTable {
  const { queues } = results.axes;
  const countingOf = new Map(queues.map(({ name, target }) => [name, target.counting]));
  const countings = new Set(countingOf.values());
  const serviceLevel = (name: string) => countingOf.get(name) ?? (countings.size === 1 ? [...countings][0] : undefined);
  const columns: MetricColumn[] = [
    { heading: 'offered', metric: 'offered', rank: 0 },
    { heading: 'answered', metric: 'answered', rank: 3 },
    { heading: 'abandoned', metric: 'abandoned_share', rank: 0 },
    { heading: 'SL', metric: serviceLevel, rank: 0 },
    { heading: 'SL interval', metric: serviceLevel, rank: 7, interval: true },
    { heading: 'intervals ok', metric: 'intervals_met', rank: 6 },
    { heading: 'ASA', metric: 'asa', rank: 0 },
    { heading: 'P90 wait', metric: 'wait_p90_answered', rank: 1 },
    { heading: 'AHT', metric: 'aht', rank: 2 },
    { heading: 'waiting', metric: 'queue_mean', rank: 4 },
    { heading: 'most waiting', metric: 'queue_max', rank: 5 },
  ];
  const subjects: Subject[] = queues.map(({ name }) => ({ scope: 'queue', name }));
  const hasAll = namesIn(results, 'all').length > 0;
  if (queues.length > 1 && hasAll) subjects.push({ scope: 'all', name: 'all' });
  return metricTable(results, 'queue', subjects, columns, (row) => toneOf(results, row));
}

/** One sentence that says what `SL` means in the table. */
export function serviceLevelNote({ axes }: { readonly axes: Pick<Results['axes'], 'queues'> }): string {
  const meanings = new Set(axes.queues.map(({ target }) => `${target.counting} within ${target.within} s`));
  if (meanings.size === 1) return `SL is ${[...meanings][0]}.`;
  return "SL is each queue's own, as its target counts it.";
}

function toneOf(results: Results, row: ResultRow): Tone | undefined {
  if (row.scope !== 'queue') return undefined;
  const verdict = results.verdicts.find(({ queue, metric }) => queue === row.name && metric === row.metric);
  return verdict && toneOfOutcome(verdict.outcome);
}
