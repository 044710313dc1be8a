// The shape of a metric: a management question as data. A metric never runs in the hot path; it says which raw ledger columns
// are summed into a numerator and a denominator, and the rest (merging, confidence intervals, tables, help) follows.
import type { DialColumn, OutcomeColumn } from '../facts/campaignColumns.ts';
import type { CampaignFigure, OutboundGroupFigure, RecordColumn } from '../facts/campaignFigures.ts';
import type {
  AttributedColumn,
  CostColumn,
  GroupColumn,
  PairColumn,
  PortionColumn,
  QueueColumn,
} from '../facts/columns.ts';

/** A sum of raw columns with coefficients, `{ answered: 1, abandoned: 1 }`; a coefficient of 1/3600 makes hours of seconds. */
export type Sum<Column extends string> = { readonly [K in Column]?: number };

interface Described {
  /** Column name in every output, as in the field's literature: `sl_offered`. */
  readonly name: string;
  /** Short heading for tables, `SL strict`. */
  readonly title: string;
  /** One or two sentences: the question it answers, the formula, the denominator, the edges, the source. */
  readonly doc: string;
  readonly unit:
    | 'contacts'
    | 'dials'
    | 'records'
    | 'share'
    | 'ratio'
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'agents'
    | 'contacts per hour'
    | 'dials per hour'
    | 'minutes per hour'
    | 'money per hour'
    | 'money';
  readonly better: 'higher' | 'lower' | 'neither';
  /** Interval cells keep moments of it: the dozen metrics that planners read there. */
  readonly perInterval?: boolean;
}

/** Numerator ÷ denominator, both summed over cells before dividing; null where the denominator is 0. */
export interface Ratio<Column extends string> extends Described {
  readonly kind: 'ratio';
  readonly numerator: Sum<Column>;
  readonly denominator: Sum<Column>;
}

/** A sum over cells, averaged over replications; times `factor` (1/3600 for seconds to hours). */
export interface Total<Column extends string> extends Described {
  readonly kind: 'total';
  readonly sum: Sum<Column>;
  readonly factor?: number;
}

/** The largest cell, averaged over replications. */
export interface Maximum<Column extends string> extends Described {
  readonly kind: 'maximum';
  readonly column: Column;
}

/**
 * Standard deviation of a quantity between contacts: √max(0, Σx²/n − (Σx/n)²), each sum over cells before the root is formed.
 * Has no interval; null where the count is 0.
 */
export interface Deviation<Column extends string> extends Described {
  readonly kind: 'deviation';
  /** n, the contacts. */
  readonly count: Sum<Column>;
  /** Σx. */
  readonly sum: Sum<Column>;
  /** Σx². */
  readonly squares: Sum<Column>;
}

/** A quantile of waiting times from the histograms: of the answered, or of all, answered and abandoned; null of nothing. */
export interface WaitQuantile extends Described {
  readonly kind: 'quantile';
  readonly of: 'answered' | 'all';
  readonly share: number;
}

/** Formed neither from a single sum of columns nor from waits: its formula in words. */
export interface Derived extends Described {
  readonly kind: 'derived';
  readonly scope: 'queue' | 'pool' | 'nuisance rule' | 'all';
  readonly formula: string;
}

export type QueueMetric = (
  | Ratio<QueueColumn>
  | Total<QueueColumn>
  | Maximum<QueueColumn>
  | Deviation<QueueColumn>
  | WaitQuantile
) & { readonly scope: 'queue' };
export type GroupMetric = (Ratio<GroupColumn> | Total<GroupColumn>) & { readonly scope: 'group' };
export type PairMetric = (Ratio<PairColumn> | Total<PairColumn>) & { readonly scope: 'queue × group' };
export type PortionMetric = (Ratio<PortionColumn> | Total<PortionColumn>) & { readonly scope: 'class or allocation' };
/** Of what groups cost, and of what of it is attributed to queues; only where something has a cost. */
export type CostMetric = (Ratio<CostColumn> | Total<CostColumn>) & { readonly scope: 'group' };
export type AttributedMetric = (Ratio<AttributedColumn> | Total<AttributedColumn>) & { readonly scope: 'queue' };
/** Of outbound work: campaigns; their dials by record-local hour and by number of the dial; their outcomes; their records; groups. */
export type CampaignMetric = (Ratio<CampaignFigure> | Total<CampaignFigure> | Maximum<CampaignFigure>) & {
  readonly scope: 'campaign';
};
export type DialMetric = (Ratio<DialColumn> | Total<DialColumn>) & { readonly scope: 'record hour or attempt' };
export type OutcomeMetric = (Ratio<OutcomeColumn> | Total<OutcomeColumn>) & { readonly scope: 'outcome' };
export type RecordMetric = (Ratio<RecordColumn> | Total<RecordColumn>) & { readonly scope: 'record state' };
export type OutboundGroupMetric = (Ratio<OutboundGroupFigure> | Total<OutboundGroupFigure>) & {
  readonly scope: 'group';
};
export type Metric =
  | QueueMetric
  | GroupMetric
  | PairMetric
  | PortionMetric
  | CostMetric
  | AttributedMetric
  | CampaignMetric
  | DialMetric
  | OutcomeMetric
  | RecordMetric
  | OutboundGroupMetric;
