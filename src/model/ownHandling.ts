// Groups that have handling times of their own for a queue.
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { OwnHandling } from './model.ts';

/** By queue and group. Parts that are the queue's, also when they were written down as the same, are left out: they change nothing. */
export function compileOwnHandling({ queues, groups }: Pick<Scenario, 'queues' | 'groups'>): OwnHandling[] {
  return queues.flatMap(({ name, handling: usual }, queue) =>
    groups.flatMap(({ skills }, group): OwnHandling[] => {
      const own = skills.find((skill) => skill.queue === name)?.handling;
      const part = (key: 'talk' | 'hold' | 'wrap') =>
        isSameDistribution(own?.[key], usual[key]) ? undefined : own?.[key];
      const [talk, hold, wrap] = [part('talk'), part('hold'), part('wrap')];
      return (talk ?? hold ?? wrap) === undefined ? [] : [{ queue, group, talk, hold, wrap }];
    }),
  );
}

export function isSameDistribution(one: DistributionSpec | undefined, other: DistributionSpec | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
