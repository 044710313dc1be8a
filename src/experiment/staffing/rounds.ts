// One round of a search: all replications with the headcounts of all pools, measured in order of replication.
import type { CriticalValue } from '../../maths/estimators/criticalValue.ts';
import type { PlayedBatch, Pool } from '../ports.ts';
import { createMeasures, type Measures } from './measures.ts';
import type { StaffSearch } from './prepare.ts';
import type { Headcount } from './searchState.ts';

export interface RoundOptions {
  readonly replications: number;
  readonly critical: CriticalValue;
}

export interface Round {
  readonly measures: Measures;
  readonly contactsOffered: number;
  readonly eventsPlayed: number;
}

/** Undefined when it was stopped before all replications were played. Rejects as `Pool.play` does. */
export async function playRound(
  search: StaffSearch,
  headcounts: readonly Headcount[],
  { replications, critical }: RoundOptions,
  pool: Pool,
): Promise<Round | undefined> {
  const { model } = search.compiled;
  const schedule = search.scheduleOf(headcounts);
  const measures = createMeasures(model, search.scenario.queues, critical);
  const size = Math.max(1, Math.ceil(replications / (2 * pool.size)));
  const batches: Promise<PlayedBatch>[] = [];
  for (let from = 0; from < replications; from += size)
    batches.push(pool.play({ from, count: Math.min(size, replications - from), schedule }));
  // A failure is met when the batch's turn comes; until then Node would take it for one that nobody looks at.
  for (const batch of batches) batch.catch(() => {});
  let events = 0;
  let played = 0;
  for (const batch of batches)
    for (const replication of (await batch).replications) {
      measures.add(replication.tables);
      events += replication.events;
      played++;
    }
  if (played < replications) return undefined;
  const offered = model.queues.map((_, queue) => measures.queue(queue, 'offered', 'total', 0).estimate ?? 0);
  const contacts = offered.reduce((sum, each) => sum + each, 0) * replications;
  return { measures, eventsPlayed: events, contactsOffered: Math.round(contacts) };
}
