// Metrics of one entity of an estimator, as figures.
import type { Metric } from '../metrics/contract.ts';
import type { Figure } from './reported.ts';
import type { ScopeEstimator } from './scopeEstimator.ts';

export interface ReportedMetrics {
  readonly estimator: ScopeEstimator;
  readonly entity: number;
  readonly metrics: readonly Metric[];
}

/** In their order. */
export function figuresOf(parts: readonly ReportedMetrics[]): Figure[] {
  return parts.flatMap(({ estimator, entity, metrics }) =>
    metrics.map((metric) => figureOf({ estimator, entity, metric })),
  );
}

/** Intervals have only metrics that are kept there. */
export function figureOf({ estimator, entity, metric }: Omit<ReportedMetrics, 'metrics'> & { metric: Metric }): Figure {
  return {
    metric,
    estimate: (period, index, critical) =>
      period === 'interval' && !metric.perInterval
        ? undefined
        : estimator.estimate(period, entity, index, metric, critical),
    lastFraction: (place) => estimator.lastFraction(place, entity, metric),
  };
}
