// Targets held against estimates.
import { expect, it } from 'vitest';
import type { QueueTarget, ResultRow, Verdict } from '../../src/experiment/results.ts';
import { verdictsOf } from '../../src/experiment/verdicts.ts';

function row(estimate: number | null, low: number | null, high: number | null): ResultRow {
  const place = { scope: 'queue', name: 'calls', period: 'total', start: '', end: '' } as const;
  return { ...place, metric: 'any', unit: 'share', estimate, low, high, sd: null, n: 10 };
}

/** Outcomes of a target against one row, whatever the metric. */
function outcomes(target: Partial<QueueTarget>, found: ResultRow | undefined): Verdict['outcome'][] {
  return verdictsOf('calls', { within: 20, counting: 'sl_offered', ...target }, () => found).map(
    ({ outcome }) => outcome,
  );
}

it('at least: met when all of the interval is there, missed when none of it is, else too close', () => {
  const target = { serviceLevel: 0.8 };
  expect(outcomes(target, row(0.85, 0.8, 0.9))).toEqual(['MET']);
  expect(outcomes(target, row(0.85, 0.79, 0.9))).toEqual(['TOO CLOSE']);
  expect(outcomes(target, row(0.75, 0.7, 0.8))).toEqual(['TOO CLOSE']);
  expect(outcomes(target, row(0.75, 0.7, 0.799))).toEqual(['MISSED']);
});

it('at most: the other way round', () => {
  for (const target of [{ abandoned: 0.05 }, { asa: 0.05 }, { occupancy: 0.05 }]) {
    expect(outcomes(target, row(0.04, 0.03, 0.05))).toEqual(['MET']);
    expect(outcomes(target, row(0.04, 0.03, 0.051))).toEqual(['TOO CLOSE']);
    expect(outcomes(target, row(0.06, 0.05, 0.07))).toEqual(['TOO CLOSE']);
    expect(outcomes(target, row(0.06, 0.051, 0.07))).toEqual(['MISSED']);
  }
});

it('without an interval the estimate decides, and without an estimate nothing does', () => {
  expect(outcomes({ serviceLevel: 0.8 }, row(0.8, null, null))).toEqual(['MET']);
  expect(outcomes({ serviceLevel: 0.8 }, row(0.79, null, null))).toEqual(['MISSED']);
  expect(outcomes({ asa: 30 }, row(31, null, null))).toEqual(['MISSED']);
  expect(outcomes({ asa: 30 }, row(null, null, null))).toEqual(['EMPTY']);
  expect(outcomes({ asa: 30 }, undefined)).toEqual(['EMPTY']);
});

it('each part of a target has its metric, its bound and its own verdict', () => {
  const asked: string[] = [];
  const target = { serviceLevel: 0.8, within: 20, counting: 'sl_answered', abandoned: 0.05, asa: 30, occupancy: 0.9 };
  const verdicts = verdictsOf('calls', target, (metric) => {
    asked.push(metric);
    return row(0.5, 0.4, 0.6);
  });
  expect(asked).toEqual(['sl_answered', 'abandoned_share', 'asa', 'occupancy']);
  expect(verdicts.map(({ bound, target: value, unit }) => [bound, value, unit])).toEqual([
    ['at least', 0.8, 'share'],
    ['at most', 0.05, 'share'],
    ['at most', 30, 'seconds'],
    ['at most', 0.9, 'share'],
  ]);
  expect(outcomes({}, row(1, 1, 1))).toEqual([]);
});
