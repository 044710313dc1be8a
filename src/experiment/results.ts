// What an experiment found, as one tidy table with its axes, provenance and warnings: all that reports see.
import type { Instant, Seconds } from '../units/quantities.ts';

export interface Results {
  readonly scenario: string;
  /** Name of the variant that was played; absent for the scenario without a change. */
  readonly variant?: string;
  readonly note?: string;
  readonly provenance: Provenance;
  readonly axes: Axes;
  /** Fixed order: scope, name, period, time, metric. */
  readonly rows: ResultRows;
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
  /** Parts of a single replication that are taken for replications; absent where it is not cut. */
  readonly batches?: number;
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
  /** Absent without campaigns. */
  readonly campaigns?: readonly CampaignAxis[];
  /** ISO 4217 code of all money; absent where nothing has a cost. */
  readonly currency?: string;
  /** Queues and groups that skills connect. */
  readonly pools: readonly PoolAxis[];
  /** Empty where the scenario names no sites. */
  readonly sites: readonly SiteAxis[];
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
  /** Which formula says how many agents it requires, and what is approximate in it; absent without a target. */
  readonly requiredBy?: string;
}

export interface CampaignAxis {
  readonly name: string;
  /** Name of its dialer. */
  readonly dialer: string;
  readonly groups: readonly string[];
  readonly outcomes: readonly string[];
  /** Nuisance rules under which it is judged. */
  readonly rules: readonly RuleAxis[];
}

export interface RuleAxis {
  readonly name: string;
  /** What the rule says, in a line. */
  readonly doc: string;
  /** Undefined: it has no limit, and the rate is told. */
  readonly limit?: number;
}

/** A place where groups work, and its public holidays in the counted time. */
export interface SiteAxis {
  readonly name: string;
  readonly zone: string;
  /** Start of every interval on its own clock, ISO 8601 with offset. */
  readonly starts: readonly string[];
  readonly groups: readonly string[];
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  /** Share of those scheduled who work on a holiday. */
  readonly staffOnHolidays: number;
}

export interface PoolAxis {
  /** The names of its queues, or of its groups where it has no queue, `orders + billing`. */
  readonly name: string;
  readonly queues: readonly string[];
  readonly groups: readonly string[];
}

export interface QueueTarget {
  readonly serviceLevel?: number;
  readonly within: Seconds;
  /** The metric that the target means by its service level. */
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
  /** In the names of raw columns, `busySeconds ÷ staffedSeconds`, or in words. */
  readonly formula: string;
  readonly better: 'higher' | 'lower' | 'neither';
}

export type Unit =
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

export type Scope =
  | 'queue'
  | 'class'
  | 'allocation'
  | 'campaign'
  | 'record hour'
  | 'record zone hour'
  | 'attempt'
  | 'outcome'
  | 'record state'
  | 'nuisance rule'
  | 'group'
  | 'site'
  | 'queue × group'
  | 'pool'
  | 'all';
export type PeriodKind = 'interval' | 'day' | 'hour of day' | 'total';

export interface ResultRow {
  readonly scope: Scope;
  /**
   * Queue, `queue/class`, `queue/allocation`, group, site, `queue/group` or pool; campaign, `campaign/09:00` for an hour on the record's clock,
   * `campaign/America/Chicago/09:00` for one in a time zone,
   * `campaign/3` for the third dial of a record, `campaign/outcome`, `campaign/state`, `campaign/rule`; `all` for the scope `all`.
   */
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
  /** Replications that count; 0 for figures of the plan, which come from the schedule and the expected demand alone. */
  readonly n: number;
}

/** Formed as they are read; see resultRows.ts. */
export interface ResultRows extends Iterable<ResultRow> {
  /** Those asked for, in the same order; no others are formed. */
  of(asked: AskedRows): Iterable<ResultRow>;
}

/** Whatever is left out is not restricted. */
export interface AskedRows {
  readonly scopes?: readonly Scope[];
  readonly name?: string;
  readonly periods?: readonly PeriodKind[];
  readonly metrics?: readonly string[];
  readonly start?: string;
}

