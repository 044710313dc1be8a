// Metrics of one entity of an estimator, as figures.
import type { Metric } from '../metrics/contract.ts';
import type { Figure } from './reported.ts';
import type { ScopeEstimator } from './scopeEstimator.ts';

export interface ReportedMetrics {
  readonly estimator: ScopeEstimator;
  readonly entity: number;
  readonly metrics: readonly Metric[];
}

/** In their order; intervals have only those kept there. */
export function figuresOf(parts: readonly ReportedMetrics[]): Figure[] {
  return parts.flatMap(({ estimator, entity, metrics }) =>
    metrics.map(
      (metric): Figure => ({
        metric,
        estimate: (period, index, critical) =>
          period === 'interval' && !metric.perInterval
            ? undefined
            : estimator.estimate(period, entity, index, metric, critical),
        lastFraction: (place) => estimator.lastFraction(place, entity, metric),
      }),
    ),
  );
}
