// Each process of arrivals held against what it promises: order, days, numbers, means and variances.
import { describe, expect, it } from 'vitest';
import type { ArrivalPlan, ArrivalProcessSpec } from '../../src/random/arrivals/contract.ts';
import { createArrivals } from '../../src/random/arrivals/create.ts';
import { createDayFactor, type DayFactorSpec } from '../../src/random/arrivals/dayFactor.ts';
import { placeOnSlopes } from '../../src/random/arrivals/slopedTimes.ts';

const hour = 3600;
const poisson: ArrivalProcessSpec = { kind: 'poisson', slope: undefined, dispersion: undefined };

/** Days of as many hours as there are lists, with these volumes in the hours. */
function plan(volumes: readonly (readonly number[])[], process: ArrivalProcessSpec = poisson): ArrivalPlan {
  const flat = volumes.flat();
  const starts = volumes.map((_, day) => hour * volumes.slice(0, day).flat().length);
  return {
    dayNumbers: Int32Array.from(volumes, (_, day) => 20_000 + day),
    dayStart: Float64Array.from([...starts, hour * flat.length]),
    pieceStart: Float64Array.from([...flat.keys(), flat.length], (piece) => hour * piece),
    pieceRate: Float64Array.from(flat, (volume) => volume / hour),
    process,
  };
}

/** All times of a day, taken in blocks of 16. */
function timesOf(arrivals: ReturnType<typeof createArrivals>, replication: number, day = 0, factor = 1): number[] {
  const block = new Float64Array(2 * 16);
  const times: number[] = [];
  arrivals.beginDay(replication, day, factor);
  for (;;) {
    const count = arrivals.fill(block, 1, 2, 16);
    for (let i = 0; i < count; i++) times.push(block[1 + 2 * i]);
    if (count < 16) return times;
  }
}

const replications = 4000;

/** Counts by hour of day 0, one list a replication. */
function countsOf(of: ArrivalPlan, hours: number, count = replications, factor = 1): number[][] {
  const arrivals = createArrivals('arrivals test', 'calls', of);
  return Array.from({ length: count }, (_, replication) => {
    const times = timesOf(arrivals, replication, 0, factor);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    return Array.from(
      { length: hours },
      (_hour, h) => times.filter((time) => time >= h * hour && time < (h + 1) * hour).length,
    );
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};
const covariance = (a: readonly number[], b: readonly number[]) => {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - meanA) * (b[i] - meanB)));
};
const column = (rows: readonly (readonly number[])[], at: number) => rows.map((row) => row[at]);

/** Within four standard errors of a mean of independent values. */
function expectMean(values: readonly number[], expected: number): void {
  expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * Math.sqrt(variance(values) / values.length));
}

/** Relative; the standard error of a variance of n values is about √(2/n), more for long tails. */
function expectVariance(values: readonly number[], expected: number, within = 0.15): void {
  expect(Math.abs(variance(values) / expected - 1)).toBeLessThan(within);
}

describe('Poisson arrivals', () => {
  it('have the mean and the variance of each hour, times the factor of the day', () => {
    const counts = countsOf(plan([[4, 0, 9]]), 3, replications, 0.5);
    expectMean(column(counts, 0), 2);
    expectVariance(column(counts, 0), 2);
    expect(Math.max(...column(counts, 1))).toBe(0);
    expectMean(column(counts, 2), 4.5);
    expectVariance(column(counts, 2), 4.5);
  });

  it('of one day do not depend on those of another', () => {
    const arrivals = createArrivals('seed', 'calls', plan([[50, 50], [20]]));
    const other = createArrivals('seed', 'calls', plan([[5, 100], [20]]));
    timesOf(arrivals, 3, 0);
    expect(timesOf(arrivals, 3, 1)).toEqual(timesOf(other, 3, 1));
  });

  it('on a slope lie where the integrated rate reaches the exponential', () => {
    // From rate 0 at time 0 to 2 at 100: the integral t²/100 is 1 at 10, 4 at 20 and 9 at 30.
    const out = Float64Array.of(1, 3, 5, 1000);
    const position = { time: Float64Array.of(0), piece: Int32Array.of(0) };
    const [starts, rates, slopes] = [Float64Array.of(0, 100), Float64Array.of(1), Float64Array.of(0.02)];
    const count = placeOnSlopes(out, 0, 1, 4, starts, rates, slopes, 1, 100, position);
    expect(count).toBe(3);
    [10, 20, 30].forEach((time, i) => {
      expect(out[i]).toBeCloseTo(time, 9);
    });
  });

  it('on a falling slope go on into the next piece', () => {
    // From 2 down to 0 at 100, where 100 arrivals are expected, then 1 per second; doubled by the factor.
    const out = Float64Array.of(150, 55);
    const position = { time: Float64Array.of(0), piece: Int32Array.of(0) };
    const slopes = Float64Array.of(-0.02, 0);
    const count = placeOnSlopes(
      out,
      0,
      1,
      2,
      Float64Array.of(0, 100, 200),
      Float64Array.of(1, 1),
      slopes,
      2,
      200,
      position,
    );
    expect(count).toBe(2);
    // 2 · (2t − t²/100) = 150 at t = 50; 205 is 5 beyond the 200 of the first piece.
    expect(out[0]).toBeCloseTo(50, 9);
    expect(out[1]).toBeCloseTo(102.5, 9);
  });

  it('on slopes have the same numbers as without', () => {
    const slope = Float64Array.of(2 / hour ** 2, -3 / hour ** 2);
    const counts = countsOf(plan([[4, 9]], { kind: 'poisson', slope, dispersion: undefined }), 2);
    expectMean(column(counts, 0), 4);
    expectMean(column(counts, 1), 9);
    expectVariance(column(counts, 1), 9);
  });
});

