import { describe, expect, it } from 'vitest';
import { greatestHandling, greatestRate } from '../../../src/maths/theory/capacity.ts';

const within = (share: number, seconds: number) => ({ share, within: seconds, counting: 'sl_offered' }) as const;

describe('greatestRate', () => {
  it('follows the closed forms of one agent', () => {
    // M/M/1: occupancy ρ, mean wait 100 ρ / (1 − ρ).
    expect(greatestRate({ agents: 1, handlingMean: 100 }, { occupancy: 0.8 })).toBeCloseTo(0.008, 13);
    expect(greatestRate({ agents: 1, handlingMean: 100 }, { asa: 100 })).toBeCloseTo(0.005, 13);
    // P(wait > 0) = ρ
    expect(greatestRate({ agents: 1, handlingMean: 100 }, { serviceLevel: within(0.7, 0) })).toBeCloseTo(0.003, 13);
  });
  it('goes beyond the agents where callers give up: with equal rates the load x loses e^−x of the agent', () => {
    // M/M/1+M with θ = μ: busy 1 − e^−x, so 1 − abandoned = (1 − e^−x) / x; at x = 2 that is (1 − e^−2) / 2.
    const abandoned = 1 - (1 - Math.exp(-2)) / 2;
    expect(greatestRate({ agents: 1, handlingMean: 1, patienceMean: 1 }, { abandoned })).toBeCloseTo(2, 10);
  });
  it('says so when nothing or everything meets the targets', () => {
    expect(() => greatestRate({ agents: 1, handlingMean: 1 }, { asa: -1 })).toThrow('no rate');
    expect(() => greatestRate({ agents: 1, handlingMean: 1, patienceMean: 1 }, { asa: 1e6 })).toThrow('every rate');
  });
});

describe('greatestHandling', () => {
  it('follows the closed form of one agent', () => {
    // M/M/1 at 0.005 a second: h = 100 gives ρ = 0.5 and a mean wait of 100.
    expect(greatestHandling({ agents: 1, arrivalRate: 0.005 }, { asa: 100 })).toBeCloseTo(100, 9);
  });
});
