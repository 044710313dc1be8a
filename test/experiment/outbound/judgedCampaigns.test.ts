import { describe, expect, it } from 'vitest';
import { judgedCampaigns } from '../../../src/experiment/outbound/judgedCampaigns.ts';
import { nuisanceVerdicts } from '../../../src/experiment/outbound/nuisanceVerdicts.ts';
import { listRows } from '../../../src/experiment/resultRows.ts';
import type { ResultRow } from '../../../src/experiment/results.ts';
import type { Campaign } from '../../../src/scenario/campaign.ts';
import { total } from '../../report/resultsBuilder.ts';

const detection = { falsePositive: 0.02, falseNegative: 0.05, decision: 2 };
const campaign = (judgedBy: readonly string[], detects: boolean) =>
  ({ name: 'debts', judgedBy, ...(detects ? { detection } : {}) }) as unknown as Campaign;
const judged = (rule: string, detects: boolean) => judgedCampaigns({ campaigns: [campaign([rule], detects)] })[0]!;

describe('what a rule divides by', () => {
  it.each([
    ['us-30-day', true, 'nuisance_with_false_positives_per_live', 0.03],
    ['us-30-day', false, 'nuisance_per_live', 0.03],
    ['us-30-day-rolling', false, 'nuisance_per_live', 0.03],
    ['uk-2010-daily', true, 'nuisance_with_false_positives', 0.03],
    ['uk-2010-daily', false, 'nuisance_without_detection', 0.03],
    ['uk-2017', true, 'nuisance_with_false_positives', undefined],
    ['canada-monthly', false, 'nuisance_per_live', 0.05],
  ])('%s, machines told from people: %s', (rule, detects, rate, limit) => {
    const one = judged(rule, detects);
    expect(one.rate.name).toBe(rate);
    expect(one.limit).toBe(limit);
    expect(one.name).toBe(`debts/${rule}`);
  });

  it('and over which days', () => {
    expect(judged('us-30-day', true).span).toEqual({ kind: 'blocks', days: 30 });
    expect(judged('us-30-day-rolling', true).span).toEqual({ kind: 'windows', days: 30 });
    expect(judged('uk-2017', true).span).toEqual({ kind: 'blocks', days: 1 });
    expect(judged('canada-monthly', true).span).toEqual({ kind: 'months' });
  });

  it('of an unknown rule is a mistake of the program', () => {
    expect(() => judged('us-7-day', true)).toThrow('no nuisance rule us-7-day');
  });
});

describe('the verdict on a campaign', () => {
  const axes = { name: 'debts', dialer: 'predictive', groups: [], outcomes: [] };
  const verdict = (limit: number | undefined, worst: readonly [number, number] | undefined, passes: number) => {
    const rule = { name: 'daily', doc: '', ...(limit === undefined ? {} : { limit }) };
    const rows: ResultRow[] = worst
      ? [
          total('nuisance rule', 'debts/daily', 'rule_worst', ...worst),
          total('nuisance rule', 'debts/daily', 'rule_passes', passes),
        ]
      : [];
    return nuisanceVerdicts([{ ...axes, rules: [rule] }], listRows(rows));
  };
  const outcome = (...given: Parameters<typeof verdict>) => verdict(...given)[0]?.outcome;

  it('holds the worst period against the limit, and asks that most replications pass', () => {
    expect(outcome(0.03, [0.02, 0.002], 1)).toBe('MET');
    expect(outcome(0.03, [0.02, 0.002], 0.95)).toBe('MET');
    expect(outcome(0.03, [0.02, 0.002], 0.94)).toBe('TOO CLOSE');
    expect(outcome(0.03, [0.029, 0.002], 0.6)).toBe('TOO CLOSE');
    expect(outcome(0.03, [0.04, 0.002], 0)).toBe('MISSED');
    expect(outcome(0.03, undefined, 0)).toBe('EMPTY');
  });

  it('names the campaign and the rule', () => {
    expect(verdict(0.03, [0.04, 0.002], 0)[0]).toMatchObject({
      queue: 'debts',
      rule: 'daily',
      bound: 'at most',
      target: 0.03,
    });
  });

  it('is none where the rule has no limit', () => {
    expect(verdict(undefined, [0.04, 0.002], 0)).toEqual([]);
  });
});
