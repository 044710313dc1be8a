// What each replication found over the whole time, kept so that variants can be compared replication by replication.
import type { Fraction } from './fraction.ts';
import type { Scope } from './results.ts';

/** Numerators and denominators of one metric of one thing, by replication. */
export interface Sample {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Samples {
  keep(scope: Scope, name: string, metric: string, replication: number, fraction: Fraction): void;
  /** Undefined when nothing of the kind was kept. A replication that was not played is 0 ÷ 0. */
  of(scope: Scope, name: string, metric: string): Sample | undefined;
}

/** Room for so many replications of each metric that comes. */
export function createSamples(replications: number): Samples {
  const samples = new Map<string, Sample>();
  const keyOf = (scope: Scope, name: string, metric: string) => JSON.stringify([scope, name, metric]);
  return {
    keep(scope, name, metric, replication, { x, y }) {
      const key = keyOf(scope, name, metric);
      const sample = samples.get(key) ?? { x: new Float64Array(replications), y: new Float64Array(replications) };
      samples.set(key, sample);
      sample.x[replication] = x;
      sample.y[replication] = y;
    },
    of: (scope, name, metric) => samples.get(keyOf(scope, name, metric)),
  };
}
