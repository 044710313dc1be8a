// Designs against what they become in simple cases: one queue, one group, nothing kept, nobody waiting.
import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../../src/maths/theory/birthDeath.ts';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { nonPreemptivePriorities } from '../../../src/maths/theory/nonPreemptivePriorities.ts';
import { type DesignQueue, type DesignSkill, skillsDesign } from '../../../src/maths/theory/skillsDesign.ts';

const handlingMean = 300;
const skill = (group: number, rank: number, more: Partial<DesignSkill> = {}): DesignSkill => {
  return { group, rank, handlingMean, ...more };
};
const queue = (arrivalRate: number, patienceMean: number, ...skills: DesignSkill[]): DesignQueue => {
  return { arrivalRate, patienceMean, skills };
};

describe('skillsDesign', () => {
  it('with one queue is Erlang A with all groups together', () => {
    const found = skillsDesign({
      agents: [4, 0, 3],
      queues: [queue(0.02, 120, skill(2, 1), skill(1, 1), skill(0, 1))],
    });
    const exact = erlangA({ agents: 7, arrivalRate: 0.02, handlingMean, patienceMean: 120 });
    const [only] = found.queues;
    expect(only!.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(only!.abandoned).toBeCloseTo(exact.abandoned, 9);
    expect(only!.meanWait).toBeCloseTo(exact.meanWait, 7);
    expect(found.busy[0]! + found.busy[2]!).toBeCloseTo(exact.occupancy * 7, 9);
    // Group 2 is asked first.
    expect(found.busy[2]! / 3).toBeGreaterThan(found.busy[0]! / 4);
    expect(found.busy[1]).toBe(0);
    expect(found.truncated).toBeLessThan(1e-13);
  });

  it('leaves a queue alone whose group nobody else asks for', () => {
    const none = queue(0, 60, skill(0, 1), skill(1, 2));
    const found = skillsDesign({ agents: [2, 5], queues: [none, queue(0.02, 120, skill(1, 1))] });
    const exact = erlangA({ agents: 5, arrivalRate: 0.02, handlingMean, patienceMean: 120 });
    expect(found.queues[1]!.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(found.queues[1]!.abandoned).toBeCloseTo(exact.abandoned, 9);
    expect(found.queues[0]).toMatchObject({ abandoned: null, meanWait: null, meanQueue: 0 });
    expect(found.busy[0]).toBe(0);
  });

  it('with one group has the waits of classes in order of priority', () => {
    const rates = [0.003, 0.004];
    const queues = rates.map((rate, rank) => queue(rate, Number.POSITIVE_INFINITY, skill(0, rank)));
    const found = skillsDesign({ agents: [4], queues, mostWaiting: 50 });
    const exact = nonPreemptivePriorities({ agents: 4, arrivalRates: rates, handlingMean });
    expect(found.queues[0]!.meanWait).toBeCloseTo(exact[0]!, 6);
    expect(found.queues[1]!.meanWait).toBeCloseTo(exact[1]!, 6);
  });

  it('in which every group serves every queue at the same pace is one queue in all', () => {
    const found = skillsDesign({
      agents: [3, 3],
      queues: [queue(0.012, 120, skill(0, 1), skill(1, 2)), queue(0.009, 120, skill(1, 1), skill(0, 2))],
    });
    const exact = erlangA({ agents: 6, arrivalRate: 0.021, handlingMean, patienceMean: 120 });
    const [a, b] = found.queues;
    expect(a!.meanQueue + b!.meanQueue).toBeCloseTo(exact.meanQueue, 8);
    expect(a!.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(b!.waitProbability).toBeCloseTo(exact.waitProbability, 9);
    expect(found.busy[0]! + found.busy[1]!).toBeCloseTo(exact.occupancy * 6, 9);
  });

  it('balances work and contacts: busy agents are answers times their handling, and nobody is lost', () => {
    const found = skillsDesign({
      agents: [2, 2, 2],
      queues: [
        queue(0.012, 120, skill(0, 1), skill(2, 1, { handlingMean: 360 })),
        queue(0.008, 90, skill(1, 1, { handlingMean: 200 }), skill(2, 2, { handlingMean: 250 })),
      ],
    });
    const [a, b] = found.queues;
    expect(found.busy[0]).toBeCloseTo(a!.answered[0]! * 300, 9);
    expect(found.busy[1]).toBeCloseTo(b!.answered[0]! * 200, 9);
    expect(found.busy[2]).toBeCloseTo(a!.answered[1]! * 360 + b!.answered[1]! * 250, 9);
    expect(a!.answered[0]! + a!.answered[1]! + a!.meanQueue / 120).toBeCloseTo(0.012, 11);
    expect(b!.answered[0]! + b!.answered[1]!).toBeCloseTo(0.008 * (1 - b!.abandoned!), 11);
  });

  it('refuses what it cannot hold in its states', () => {
    const one = queue(0.01, 60, skill(0, 1));
    expect(() => skillsDesign({ agents: [1], queues: [one, one] })).toThrow(RangeError);
    expect(() => skillsDesign({ agents: [1.5], queues: [one] })).toThrow(RangeError);
    expect(() => skillsDesign({ agents: [1], queues: [queue(0, 60, skill(0, 1))] })).toThrow(RangeError);
    expect(() => skillsDesign({ agents: [1], queues: [queue(0.01, 60, skill(1, 1))] })).toThrow(RangeError);
    expect(() => skillsDesign({ agents: [1], queues: [queue(0.01, 0, skill(0, 1))] })).toThrow(RangeError);
  });
});

describe('skillsDesign with a reserve', () => {
  const kept = (reserve: number, mostWaiting: number) =>
    skillsDesign({
      agents: [6],
      queues: [queue(2 / 300, 450, skill(0, 1)), queue(3 / 300, 450, skill(0, 2, { reserve }))],
      mostWaiting,
    });

  it('is trunk reservation when nobody waits', () => {
    const p = birthDeath(
      6,
      (busy) => (busy < 4 ? 5 : 2),
      (busy) => busy,
    );
    const [first, second] = kept(2, 0).queues;
    expect(first!.full).toBeCloseTo(p[6]!, 11);
    expect(second!.full).toBeCloseTo(p[4]! + p[5]! + p[6]!, 11);
  });

  it('takes from the second queue what it gives to the first', () => {
    const [without, withReserve] = [kept(0, 40), kept(2, 40)];
    expect(withReserve.queues[0]!.waitProbability).toBeLessThan(without.queues[0]!.waitProbability);
    expect(withReserve.queues[1]!.waitProbability).toBeGreaterThan(without.queues[1]!.waitProbability);
    const [first, second] = withReserve.queues;
    expect(withReserve.busy[0]! / 300 + (first!.meanQueue + second!.meanQueue) / 450).toBeCloseTo(5 / 300, 10);
  });
});
