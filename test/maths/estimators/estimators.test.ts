import { describe, expect, it } from 'vitest';
import { criticalValue } from '../../../src/maths/estimators/criticalValue.ts';
import { ratioOfValues } from '../../../src/maths/estimators/ratio.ts';
import { meanOfValues } from '../../../src/maths/estimators/student.ts';

const critical = criticalValue(0.95);

describe('criticalValue', () => {
  it('is the two-sided Student point', () => {
    expect(critical(9)).toBeCloseTo(2.262157162798205, 12);
    expect(critical(9)).toBe(critical(9));
    expect(() => criticalValue(1)).toThrow(RangeError);
  });
});

describe('the mean', () => {
  it('has the textbook interval', () => {
    // 1, 2, 3, 4, 5: mean 3, sd √2.5, half-width t(4) √(2.5 / 5)
    const found = meanOfValues([1, 2, 3, 4, 5], critical);
    expect(found.estimate).toBe(3);
    expect(found.sd).toBeCloseTo(Math.sqrt(2.5), 14);
    expect(found.high! - 3).toBeCloseTo(2.7764451051977987 * Math.sqrt(0.5), 12);
    expect(found.n).toBe(5);
  });
  it('is empty without values and has no interval with one', () => {
    expect(meanOfValues([], critical)).toEqual({ estimate: null, low: null, high: null, sd: null, n: 0 });
    expect(meanOfValues([7], critical)).toEqual({ estimate: 7, low: null, high: null, sd: null, n: 1 });
  });
  it('keeps a small spread on a large offset', () => {
    expect(meanOfValues([1e12 + 1, 1e12 + 2, 1e12 + 3], critical).sd).toBe(1);
  });
});

describe('the ratio of sums', () => {
  it('has the delta-method interval', () => {
    // (8, 10), (6, 10): r = 0.7, residuals ±1, ȳ = 10: sd = √2 / 10, half-width t(1) × 0.1
    const found = ratioOfValues([8, 6], [10, 10], critical);
    expect(found.estimate).toBeCloseTo(0.7, 15);
    expect(found.sd).toBeCloseTo(Math.SQRT2 / 10, 14);
    expect(found.high! - found.estimate!).toBeCloseTo(1.2706204736174698, 10);
    expect(ratioOfValues([8, 6], [10, 10], critical, 'share')).toMatchObject({ low: 0, high: 1 });
  });
  it('weighs by the denominator and follows the residuals of unequal pairs', () => {
    // (1, 2), (1, 4), (4, 6): r = 1/2, residuals 0, −1, 1, ȳ = 4: sd = 1/4
    const found = ratioOfValues([1, 1, 4], [2, 4, 6], critical);
    expect(found.estimate).toBe(0.5);
    expect(found.sd).toBeCloseTo(0.25, 14);
  });
  it('has no spread when all agree', () => {
    expect(ratioOfValues([5e9, 7e9, 3], [5e9, 7e9, 3], critical)).toMatchObject({
      estimate: 1,
      low: 1,
      high: 1,
      sd: 0,
    });
  });
  it('counts only replications with a denominator', () => {
    expect(ratioOfValues([0, 1, 0], [0, 2, 0], critical)).toEqual({
      estimate: 0.5,
      low: null,
      high: null,
      sd: null,
      n: 1,
    });
    expect(ratioOfValues([0, 0], [0, 0], critical).estimate).toBeNull();
    expect(ratioOfValues([3], [0], critical).estimate).toBeNull();
    // a numerator without a denominator still belongs to the sum
    expect(ratioOfValues([3, 1, 0], [0, 2, 2], critical)).toMatchObject({ estimate: 1, n: 2 });
    expect(() => ratioOfValues([1], [], critical)).toThrow(RangeError);
  });
});
