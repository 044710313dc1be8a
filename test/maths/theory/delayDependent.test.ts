// Claims that grow with the wait, and head starts, against their limits: order of arrival and fixed priorities.
import { describe, expect, it } from 'vitest';
import { delayDependentPriorities } from '../../../src/maths/theory/delayDependentPriorities.ts';
import { erlangC } from '../../../src/maths/theory/erlangC.ts';
import { type HeadStartInput, headStart } from '../../../src/maths/theory/headStart.ts';
import { nonPreemptivePriorities } from '../../../src/maths/theory/nonPreemptivePriorities.ts';

const agents = 4;
const handlingMean = 60;
const rates = [1 / 60, 0.8 / 60, 1.5 / 60];
const occupancies = rates.map((rate) => (rate * handlingMean) / agents);
const arrivalRate = rates.reduce((sum, rate) => sum + rate, 0);
const waitInOrder = erlangC({ agents, arrivalRate, handlingMean }).meanWait;
const waits = (weights: readonly number[]) =>
  delayDependentPriorities({
    classes: occupancies.map((occupancy, i) => ({ occupancy, weight: weights[i]! })),
    waitInOrder,
  });

describe('delayDependentPriorities', () => {
  it('with weights that hardly differ takes contacts in order', () => {
    for (const wait of waits([1 + 1e-9, 1, 1 - 1e-9])) expect(wait).toBeCloseTo(waitInOrder, 5);
  });
  it('with weights far apart has fixed priorities', () => {
    const fixed = nonPreemptivePriorities({ agents, arrivalRates: rates, handlingMean });
    for (const [rank, wait] of waits([1e18, 1e9, 0]).entries()) expect(wait).toBeCloseTo(fixed[rank]!, 5);
  });
  it('shifts waiting between classes and makes no more of it', () => {
    const shifted = waits([4, 1, 2]);
    const mean = shifted.reduce((sum, wait, i) => sum + (wait * rates[i]!) / arrivalRate, 0);
    expect(mean).toBeCloseTo(waitInOrder, 10);
    expect(shifted[0]).toBeLessThan(shifted[2]!);
    expect(shifted[2]).toBeLessThan(shifted[1]!);
  });
});

describe('headStart', () => {
  const input: HeadStartInput = { agents, handlingMean, aheadRate: 1.3 / 60, behindRate: 2 / 60, headStart: 1 };

  it('of next to nothing leaves the order of arrival', () => {
    const { ahead, behind } = headStart({ ...input, headStart: 1e-7 });
    expect(ahead).toBeCloseTo(waitInOrder, 5);
    expect(behind).toBeCloseTo(waitInOrder, 5);
  });
  it('of hours is a fixed priority', () => {
    const { ahead, behind } = headStart({ ...input, headStart: 1e4 });
    const fixed = nonPreemptivePriorities({
      agents,
      arrivalRates: [input.aheadRate, input.behindRate],
      handlingMean,
    });
    expect(ahead).toBeCloseTo(fixed[0]!, 6);
    expect(behind).toBeCloseTo(fixed[1]!, 6);
  });
  it('refuses overload', () => {
    expect(() => headStart({ ...input, behindRate: 3 / 60 })).toThrow(RangeError);
  });
});
