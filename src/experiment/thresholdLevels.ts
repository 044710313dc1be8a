// Service levels at the further thresholds of a queue, beside its target's: every variant, under names such as `sl_offered_60s`.
import { queueColumns } from '../facts/columns.ts';
import { queueTableWidth } from '../facts/tables.ts';
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import type { Estimate } from '../maths/estimators/estimate.ts';
import type { Metric } from '../metrics/contract.ts';
import type { Model } from '../model/model.ts';
import { type Form, readsColumn, withColumns } from './forms.ts';
import type { Fraction } from './fraction.ts';
import type { PeriodKind } from './results.ts';
import { createScopeEstimator, type ScopeEstimator } from './scopeEstimator.ts';

export interface ThresholdLevels {
  /** Adds a block of replications by the queues' tables. */
  add(tables: readonly Float64Array[]): void;
  /** Service levels of the queue at its further thresholds, ascending; kept for the coarse periods. */
  estimates(queue: number, period: PeriodKind, index: number, critical: CriticalValue): Generator<[Metric, Estimate]>;
  /** In the replication at this place of the last block, over the whole time. */
  lastFractions(place: number, queue: number): Generator<[Metric, Fraction]>;
}

/** The service levels among `forms` at one position in the queues' lists of thresholds. */
interface Level {
  readonly position: number;
  readonly estimator: ScopeEstimator;
  readonly forms: readonly Form[];
}

export function createThresholdLevels(model: Model, forms: readonly Form[]): ThresholdLevels {
  const within = [queueColumns.indexOf('answeredWithin'), queueColumns.indexOf('abandonedWithin')];
  const levelForms = forms.filter((form) => within.some((column) => readsColumn(form, column)));
  const positions = model.thresholdStride - 1;
  const isFurther = (queue: number, position: number): boolean =>
    model.furtherThresholds[queue].includes(model.thresholds[queue * model.thresholdStride + position]);
  const levels: Level[] = [];
  for (let position = 0; position < positions; position++) {
    if (!model.queues.some((_, queue) => isFurther(queue, position))) continue;
    const first = queueColumns.length + 2 * position;
    const replaced = levelForms.map((form) => ({
      ...withColumns(
        form,
        new Map([
          [within[0], first],
          [within[1], first + 1],
        ]),
      ),
      metric: { ...form.metric, perInterval: false },
    }));
    const estimator = createScopeEstimator({
      entities: model.queues.length,
      width: queueTableWidth(model.thresholdStride),
      maxima: [],
      shared: [],
      forms: replaced,
      deviations: [],
      kept: [],
      withAll: false,
      timeline: model.timeline,
    });
    levels.push({ position, estimator, forms: replaced });
  }
  const named = (metric: Metric, queue: number, position: number): Metric => ({
    ...metric,
    name: `${metric.name}_${model.thresholds[queue * model.thresholdStride + position]}s`,
  });

  return {
    add(tables) {
      for (const { estimator } of levels) estimator.add(tables);
    },
    *estimates(queue, period, index, critical) {
      if (period === 'interval') return;
      for (const { position, estimator, forms: list } of levels)
        if (isFurther(queue, position))
          for (const { metric } of list)
            yield [named(metric, queue, position), estimator.estimate(period, queue, index, metric, critical)];
    },
    *lastFractions(place, queue) {
      for (const { position, estimator, forms: list } of levels)
        if (isFurther(queue, position))
          for (const { metric } of list)
            yield [named(metric, queue, position), estimator.lastFraction(place, queue, metric)];
    },
  };
}
