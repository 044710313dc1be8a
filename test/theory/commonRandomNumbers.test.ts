// Variants are played with the same calls: a difference is as exact as any figure, and known far better than from two runs.
import { expect, it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import type { QueueLaw } from '../../src/maths/theory/queueLaw.ts';
import { expectExact, simulateVariants } from './simulate.ts';

const figures: Readonly<Record<string, (law: QueueLaw) => number>> = {
  abandoned_share: (law) => law.abandoned,
  sl_offered: (law) => law.answeredWithin(20),
  asa: (law) => law.meanWaitAnswered,
  queue_mean: (law) => law.meanQueue,
  delayed_share: (law) => law.waitProbability,
};

it('one agent more, and calls that are a tenth longer', async () => {
  const { comparison, arms } = await simulateVariants(
    60,
    `
period: { from: 2027-03-01, length: 1800m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls: { arrivals: { rate: 9.5/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 90s } }, target: { within: 20s } }
groups: { agents: { skills: [calls], staff: 10 } }
variants:
  more: { groups: { agents: { staff: 11 } } }
  longer: { queues: { calls: { handling: { talk: { exponential: { mean: 66s } } } } } }
`,
    ['more', 'longer'],
  );
  const common = { agents: 10, arrivalRate: 9.5 / 60, handlingMean: 60, patienceMean: 90 };
  const base = erlangA(common);
  const laws = { more: erlangA({ ...common, agents: 11 }), longer: erlangA({ ...common, handlingMean: 66 }) };
  for (const [variant, law] of Object.entries(laws))
    for (const [metric, of] of Object.entries(figures)) {
      const row = comparison.rows.find(
        (one) => one.variant === variant && one.scope === 'queue' && one.metric === metric,
      )!;
      const exact = of(law) - of(base);
      const difference = { ...row, name: variant, start: '', estimate: row.difference };
      expectExact(difference, exact, { halfWidth: 0.02 * Math.abs(exact) });
      const variances = ['base', variant].map((name) => arms[name].total('queue', 'calls', metric).sd! ** 2);
      expect(row.sd! ** 2, `${variant} ${metric}`).toBeLessThan((variances[0] + variances[1]) / 5);
    }
});
