// What an experiment found, as one tidy table with its axes, provenance and warnings: all that reports see.
import type { Instant, Seconds } from '../units/quantities.ts';

export interface Results {
  readonly scenario: string;
  readonly note?: string;
  readonly provenance: Provenance;
  readonly axes: Axes;
  /** Fixed order: scope, name, period, time, metric. */
  readonly rows: readonly ResultRow[];
  readonly verdicts: readonly Verdict[];
  readonly warnings: readonly Warning[];
  /** Raw values per replication at coarse scopes, for `replications.csv`. */
  readonly replications: readonly ReplicationRow[];
}

export interface Provenance {
  readonly seed: string;
  readonly replicationsAsked: number;
  /** Finished and merged; smaller than asked when the run was interrupted or stopped early. */
  readonly replicationsDone: number;
  readonly confidence: number;
  /** Hash of the resolved scenario with the contents of its files, the seed and the options. */
  readonly hash: string;
  readonly contactsOffered: number;
  readonly eventsPlayed: number;
}

export interface Axes {
  readonly zone: string;
  /** Local start of every interval as ISO 8601 with offset, and its UTC instant; the last entry is the end of the period. */
  readonly intervals: readonly IntervalLabel[];
  readonly queues: readonly QueueAxis[];
  readonly groups: readonly string[];
  /** Metric records in order of output. */
  readonly metrics: readonly MetricLabel[];
}

export interface IntervalLabel {
  readonly start: string;
  readonly end: string;
  readonly startInstant: Instant;
  readonly length: Seconds;
  /** Local date, `2027-03-08`. */
  readonly day: string;
  /** Local time of day of the start, `09:30`. */
  readonly clock: string;
}

export interface QueueAxis {
  readonly name: string;
  readonly target: QueueTarget;
}

export interface QueueTarget {
  readonly serviceLevel?: number;
  readonly within: Seconds;
  readonly counting: string;
  readonly abandoned?: number;
  readonly asa?: Seconds;
  readonly occupancy?: number;
}

export interface MetricLabel {
  readonly name: string;
  readonly unit: Unit;
  readonly title: string;
  readonly doc: string;
  readonly better: 'higher' | 'lower' | 'neither';
}

export type Unit = 'contacts' | 'share' | 'seconds' | 'hours' | 'agents' | 'contacts per hour';

export type Scope = 'queue' | 'group' | 'queue × group' | 'all';
export type PeriodKind = 'interval' | 'day' | 'hour of day' | 'total';

export interface ResultRow {
  readonly scope: Scope;
  /** Queue, group, or `queue/group`; `all` for the scope `all`. */
  readonly name: string;
  readonly period: PeriodKind;
  /** Local ISO 8601 with offset; for `hour of day` the clock time `09:00`; empty for `total`. */
  readonly start: string;
  readonly end: string;
  readonly metric: string;
  readonly unit: Unit;
  /** Null when there is nothing to form it from: never 0 % or 100 % of nothing. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation between replications; null when fewer than two count. */
  readonly sd: number | null;
  /** Replications that count. */
  readonly n: number;
}

/** One part of a target held against its estimate. */
export interface Verdict {
  readonly queue: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly bound: 'at least' | 'at most';
  readonly target: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** TOO CLOSE: the confidence interval holds the target. EMPTY: there is no estimate. */
  readonly outcome: 'MET' | 'MISSED' | 'TOO CLOSE' | 'EMPTY';
}

export interface Warning {
  readonly kind:
    | 'too few replications'
    | 'unstable queue'
    | 'unstaffed open hours'
    | 'contacts still inside'
    | 'scenario'
    | 'interrupted';
  /** A whole sentence. */
  readonly message: string;
}

export interface ReplicationRow {
  readonly replication: number;
  readonly scope: Scope;
  readonly name: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly value: number | null;
}
