// In which replications every part of every target holds, by the replication's own values over the whole time.
import { quotient } from './fraction.ts';
import type { Results, Verdict } from './results.ts';
import type { Samples } from './samples.ts';

/** A replication each: 1 where all hold, else 0. Undefined without targets. A part that has nothing to be formed from does not hold. */
export function targetsHeld(
  { verdicts, axes }: Pick<Results, 'verdicts' | 'axes'>,
  samples: Samples,
): Float64Array | undefined {
  if (verdicts.length === 0) return undefined;
  const held = new Float64Array(samples.played).fill(1);
  for (const verdict of verdicts) {
    const values = valuesOf(verdict, axes, samples);
    for (let replication = 0; replication < held.length; replication++)
      if (!holds(verdict, values(replication))) held[replication] = 0;
  }
  return held;
}

function holds({ bound, target }: Verdict, value: number | null): boolean {
  return value !== null && (bound === 'at least' ? value >= target : value <= target);
}

/** Of the queue; an occupancy is that of the busiest of the groups that serve it. */
function valuesOf(
  { queue, metric }: Verdict,
  { groups }: Results['axes'],
  samples: Samples,
): (replication: number) => number | null {
  const own =
    metric !== 'occupancy'
      ? [samples.of('queue', queue, metric)]
      : groups
          .filter((group) => samples.of('queue × group', `${queue}/${group}`, 'answered') !== undefined)
          .map((group) => samples.of('group', group, metric));
  return (replication) => {
    const values = own.flatMap((sample) => {
      const value = sample && quotient({ x: sample.x[replication]!, y: sample.y[replication]! });
      return value === undefined || value === null ? [] : [value];
    });
    return values.length === 0 ? null : Math.max(...values);
  };
}
