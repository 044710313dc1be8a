// Classes whose claims grow with waiting at different rates, at one agent.
import { it } from 'vitest';
import { expectExact, simulate } from './simulate.ts';

/**
 * Mean waits of two classes in M/M/1, the claim of the second growing faster. Source: Kleinrock (1964), "A delay dependent queue
 * discipline", as in Queueing Systems, vol. 2 (1976), section 3.7.
 */
function delayDependent(rates: readonly [number, number], handling: number, slower: number, faster: number) {
  const [first, second] = rates.map((rate) => rate * handling);
  const residual = (first + second) * handling;
  const firstComeFirstServed = residual / (1 - first - second);
  const less = 1 - slower / faster;
  const waitOfFirst = firstComeFirstServed / (1 - second * less);
  return [waitOfFirst, firstComeFirstServed - first * waitOfFirst * less];
}

it('two weights: the mean wait of each class', async () => {
  const simulated = await simulate(
    20,
    `
period: { from: 2027-03-01, length: 40000m, zone: UTC, interval: whole, warmUp: 200m }
queues:
  calls:
    arrivals: { rate: 1.8/min }
    handling: { talk: { exponential: { mean: 24s } } }
    classes: { slow: { share: 60%, priority: { weight: 1 } }, fast: { priority: { weight: 3 } } }
groups: { agent: { skills: [calls], staff: 1 } }
routing: { policy: weighted-wait }
`,
  );
  const [slow, fast] = delayDependent([(0.6 * 1.8) / 60, (0.4 * 1.8) / 60], 24, 1, 3);
  expectExact(simulated.total('class', 'calls/slow', 'asa'), slow);
  expectExact(simulated.total('class', 'calls/fast', 'asa'), fast);
});
