// One replication of a campaign held against a nuisance rule.
import type { Share } from '../../units/quantities.ts';
import type { Days } from './rulePeriods.ts';

export interface Judgement {
  /** The largest rate of a stretch; null where nobody answered. */
  readonly worst: number | null;
  /** Stretches over the limit, and of how many with any answer. */
  readonly over: number;
  readonly judged: number;
}

/** `x` and `y`: nuisance calls by day and what the rule divides by. A rate of exactly the limit keeps it; undefined: nothing is over. */
export function judgeDays(
  x: Float64Array,
  y: Float64Array,
  stretches: readonly Days[],
  limit: Share | undefined,
): Judgement {
  let worst: number | null = null;
  let over = 0;
  let judged = 0;
  for (const stretch of stretches) {
    const below = sumOfDays(y, stretch);
    if (below === 0) continue;
    const rate = sumOfDays(x, stretch) / below;
    judged++;
    if (worst === null || rate > worst) worst = rate;
    if (limit !== undefined && rate > limit) over++;
  }
  return { worst, over, judged };
}

export function sumOfDays(values: Float64Array, { from, to }: Days): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += values[day];
  return sum;
}
