import { describe, expect, it } from 'vitest';
import {
  binCount,
  binOf,
  HISTOGRAM_LIMIT_SECONDS,
  lowerEdge,
  OVERFLOW_BIN,
  quantile,
  upperEdge,
} from '../../../src/maths/estimators/logLinearHistogram.ts';

describe('log-linear bins', () => {
  it('tile the time axis: every bin starts where the one before ends', () => {
    expect(lowerEdge(0)).toBe(0);
    for (let bin = 0; bin < OVERFLOW_BIN; bin++) {
      expect(upperEdge(bin)).toBe(lowerEdge(bin + 1));
      expect(binOf(lowerEdge(bin))).toBe(bin);
      expect(binOf(upperEdge(bin) * (1 - 1e-12))).toBe(bin);
    }
  });
  it('are at most 1.6 % wide from a quarter of a second on, so that a middle is within 0.8 %', () => {
    for (let bin = 64; bin < OVERFLOW_BIN; bin++) {
      expect((upperEdge(bin) - lowerEdge(bin)) / 2).toBeLessThanOrEqual(lowerEdge(bin) / 128);
    }
  });
  it('reach beyond a week and gather the rest in the last bin', () => {
    expect(HISTOGRAM_LIMIT_SECONDS).toBeGreaterThan(7 * 24 * 3600);
    expect(binOf(HISTOGRAM_LIMIT_SECONDS)).toBe(binCount - 1);
    expect(binOf(Number.POSITIVE_INFINITY)).toBe(OVERFLOW_BIN);
    expect(upperEdge(OVERFLOW_BIN)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('quantile', () => {
  it('is the middle of the bin that holds the rank', () => {
    const counts = new Uint32Array(2 * binCount);
    for (const wait of [10, 20, 30, 40]) counts[binCount + binOf(wait)]!++;
    const median = quantile(counts, binCount, 0, 0.5)!;
    expect(Math.abs(median - 20)).toBeLessThanOrEqual(0.01 * 20);
    expect(quantile(counts, 0, 0, 0.5)).toBeNull();
    expect(Math.abs(quantile(counts, binCount, 0, 1)! - 40)).toBeLessThanOrEqual(0.4);
    expect(Math.abs(quantile(counts, binCount, 0, 0)! - 10)).toBeLessThanOrEqual(0.1);
  });
  it('counts the zeros that are not in the bins', () => {
    const counts = new Float64Array(binCount);
    counts[binOf(100)] = 7;
    expect(quantile(counts, 0, 93, 0.93)).toBe(0);
    expect(quantile(counts, 0, 93, 0.94)).toBeGreaterThan(99);
    expect(quantile(new Float64Array(binCount), 0, 3, 0.5)).toBe(0);
  });
  it('reports the limit for the overflow bin', () => {
    const counts = new Uint32Array(binCount);
    counts[OVERFLOW_BIN] = 1;
    expect(quantile(counts, 0, 0, 0.5)).toBe(HISTOGRAM_LIMIT_SECONDS);
  });
});
