// What each replication found over the whole time, kept so that variants can be compared replication by replication.
import type { Fraction } from './fraction.ts';
import type { Scope } from './results.ts';

/** Numerators and denominators of one metric of one thing, by replication. */
export interface Sample {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Samples {
  /** Replications of which something was kept. */
  readonly played: number;
  keep(scope: Scope, name: string, metric: string, replication: number, fraction: Fraction): void;
  /** Of the replications that were played; undefined when nothing of the kind was kept. One that says nothing is 0 ÷ 0. */
  of(scope: Scope, name: string, metric: string): Sample | undefined;
}

/** `expected` replications have room from the start; more make it grow. */
export function createSamples(expected: number): Samples {
  const samples = new Map<string, Sample>();
  let played = 0;
  const keyOf = (scope: Scope, name: string, metric: string) => JSON.stringify([scope, name, metric]);
  return {
    get played() {
      return played;
    },
    keep(scope, name, metric, replication, { x, y }) {
      const key = keyOf(scope, name, metric);
      const known = samples.get(key) ?? { x: new Float64Array(expected), y: new Float64Array(expected) };
      const sample = replication < known.x.length ? known : { x: longer(known.x), y: longer(known.y) };
      if (!samples.has(key) || sample !== known) samples.set(key, sample);
      sample.x[replication] = x;
      sample.y[replication] = y;
      played = Math.max(played, replication + 1);
    },
    of(scope, name, metric) {
      const sample = samples.get(keyOf(scope, name, metric));
      return sample && { x: sample.x.subarray(0, played), y: sample.y.subarray(0, played) };
    },
  };
}

function longer(values: Float64Array): Float64Array {
  const grown = new Float64Array(2 * values.length);
  grown.set(values);
  return grown;
}
