import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/maths/special/normalCdf.ts';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { erlangC } from '../../../src/maths/theory/erlangC.ts';
import { gammaMixture } from '../../../src/maths/theory/gammaMixture.ts';
import { markovChain, stationary } from '../../../src/maths/theory/markovChain.ts';
import { mmnG } from '../../../src/maths/theory/mmnG.ts';
import {
  constantPatience,
  erlangPatience,
  exponentialPatience,
  lognormalPatience,
  uniformPatience,
} from '../../../src/maths/theory/patienceLaw.ts';

describe('mmnG', () => {
  it('with exponential patience is Erlang A, underloaded, balanced, overloaded and large', () => {
    for (const [agents, load, patienceMean] of [
      [490, 500, 120],
      [5, 6, 60],
      [5, 3, 10_000],
      [200, 300, 100],
      [20_000, 21_000, 120],
    ] as const) {
      const work = { agents, arrivalRate: load / 300, handlingMean: 300 };
      const exact = erlangA({ ...work, patienceMean });
      const law = mmnG({ ...work, patience: exponentialPatience(patienceMean) });
      expect(law.waitProbability).toBeCloseTo(exact.waitProbability, 9);
      expect(law.abandoned).toBeCloseTo(exact.abandoned, 9);
      expect(law.meanWait).toBeCloseTo(exact.meanWait, 7);
      expect(law.meanWaitAnswered).toBeCloseTo(exact.meanWaitAnswered, 7);
      expect(law.meanWaitAbandoned!).toBeCloseTo(exact.meanWaitAbandoned!, 6);
      for (const t of [0, 3, 20, 100]) {
        expect(law.waitLongerThan(t)).toBeCloseTo(exact.waitLongerThan(t), 9);
        expect(law.answeredWithin(t)).toBeCloseTo(exact.answeredWithin(t), 9);
        expect(law.abandonedWithin(t)).toBeCloseTo(exact.abandonedWithin(t), 9);
      }
    }
  });
  it('with constant patience and one agent has its closed form', () => {
    // λ = μ = 1, patience d = 2: density of the offered wait is constant on [0, 2], then e^−(x − 2). E = 1, J = 2 + 1 = 3.
    const law = mmnG({ agents: 1, arrivalRate: 1, handlingMean: 1, patience: constantPatience(2) });
    expect(law.waitProbability).toBeCloseTo(3 / 4, 12);
    expect(law.abandoned).toBeCloseTo(1 / 4, 12);
    expect(law.meanWait).toBeCloseTo((2 + 2) / 4, 12);
    expect(law.meanWaitAnswered).toBeCloseTo(2 / 4 / (3 / 4), 12);
    expect(law.meanWaitAbandoned).toBeCloseTo(2, 11);
    expect(law.waitLongerThan(1)).toBeCloseTo(2 / 4, 12);
    expect(law.answeredWithin(1)).toBeCloseTo(2 / 4, 12);
    expect(law.abandonedWithin(1.9)).toBe(0);
    expect(law.abandonedWithin(2)).toBeCloseTo(1 / 4, 12);
    expect(law.waitQuantile(0.99)).toBeCloseTo(2, 10);
  });
  it('with patience in two phases has the chain of the phases of all who wait', () => {
    // A line of up to 12, each in its first or second phase: bits of a word below a leading 1, the longest waiting lowest.
    const [agents, arrivalRate, phaseEnds, most] = [2, 1.6, 1.5, 12];
    const chain = markovChain(agents + 2 ** (most + 1) - 1, (state, go) => {
      const busy = Math.min(state, agents);
      const line = Math.max(1, state - agents + 1);
      const length = Math.floor(Math.log2(line));
      const stateOf = (word: number) => word - 1 + agents;
      if (state < agents) go(state + 1, arrivalRate);
      else if (length < most) go(stateOf(line + 2 ** length), arrivalRate);
      if (state > 0) go(length > 0 ? stateOf(line >> 1) : state - 1, busy);
      for (let place = 0; place < length; place++) {
        const before = line & (2 ** place - 1);
        if (line & (2 ** place)) go(stateOf(((line >> (place + 1)) << place) | before), phaseEnds);
        else go(stateOf(line | (2 ** place)), phaseEnds);
      }
    });
    const p = stationary(chain);
    let meanQueue = 0;
    for (let word = 1; word < 2 ** (most + 1); word++) meanQueue += p[word - 1 + agents]! * Math.floor(Math.log2(word));
    const law = mmnG({ agents, arrivalRate, handlingMean: 1, patience: erlangPatience(2, 2 / phaseEnds) });
    expect(law.waitProbability).toBeCloseTo(1 - p[0]! - p[1]!, 6);
    expect(law.meanQueue).toBeCloseTo(meanQueue, 5);
  });
  it('with uniform patience has a normal density of the offered wait', () => {
    // n = λ = μ = 1, patience from 0 to 2: H(x) − x = −x²/4 to x = 2, then falling by x: J = √π (2Φ(√2) − 1) + e^−1, E = 1.
    const law = mmnG({ agents: 1, arrivalRate: 1, handlingMean: 1, patience: uniformPatience(0, 2) });
    const J = Math.sqrt(Math.PI) * (2 * normalCdf(Math.SQRT2) - 1) + Math.exp(-1);
    expect(law.waitProbability).toBeCloseTo(J / (1 + J), 11);
    // Served as one agent busy: 1 − 1 / (1 + J) of the time, at 1 contact a second.
    expect(law.abandoned).toBeCloseTo(1 / (1 + J), 11);
    // With λ > nμ only while everybody has patience: flat on [0, 1], then −(x − 1)²/2 on [1, 2], J = 1 + √(π/2) (2Φ(1) − 1) + e^−½.
    const later = mmnG({ agents: 1, arrivalRate: 1, handlingMean: 1, patience: uniformPatience(1, 2) });
    const laterJ = 1 + Math.sqrt(Math.PI / 2) * (2 * normalCdf(1) - 1) + Math.exp(-0.5);
    expect(later.waitProbability).toBeCloseTo(laterJ / (1 + laterJ), 11);
    expect(later.abandonedWithin(1)).toBe(0);
  });
  it('accounts for every contact, balances flow and obeys Little under lognormal patience', () => {
    const law = mmnG({ agents: 40, arrivalRate: 0.14, handlingMean: 300, patience: lognormalPatience(150, 1.3) });
    for (const t of [0, 10, 60, 500]) {
      expect(law.answeredWithin(t) + law.abandonedWithin(t) + law.waitLongerThan(t)).toBeCloseTo(1, 9);
    }
    expect(law.meanQueue).toBeCloseTo(0.14 * law.meanWait, 12);
    // Abandonments and answers are separate integrals that must add up: nobody is answered without an agent.
    const area = integrate((t) => law.waitLongerThan(t), 3000);
    expect(area).toBeCloseTo(law.meanWait, 3);
  });
  it('takes balking as patience 0', () => {
    const half = { survival: (t: number) => 0.5 * Math.exp(-t / 60), breaks: [] };
    const law = mmnG({ agents: 1, arrivalRate: 1 / 60, handlingMean: 60, patience: half });
    expect(law.abandonedWithin(0)).toBeCloseTo(0.5 * law.waitProbability, 10);
    // The chain 1 → half rate in, doubled rates out: p(j) ∝ (1/2)^(j−1) / j!, so that Σ from 1 = 2 (√e − 1).
    const beyond = 2 * (Math.exp(0.5) - 1);
    expect(law.waitProbability).toBeCloseTo(beyond / (1 + beyond), 10);
  });
  it('tends to Erlang C under endless patience and refuses overload by it', () => {
    const endless = { survival: () => 1, breaks: [] };
    const work = { agents: 10, arrivalRate: 8 / 300, handlingMean: 300 };
    expect(mmnG({ ...work, patience: endless }).meanWait).toBeCloseTo(erlangC(work).meanWait, 8);
    expect(() => mmnG({ agents: 10, arrivalRate: 12, handlingMean: 1, patience: endless })).toThrow(RangeError);
  });
});

