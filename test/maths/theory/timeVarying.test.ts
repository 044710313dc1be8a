import { describe, expect, it } from 'vitest';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { solveTimeVarying, type TimeVaryingInput } from '../../../src/maths/theory/timeVarying.ts';

const rates = { serviceRate: 1 / 300, abandonRate: 1 / 120 };
const day: TimeVaryingInput = {
  ...rates,
  arrivalRate: [0.05, 0.08, 0.06, 0.02],
  agents: [15, 20, 12, 5],
  pieceLength: 1800,
  law: 'headcount',
  start: 'empty',
};
const laws = ['headcount', 'rostered'] as const;

describe('solveTimeVarying', () => {
  it('stays in the steady state it starts in', () => {
    const law = erlangA({ agents: 8, arrivalRate: 0.03, handlingMean: 300, patienceMean: 120 });
    const { total } = solveTimeVarying({ ...day, arrivalRate: [0.03, 0.03], agents: [8, 8], start: 'stationary' });
    expect(total.arrivals).toBe(108);
    expect(total.abandoned / total.arrivals).toBeCloseTo(law.abandoned, 9);
    expect(total.delayed / total.arrivals).toBeCloseTo(law.waitProbability, 9);
    expect(total.queueSeconds / 3600).toBeCloseTo(law.meanQueue, 8);
    expect(total.busySeconds / 3600 / 8).toBeCloseTo(law.occupancy, 9);
    expect(total.overtimeSeconds).toBe(0);
  });
  it('fills an empty floor of ample agents like an infinite-server queue', () => {
    // E busy(t) = a (1 − e^−μt)
    const { busyAtEnd, pieces } = solveTimeVarying({ ...day, arrivalRate: [0.02], agents: [60], pieceLength: 600 });
    expect(busyAtEnd).toBeCloseTo(6 * (1 - Math.exp(-2)), 10);
    expect(pieces[0]!.busySeconds).toBeCloseTo(6 * (600 - 300 * (1 - Math.exp(-2))), 7);
    expect(pieces[0]!.delayed).toBeCloseTo(0, 10);
  });
  it('is the same under both laws as long as the number never falls', () => {
    const rising = { ...day, agents: [5, 12, 15, 20] };
    const [one, other] = laws.map((law) => solveTimeVarying({ ...rising, law }).total);
    expect(one).toEqual(other);
  });
  it('is the same under both laws, and empties exponentially, when everybody leaves', () => {
    for (const law of laws) {
      const before = solveTimeVarying({ ...day, law, arrivalRate: [0.05], agents: [15] });
      const { pieces, total } = solveTimeVarying({ ...day, law, arrivalRate: [0.05, 0], agents: [15, 0] });
      const expected = before.busyAtEnd * 300 * (1 - Math.exp(-6));
      expect(pieces[1]!.overtimeSeconds).toBeCloseTo(expected, 6);
      expect(pieces[1]!.busySeconds).toBeCloseTo(expected, 6);
      expect(total.overtimeSeconds).toBeCloseTo(expected, 6);
    }
  });
  it('counts the overtime of one of two agents leaving', () => {
    // Steady state of two agents, then one leaves and nobody arrives.
    const two = { arrivalRate: [0.01, 0], agents: [2, 1], pieceLength: 30_000, start: 'stationary' } as const;
    const law = erlangA({ agents: 2, arrivalRate: 0.01, handlingMean: 300, patienceMean: 120 });
    // headcount: overtime only when both are busy, until the first finishes: 300 / 2 s
    const headcount = solveTimeVarying({ ...day, ...two, law: 'headcount' });
    expect(headcount.total.overtimeSeconds).toBeCloseTo(law.waitProbability * 150, 6);
    // rostered: the leaver is busy with probability occupancy, for 300 s more
    const rostered = solveTimeVarying({ ...day, ...two, law: 'rostered' });
    expect(rostered.total.overtimeSeconds).toBeCloseTo(law.occupancy * 300, 6);
  });
  it('conserves contacts and work under both laws', () => {
    for (const law of laws) {
      const { total, pieces, waitingAtEnd, busyAtEnd } = solveTimeVarying({ ...day, law });
      expect(total.arrivals).toBeCloseTo(378, 10);
      expect(total.arrivals - total.abandoned - total.answered).toBeCloseTo(waitingAtEnd, 8);
      expect(total.busySeconds / 300 + busyAtEnd).toBeCloseTo(total.answered, 6);
      expect(pieces[1]!.overtimeSeconds).toBe(0);
      expect(pieces[2]!.overtimeSeconds).toBeGreaterThan(0);
    }
  });
  it('keeps agents longer, and loses fewer callers, when particular agents leave', () => {
    const [headcount, rostered] = laws.map((law) => solveTimeVarying({ ...day, law }).total);
    expect(rostered!.overtimeSeconds).toBeGreaterThan(2 * headcount!.overtimeSeconds);
    expect(rostered!.abandoned).toBeLessThan(headcount!.abandoned);
  });
  it('knows queues without abandonment', () => {
    // One agent for ever busy: contacts arrive at rate 0.01 for 1000 s and none is lost.
    const { total, waitingAtEnd } = solveTimeVarying({
      ...day,
      abandonRate: 0,
      arrivalRate: [0.01],
      agents: [0],
      pieceLength: 1000,
    });
    expect(total.abandoned).toBe(0);
    expect(waitingAtEnd).toBeCloseTo(10, 9);
    expect(total.queueSeconds).toBeCloseTo(5000, 6);
  });
  it('refuses input that makes no sense', () => {
    expect(() => solveTimeVarying({ ...day, agents: [1] })).toThrow(RangeError);
    expect(() => solveTimeVarying({ ...day, agents: [1.5, 1, 1, 1] })).toThrow(RangeError);
    expect(() => solveTimeVarying({ ...day, abandonRate: 0, start: 'stationary' })).toThrow(RangeError);
  });
});
