// The reserve against trunk reservation in closed form and against one queue when there is nothing to keep.
import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../../src/maths/theory/birthDeath.ts';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { type ReserveInput, reserve } from '../../../src/maths/theory/reserve.ts';

const input: ReserveInput = {
  agents: 6,
  reserve: 2,
  handlingMean: 60,
  first: { arrivalRate: 2 / 60, patienceMean: 90 },
  second: { arrivalRate: 3 / 60, patienceMean: 90 },
  mostWaiting: 40,
};

describe('reserve', () => {
  it('is trunk reservation when nobody waits', () => {
    const p = birthDeath(
      6,
      (busy) => (busy < 4 ? 5 : 2),
      (busy) => busy,
    );
    const { first, second } = reserve({ ...input, mostWaiting: 0 });
    expect(first.full).toBeCloseTo(p[6]!, 11);
    expect(second.full).toBeCloseTo(p[4]! + p[5]! + p[6]!, 11);
  });

  it('without a reserve has the queue of all contacts together', () => {
    const { first, second, occupancy } = reserve({ ...input, reserve: 0 });
    const law = erlangA({ agents: 6, arrivalRate: 5 / 60, handlingMean: 60, patienceMean: 90 });
    expect(first.meanQueue + second.meanQueue).toBeCloseTo(law.meanQueue, 9);
    expect(first.waitProbability).toBeCloseTo(law.waitProbability, 9);
    expect(occupancy).toBeCloseTo(law.occupancy, 9);
  });

  it('balances arrivals with answers and abandonments', () => {
    const { first, second, occupancy } = reserve(input);
    expect((occupancy * 6) / 60 + (first.meanQueue + second.meanQueue) / 90).toBeCloseTo(5 / 60, 9);
    expect(first.waitProbability).toBeLessThan(reserve({ ...input, reserve: 0 }).first.waitProbability);
  });

  it('throws for input out of range', () => {
    expect(() => reserve({ ...input, reserve: 6 })).toThrow(RangeError);
    expect(() => reserve({ ...input, handlingMean: 0 })).toThrow(RangeError);
    expect(() => reserve({ ...input, first: { arrivalRate: -1, patienceMean: 1 } })).toThrow(RangeError);
  });
});
