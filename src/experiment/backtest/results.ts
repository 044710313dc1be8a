// What a backtest found: recorded intervals beside those of the simulation, and how far they are apart.
import type { Axes, Provenance, Unit, Warning } from '../results.ts';

export interface Backtest {
  readonly scenario: string;
  readonly variant?: string;
  readonly provenance: Provenance;
  readonly axes: Axes;
  /** By queue in their order, then metric. */
  readonly accuracy: readonly Accuracy[];
  /** By queue, metric and time. */
  readonly cells: readonly BacktestCell[];
  readonly warnings: readonly Warning[];
}

/** One metric of one queue over all intervals in which it was recorded and played. */
export interface Accuracy {
  readonly queue: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly intervals: number;
  /** Of contacts the sum, else the mean weighted with contacts recorded. */
  readonly recorded: number;
  readonly model: number;
  /** Model less recorded; of contacts as a share of those recorded. Null of nothing. */
  readonly bias: number | null;
  /** Mean absolute difference, weighted as above; of contacts Σ |difference| ÷ Σ recorded (WAPE). */
  readonly error: number | null;
  /** What `error` would be on average if the model were right: one recorded day differs from the mean of many. Null with one replication. */
  readonly byChance: number | null;
  /** Mean of |difference| ÷ recorded over intervals in which something was recorded, each with the same weight (MAPE). */
  readonly mape: number | null;
  /** Share of intervals whose recorded value lies in the band of single days; about the confidence where the model is right. */
  readonly inBand: number | null;
}

export interface BacktestCell {
  readonly queue: string;
  readonly metric: string;
  readonly unit: Unit;
  /** Place in the axis of intervals. */
  readonly interval: number;
  readonly recorded: number;
  readonly model: number;
  /** Band in which single days lie; null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}
