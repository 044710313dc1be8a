// What a reader of the results must know beside the numbers.
import type { Provenance, ResultRows, Warning } from './results.ts';

/** Fewer replications than this give intervals that are wide and lean on normality. */
const replicationsEnough = 10;

export function warningsOf(
  provenance: Provenance,
  rows: ResultRows,
  stillInside: number,
  interrupted: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  const { replicationsDone, replicationsAsked, batches } = provenance;
  if (interrupted)
    warnings.push({
      kind: 'interrupted',
      message: `The run was stopped after ${replicationsDone} of ${replicationsAsked} replications; the results are of those.`,
    });
  if (replicationsDone === 1 && batches === undefined)
    warnings.push({
      kind: 'too few replications',
      message: 'One replication gives no confidence intervals: ask for at least 10.',
    });
  else if (replicationsDone < replicationsEnough && batches === undefined)
    warnings.push({
      kind: 'too few replications',
      message: `Confidence intervals from ${replicationsDone} replications are wide and uncertain: ask for at least 10.`,
    });
  if (stillInside > 0)
    warnings.push({
      kind: 'contacts still inside',
      message: `${stillInside} contacts still waited 24 hours after the end of the counted time and are neither answered nor abandoned: callers without patience wait for groups that do not come back, or a queue grows without end.`,
    });
  warnings.push(...unstaffed(rows));
  return warnings;
}

/** Queues to which contacts came and of which nobody answered one. */
function unstaffed(rows: ResultRows): Warning[] {
  const totals = [...rows.of({ scopes: ['queue'], periods: ['total'], metrics: ['answered', 'offered'] })];
  const countOf = (name: string, metric: string) =>
    totals.find((row) => row.name === name && row.metric === metric)?.estimate ?? 0;
  return totals
    .filter(({ name, metric, estimate }) => metric === 'answered' && estimate === 0 && countOf(name, 'offered') > 0)
    .map(({ name }) => ({
      kind: 'unstaffed open hours' as const,
      message: `No contact of queue ${name} was answered.`,
    }));
}
