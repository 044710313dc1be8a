import { expect, test } from 'vitest';
import { formula } from '../../src/metrics/formula.ts';
import { derivedMetrics, groupMetrics, queueMetrics } from '../../src/metrics/index.ts';

test.each([
  ['offered', 'offered'],
  ['sl_short_success', '(answeredWithin + abandonedShort) ÷ (answered + abandoned)'],
  ['asa', 'waitAnswered ÷ answered'],
  ['delayed_share', '(offered − blocked − answeredAtOnce − balked) ÷ (offered − blocked)'],
  ['wait_max', 'largest waitMax'],
  ['wait_p90_answered', '90 % quantile of the waits of answered'],
  ['wait_p99_all', '99 % quantile of the waits of answered + abandoned'],
  ['handle_sd', '√(handleSquared ÷ answered − ((talk + hold + wrap) ÷ answered)²)'],
])('queue: %s', (name, text) => {
  expect(formula(queueMetrics.find((metric) => metric.name === name)!)).toBe(text);
});

test.each([
  ['busy_hours', 'busySeconds ÷ 3600'],
  ['contacts_per_hour', 'answered ÷ (staffedSeconds ÷ 3600)'],
])('group: %s', (name, text) => {
  expect(formula(groupMetrics.find((metric) => metric.name === name)!)).toBe(text);
});

test('derived: its own words', () => {
  expect(formula(derivedMetrics.find(({ name }) => name === 'gap')!)).toBe('net − Σ required');
});

test('coefficients other than 1', () => {
  const weighted = {
    name: 'weighted',
    title: 'weighted',
    doc: 'An example.',
    scope: 'group',
    kind: 'total',
    sum: { answered: -1, busySeconds: 2 },
    unit: 'contacts',
    better: 'neither',
  } as const;
  expect(formula(weighted)).toBe('−answered + 2 × busySeconds');
});