/** One part of a target held against its estimate. */
export interface Verdict {
  /** Queue, or the campaign that is judged by a rule. */
  readonly queue: string;
  /** Name of the nuisance rule; absent for targets of queues. */
  readonly rule?: string;
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
    | 'too few batches'
    | 'batches too short'
    | 'unstable queue'
    | 'unstaffed open hours'
    | 'warm-up too short'
    | 'far from Erlang'
    | 'contacts still inside'
    | 'calendar'
    | 'scenario'
    | 'different periods'
    | 'different currencies'
    | 'shifts replaced'
    | 'queue without target'
    | 'list used up'
    | 'quota reached'
    | 'nobody to call'
    | 'nuisance'
    | 'small team'
    | 'interrupted';
  /** A whole sentence. */
  readonly message: string;
  /** The beginning of the message that says what it is about: a comparison tells such once, with what holds of which variant. */
  readonly about?: string;
}

export interface ReplicationRow {
  /** Or the batch, where a single replication is cut into batches. */
  readonly replication: number;
  readonly scope: Scope;
  readonly name: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly value: number | null;
}

/** What a comparison of variants with a baseline found, each pair of replications played from the same random numbers. */
export interface Comparison {
  readonly title: string;
  readonly provenance: ComparisonProvenance;
  /** The baseline first, then the others in the order asked for. */
  readonly variants: readonly ComparedVariant[];
  /** Those of the baseline. */
  readonly axes: Axes;
  /** Over the whole period. Order: variant, scope, name, metric. */
  readonly rows: readonly ComparisonRow[];
  readonly warnings: readonly Warning[];
}

export interface ComparisonProvenance {
  readonly seed: string;
  /** Of each variant, but for those that were interrupted. */
  readonly replications: number;
  /** As in Provenance. */
  readonly batches?: number;
  readonly confidence: number;
  /** Hash of all resolved scenarios with their names and of the options. */
  readonly hash: string;
  /** Of all variants together. */
  readonly contactsOffered: number;
  readonly eventsPlayed: number;
}

export interface ComparedVariant {
  readonly name: string;
  readonly note?: string;
  /** Fewer than those of the comparison when the variant was interrupted. */
  readonly replications: number;
  readonly verdicts: readonly Verdict[];
}

export interface ComparisonRow {
  readonly variant: string;
  readonly scope: Scope;
  readonly name: string;
  readonly metric: string;
  readonly unit: Unit;
  /** Null where there is nothing to form it from. */
  readonly baseline: number | null;
  readonly estimate: number | null;
  /** Estimate minus baseline; null unless both are there. */
  readonly difference: number | null;
  /** Ends of the paired confidence interval of the difference. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation of the difference between replications. */
  readonly sd: number | null;
  /** Replications that say something in both. */
  readonly n: number;
}

/** One contact of the counted time with its whole life; not part of Results, for it would not fit. */
export interface ContactRow {
  readonly replication: number;
  /** Number of the contact in its replication, in order of arrival, from 1; the warm-up's are counted too. */
  readonly contact: number;
  readonly queue: string;
  /** Where the queue tells classes apart, and where it allocates its contacts; null elsewhere. */
  readonly class: string | null;
  readonly allocation: string | null;
  readonly arrival: Instant;
  /** Number of the customer's try, 1 for the first. */
  readonly attempt: number;
  readonly outcome: 'answered' | 'abandoned' | 'balked' | 'blocked' | 'flowed out' | 'disconnected' | 'still inside';
  readonly wait: Seconds;
  /** Of the answered: the agent by group and number in it, from 1, and how long this agent takes; null of the others. */
  readonly group: string | null;
  readonly agent: number | null;
  readonly talk: Seconds | null;
  readonly hold: Seconds | null;
  readonly wrap: Seconds | null;
  /** When the agent is done with it. */
  readonly end: Instant | null;
}

