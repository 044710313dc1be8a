// Customers who try again, against the chain of contacts inside and customers on their way back.
import { it } from 'vitest';
import { type RetrialQueueInput, retrialQueue } from '../../src/maths/theory/retrialQueue.ts';
import { expectExact, type Simulated, simulate } from './simulate.ts';

const minutes = 5000;

function hold(simulated: Simulated, input: RetrialQueueInput): void {
  const exact = retrialQueue(input);
  const customers = input.arrivalRate * 60 * minutes;
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  expectExact(queue('first_offered'), customers);
  expectExact(queue('redials'), customers * exact.furtherTries);
  if (exact.blocked > 0.001) expectExact(queue('blocked_share'), exact.blocked);
  if (exact.abandoned > 0) {
    expectExact(queue('abandoned_share'), exact.abandoned / (1 - exact.blocked));
    expectExact(queue('queue_mean'), exact.meanQueue);
  }
  expectExact(queue('customers_answered'), exact.customersAnswered);
  expectExact(simulated.total('group', 'agents', 'occupancy'), exact.occupancy);
}

const text = (perMinute: number, staff: number, caller: string) => `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 120m }
queues: { calls: { arrivals: { rate: ${perMinute}/min }, handling: { talk: { exponential: { mean: 60s } } }, ${caller} } }
groups: { agents: { skills: [calls], staff: ${staff} } }
`;
const common = { handlingMean: 60, returnMean: 120 };

it('everybody who is blocked tries again until answered', async () => {
  const redial = 'redial: { share: 0, blocked: 100%, after: { exponential: { mean: 120s } } }';
  const simulated = await simulate(40, text(7, 10, `lines: 10, ${redial}`));
  const patienceMean = Number.POSITIVE_INFINITY;
  const shares = { shareBlocked: 1, shareAbandoned: 0 };
  hold(simulated, { ...common, agents: 10, places: 10, arrivalRate: 7 / 60, patienceMean, ...shares });
});

it('two thirds of those who give up try again', async () => {
  const redial = 'redial: { share: 66%, after: { exponential: { mean: 120s } } }';
  const simulated = await simulate(28, text(10, 10, `patience: { exponential: { mean: 60s } }, ${redial}`));
  const shares = { shareBlocked: 0.66, shareAbandoned: 0.66 };
  // So many places that they are never all taken.
  hold(simulated, { ...common, agents: 10, places: 60, arrivalRate: 10 / 60, patienceMean: 60, ...shares });
});

it('both, with shares of their own and few lines', async () => {
  const redial = 'redial: { share: 40%, blocked: 80%, after: { exponential: { mean: 120s } } }';
  const simulated = await simulate(24, text(9, 10, `patience: { exponential: { mean: 60s } }, lines: 13, ${redial}`));
  const shares = { shareBlocked: 0.8, shareAbandoned: 0.4 };
  hold(simulated, { ...common, agents: 10, places: 13, arrivalRate: 9 / 60, patienceMean: 60, ...shares });
});
