// A scope as results report it: whose estimates, under which name, and where they come from.
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import type { Estimate } from '../maths/estimators/estimate.ts';
import type { Derived, Metric } from '../metrics/contract.ts';
import type { Fraction } from './fraction.ts';
import type { PeriodKind, Scope } from './results.ts';

export interface Reported {
  readonly scope: Scope;
  readonly name: string;
  /** Estimates of the metrics that are asked for in one period cell, in the order of output; others may be among them. */
  estimates(period: PeriodKind, index: number, asked: AskedEstimates): Generator<[Metric | Derived, Estimate]>;
  /** All metrics in the replication added last, over the whole time; `place` is its place in its block. */
  lastFractions(place: number): Generator<[Metric | Derived, Fraction]>;
}

export interface AskedEstimates {
  readonly critical: CriticalValue;
  wants(metric: string): boolean;
}
