// `run:` how often the period is played, and from which random numbers.
import { queueMetrics } from '../../metrics/index.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { Precision, RunPlan } from '../scenario.ts';

const mostByDefault = 1000;

/** A half-width in the unit of the metric. */
function halfWidth({ title, unit }: { readonly title: string; readonly unit: string }): Field<number> {
  const doc = `Half-width of the confidence interval of ${title}, at every queue.`;
  if (unit === 'share') return share(doc, { example: '1%' });
  return unit === 'seconds' ? duration(doc, { positive: true, example: '1s' }) : number(doc, { min: 0, example: '5' });
}

const precision: Field<readonly Precision[]> = mapped(
  record(
    'How narrow confidence intervals are to be: replications are played until all are.',
    Object.fromEntries(
      queueMetrics
        .filter(({ kind }) => kind !== 'quantile' && kind !== 'deviation')
        .map((metric) => [metric.name, optional(halfWidth(metric))]),
    ),
  ),
  (widths) =>
    Object.entries(widths as Record<string, number | undefined>).flatMap(([metric, width]) =>
      width === undefined ? [] : [{ metric, halfWidth: width }],
    ),
);

export const run: Field<RunPlan> = record('How often the period is played, and from which random numbers.', {
  replications: optional(
    count('How often the whole period is played; with a precision, how often at least.', { min: 1, example: '20' }),
    20,
  ),
  precision: optional(precision, [], 'none'),
  most: optional(
    count('Most replications that are played to reach the precision.', { min: 1, example: '500' }),
    mostByDefault,
  ),
  seed: optional(text('Any text; the same seed gives the same results to the byte.'), 'shoreline'),
  confidence: optional(
    share('Level of the confidence intervals.', { min: 0.5, max: 0.9999, example: '95%' }),
    0.95,
    '95%',
  ),
});

/** The plan of a file without `run:`. */
export const defaultRun: RunPlan = {
  replications: 20,
  precision: [],
  most: mostByDefault,
  seed: 'shoreline',
  confidence: 0.95,
};
