import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/random/distributions/create.ts';
import { distribution } from '../../src/random/distributions/distribution.ts';
import { distributions } from '../../src/random/distributions/index.ts';
import { createStream } from '../../src/random/stream.ts';
import { duration } from '../../src/schema/duration.ts';
import type { Issue } from '../../src/schema/issue.ts';
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
  '{ erlang: { phases: 1, mean: 20s } }',
  '{ erlang: { phases: 40, mean: 20s } }',
  '{ weibull: { shape: 2, scale: 30s } }',
  '{ hyperexponential: { mean: 30s, cv: 1 } }',
  '{ hyperexponential: { shares: [70%, 20%, 10%], means: [10s, 60s, 5m] } }',
  '{ pareto: { shape: 1.2, from: 10s } }',
  '{ pareto: { shape: 1, from: 10s, to: 20s } }',
  '{ triangular: { from: 10s, mode: 10s, to: 30s } }',
  '{ triangular: { from: 0s, mode: 30s, to: 30s } }',
  '{ triangular: { from: 5s, mode: 5s, to: 5s } }',
  `{ mixture: { parts: [
    { share: 30%, of: { constant: { value: 20s } } },
    { share: 30%, of: { uniform: { from: 10s, to: 30s } } },
    { share: 20%, of: { hyperexponential: { mean: 40s, cv: 1.5 } } },
    { share: 20%, of: { constant: { value: 100s } } } ] } }`,
];

it('values of a column are counted, in whatever order they were observed', () => {
  const issues: string[] = [];
  const reading = {
    add: (issue: Issue) => issues.push(issue.message),
    names: () => [],
    column: (file: string, name: string) => (file === 'a.csv' && name === 'talk_s' ? [30, 10, 30, 20, 30] : undefined),
  };
  const { value } = readExample(times, '{ empirical: { file: a.csv, column: talk_s } }', reading);
  expect(issues).toEqual([]);
  expect(value).toEqual({ name: 'empirical', parameters: { values: [10, 20, 30], weights: [1, 1, 3] } });
});

