// Callers leave a message after a fixed wait: M/M/n+G with the smaller of a patience and a constant.
import { it } from 'vitest';
import { mmnG } from '../../src/maths/theory/mmnG.ts';
import { expectExact, simulate } from './simulate.ts';

it('a message after 25 s: who abandons before, who leaves one, who is answered', async () => {
  const [agents, perMinute, patience, after, minutes] = [15, 17, 100, 25, 2500];
  const simulated = await simulate(
    40,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    patience: { exponential: { mean: ${patience}s } }
    message: { after: ${after}s }
    target: { within: 10s, include: [flowed_out] }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const law = mmnG({
    agents,
    arrivalRate: perMinute / 60,
    handlingMean: 60,
    patience: { survival: (seconds) => (seconds < after ? Math.exp(-seconds / patience) : 0), breaks: [after] },
  });
  const abandoned = law.abandonedWithin(after * (1 - 1e-12));
  const messages = law.abandoned - abandoned;
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  expectExact(queue('flowed_out'), messages * perMinute * minutes);
  expectExact(queue('abandoned'), abandoned * perMinute * minutes);
  expectExact(queue('answered'), (1 - law.abandoned) * perMinute * minutes);
  expectExact(queue('abandoned_share'), abandoned / (1 - messages));
  // Whoever leaves a message has waited.
  expectExact(queue('delayed_share'), law.waitLongerThan(0));
  expectExact(queue('queue_mean'), law.meanQueue);
  expectExact(queue('sl_offered'), law.answeredWithin(10) / (1 - messages));
  expectExact(queue('sl_offered_with_flowed_out'), law.answeredWithin(10));
  expectExact(queue('asa'), law.meanWaitAnswered);
  expectExact(simulated.total('group', 'agents', 'occupancy'), law.occupancy);
});
