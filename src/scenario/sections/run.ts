// `run:` how often the period is played, and from which random numbers.
import { attainment } from '../../metrics/attainment.ts';
import type { Derived, Metric } from '../../metrics/contract.ts';
import { queueMetrics } from '../../metrics/index.ts';
import { campaignMetrics } from '../../metrics/outbound/index.ts';
import { serviceLevelsWithEnds } from '../../metrics/serviceLevel.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { Precision, RunPlan } from '../scenario.ts';

const mostByDefault = 1000;

/** A half-width in the unit of the metric. */
function halfWidth({ title, unit, scope }: Metric | Derived): Field<number> {
  const doc = `Half-width of the confidence interval of ${title}, at every ${scope}.`;
  if (unit === 'share') return share(doc, { positive: true, example: '1%' });
  return unit === 'seconds'
    ? duration(doc, { positive: true, example: '1s' })
    : number(doc, { positive: true, example: '5' });
}

const precision: Field<readonly Precision[]> = mapped(
  record(
    'How narrow confidence intervals are to be: replications are played until all are.',
    Object.fromEntries(
      [...queueMetrics, ...serviceLevelsWithEnds, ...attainment, ...campaignMetrics]
        .filter(({ kind }) => kind !== 'deviation')
        .map((metric) => [metric.name, optional(halfWidth(metric))]),
    ),
    'metric',
  ),
  (widths) =>
    Object.entries(widths as Record<string, number | undefined>).flatMap(([metric, width]) =>
      width === undefined ? [] : [{ metric, halfWidth: width }],
    ),
);

const replicationsByDefault = 20;

const fields = {
  replications: optional(
    count(
      'How often the whole period is played, 20 times if not written; with a precision, how often at least; with batches, once.',
      { min: 1, example: '20' },
    ),
  ),
  batches: optional(
    count(
      'Play the period once and cut it into so many equal batches, which are taken for replications: for one long run in a steady state.',
      { min: 2, example: '30' },
    ),
  ),
  precision: optional(precision, [], 'none'),
  most: optional(
    count(`Most replications that are played to reach the precision; ${mostByDefault} when not written.`, {
      min: 1,
      example: '500',
    }),
  ),
  seed: optional(text('Any text; the same seed gives the same results to the byte.'), 'shoreline'),
  confidence: optional(
    share('Level of the confidence intervals.', { min: 0.5, max: 0.9999, example: '95%' }),
    0.95,
    '95%',
  ),
};

const written = record('How often the period is played, and from which random numbers.', fields);

export const run: Field<RunPlan> = mapped(checked(checked(written, checkBatches), checkMost), (plan) => {
  const replications = replicationsOf(plan);
  return { ...plan, replications, most: plan.most ?? Math.max(mostByDefault, replications) };
});

function replicationsOf({ replications, batches }: RecordOf<typeof fields>): number {
  return replications ?? (batches === undefined ? replicationsByDefault : 1);
}

/** Batches stand in the place of replications. */
function checkBatches({ batches, replications, precision }: RecordOf<typeof fields>, place: Place): void {
  if (batches === undefined) return;
  if (replications !== undefined && replications > 1) {
    const message = `batches cut a single replication, and there are ${replications}`;
    place.refuse({ message, allowed: 'replications: 1, or no batches' }, 'replications');
  }
  if (precision.length > 0) {
    const message = 'a precision is reached by more replications, and batches cut a single one';
    place.refuse({ message, allowed: 'precision without batches, or batches alone' }, 'precision');
  }
}

function checkMost(plan: RecordOf<typeof fields>, place: Place): void {
  const { most, precision } = plan;
  if (most === undefined) return;
  const least = replicationsOf(plan);
  if (precision.length === 0) place.doubt({ message: 'without a precision to reach it changes nothing' }, 'most');
  else if (most < least) {
    const message = `${most} are fewer than the ${least} replications that are played at least`;
    place.refuse({ message, allowed: `${least} or more` }, 'most');
  }
}

/** The plan of a file without `run:`. */
export const defaultRun: RunPlan = {
  replications: replicationsByDefault,
  precision: [],
  most: mostByDefault,
  seed: 'shoreline',
  confidence: 0.95,
};
