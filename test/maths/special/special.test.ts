import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../src/maths/special/gammaQuantile.ts';
import { betaLower, logBetaLower } from '../../../src/maths/special/incompleteBeta.ts';
import { gammaLower, gammaUpper, logGammaLower, logGammaUpper } from '../../../src/maths/special/incompleteGamma.ts';
import { logGamma } from '../../../src/maths/special/logGamma.ts';
import { erfc, normalCdf } from '../../../src/maths/special/normalCdf.ts';
import { normalQuantile } from '../../../src/maths/special/normalQuantile.ts';
import { studentQuantile } from '../../../src/maths/special/studentQuantile.ts';

/** Relative agreement. */
function close(actual: number, expected: number, relative = 1e-13) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    close(logGamma(11), Math.log(3628800), 1e-15);
    expect(logGamma(1)).toBeCloseTo(0, 14);
  });
  it('knows Γ(1/2) = √π and Γ(x) ≈ 1/x near 0', () => {
    close(logGamma(0.5), 0.5 * Math.log(Math.PI), 1e-15);
    close(logGamma(1e-12), 12 * Math.log(10), 1e-13);
  });
});

describe('incomplete gamma', () => {
  it('with shape 1 is the exponential distribution', () => {
    close(gammaLower(1, 2), -Math.expm1(-2));
    close(gammaUpper(1, 40), Math.exp(-40));
  });
  it('with whole shape is a Poisson sum', () => {
    close(gammaUpper(3, 2), Math.exp(-2) * (1 + 2 + 2));
    close(gammaLower(3, 7), 1 - Math.exp(-7) * (1 + 7 + 24.5));
  });
  it('agrees with a reference value at large shape', () => {
    // NIST DLMF 8.2 by 30-digit arithmetic
    close(gammaLower(500, 480), 0.1862819731903246, 1e-12);
  });
  it('stays finite in logarithms where the value underflows', () => {
    close(logGammaUpper(1, 5000), -5000);
    expect(logGammaLower(2000, 1)).toBeLessThan(-10000);
    expect(logGammaLower(2, 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(gammaUpper(2, 0)).toBe(1);
    expect(gammaLower(2, Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('incomplete beta', () => {
  it('is x^a when b = 1 and symmetric under exchange', () => {
    close(betaLower(3, 1, 0.2), 0.008);
    close(betaLower(4, 9, 0.3), 1 - betaLower(9, 4, 0.7));
    close(betaLower(40_000, 40_000, 0.5), 0.5, 1e-12);
  });
  it('is a binomial tail for whole parameters', () => {
    // P(at least 2 of 3 heads at 0.4) = 3 × 0.16 × 0.6 + 0.064
    close(betaLower(2, 2, 0.4), 0.352);
  });
  it('has ends and a logarithm', () => {
    expect(betaLower(2, 3, 0)).toBe(0);
    expect(betaLower(2, 3, 1)).toBe(1);
    close(logBetaLower(5000, 1, 0.1), 5000 * Math.log(0.1));
  });
});

describe('normal distribution', () => {
  it('knows tabled values', () => {
    close(normalCdf(1.959963984540054), 0.975, 1e-15);
    close(normalCdf(-10), 7.619853024160527e-24, 1e-14);
    close(erfc(1), 0.15729920705028513, 1e-14);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });
  it('is inverted by its quantile', () => {
    close(normalQuantile(0.975), 1.959963984540054, 1e-15);
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [1e-30, 1e-9, 0.02, 0.3, 0.77]) close(normalCdf(normalQuantile(p)), p, 1e-13);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1.2)).toBeNaN();
  });
});

describe('studentQuantile', () => {
  it('agrees with tables to full accuracy', () => {
    close(studentQuantile(0.975, 9), 2.262157162798205, 1e-14);
    close(studentQuantile(0.975, 1000), 1.962339080826018, 1e-12);
    close(studentQuantile(0.975, 1), 12.706204736174707, 1e-13);
    close(studentQuantile(0.975, 2), 4.302652729749464, 1e-13);
    close(studentQuantile(0.995, 30), 2.749995653567231, 1e-13);
  });
  it('is antisymmetric and has ends', () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    close(studentQuantile(0.1, 7), -studentQuantile(0.9, 7));
    expect(studentQuantile(1, 7)).toBe(Number.POSITIVE_INFINITY);
    expect(studentQuantile(0.9, 0)).toBeNaN();
  });
});

describe('gammaQuantile', () => {
  it('inverts the distribution function over shapes and probabilities', () => {
    for (const shape of [0.05, 0.5, 1, 3, 156.25, 10_000]) {
      for (const p of [1e-8, 0.01, 0.5, 0.9, 0.9999]) close(gammaLower(shape, gammaQuantile(p, shape)), p, 1e-11);
    }
  });
  it('with shape 1 is the exponential quantile', () => {
    close(gammaQuantile(0.8, 1), Math.log(5));
    expect(gammaQuantile(0, 2)).toBe(0);
    expect(gammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(gammaQuantile(-1, 2)).toBeNaN();
  });
});
