// The chain of threshold blending where its solution is known: no outbound work, nothing but outbound work, and a single kind of handling.
import { expect, it } from 'vitest';
import { blending } from '../../../src/maths/theory/blending.ts';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';

const basis = {
  agents: 6,
  reserve: 0,
  arrivalRate: 2 / 60,
  inboundMean: 120,
  outboundMean: 120,
  patienceMean: 90,
  mostWaiting: 60,
};

it('a reserve of all agents leaves an Erlang A queue', () => {
  const solved = blending({ ...basis, reserve: 6, outboundMean: 300 });
  const exact = erlangA({ arrivalRate: 2 / 60, handlingMean: 120, patienceMean: 90, agents: 6 });
  expect(solved.outboundRate).toBeCloseTo(0, 9);
  expect(solved.waitProbability).toBeCloseTo(exact.waitProbability, 8);
  expect(solved.abandonProbability).toBeCloseTo(exact.abandoned, 8);
});

it('without a reserve everybody is always busy, and with one handling time those who wait are a single-server queue', () => {
  const endless = blending({ ...basis, patienceMean: Number.POSITIVE_INFINITY, mostWaiting: 400 });
  const load = basis.arrivalRate / (6 / 120);
  expect(endless.occupancy).toBeCloseTo(1, 9);
  expect(endless.waitProbability).toBeCloseTo(1, 9);
  // Number waiting of M/M/1, ρ ÷ (1 − ρ), by Little's law.
  expect(endless.meanWait * basis.arrivalRate).toBeCloseTo(load / (1 - load), 6);
  expect(endless.cut).toBeLessThan(1e-12);
  // What inbound leaves of the work of all agents.
  expect(endless.outboundRate).toBeCloseTo(6 / 120 - basis.arrivalRate, 9);
});

it('two means: agents who are always busy share their time between both', () => {
  const { outboundRate, abandonProbability, occupancy } = blending({ ...basis, outboundMean: 300 });
  const inbound = basis.arrivalRate * (1 - abandonProbability) * 120;
  expect(occupancy).toBeCloseTo(1, 9);
  expect(inbound + outboundRate * 300).toBeCloseTo(6, 8);
});

it('a larger reserve costs outbound work and spares inbound contacts waits', () => {
  const by = [0, 1, 2, 4].map((reserve) => blending({ ...basis, reserve, outboundMean: 200 }));
  for (let i = 1; i < by.length; i++) {
    expect(by[i]!.outboundRate).toBeLessThan(by[i - 1]!.outboundRate);
    expect(by[i]!.meanWait).toBeLessThan(by[i - 1]!.meanWait);
    expect(by[i]!.occupancy).toBeLessThan(by[i - 1]!.occupancy);
  }
});
