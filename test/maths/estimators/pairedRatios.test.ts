import { describe, expect, it } from 'vitest';
import { criticalValue } from '../../../src/maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE } from '../../../src/maths/estimators/estimate.ts';
import { pairedRatioDifference } from '../../../src/maths/estimators/pairedRatios.ts';
import { ratioOfValues } from '../../../src/maths/estimators/ratio.ts';
import { meanOfValues } from '../../../src/maths/estimators/student.ts';

const critical = criticalValue(0.95);
const ones = [1, 1, 1, 1];

describe('the difference of two ratios over the same replications', () => {
  it('is the paired t interval of the means where the denominators are 1', () => {
    const base = [10, 12, 15, 11];
    const changed = [11, 14, 15, 14];
    const paired = pairedRatioDifference({ x: base, y: ones }, { x: changed, y: ones }, critical);
    // Differences 1, 2, 0, 3: mean 1.5, variance 5/3; t(3) at 97.5 % is 3.1824.
    expect(paired.estimate).toBeCloseTo(1.5, 12);
    expect(paired.sd).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(paired.high! - paired.estimate!).toBeCloseTo((3.182446 * Math.sqrt(5 / 3)) / 2, 5);
    const direct = meanOfValues([1, 2, 0, 3], critical);
    expect(paired.low).toBeCloseTo(direct.low!, 12);
    expect(paired.n).toBe(4);
  });

  it('has the interval of a single ratio when the other is always 0', () => {
    const [x, y] = [
      [8, 9, 5, 0],
      [10, 12, 9, 3],
    ];
    const single = ratioOfValues(x, y, critical);
    const paired = pairedRatioDifference({ x: [0, 0, 0, 0], y }, { x, y }, critical);
    expect(paired.estimate).toBeCloseTo(single.estimate!, 12);
    expect(paired.low).toBeCloseTo(single.low!, 12);
    expect(paired.sd).toBeCloseTo(single.sd!, 12);
  });

  it('is exactly 0 without any width for equal pairs', () => {
    const same = { x: [0.1, 0.7, 0.3], y: [1.1, 2.3, 0.9] };
    expect(pairedRatioDifference(same, same, critical)).toEqual({ estimate: 0, low: 0, high: 0, sd: 0, n: 3 });
  });

  it('counts replications that say something in both', () => {
    const paired = pairedRatioDifference({ x: [1, 0, 2], y: [2, 0, 4] }, { x: [1, 1, 2], y: [2, 2, 4] }, critical);
    expect(paired.n).toBe(2);
  });

  it('has no interval from one replication and no estimate of nothing', () => {
    expect(pairedRatioDifference({ x: [1], y: [2] }, { x: [3], y: [4] }, critical)).toEqual({
      estimate: 0.25,
      low: null,
      high: null,
      sd: null,
      n: 1,
    });
    expect(pairedRatioDifference({ x: [0], y: [0] }, { x: [3], y: [4] }, critical)).toEqual(EMPTY_ESTIMATE);
  });

  it('refuses different numbers of replications', () => {
    expect(() => pairedRatioDifference({ x: [1, 2], y: [1, 1] }, { x: [1], y: [1] }, critical)).toThrow(RangeError);
  });
});
