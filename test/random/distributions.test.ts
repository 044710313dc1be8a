import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/random/distributions/create.ts';
import { distribution } from '../../src/random/distributions/distribution.ts';
import { distributions } from '../../src/random/distributions/index.ts';
import { createStream } from '../../src/random/stream.ts';
import { duration } from '../../src/schema/duration.ts';
import { number } from '../../src/schema/number.ts';
import { readExample } from './readExample.ts';

const times = distribution('A time.', duration);
const factors = distribution('A factor.', number);

function read(yaml: string) {
  const { value, messages } = readExample(times, yaml);
  expect(messages).toEqual([]);
  return createDistribution(value!);
}

describe('the family of distributions', () => {
  it('is sorted by name', () => {
    const names = distributions.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });

  it('refuses unknown names', () => {
    expect(() => createDistribution({ name: 'cauchy', parameters: {} })).toThrow('cauchy');
  });
});

const examples = [
  ...distributions.map(({ example }) => example),
  '{ lognormal: { median: 180s, p90: 10m } }',
  '{ gamma: { mean: 20s, cv: 1.7 } }',
  '{ gamma: { mean: 20s, cv: 8% } }',
  '{ empirical: { values: [3s, 1s, 1s, 2s] } }',
  '{ empirical: { values: [5s, 0s, 9s], weights: [1, 0, 3] } }',
  '{ uniform: { from: 5s, to: 5s } }',
];

describe.each(examples)('%s', (example) => {
  const member = read(example);

  it('has draws with its mean, variance and distribution function', () => {
    const count = 100_000;
    const scale = 0.5;
    const out = new Float64Array(count);
    member.fill(createStream('distributions', 0, example), out, 0, 1, count, scale);
    const draws = out.map((x) => x / scale);

    const mean = draws.reduce((sum, x) => sum + x, 0) / count;
    expect(Math.abs(mean - member.mean)).toBeLessThanOrEqual(
      4.5 * Math.sqrt(member.variance / count) + 1e-12 * member.mean,
    );
    const second = draws.reduce((sum, x) => sum + (x - member.mean) ** 2, 0) / count;
    const fourth = draws.reduce((sum, x) => sum + (x - member.mean) ** 4, 0) / count;
    expect(Math.abs(second - member.variance)).toBeLessThanOrEqual(
      4.5 * Math.sqrt((fourth - second * second) / count) + 1e-12 * second,
    );
    // Kolmogorov and Smirnov: the limit law passes 2.4 once in 50,000.
    const sorted = draws.toSorted();
    let largest = 0;
    for (let i = 0; i < count; i++) {
      if (sorted[i] === sorted[i + 1]) continue;
      largest = Math.max(largest, Math.abs((i + 1) / count - member.cumulative(sorted[i])));
    }
    expect(largest * Math.sqrt(count)).toBeLessThan(2.4);
  });

  it('has a quantile that inverts its distribution function', () => {
    for (const u of [0, 1e-9, 0.001, 0.1, 0.25, 0.4999, 0.7, 0.9, 0.999, 1 - 1e-9]) {
      const x = member.quantile(u);
      expect(x).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(member.cumulative(x * (1 + 1e-9))).toBeGreaterThanOrEqual(u * (1 - 1e-9));
      expect(member.quantile(Math.min(member.cumulative(x), 1 - 1e-12))).toBeCloseTo(x, 3);
      // Smallest such x: a little less has not yet reached u.
      if (u > 0) expect(member.cumulative(x * (1 - 1e-9))).toBeLessThanOrEqual(u * (1 + 1e-9));
    }
  });

  it('fills with a stride and leaves the rest alone; the blocks are equal for equal counts', () => {
    const once = new Float64Array(4000).fill(-1);
    const again = new Float64Array(4000).fill(-1);
    member.fill(createStream('stride', 0, example), once, 2, 3, 1300, 1);
    member.fill(createStream('stride', 0, example), again, 0, 1, 1300, 1);
    expect(once.filter((_, i) => i % 3 === 2 && i < 3902)).toEqual(again.subarray(0, 1300));
    expect(once.filter((_, i) => i % 3 !== 2 || i >= 3902).every((x) => x === -1)).toBe(true);
    expect(again.subarray(1300).every((x) => x === -1)).toBe(true);
  });
});