/** What happens on the floor in a stretch of one replication, told as it comes; not part of Results. */
export type FloorEvent = { readonly at: Instant } & (
  | { readonly kind: 'floor'; readonly state: FloorState }
  | ({ readonly kind: 'arrives'; readonly contact: TracedContact } & ArrivalFate)
  | { readonly kind: 'answers'; readonly agent: TracedAgent; readonly contact: TracedContact; readonly wait: Seconds }
  | {
      readonly kind: 'gives up' | 'leaves a message' | 'is cut off';
      readonly contact: TracedContact;
      readonly wait: Seconds;
    }
  | { readonly kind: 'will try again'; readonly contact: TracedContact }
  /** By hand, after a look; or with an agent set aside, or by a machine that dials ahead. */
  | { readonly kind: 'looks at' | 'puts aside'; readonly agent: TracedAgent; readonly call: TracedCall }
  | { readonly kind: 'is dialled'; readonly call: TracedCall; readonly agent: TracedAgent | null }
  | { readonly kind: 'dial ends'; readonly call: TracedCall; readonly result: TracedResult; readonly after: Seconds }
  | { readonly kind: 'talks to'; readonly agent: TracedAgent; readonly call: TracedCall; readonly wait: Seconds }
  | { readonly kind: 'nobody is there'; readonly call: TracedCall; readonly wait: Seconds }
  | {
      readonly kind: 'is free of';
      readonly agent: TracedAgent;
      readonly call: TracedCall;
      readonly handled: Seconds;
    }
  /** Its wait has reached the delay of a step of its queue's plan. */
  | {
      readonly kind: 'reaches a step';
      readonly contact: TracedContact;
      readonly wait: Seconds;
      /** Those that the step adds. */
      readonly groups: readonly string[];
    }
  | {
      readonly kind: 'is free';
      readonly agent: TracedAgent;
      readonly contact: TracedContact;
      readonly handled: Seconds;
    }
  | { readonly kind: 'signs in' | 'signs out'; readonly agent: TracedAgent }
  /** On shift and for this reason not signed in. */
  | { readonly kind: 'is away'; readonly agent: TracedAgent; readonly reason: AwayReason }
  /** So many agents more should have left and finish the contact in hand. */
  | { readonly kind: 'stay on'; readonly group: string; readonly agents: number }
  | { readonly kind: 'opens'; readonly queue: string }
  | { readonly kind: 'closes'; readonly queue: string; readonly waiting: number; readonly cutsOff: boolean }
);

/** What a dial comes to; a person who is taken for a machine is hung up on. */
export type TracedResult =
  | 'no answer'
  | 'busy'
  | 'invalid'
  | 'machine'
  | 'machine taken for a person'
  | 'person'
  | 'person taken for a machine';

/** Why an agent who is on shift is not signed in. */
export type AwayReason =
  | 'paidAbsence'
  | 'unpaidAbsence'
  | 'paidBreak'
  | 'unpaidBreak'
  | 'activity'
  | 'nonAdherence'
  | 'outage';

/** What becomes of a contact at its arrival. */
export type ArrivalFate =
  | { readonly fate: 'is answered'; readonly agent: TracedAgent }
  /** As the so-manieth in its queue, from 1. */
  | { readonly fate: 'waits'; readonly place: number }
  | { readonly fate: 'is blocked' | 'balks' };

/** Who is where at one moment. */
export interface FloorState {
  readonly queues: readonly {
    readonly name: string;
    readonly isOpen: boolean;
    /** In order of arrival. */
    readonly waiting: readonly { readonly contact: TracedContact; readonly waited: Seconds }[];
  }[];
  readonly groups: readonly {
    readonly name: string;
    readonly signedIn: number;
    /** On shift and not signed in. */
    readonly away: number;
    /** Numbers of the idle agents, ascending. */
    readonly idle: readonly number[];
  }[];
}

/** A contact by the number that the contact log gives it. */
export interface TracedContact {
  readonly number: number;
  readonly queue: string;
  readonly attempt: number;
}

/** An agent by group and number in it, from 1. */
/** A record of a campaign, by its number on the list, from 1, and the number of the dial. */
export interface TracedCall {
  readonly campaign: string;
  readonly record: number;
  readonly dial: number;
}

export interface TracedAgent {
  readonly group: string;
  readonly number: number;
}
