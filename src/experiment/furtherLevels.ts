// Service levels at the further thresholds of a queue, beside its target's: every variant, under names such as `sl_offered_60s`.
import { queueColumns } from '../facts/columns.ts';
import type { Metric } from '../metrics/contract.ts';
import type { Model } from '../model/model.ts';
import { type Form, readsColumn, withColumns } from './forms.ts';

export interface FurtherLevels {
  /** A form of each service level at each position of the queues' lists of thresholds; kept for the coarse periods. */
  readonly forms: readonly Form[];
  /** The metrics of forms that are told of a queue, ascending by threshold, and how they are told. */
  ofQueue(queue: number): readonly (readonly [metric: Metric, told: Metric])[];
}

/** `forms`: those of the queues' metrics, service levels at the target's threshold among them. */
export function compileFurtherLevels(model: Model, forms: readonly Form[]): FurtherLevels {
  const { thresholds, thresholdStride, furtherThresholds } = model;
  const within = (['answeredWithin', 'abandonedWithin'] as const).map((name) => queueColumns.indexOf(name));
  const levelForms = forms.filter((form) => within.some((column) => readsColumn(form, column)));
  const thresholdAt = (queue: number, position: number) => thresholds[queue * thresholdStride + position];
  const isFurther = (queue: number, position: number) =>
    furtherThresholds[queue].includes(thresholdAt(queue, position));
  const positions = [...Array(thresholdStride - 1).keys()]
    .filter((position) => model.queues.some((_, queue) => isFurther(queue, position)))
    .map((position) => ({ position, forms: levelForms.map((form) => atPosition(form, within, position)) }));
  const told = model.queues.map((_, queue) =>
    positions
      .filter(({ position }) => isFurther(queue, position))
      .flatMap(({ position, forms: own }) =>
        own.map(({ metric }) => {
          const name = `${metric.name}_${thresholdAt(queue, position)}s`;
          return [metric, { ...metric, name }] as const;
        }),
      ),
  );
  return { forms: positions.flatMap((each) => each.forms), ofQueue: (queue) => told[queue] };
}

/** The form with the columns of a position, which stand behind the named ones, in place of the target's. */
function atPosition(form: Form, [answered, abandoned]: readonly number[], position: number): Form {
  const first = queueColumns.length + 2 * position;
  const replace = new Map([
    [answered, first],
    [abandoned, first + 1],
  ]);
  return { ...withColumns(form, replace), metric: { ...form.metric, perInterval: false } };
}
