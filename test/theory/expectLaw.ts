// Holds a simulated queue with one group against the closed form of its steady state: every figure that both know.

import type { QueueLaw } from '../../src/maths/theory/queueLaw.ts';
import { type ServiceLevelCounting, serviceLevel } from '../../src/maths/theory/serviceLevel.ts';
import { serviceLevelNames } from '../../src/metrics/serviceLevel.ts';
import { expectExact, type Simulated } from './simulate.ts';

/** Waiting-time quantiles: half-width allowed, and resolution (bins of 1/64 octave), both relative. */
const quantileHalfWidth = 0.03;
const binWidth = 0.008;

export interface LawToHold {
  readonly law: QueueLaw;
  /** Target threshold and further ones, seconds. */
  readonly within: number;
  readonly further: readonly number[];
  /** Short-abandon threshold, seconds. */
  readonly short: number;
  /** Percent of which quantiles are held. */
  readonly percents?: readonly number[];
}

/** The queue is called `calls`, the group `agents`. */
export function expectLaw(
  simulated: Simulated,
  { law, within, further, short, percents = [50, 80, 90, 95, 99] }: LawToHold,
): void {
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  const level = (counting: ServiceLevelCounting, threshold: number) => serviceLevel(law, counting, threshold, short)!;
  for (const counting of serviceLevelNames) {
    expectExact(queue(counting), level(counting, within));
    for (const threshold of further) expectExact(queue(`${counting}_${threshold}s`), level(counting, threshold));
  }
  // Who hangs up rather than wait is not delayed.
  expectExact(queue('delayed_share'), law.waitLongerThan(0));
  expectExact(queue('queue_mean'), law.meanQueue);
  expectExact(queue('asa'), law.meanWaitAnswered);
  expectExact(queue('wait_mean'), law.meanWait);
  expectExact(simulated.total('group', 'agents', 'occupancy'), law.occupancy);
  if (law.meanWaitAbandoned !== null) {
    expectExact(queue('abandoned_share'), law.abandoned);
    expectExact(queue('time_to_abandon'), law.meanWaitAbandoned);
  }
  const quantile = (metric: string, exact: number) =>
    expectExact(queue(metric), exact, { halfWidth: quantileHalfWidth * exact, resolution: binWidth });
  for (const percent of percents) {
    quantile(`wait_p${percent}_all`, law.waitQuantile(percent / 100));
    quantile(`wait_p${percent}_answered`, law.answeredWaitQuantile(percent / 100));
  }
}
