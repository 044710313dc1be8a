import { expect, it } from 'vitest';
import { batchPlan } from '../../src/experiment/batchPlan.ts';
import type { RunPlan } from '../../src/scenario/scenario.ts';

const run = (replications: number, more: Partial<RunPlan> = {}): RunPlan => {
  return { replications, precision: [], most: 1000, seed: '', confidence: 0.95, ...more };
};

it('batches are an eighth of what two threads play, and no more than fifty', () => {
  expect(batchPlan(run(80), 2, 1000)).toEqual({ size: 10, inFlight: 3 });
  expect(batchPlan(run(100_000), 2, 1000)).toEqual({ size: 50, inFlight: 3 });
  expect(batchPlan(run(3), 1, 1000)).toEqual({ size: 1, inFlight: 1 });
});

it('batches with a precision end where it is looked at', () => {
  const precision = [{ metric: 'asa', halfWidth: 1 }];
  expect(batchPlan(run(20, { precision }), 2, 1000)).toEqual({ size: 10, inFlight: 3 });
});

it('tables that wait together do not grow with the period: three of 20 MB at most, or one of 1 GB', () => {
  expect(batchPlan(run(1000), 2, 20e6).size).toBe(3);
  expect(batchPlan(run(1000), 2, 1e9).size).toBe(1);
});
