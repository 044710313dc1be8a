// How long the unlucky wait: quantiles of waiting times, of the answered and of all.
import type { QueueMetric } from './contract.ts';

const percents = [50, 80, 90, 95, 99];

/** `wait_p50_answered` … `wait_p99_answered`, then `wait_p50_all` … `wait_p99_all`. */
export const waitQuantiles: readonly QueueMetric[] = [
  ...percents.map((percent) => waitQuantile(percent, 'answered')),
  ...percents.map((percent) => waitQuantile(percent, 'all')),
];

function waitQuantile(percent: number, of: 'answered' | 'all'): QueueMetric {
  const whose = of === 'answered' ? 'answered contacts' : 'contacts answered or abandoned';
  return {
    name: `wait_p${percent}_${of}`,
    title: of === 'answered' ? `P${percent} wait` : `P${percent} (all)`,
    doc:
      `The shortest wait that at least ${percent} % of the ${whose} did not exceed, those with wait 0 included; read from a ` +
      'histogram to within 0.8 % (2 ms for waits below a quarter of a second). ' +
      'Empty without such contacts. ' +
      'Source: Hyndman and Fan (1996), Sample quantiles in statistical packages, definition 1; bins as in HdrHistogram (Tene).',
    scope: 'queue',
    kind: 'quantile',
    of,
    share: percent / 100,
    unit: 'seconds',
    better: 'lower',
  };
}