describe.each(examples)('%s', (example) => {
  const member = read(example);

  it('has draws with its mean, variance and distribution function', () => {
    const count = 100_000;
    const scale = 0.5;
    const out = new Float64Array(count);
    member.fill(createStream('distributions', 0, example), out, 0, 1, count, scale);
    const draws = out.map((x) => x / scale);

    // Without a variance the means of draws have no such bounds.
    if (member.variance < Number.POSITIVE_INFINITY) {
      const mean = draws.reduce((sum, x) => sum + x, 0) / count;
      expect(Math.abs(mean - member.mean)).toBeLessThanOrEqual(
        4.5 * Math.sqrt(member.variance / count) + 1e-12 * member.mean,
      );
      const second = draws.reduce((sum, x) => sum + (x - member.mean) ** 2, 0) / count;
      const fourth = draws.reduce((sum, x) => sum + (x - member.mean) ** 4, 0) / count;
      expect(Math.abs(second - member.variance)).toBeLessThanOrEqual(
        4.5 * Math.sqrt((fourth - second * second) / count) + 1e-12 * second,
      );
    }
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
      const less = x - Math.max(x * 1e-9, Number.MIN_VALUE);
      if (u > 0) expect(member.cumulative(less)).toBeLessThanOrEqual(u * (1 + 1e-9));
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

  it('erlang: four phases of mean 1 at 3, and a variance of mean squared by phases', () => {
    const member = read('{ erlang: { phases: 4, mean: 4s } }');
    expect(member.cumulative(3)).toBeCloseTo(1 - 13 * Math.exp(-3), 12);
    expect(member.variance).toBe(4);
  });

  it('weibull: shape 2 has mean scale · √π / 2, shape 1 is exponential', () => {
    const member = read('{ weibull: { shape: 2, scale: 30s } }');
    expect(member.mean).toBeCloseTo(15 * Math.sqrt(Math.PI), 10);
    expect(member.variance).toBeCloseTo(900 * (1 - Math.PI / 4), 9);
    expect(member.cumulative(30)).toBeCloseTo(1 - Math.exp(-1), 14);
    const memoryless = read('{ weibull: { shape: 1, mean: 100s } }');
    expect(memoryless.quantile(0.5)).toBeCloseTo(100 * Math.LN2, 10);
    expect(memoryless.variance).toBeCloseTo(10_000, 8);
  });

  it('hyperexponential: balanced means, c² = 3 gives shares (1 ± √½)/2 and half the mean to each', () => {
    const member = read(`{ hyperexponential: { mean: 10s, cv: ${Math.sqrt(3)} } }`);
    expect(member.mean).toBeCloseTo(10, 12);
    expect(member.variance).toBeCloseTo(300, 10);
    const quick = (1 + Math.SQRT1_2) / 2;
    const rare = 1 - quick;
    const above = quick * Math.exp((-2 * quick * 7) / 10) + rare * Math.exp((-2 * rare * 7) / 10);
    expect(member.cumulative(7)).toBeCloseTo(1 - above, 13);
  });

  it('pareto: shape 3 from 10 has mean 15, variance 75, and one in eight above 20; shape 2 has no variance', () => {
    const member = read('{ pareto: { shape: 3, from: 10s } }');
    expect(member.mean).toBeCloseTo(15, 12);
    expect(member.variance).toBeCloseTo(75, 10);
    expect(member.quantile(0.875)).toBeCloseTo(20, 12);
    expect(read('{ pareto: { shape: 2, from: 10s } }').variance).toBe(Number.POSITIVE_INFINITY);
    // Cut off at twice the least, with shape 1: density 20/x² from 10 to 20.
    const cut = read('{ pareto: { shape: 1, from: 10s, to: 20s } }');
    expect(cut.mean).toBeCloseTo(20 * Math.LN2, 12);
    expect(cut.variance).toBeCloseTo(200 - 400 * Math.LN2 ** 2, 10);
    expect(cut.quantile(0.5)).toBeCloseTo(40 / 3, 12);
  });

  it('triangular: from 0 over 1 to 4 has mean 5/3, variance 13/18, and a quarter below the mode', () => {
    const member = read('{ triangular: { from: 0s, mode: 1s, to: 4s } }');
    expect(member.mean).toBeCloseTo(5 / 3, 14);
    expect(member.variance).toBeCloseTo(13 / 18, 14);
    expect(member.cumulative(1)).toBeCloseTo(0.25, 14);
    expect(member.quantile(1 - 1 / 12)).toBeCloseTo(3, 12);
  });

  it('mixture: one in ten is 0, the others are exponential; its quantile stands still at the jump', () => {
    const member = read(distributions.find(({ name }) => name === 'mixture')!.example);
    expect(member.mean).toBeCloseTo(108, 12);
    // 0.9 · 2 · 120² − 108²
    expect(member.variance).toBeCloseTo(14_256, 9);
    expect([-1, 0].map((x) => member.cumulative(x))).toEqual([0, 0.1]);
    expect([0, 0.05, 0.1].map((u) => member.quantile(u))).toEqual([0, 0, 0]);
    expect(member.quantile(0.55)).toBeCloseTo(120 * Math.LN2, 10);
    const steps = read(`{ mixture: { parts: [
      { share: 25%, of: { constant: { value: 7.3s } } }, { share: 50%, of: { uniform: { from: 0s, to: 10s } } },
      { share: 25%, of: { constant: { value: 12s } } } ] } }`);
    expect(steps.quantile(0.2)).toBeCloseTo(4, 14);
    expect([0.366, 0.5, 0.61].map((u) => steps.quantile(u))).toEqual([7.3, 7.3, 7.3]);
    expect(steps.quantile(0.7)).toBeCloseTo(9, 13);
    expect(steps.quantile(0.8)).toBe(12);
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
    ['{ erlang: { phases: 2.5, mean: 10s } }', '2.5 is not a whole number'],
    ['{ weibull: { shape: 2 } }', 'weibull takes either mean or scale'],
    ['{ weibull: { shape: 2, mean: 1s, scale: 1s } }', 'weibull takes either mean or scale'],
    ['{ hyperexponential: { mean: 10s, cv: 0.5 } }', '0.5 is below 1'],
    ['{ hyperexponential: { mean: 10s } }', 'hyperexponential takes either mean and cv, or shares and means'],
    ['{ hyperexponential: { shares: [50%, 50%], means: [1s] } }', 'there are 2 shares but 1 means'],
    ['{ hyperexponential: { shares: [50%, 40%], means: [1s, 2s] } }', 'the shares add up to 90%, not to 100%'],
    ['{ pareto: { shape: 1, from: 1s } }', 'with a shape of 1 or less and no to, the mean is infinite'],
    ['{ pareto: { shape: 2, from: 2s, to: 1s } }', 'to is not above from'],
    ['{ triangular: { from: 1s, mode: 5s, to: 4s } }', 'mode is not between from and to'],
    ['{ triangular: { from: 5s, mode: 4s, to: 3s } }', 'to is below from'],
    [
      '{ mixture: { parts: [{ share: 50%, of: { constant: { value: 1s } } }] } }',
      'the shares add up to 50%, not to 100%',
    ],
    ['{ mixture: { parts: [{ share: 100%, of: { mixture: { parts: [] } } }] } }', 'unknown distribution "mixture"'],
  ])('reports %s', (yaml, message) => {
    expect(readExample(times, yaml)).toEqual({ value: undefined, messages: [message] });
  });
});