describe('over-dispersed counts', () => {
  const dispersed = (measure: 'ratio' | 'cv', value: number) =>
    plan([[8, 8, 0]], {
      kind: 'poisson',
      slope: undefined,
      dispersion: { measure, value, pieceInterval: Int32Array.of(5, 6, 7) },
    });

  it('have the ratio of variance to mean that is asked for, independently of each other', () => {
    const counts = countsOf(dispersed('ratio', 2.5), 3);
    for (const at of [0, 1]) {
      expectMean(column(counts, at), 8);
      expectVariance(column(counts, at), 20);
    }
    expect(Math.abs(covariance(column(counts, 0), column(counts, 1)))).toBeLessThan((4 * 20) / Math.sqrt(replications));
    expect(Math.max(...column(counts, 2))).toBe(0);
  });

  it('keep the ratio on a busy day', () => {
    const counts = column(countsOf(dispersed('ratio', 2.5), 3, replications, 2), 0);
    expectMean(counts, 16);
    expectVariance(counts, 40);
  });

  it('have a demand with the coefficient of variation that is asked for', () => {
    const counts = column(countsOf(dispersed('cv', 0.5), 3), 0);
    expectMean(counts, 8);
    expectVariance(counts, 8 + 0.25 * 64);
  });

  it('share a factor over the pieces of an interval', () => {
    const halves = plan([[8, 8]], {
      kind: 'poisson',
      slope: undefined,
      dispersion: { measure: 'cv', value: 0.5, pieceInterval: Int32Array.of(0, 0) },
    });
    const counts = countsOf(halves, 2);
    const totals = counts.map(([a, b]) => a + b);
    expectVariance(totals, 16 + 0.25 * 256);
  });
});

