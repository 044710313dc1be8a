import { describe, expect, it } from 'vitest';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { erlangB } from '../../../src/maths/theory/erlangB.ts';
import { erlangC } from '../../../src/maths/theory/erlangC.ts';
import { mmnK } from '../../../src/maths/theory/mmnK.ts';
import { nonPreemptivePriorities } from '../../../src/maths/theory/nonPreemptivePriorities.ts';

describe('erlangB', () => {
  it('follows the defining fraction', () => {
    // a = 2, n = 3: (8/6) / (1 + 2 + 2 + 8/6)
    expect(erlangB(3, 2)).toBeCloseTo(4 / 19, 15);
    expect(erlangB(0, 2)).toBe(1);
    expect(erlangB(5, 0)).toBe(0);
  });
  it('is stable at a hundred thousand agents: heavy-traffic value near φ(0) / (Φ(0) √n)', () => {
    const blocked = erlangB(100_000, 100_000);
    expect(blocked * Math.sqrt(100_000)).toBeCloseTo(Math.sqrt(2 / Math.PI), 2);
  });
});

describe('erlangC', () => {
  it('has the M/M/1 closed form for one agent', () => {
    const law = erlangC({ agents: 1, arrivalRate: 0.5, handlingMean: 1 });
    expect(law.waitProbability).toBeCloseTo(0.5, 15);
    expect(law.meanWait).toBeCloseTo(1, 14);
    expect(law.meanQueue).toBeCloseTo(0.5, 14);
    expect(law.waitLongerThan(2)).toBeCloseTo(0.5 * Math.exp(-1), 15);
    expect(law.waitQuantile(0.5)).toBe(0);
    expect(law.waitQuantile(0.75)).toBeCloseTo(2 * Math.log(2), 11);
  });
  it('follows from Erlang B: C = nB / (n − a(1 − B))', () => {
    // n = 3, a = 2: C = 3 (4/19) / (3 − 2 (15/19)) = 4/9
    const law = erlangC({ agents: 3, arrivalRate: 2 / 60, handlingMean: 60 });
    expect(law.waitProbability).toBeCloseTo(4 / 9, 14);
    expect(law.meanWait).toBeCloseTo((4 / 9) * 60, 11);
    expect(law.answeredWithin(30)).toBeCloseTo(1 - (4 / 9) * Math.exp(-0.5), 14);
    expect(law.occupancy).toBeCloseTo(2 / 3, 15);
  });
  it('says so when overloaded', () => {
    const law = erlangC({ agents: 2, arrivalRate: 1, handlingMean: 2 });
    expect(law).toMatchObject({ stable: false, waitProbability: 1, occupancy: 1, meanWait: Number.POSITIVE_INFINITY });
    expect(law.answeredWithin(1e6)).toBe(0);
    expect(law.waitQuantile(0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(() => erlangC({ agents: 0, arrivalRate: 1, handlingMean: 2 })).toThrow(RangeError);
  });
});

describe('erlangA', () => {
  const large = erlangA({ agents: 490, arrivalRate: 100 / 60, handlingMean: 300, patienceMean: 120 });

  it('agrees with an independent solution of the chain (490 agents, 100 a minute, 300 s, patience 120 s)', () => {
    expect(large.waitProbability).toBeCloseTo(0.5349, 4);
    expect(large.abandoned).toBeCloseTo(0.033803, 6);
    expect(large.meanWait).toBeCloseTo(4.05635, 5);
    expect(large.waitLongerThan(20)).toBeCloseTo(0.017499, 6);
  });
  it('with equal service and abandonment rates is an infinite-server queue: Poisson contacts in the system', () => {
    // a = 1, n = 1: P(wait) = 1 − e^−1, E queue = Σ (j − 1) e^−1 / j! = e^−1
    const law = erlangA({ agents: 1, arrivalRate: 1, handlingMean: 1, patienceMean: 1 });
    expect(law.waitProbability).toBeCloseTo(1 - Math.exp(-1), 13);
    expect(law.meanQueue).toBeCloseTo(Math.exp(-1), 13);
    expect(law.abandoned).toBeCloseTo(Math.exp(-1), 13);
  });
  it('accounts for every contact at every threshold', () => {
    for (const t of [0, 1, 20, 300]) {
      expect(large.answeredWithin(t) + large.abandonedWithin(t) + large.waitLongerThan(t)).toBeCloseTo(1, 12);
    }
    expect(large.answeredWithin(0)).toBeCloseTo(1 - large.waitProbability, 12);
    expect(large.abandonedWithin(0)).toBeCloseTo(0, 12);
    expect(large.answeredWithin(1e6)).toBeCloseTo(1 - large.abandoned, 12);
    const mean = large.meanWaitAnswered * (1 - large.abandoned) + large.meanWaitAbandoned! * large.abandoned;
    expect(mean).toBeCloseTo(large.meanWait, 12);
  });
  it('has the mean wait of the answered that its tail integrates to', () => {
    const law = erlangA({ agents: 5, arrivalRate: 0.02, handlingMean: 300, patienceMean: 60 });
    let area = 0;
    const step = 0.25;
    for (let t = step / 2; t < 1500; t += step) area += step * (1 - law.abandoned - law.answeredWithin(t));
    expect(area / (1 - law.abandoned)).toBeCloseTo(law.meanWaitAnswered, 3);
  });
  it('inverts its tails', () => {
    expect(1 - large.waitLongerThan(large.waitQuantile(0.9))).toBeCloseTo(0.9, 10);
    const t = large.answeredWaitQuantile(0.9);
    expect(large.answeredWithin(t) / (1 - large.abandoned)).toBeCloseTo(0.9, 10);
    expect(large.waitQuantile(0.4)).toBe(0);
  });
  it('tends to Erlang C for endless and to Erlang B for vanishing patience', () => {
    const work = { agents: 10, arrivalRate: 8 / 300, handlingMean: 300 };
    const patient = erlangA({ ...work, patienceMean: 1e10 });
    const endless = erlangC(work);
    expect(patient.meanWait).toBeCloseTo(endless.meanWait, 4);
    expect(patient.answeredWithin(20)).toBeCloseTo(endless.answeredWithin(20), 7);
    const hasty = erlangA({ ...work, patienceMean: 1e-6 });
    expect(hasty.abandoned).toBeCloseTo(erlangB(10, 8), 7);
  });
  it('is stable at a hundred thousand agents, and when deeply overloaded', () => {
    const huge = erlangA({ agents: 100_000, arrivalRate: 100_000 / 300, handlingMean: 300, patienceMean: 300 });
    // Equal rates and load n: Poisson contacts in the system, so about half of them find nobody free.
    expect(huge.waitProbability).toBeCloseTo(0.5, 2);
    // E(X − n)+ for Poisson X with mean n is n P(X = n), about √(n / 2π).
    expect(huge.meanQueue / Math.sqrt(100_000 / (2 * Math.PI))).toBeCloseTo(1, 5);
    const flooded = erlangA({ agents: 10, arrivalRate: 10, handlingMean: 100, patienceMean: 1000 });
    expect(flooded.abandoned).toBeCloseTo(0.99, 10);
    expect(flooded.occupancy).toBeCloseTo(1, 10);
    const idle = erlangA({ agents: 1000, arrivalRate: 1e-4, handlingMean: 1, patienceMean: 10 });
    expect(idle.waitProbability).toBe(0);
    expect(idle.answeredWithin(0)).toBe(1);
    expect(idle.meanWaitAbandoned).toBeNull();
  });
  it('refuses endless patience', () => {
    const endless = { agents: 1, arrivalRate: 1, handlingMean: 1, patienceMean: Number.POSITIVE_INFINITY };
    expect(() => erlangA(endless)).toThrow(RangeError);
  });
});

describe('mmnK', () => {
  it('without waiting places is Erlang B', () => {
    const law = mmnK({ agents: 3, places: 3, arrivalRate: 2, handlingMean: 1 });
    expect(law.blocked).toBeCloseTo(4 / 19, 14);
    expect(law.meanQueue).toBe(0);
    expect(law.waitProbability).toBe(0);
  });
  it('with one agent and load 1 is uniform over its states', () => {
    const law = mmnK({ agents: 1, places: 4, arrivalRate: 1, handlingMean: 1 });
    expect(law.blocked).toBeCloseTo(0.2, 14);
    expect(law.meanQueue).toBeCloseTo((1 + 2 + 3) / 5, 14);
    expect(law.waitProbability).toBeCloseTo(3 / 4, 14);
    expect(law.meanWait).toBeCloseTo(1.2 / 0.8, 13);
    expect(law.occupancy).toBeCloseTo(0.8, 14);
  });
  it('tends to Erlang C with many places', () => {
    const work = { agents: 3, arrivalRate: 2 / 60, handlingMean: 60 };
    expect(mmnK({ ...work, places: 300 }).meanWait).toBeCloseTo(erlangC(work).meanWait, 10);
  });
});

describe('nonPreemptivePriorities', () => {
  it('has the M/M/1 values of Cobham', () => {
    // λ = 0.3, 0.3, mean 1: residual 0.6; W1 = 0.6 / 0.7, W2 = 0.6 / (0.7 × 0.4)
    const [urgent, other] = nonPreemptivePriorities({ agents: 1, arrivalRates: [0.3, 0.3], handlingMean: 1 });
    expect(urgent).toBeCloseTo(0.6 / 0.7, 14);
    expect(other).toBeCloseTo(0.6 / 0.28, 13);
  });
  it('conserves the mean wait over classes (Kleinrock) and is Erlang C for one class', () => {
    const rates = [0.01, 0.02, 0.015];
    const waits = nonPreemptivePriorities({ agents: 12, arrivalRates: rates, handlingMean: 240 });
    const all = erlangC({ agents: 12, arrivalRate: 0.045, handlingMean: 240 });
    const mean = waits.reduce((sum, wait, k) => sum + wait * rates[k]!, 0) / 0.045;
    expect(mean).toBeCloseTo(all.meanWait, 10);
  });
  it('leaves the urgent a finite wait when the rest overload the agents', () => {
    const waits = nonPreemptivePriorities({ agents: 2, arrivalRates: [1, 5], handlingMean: 1 });
    // All agents always busy: W1 = (1 / 2) / (1 − 1/2)
    expect(waits).toEqual([1, Number.POSITIVE_INFINITY]);
  });
});
