import { describe, expect, it } from 'vitest';
import { serialCorrelation } from '../../../src/maths/estimators/serialCorrelation.ts';
import { normalQuantile } from '../../../src/maths/special/normalQuantile.ts';
import { createDistribution } from '../../../src/random/distributions/create.ts';
import { createStream } from '../../../src/random/stream.ts';

/** Independent standard normal values. */
function normals(name: string, count: number): Float64Array {
  const values = new Float64Array(count);
  const uniform = createDistribution({ name: 'uniform', parameters: { from: 0, to: 1 } });
  uniform.fill(createStream('serial correlation', 0, name), values, 0, 1, count, 1);
  return values.map(normalQuantile);
}

describe('the correlation of neighbours', () => {
  it('is worked out by hand', () => {
    // Σ (y − 4.5)² = 42, seven steps of 1: 1 − 7 ÷ 84; its standard error is √(6 ÷ 63).
    const rising = serialCorrelation([1, 2, 3, 4, 5, 6, 7, 8])!;
    expect(rising.correlation).toBeCloseTo(11 / 12, 14);
    expect(rising.score).toBeCloseTo((11 / 12) * Math.sqrt(63 / 6), 12);
    // Σ y² = 8, seven steps of 2: 1 − 28 ÷ 16.
    expect(serialCorrelation([1, -1, 1, -1, 1, -1, 1, -1])!.correlation).toBeCloseTo(-0.75, 14);
  });

  it('is that of lag 1 with a correction for the ends', () => {
    const y = normals('ends', 25);
    const mean = y.reduce((sum, value) => sum + value, 0) / 25;
    const squares = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const lagged = y.reduce((sum, value, i) => (i === 0 ? 0 : sum + (value - mean) * (y[i - 1] - mean)), 0);
    const ends = (y[0] - mean) ** 2 + (y[24] - mean) ** 2;
    expect(serialCorrelation(y)!.correlation).toBeCloseTo(lagged / squares + ends / (2 * squares), 12);
  });

  it('is not told of few values, nor of equal ones', () => {
    expect(serialCorrelation([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(serialCorrelation(new Float64Array(20).fill(3))).toBeNull();
  });
});

describe('its score', () => {
  const runs = 4000;
  const length = 30;
  const shareAbove = (values: Float64Array, limit: number): number => {
    let above = 0;
    for (let run = 0; run < runs; run++)
      if (serialCorrelation(values.subarray(run * length, (run + 1) * length))!.score > limit) above++;
    return above / runs;
  };

  it.each([0.1, 0.05, 0.01])('of independent values is above its limit with chance %f', (chance) => {
    const found = shareAbove(normals(`independent ${chance}`, runs * length), normalQuantile(1 - chance));
    // 3.3 standard errors, and what the normal approximation for 30 values leaves.
    expect(Math.abs(found - chance)).toBeLessThan(3.3 * Math.sqrt((chance * (1 - chance)) / runs) + 0.1 * chance);
  });

  it('of values that hang together is mostly above it', () => {
    const noise = normals('chained', runs * length);
    const chained = noise.slice();
    for (let i = 1; i < chained.length; i++) chained[i] = 0.6 * chained[i - 1] + 0.8 * noise[i];
    expect(shareAbove(chained, normalQuantile(0.95))).toBeGreaterThan(0.8);
  });
});
