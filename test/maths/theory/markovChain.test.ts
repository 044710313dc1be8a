import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../../src/maths/theory/birthDeath.ts';
import { hypergeometric } from '../../../src/maths/theory/hypergeometric.ts';
import { follow, markovChain, stationary } from '../../../src/maths/theory/markovChain.ts';

/** Two states: 0 → 1 at rate 3, 1 → 0 at rate 1. */
const twoStates = markovChain(2, (state, go) => go(1 - state, state === 0 ? 3 : 1));

describe('birthDeath', () => {
  it('has the ratios of the rates, however extreme', () => {
    // Ratios 1, 2, 3 ÷ 3 …: weights 1, 2, 2
    const p = birthDeath(
      2,
      () => 2,
      (j) => j,
    );
    for (const [j, weight] of [1, 2, 2].entries()) expect(p[j]).toBeCloseTo(weight / 5, 15);
    const steep = birthDeath(
      2000,
      () => 10,
      () => 1,
    );
    expect(steep[2000]).toBeCloseTo(0.9, 14);
    expect(steep[0]).toBe(0);
  });
});

describe('hypergeometric', () => {
  it('draws without replacement', () => {
    // 3 of 5 marked, 2 drawn: 1/10, 6/10, 3/10
    const p = hypergeometric(5, 3, 2);
    for (const [k, tenths] of [1, 6, 3].entries()) expect(p[k]).toBeCloseTo(tenths / 10, 13);
    expect([...hypergeometric(4, 4, 3)].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([0, 0, 0, 1]);
  });
});

describe('markovChain', () => {
  it('balances two states', () => {
    const p = stationary(twoStates);
    expect(p[0]).toBeCloseTo(0.25, 12);
    expect(p[1]).toBeCloseTo(0.75, 12);
  });
  it('follows two states to the exponential', () => {
    for (const t of [0.01, 0.5, 1000]) {
      const { end, occupied } = follow(twoStates, Float64Array.of(1, 0), t);
      expect(end[1]).toBeCloseTo(0.75 * (1 - Math.exp(-4 * t)), 12);
      expect(occupied[1]! / t).toBeCloseTo(0.75 * (1 + Math.expm1(-4 * t) / (4 * t)), 11);
      expect((occupied[0]! + occupied[1]!) / t).toBeCloseTo(1, 12);
    }
  });
  it('stands still without transitions and refuses states that do not exist', () => {
    const still = markovChain(1, () => {});
    expect([...follow(still, Float64Array.of(1), 5).occupied]).toEqual([5]);
    expect(() => markovChain(1, (_, go) => go(1, 1))).toThrow(RangeError);
  });
});
