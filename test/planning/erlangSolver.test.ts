import { describe, expect, it } from 'vitest';
import { solveLoss, solveWaiting } from '../../src/planning/erlangSolver.ts';

const work = { arrivalRate: 850 / 3600, handlingMean: 372 };
const target = { serviceLevel: { share: 0.8, within: 20, counting: 'sl_offered' } } as const;

describe('solveWaiting', () => {
  it('needs 96 agents by Erlang C and 89 by Erlang A for 850 an hour, 372 s, patience 180 s, 80 / 20', () => {
    expect(solveWaiting({ ...work, target }).agents).toBe(96);
    expect(solveWaiting({ ...work, patienceMean: 180, target }).agents).toBe(89);
  });
  it('finds a greatest rate and handling time that 96 agents bear and 95 do not', () => {
    const { handlingMean, arrivalRate } = work;
    expect(solveWaiting({ agents: 96, handlingMean, target }).arrivalRate).toBeGreaterThanOrEqual(arrivalRate);
    expect(solveWaiting({ agents: 95, handlingMean, target }).arrivalRate).toBeLessThan(arrivalRate);
    expect(solveWaiting({ agents: 96, arrivalRate, target }).handlingMean).toBeGreaterThanOrEqual(handlingMean);
    expect(solveWaiting({ agents: 95, arrivalRate, target }).handlingMean).toBeLessThan(handlingMean);
    expect(solveWaiting({ agents: 96, handlingMean, target }).law.answeredWithin(20)).toBeCloseTo(0.8, 9);
  });
  it('gives the law when nothing is looked for, and refuses to look for two things', () => {
    expect(solveWaiting({ agents: 1, arrivalRate: 0.5, handlingMean: 1, target: {} }).law.meanWait).toBeCloseTo(1, 14);
    expect(() => solveWaiting({ agents: 1, target })).toThrow(RangeError);
  });
});

describe('solveLoss', () => {
  it('finds the share lost, the lines or the load', () => {
    expect(solveLoss({ lines: 3, load: 2 }).blocked).toBeCloseTo(4 / 19, 15);
    expect(solveLoss({ load: 100, blocked: 0.01 }).lines).toBe(117);
    expect(solveLoss({ lines: 1, blocked: 0.2 }).load).toBeCloseTo(0.25, 12);
    expect(() => solveLoss({ lines: 3 })).toThrow(RangeError);
  });
});
