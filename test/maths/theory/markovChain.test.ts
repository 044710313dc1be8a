import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../../src/maths/theory/birthDeath.ts';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { hypergeometric } from '../../../src/maths/theory/hypergeometric.ts';
import { follow, markovChain, stationary } from '../../../src/maths/theory/markovChain.ts';
import { nDesign } from '../../../src/maths/theory/nDesign.ts';

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

describe('nDesign', () => {
  const queue = { arrivalRate: 0.02, handlingMean: 300, patienceMean: 120 };

  it('without B is Erlang A with both groups together', () => {
    const found = nDesign({ groupOne: 4, groupTwo: 3, a: queue, b: { ...queue, arrivalRate: 0 } });
    const exact = erlangA({ agents: 7, ...queue });
    expect(found.a.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(found.a.abandoned).toBeCloseTo(exact.abandoned, 9);
    expect(found.a.meanWait).toBeCloseTo(exact.meanWait, 7);
    expect(found.busyOne + found.busyTwo).toBeCloseTo(exact.occupancy * 7, 9);
    expect(found.b).toMatchObject({ abandoned: null, meanWait: null });
  });
  it('without A, group 2 is Erlang A for B', () => {
    const found = nDesign({ groupOne: 2, groupTwo: 5, a: { ...queue, arrivalRate: 0 }, b: queue });
    const exact = erlangA({ agents: 5, ...queue });
    expect(found.b.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(found.b.abandoned).toBeCloseTo(exact.abandoned, 9);
    expect(found.shareOfAByOne).toBeNull();
  });
  it('without group 1 and with equal rates pools the queues: Erlang A in total', () => {
    const found = nDesign({ groupOne: 0, groupTwo: 6, a: queue, b: { ...queue, arrivalRate: 0.01 } });
    const exact = erlangA({ ...queue, agents: 6, arrivalRate: 0.03 });
    expect(found.a.meanQueue + found.b.meanQueue).toBeCloseTo(exact.meanQueue, 8);
    expect(found.a.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(found.b.meanWait!).toBeLessThan(found.a.meanWait!);
    expect(found.shareOfAByOne).toBe(0);
  });
  it('balances work: busy agents are answered contacts times their handling', () => {
    const found = nDesign({
      groupOne: 3,
      groupTwo: 3,
      a: queue,
      b: { arrivalRate: 0.008, handlingMean: 200, patienceMean: 90 },
      handlingMeanAByTwo: 360,
    });
    const answeredA = 0.02 * (1 - found.a.abandoned!);
    const answeredB = 0.008 * (1 - found.b.abandoned!);
    expect(found.busyOne).toBeCloseTo(answeredA * found.shareOfAByOne! * 300, 8);
    expect(found.busyTwo).toBeCloseTo(answeredA * (1 - found.shareOfAByOne!) * 360 + answeredB * 200, 8);
    expect(() => nDesign({ groupOne: 0, groupTwo: 0, a: queue, b: queue })).toThrow(RangeError);
  });
});