describe('fixed counts', () => {
  const counted = plan([[3, 0, 20], [2]], { kind: 'fixedCounts', counts: Int32Array.of(3, 0, 20, 2) });

  it('are exact in each interval of each day', () => {
    for (const counts of countsOf(counted, 3, 50)) expect(counts).toEqual([3, 0, 20]);
    const arrivals = createArrivals('seed', 'calls', counted);
    timesOf(arrivals, 0, 0);
    const second = timesOf(arrivals, 0, 1);
    expect(second).toHaveLength(2);
    expect(second.every((time) => time >= 3 * hour && time < 4 * hour)).toBe(true);
  });

  it('lie like sorted uniform times', () => {
    const arrivals = createArrivals('uniform', 'calls', counted);
    const times = Array.from({ length: replications }, (_, replication) => timesOf(arrivals, replication).slice(0, 3));
    // The k-th of n uniform times has the mean k / (n + 1) and the variance k (n + 1 − k) / ((n + 1)² (n + 2)).
    [1, 2, 3].forEach((k, i) => {
      expectMean(column(times, i), (k * hour) / 4);
      expectVariance(column(times, i), (hour ** 2 * k * (4 - k)) / (16 * 5));
    });
  });

  it('of nothing are nothing', () => {
    const none = plan([[0, 0]], { kind: 'fixedCounts', counts: Int32Array.of(0, 0) });
    expect(countsOf(none, 2, 3)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('a day total that is split', () => {
  const split = (more: Partial<Extract<ArrivalProcessSpec, { kind: 'splitTotal' }>> = {}, hidden = 0) => {
    const whole = plan([[1, 1, 1, 1]]);
    const offset = hidden * hour;
    const process: ArrivalProcessSpec = {
      kind: 'splitTotal',
      total: { name: 'constant', parameters: { value: 1000 } },
      dayFactor: Float64Array.of(1),
      concentration: Number.POSITIVE_INFINITY,
      dayPart: Int32Array.of(0, 4),
      partStart: Float64Array.of(0, 1, 2, 3, 4).map((part) => part * hour - offset),
      partWeight: Float64Array.of(1, 0, 2, 1),
      ...more,
    };
    const end = (4 - hidden) * hour;
    return { ...whole, dayStart: Float64Array.of(0, end), process };
  };

  it('adds up to the total, by the weights', () => {
    const counts = countsOf(split(), 4, 500);
    for (const row of counts) expect(row.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(Math.max(...column(counts, 1))).toBe(0);
    expectMean(column(counts, 0), 250);
    // Multinomial: n p (1 − p).
    expectVariance(column(counts, 2), 250, 0.3);
  });

  it('has the variance of its total', () => {
    const total = { name: 'gamma', parameters: { mean: 1000, cv: 0.2 } };
    const counts = countsOf(split({ total, dayFactor: Float64Array.of(0.5) }), 4, 1500);
    const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    expectMean(totals, 500);
    // Rounding adds a twelfth.
    expectVariance(totals, 100 ** 2 + 1 / 12, 0.2);
  });

  it('has Dirichlet shares', () => {
    const counts = countsOf(split({ concentration: 20 }), 4, 1500);
    const [first, third] = [column(counts, 0), column(counts, 2)];
    expectMean(first, 250);
    // Dirichlet and multinomial: n p (1 − p) (n + k) / (1 + k) with the sum k of the parameters; likewise −n p q … between two.
    const factor = (1000 + 20) / 21;
    expectVariance(first, 1000 * 0.25 * 0.75 * factor, 0.2);
    expect(covariance(first, third) / (-1000 * 0.25 * 0.5 * factor)).toBeCloseTo(1, 0);
  });

  it('brings the part of a day that is simulated', () => {
    // The first hour lies before time 0; of 1000 contacts 750 are to come, binomial.
    const counts = countsOf(split({}, 1), 3, 1500);
    const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    expectMean(totals, 750);
    expectVariance(totals, 1000 * 0.25 * 0.75, 0.2);
    expectMean(column(counts, 1), 500);
  });

  it('ends with the simulated time', () => {
    const cut = split();
    const counts = countsOf({ ...cut, dayStart: Float64Array.of(0, 2.5 * hour) }, 4, 500);
    expectMean(column(counts, 2), 250);
    expect(Math.max(...column(counts, 3))).toBe(0);
  });
});

it('recorded times are replayed in every replication', () => {
  const times = Float64Array.from([...Array.from({ length: 20 }, (_, i) => 10 * i), 4000, 4000, 7200]);
  const recorded = plan([[1, 1], [1]], { kind: 'recorded', times, dayTime: Int32Array.of(0, 22, 23) });
  const arrivals = createArrivals('seed', 'calls', recorded);
  for (const replication of [0, 1]) {
    expect(timesOf(arrivals, replication, 0)).toEqual([...times.slice(0, 22)]);
    expect(timesOf(arrivals, replication, 1)).toEqual([7200]);
  }
});

describe('the factor of a day', () => {
  const lognormal = { name: 'lognormal', parameters: { mean: 1, cv: 0.2 } };
  const factor = (stream: string, correlation = 0): DayFactorSpec => ({ stream, distribution: lognormal, correlation });
  const logs = (specs: readonly DayFactorSpec[], count = 4000) => {
    const of = createDayFactor('factor test', specs);
    return Array.from({ length: count }, (_, day) => Math.log(of(0, day)));
  };
  // ln of a lognormal factor is normal with this variance.
  const logVariance = Math.log(1 + 0.2 ** 2);
  const correlation = (a: readonly number[], b: readonly number[]) =>
    covariance(a, b) / Math.sqrt(variance(a) * variance(b));
  const bound = 4 / Math.sqrt(4000);

  it('is 1 without a distribution', () => {
    expect(createDayFactor('seed', [])(3, 20_000)).toBe(1);
  });

  it('is the same for the same stream and independent for another', () => {
    expect(logs([factor('busyness/a')])).toEqual(logs([factor('busyness/a')]));
    expect(Math.abs(correlation(logs([factor('busyness/a')]), logs([factor('busyness/b')])))).toBeLessThan(bound);
  });

  it('is a product of several', () => {
    const both = logs([factor('busyness/a'), factor('busyness/b')], 3);
    const [a, b] = [logs([factor('busyness/a')], 3), logs([factor('busyness/b')], 3)];
    both.forEach((log, day) => {
      expect(log).toBeCloseTo(a[day] + b[day], 12);
    });
  });

  it('keeps its distribution when it is correlated with the day of the centre, and two are correlated by the product', () => {
    const [a, b] = [logs([factor('busyness/a', 0.9)]), logs([factor('busyness/b', 0.7)])];
    expectMean(a, -logVariance / 2);
    expectVariance(a, logVariance);
    expect(Math.abs(correlation(a, b) - 0.63)).toBeLessThan(bound);
  });

  it('is that of the centre when the correlation is 1', () => {
    const [a, b] = [logs([factor('busyness/a', 1)], 20), logs([factor('busyness/b', 1)], 20)];
    a.forEach((log, day) => {
      expect(log).toBeCloseTo(b[day], 12);
    });
  });
});
