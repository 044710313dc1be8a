// What conversations with the right party come to.
import type { OutcomeMetric } from '../contract.ts';
import { samuelson } from './campaignMetric.ts';

/** Of one outcome of a campaign, in the interval of the dial. */
export const outcomes: readonly OutcomeMetric[] = [
  {
    name: 'outcome_count',
    title: 'count',
    doc: `Conversations with this outcome. ${samuelson}`,
    scope: 'outcome',
    kind: 'total',
    sum: { count: 1 },
    unit: 'contacts',
    better: 'neither',
    perInterval: true,
  },
  {
    name: 'outcome_kept',
    title: 'kept',
    doc: `Those of them that are kept. ${samuelson}`,
    scope: 'outcome',
    kind: 'total',
    sum: { kept: 1 },
    unit: 'contacts',
    better: 'neither',
  },
  {
    name: 'kept_per_outcome',
    title: 'kept %',
    doc: `Kept ÷ conversations with this outcome. ${samuelson}`,
    scope: 'outcome',
    kind: 'ratio',
    numerator: { kept: 1 },
    denominator: { count: 1 },
    unit: 'share',
    better: 'higher',
  },
  {
    name: 'outcome_value',
    title: 'value',
    doc: `Money from those that are kept. ${samuelson}`,
    scope: 'outcome',
    kind: 'total',
    sum: { value: 1 },
    unit: 'money',
    better: 'higher',
  },
];
