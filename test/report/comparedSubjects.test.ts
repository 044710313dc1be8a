// Which lines a printed comparison has, from rows written by hand.
import { expect, it } from 'vitest';
import type { Comparison, ComparisonRow, PoolAxis, Scope } from '../../src/experiment/results.ts';
import { subjectsOf } from '../../src/report/comparedSubjects.ts';
import { queue, results } from './resultsBuilder.ts';

/** A row of the variant; its interval is the difference ∓ 1. */
function row(scope: Scope, name: string, metric: string, difference: number): ComparisonRow {
  const ends = { low: difference - 1, high: difference + 1, sd: 1, n: 10 };
  return {
    variant: 'v',
    scope,
    name,
    metric,
    unit: 'contacts',
    baseline: 10,
    estimate: 10 + difference,
    difference,
    ...ends,
  };
}

function subjects(rows: readonly ComparisonRow[], pools: readonly PoolAxis[] = []) {
  const { axes, provenance } = results({ queues: [queue('orders')], groups: ['a', 'b'] });
  const comparison: Comparison = {
    title: 't',
    provenance: { ...provenance, replications: 10 },
    variants: [],
    axes: { ...axes, pools },
    rows,
    warnings: [],
  };
  return subjectsOf(comparison);
}

const answers = (...differences: number[]) => [
  row('queue', 'orders', 'answered', 0),
  ...differences.map((difference, i) => row('queue × group', `orders/group ${i}`, 'answered', difference)),
];
const headings = (rows: readonly ComparisonRow[]) =>
  subjects(rows)
    .find(({ scope }) => scope === 'queue')!
    .lines.map(({ heading }) => heading)
    .filter((heading) => heading.startsWith('by '));

it('the groups of a queue are told where they answer more or fewer beyond chance', () => {
  expect(headings(answers(5, 0.5, -2))).toEqual(['by group 0', 'by group 2']);
  expect(headings(answers(0.5, 0.9))).toEqual([]);
});

it('a queue with one group needs no line for it', () => expect(headings(answers(5))).toEqual([]));

it('no more than the five that change most are told, in their order', () =>
  expect(headings(answers(2, 3, 4, -9, 5, 6, 7))).toEqual([2, 3, 4, 5, 6].map((i) => `by group ${i}`)));

it('a pool is told where its plan differs, the only one as the plan', () => {
  const planned = (difference: number) => row('pool', 'orders', 'understaffed_hours', difference);
  const only = { name: 'orders', queues: ['orders'], groups: ['a', 'b'] };
  const told = (difference: number, pools: readonly PoolAxis[]) =>
    subjects([planned(difference)], pools)
      .filter(({ scope }) => scope === 'pool')
      .map(({ name, title }) => title ?? name);
  expect(told(-3, [only])).toEqual(['plan']);
  expect(told(-3, [only, { name: 'b', queues: [], groups: ['b'] }])).toEqual(['orders']);
  expect(told(0, [only])).toEqual([]);
});
