// The retrial queue against what it becomes without retrials, and against the closed form for one agent.
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../src/maths/theory/erlangB.ts';
import { mmnK } from '../../../src/maths/theory/mmnK.ts';
import { type RetrialQueueInput, retrialQueue } from '../../../src/maths/theory/retrialQueue.ts';

const input: RetrialQueueInput = {
  agents: 5,
  places: 8,
  arrivalRate: 4 / 60,
  handlingMean: 60,
  patienceMean: Number.POSITIVE_INFINITY,
  returnMean: 120,
  shareBlocked: 0,
  shareAbandoned: 0,
};

describe('retrialQueue', () => {
  it('is M/M/n/K when nobody comes back', () => {
    const { blocked, meanQueue, occupancy, furtherTries, customersAnswered } = retrialQueue(input);
    const plain = mmnK({ agents: 5, places: 8, arrivalRate: 4 / 60, handlingMean: 60 });
    expect(blocked).toBeCloseTo(plain.blocked, 10);
    expect(meanQueue).toBeCloseTo(plain.meanQueue, 10);
    expect(occupancy).toBeCloseTo(plain.occupancy, 10);
    expect(furtherTries).toBeCloseTo(0, 10);
    expect(customersAnswered).toBeCloseTo(1 - plain.blocked, 10);
  });

  it('has the mean orbit of M/M/1 with retrials', () => {
    // Falin and Templeton (1997), Retrial Queues: ρ ÷ (1 − ρ) × (ρ + λ × mean time until the next try)
    const rho = 0.4;
    const one = retrialQueue({
      ...input,
      agents: 1,
      places: 1,
      arrivalRate: rho / 60,
      returnMean: 90,
      shareBlocked: 1,
    });
    expect(one.occupancy).toBeCloseTo(rho, 9);
    expect(one.meanOrbit).toBeCloseTo((rho / (1 - rho)) * (rho + (rho / 60) * 90), 8);
    expect(one.blocked).toBeGreaterThan(rho);
  });

  it('has everybody answered whom nothing discourages', () => {
    const keen = { ...input, patienceMean: 30, shareBlocked: 1, shareAbandoned: 1 };
    const { customersAnswered, occupancy, blocked, abandoned, furtherTries } = retrialQueue(keen);
    expect(customersAnswered).toBeCloseTo(1, 9);
    expect(occupancy).toBeCloseTo(0.8, 9);
    // Tries that end unanswered are as many as further tries.
    expect((blocked + abandoned) * (1 + furtherTries)).toBeCloseTo(furtherTries, 9);
  });

  it('nears the loss system with as many more arrivals when they come back late', () => {
    // Source: Falin and Templeton (1997), Retrial Queues: further tries then are a Poisson stream of rate r with (λ + r) B(λ + r) = r.
    const { blocked, furtherTries } = retrialQueue({
      ...input,
      places: 5,
      returnMean: 4000,
      arrivalRate: 2.5 / 60,
      shareBlocked: 1,
    });
    expect(blocked).toBeCloseTo(erlangB(5, 2.5 * (1 + furtherTries)), 2);
  });

  it('throws for input out of range', () => {
    expect(() => retrialQueue({ ...input, places: 4 })).toThrow(RangeError);
    expect(() => retrialQueue({ ...input, shareBlocked: 1.1 })).toThrow(RangeError);
    expect(() => retrialQueue({ ...input, returnMean: 0 })).toThrow(RangeError);
  });
});
