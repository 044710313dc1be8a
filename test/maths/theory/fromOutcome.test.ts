// What a queue must be like is what it was, when it is asked of what that queue reaches.
import { describe, expect, it } from 'vitest';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { erlangC } from '../../../src/maths/theory/erlangC.ts';
import { patienceFor, thresholdFor } from '../../../src/maths/theory/fromOutcome.ts';

const queue = { agents: 10, arrivalRate: 100 / 3600, handlingMean: 340 };

describe('patience from the share that abandons', () => {
  it.each([5, 60, 180, 3600])('%i s', (patienceMean) => {
    const { abandoned } = erlangA({ ...queue, patienceMean });
    expect(patienceFor(queue, abandoned) / patienceMean).toBeCloseTo(1, 6);
  });

  it('of an overload, of which at least 1 − 1/ρ give up', () => {
    const overload = { ...queue, agents: 8 };
    const { abandoned } = erlangA({ ...overload, patienceMean: 120 });
    expect(patienceFor(overload, abandoned)).toBeCloseTo(120, 4);
    expect(() => patienceFor(overload, 0.15)).toThrow(/between 15\.3 % and \d+\.\d % give up/);
  });

  it('is none for more than the loss of Erlang B', () => {
    expect(() => patienceFor(queue, 0.3)).toThrow(/between 0 % and 18\.\d % give up, whatever their patience/);
  });
});

describe('threshold from a service level', () => {
  // P(W > t) = C e^(−(n − a) t ∕ h) for Erlang C, turned around.
  const law = erlangC(queue);
  it('is the one of the formula', () => {
    const load = queue.arrivalRate * queue.handlingMean;
    for (const share of [0.6, 0.8, 0.95]) {
      const seconds = (queue.handlingMean / (queue.agents - load)) * Math.log(law.waitProbability / (1 - share));
      const found = thresholdFor(law, share, 'sl_offered', 0);
      expect(found).toBeGreaterThanOrEqual(Math.max(0, seconds));
      expect(found).toBeLessThan(Math.max(0, seconds) + 0.1);
    }
  });

  it('is 0 where enough find somebody free', () => {
    expect(thresholdFor(law, (1 - law.waitProbability) / 2, 'sl_offered', 0)).toBe(0);
  });

  it('is none where too many give up', () => {
    const impatient = erlangA({ ...queue, patienceMean: 60 });
    const most = 1 - impatient.abandoned;
    expect(thresholdFor(impatient, most - 0.001, 'sl_offered', 0)).toBeGreaterThan(20);
    expect(() => thresholdFor(impatient, most + 0.001, 'sl_offered', 0)).toThrow('is the most, however long it is');
  });
});