describe('hand-computed values', () => {
  it('exponential: half stay below mean · ln 2', () => {
    expect(read('{ exponential: { mean: 100s } }').quantile(0.5)).toBeCloseTo(100 * Math.LN2, 12);
  });

  it('lognormal: median and p90 are its quantiles', () => {
    const member = read('{ lognormal: { median: 180s, p90: 600s } }');
    expect(member.quantile(0.5)).toBeCloseTo(180, 9);
    expect(member.quantile(0.9)).toBeCloseTo(600, 9);
    expect(member.mean).toBeCloseTo(180 * Math.exp((Math.log(600 / 180) / 1.2815515655446004) ** 2 / 2), 9);
  });

  it('lognormal: cv is standard deviation by mean', () => {
    const member = read('{ lognormal: { mean: 300s, cv: 0.8 } }');
    expect(member.mean).toBeCloseTo(300, 9);
    expect(Math.sqrt(member.variance)).toBeCloseTo(240, 9);
  });

  it('gamma: cv 1 is exponential, cv 0.5 is Erlang with four stages', () => {
    expect(read('{ gamma: { mean: 10s, cv: 1 } }').quantile(0.3)).toBeCloseTo(-10 * Math.log(0.7), 9);
    // Four stages of mean 1 at x = 3: 1 − e^−3 (1 + 3 + 9/2 + 27/6).
    expect(read('{ gamma: { mean: 4s, cv: 0.5 } }').cumulative(3)).toBeCloseTo(1 - 13 * Math.exp(-3), 12);
  });

  it('empirical: steps by weight, in rising order', () => {
    const member = read('{ empirical: { values: [300s, 60s, 90s], weights: [2, 5, 3] } }');
    expect(member.mean).toBeCloseTo(117, 12);
    expect(member.cumulative(59.9)).toBe(0);
    expect(member.cumulative(60)).toBe(0.5);
    expect(member.cumulative(299)).toBe(0.8);
    expect(member.cumulative(300)).toBe(1);
    expect([0, 0.5, 0.51, 0.8, 0.9].map((u) => member.quantile(u))).toEqual([60, 60, 90, 90, 300]);
  });

  it('uniform: variance is width squared by twelve', () => {
    const member = read('{ uniform: { from: 20s, to: 32s } }');
    expect([member.mean, member.variance]).toEqual([26, 12]);
  });
});

describe('reading', () => {
  it('takes plain numbers where factors are drawn and durations where times are', () => {
    expect(readExample(factors, '{ gamma: { mean: 1, cv: 8% } }')).toEqual({
      value: { name: 'gamma', parameters: { mean: 1, cv: 0.08 } },
      messages: [],
    });
    expect(readExample(factors, '{ gamma: { mean: 10s, cv: 8% } }').messages).toHaveLength(1);
    expect(readExample(times, '{ gamma: { mean: 10, cv: 8% } }').messages).toHaveLength(1);
  });

  it.each([
    ['{ lognormal: { mean: 300s, median: 200s } }', 'lognormal takes either mean and cv, or median and p90'],
    ['{ lognormal: { mean: 300s } }', 'lognormal takes either mean and cv, or median and p90'],
    ['{ lognormal: { mean: 300s, cv: 1, p90: 900s } }', 'lognormal takes either mean and cv, or median and p90'],
    ['{ lognormal: { median: 300s, p90: 200s } }', 'p90 is not above median'],
    ['{ uniform: { from: 40s, to: 20s } }', 'to is below from'],
    ['{ empirical: { values: [1s, 2s], weights: [1] } }', 'there are 2 values but 1 weights'],
    ['{ empirical: { values: [1s, 2s], weights: [0, 0] } }', 'all weights are zero'],
    ['{ exponential: { mean: 0s } }', '0s is not above zero'],
  ])('reports %s', (yaml, message) => {
    expect(readExample(times, yaml)).toEqual({ value: undefined, messages: [message] });
  });
});
