// The series of M/D/n against Crommelin's roots, against Pollaczek and Khinchine for one agent, and against its own waits.
import { describe, expect, it } from 'vitest';
import { erlangC } from '../../../src/maths/theory/erlangC.ts';
import { mdn } from '../../../src/maths/theory/mdn.ts';

const cases = [
  [1, 0.8],
  [2, 0.5],
  [3, 0.9],
  [10, 0.5],
  [10, 0.9],
  [40, 0.95],
] as const;

describe('mdn', () => {
  it('has the probability of waiting and the queue that follow from the roots of z^n = e^(a(z − 1)) in the unit disc', () => {
    // Crommelin (1932); Janssen and van Leeuwaarden (2008): P(no wait) = (n − a) ÷ Π (1 − z), and from the generating function of
    // the number waiting, (n − a)(z − 1) Π (z − z(k)) / (1 − z(k)) ÷ (z^n − e^(a(z − 1))), by differentiation at 1:
    // mean = Σ 1 / (1 − z(k)) − (n(n − 1) − a²) / 2(n − a).
    for (const [agents, share] of cases) {
      const load = agents * share;
      const gaps = roots(agents, load).map(([re, im]): Complex => [1 - re, -im]);
      const product = gaps.reduce(([a, b], [c, d]): Complex => [a * c - b * d, a * d + b * c], [1, 0]);
      const inverses = gaps.reduce((sum, [re, im]) => sum + re / (re * re + im * im), 0);
      const law = mdn({ agents, arrivalRate: load / 300, handling: 300 });
      expect(product[1]).toBeCloseTo(0, 9);
      expect(1 - law.waitProbability).toBeCloseTo((agents - load) / product[0], 11);
      const meanQueue = inverses - (agents * (agents - 1) - load * load) / (2 * (agents - load));
      expect(law.meanQueue).toBeCloseTo(meanQueue, 10);
      expect(law.meanWait).toBeCloseTo((meanQueue / load) * 300, 7);
    }
  });

  it('with one agent is M/D/1: Pollaczek and Khinchine, and the waits of Erlang (1909)', () => {
    const law = mdn({ agents: 1, arrivalRate: 0.7, handling: 1 });
    expect(law.meanQueue).toBeCloseTo(0.49 / (2 * 0.3), 13);
    expect(law.waitProbability).toBeCloseTo(0.7, 13);
    // P(W ≤ t) = (1 − a) Σ (a(k − t))^k e^(−a(k − t)) / k!, k = 0 … ⌊t⌋; here on either side of t = 1.
    expect(law.answeredWithin(0.5)).toBeCloseTo(0.3 * Math.exp(0.35), 13);
    expect(law.answeredWithin(1.5)).toBeCloseTo(0.3 * (Math.exp(1.05) - 0.35 * Math.exp(0.35)), 13);
  });

  it('has the mean wait under its tail, and tails that join where another handling time begins', () => {
    for (const [agents, share] of [
      [2, 0.8],
      [10, 0.9],
    ] as const) {
      const law = mdn({ agents, arrivalRate: agents * share, handling: 1 });
      let area = 0;
      const step = 1 / 400;
      for (let t = step / 2; t < 30; t += step) area += step * law.waitLongerThan(t);
      expect(area).toBeCloseTo(law.meanWait, 5);
      for (const join of [1, 2]) expect(law.answeredWithin(join - 1e-9)).toBeCloseTo(law.answeredWithin(join), 7);
    }
  });

  it('waits a little more than half as long as M/M/n, nearly as the approximation of Cosmetatos has it', () => {
    // Half × (1 + (1 − ρ)(n − 1)(√(4 + 5n) − 2) ÷ 16nρ), within 1.5 % here.
    for (const [agents, share] of cases) {
      const approximate =
        (1 + ((1 - share) * (agents - 1) * (Math.sqrt(4 + 5 * agents) - 2)) / (16 * agents * share)) / 2;
      const inOrder = erlangC({ agents, arrivalRate: agents * share, handlingMean: 1 }).meanWait;
      const { meanWait } = mdn({ agents, arrivalRate: agents * share, handling: 1 });
      expect(Math.abs(meanWait / inOrder / approximate - 1)).toBeLessThan(0.015);
    }
  });

  it('says so when overloaded', () => {
    const law = mdn({ agents: 2, arrivalRate: 1, handling: 2 });
    expect(law).toMatchObject({ stable: false, waitProbability: 1, occupancy: 1, meanWait: Number.POSITIVE_INFINITY });
    expect(law.answeredWithin(1e6)).toBe(0);
    expect(() => mdn({ agents: 1, arrivalRate: 0, handling: 1 })).toThrow(RangeError);
  });
});

type Complex = readonly [re: number, im: number];

/** The roots other than 1 with |z| ≤ 1, by iterating z ← the k-th root of 1 × e^(a(z − 1)/n) from 0. */
function roots(agents: number, load: number): Complex[] {
  return Array.from({ length: agents - 1 }, (_, i): Complex => {
    let z: Complex = [0, 0];
    for (let step = 0; step < 2000; step++) {
      const size = Math.exp((load * (z[0] - 1)) / agents);
      const angle = (2 * Math.PI * (i + 1) + load * z[1]) / agents;
      z = [size * Math.cos(angle), size * Math.sin(angle)];
    }
    return z;
  });
}
