// A scope as results report it: under which name, and what figures of it are told.
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import type { Estimate } from '../maths/estimators/estimate.ts';
import type { Derived, Metric } from '../metrics/contract.ts';
import type { Fraction } from './fraction.ts';
import type { PeriodKind, Scope } from './results.ts';

export interface Reported {
  readonly scope: Scope;
  readonly name: string;
  /** In the order of output. */
  readonly figures: readonly Figure[];
}

/** A metric of one thing. */
export interface Figure {
  readonly metric: Metric | Derived;
  /** In one period cell; undefined where the period does not have it. */
  estimate(period: PeriodKind, index: number, critical: CriticalValue): Estimate | undefined;
  /** In the replication added last, over the whole time; `place` is its place in its block. None of what is no result of playing. */
  lastFraction?(place: number): Fraction;
}