describe('lognormalPatience', () => {
  it('has the median exp(centre) and the mean asked for', () => {
    const law = lognormalPatience(100, 1);
    expect(law.survival(100 / Math.SQRT2)).toBeCloseTo(0.5, 14);
    expect(law.survival(0)).toBe(1);
    expect(integrate(law.survival, 20_000)).toBeCloseTo(100, 1);
  });
});

describe('erlangPatience', () => {
  it('is the chance that fewer phases than all have passed', () => {
    // Three phases of 1 s, after 2 s: e^−2 (1 + 2 + 2)
    expect(erlangPatience(3, 3).survival(2)).toBeCloseTo(5 * Math.exp(-2), 15);
    expect(erlangPatience(1, 40).survival(20)).toBeCloseTo(exponentialPatience(40).survival(20), 15);
    expect(integrate(erlangPatience(4, 100).survival, 1500)).toBeCloseTo(100, 6);
  });
});

describe('uniformPatience', () => {
  it('falls in a line from one bound to the other', () => {
    const { survival, breaks } = uniformPatience(10, 50);
    expect([0, 10, 20, 50, 60].map(survival)).toEqual([1, 1, 0.75, 0, 0]);
    expect(breaks).toEqual([10, 50]);
    expect(uniformPatience(0, 50).breaks).toEqual([50]);
  });
});

describe('gammaMixture', () => {
  it('gives the gamma moments and transform', () => {
    for (const cv of [0.08, 0.3, 0.9, 1, 1.5]) {
      expect(gammaMixture(() => 1, cv)).toBeCloseTo(1, 11);
      expect(gammaMixture((b) => b, cv)).toBeCloseTo(1, 10);
      expect(gammaMixture((b) => b * b, cv)).toBeCloseTo(1 + cv * cv, 8);
      expect(gammaMixture((b) => Math.exp(-b), cv)).toBeCloseTo((1 + cv * cv) ** (-1 / cv ** 2), 10);
    }
  });
  it('without variation is the plain figure', () => {
    expect(gammaMixture((b) => 3 * b, 0)).toBe(3);
    expect(() => gammaMixture((b) => b, -1)).toThrow(RangeError);
  });
});

/** Midpoint sums, good enough for three digits. */
function integrate(f: (t: number) => number, to: number): number {
  const step = to / 30_000;
  let sum = 0;
  for (let i = 0; i < 30_000; i++) sum += step * f((i + 0.5) * step);
  return sum;
}
