// A scenario compiled for the floor: dense arrays, integer ids, one clock in seconds. Names, zones, daylight saving and units end here.
// Immutable plain data with typed arrays: it crosses to a worker as it is.
import type { RoutingTables } from '../policies/routing/contract.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { ClockTime, Instant, Seconds, Share } from '../units/quantities.ts';

export interface Model {
  readonly seed: string;
  readonly timeline: Timeline;
  readonly queues: readonly QueueModel[];
  readonly groups: readonly GroupModel[];
  /** Thresholds of waits, ascending: those of queue q are thresholds[q × stride …], with at least one Infinity behind them. */
  readonly thresholds: Float64Array;
  readonly thresholdStride: number;
  /** Of each queue the thresholds besides its target's for which service levels are reported too. */
  readonly furtherThresholds: readonly (readonly Seconds[])[];
  /** Position of the short-abandon threshold of each queue among its thresholds, and of the target's. */
  readonly shortThreshold: Int32Array;
  readonly targetThreshold: Int32Array;
  readonly routing: RoutingTables;
  readonly pairs: Pairs;
  /** Factor on handling time: [queue × groups + group]. */
  readonly handleFactor: Float64Array;
  readonly agents: AgentsModel;
  readonly schedule: Schedule;
  readonly sizing: Sizing;
}

export interface Timeline {
  /** UTC instant of clock time 0, the start of the warm-up. */
  readonly origin: Instant;
  /** Counted time, on the clock. */
  readonly countFrom: ClockTime;
  readonly countTo: ClockTime;
  readonly afterEnd: 'continue' | 'drain';
  /** Edges of the counted intervals on the clock, one more than intervals. */
  readonly edges: Float64Array;
  /** Local day of each interval, 0 is the first; and its local hour of day, 0–23. */
  readonly dayOf: Int32Array;
  readonly hourOf: Int32Array;
  readonly dayCount: number;
  /** Whether every interval lies within one local day, and within one hour of it; if not, all belong to day 0 and hour 0. */
  readonly hasDays: boolean;
  readonly hasHours: boolean;
}

export interface QueueModel {
  readonly name: string;
  readonly demand: Demand;
  readonly busyness: DistributionSpec | undefined;
  readonly talk: DistributionSpec;
  readonly hold: DistributionSpec | undefined;
  readonly wrap: DistributionSpec | undefined;
  readonly patience: DistributionSpec | undefined;
  readonly balking: Share;
  /** Infinity without a limit. */
  readonly capacity: number;
}

/**
 * Demand by local day: day d runs from dayStart[d] to dayStart[d + 1] on the clock. Random numbers start anew each day under the
 * day's number, so that a change on Monday leaves Tuesday's draws alone.
 */
export interface Demand {
  /** Days since 1970-01-01 of each local day. */
  readonly dayNumbers: Int32Array;
  readonly dayStart: Float64Array;
  /** Piecewise constant rate: pieceRate[i] holds from pieceStart[i] to pieceStart[i + 1]; no piece crosses the start of a day. */
  readonly pieceStart: Float64Array;
  readonly pieceRate: Float64Array;
}

/** The pairs of a queue and a group that serves it, in order of queue and then group. */
export interface Pairs {
  readonly queue: Int32Array;
  readonly group: Int32Array;
  /** Number of the pair [queue × groups + group], −1 where there is none. */
  readonly of: Int32Array;
}

export interface GroupModel {
  readonly name: string;
  readonly law: 'headcount' | 'rostered';
}

export interface AgentsModel {
  /** Slots of group g: firstAgent[g] (included) to firstAgent[g + 1] (excluded). */
  readonly firstAgent: Int32Array;
}

/** What the calendar brings, in order of time and, at equal times, of `kind`: codes of `changeOrder`. */
export interface Schedule {
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  /** Group whose headcount changes, or agent whose shift begins or ends; unused otherwise. */
  readonly subject: Int32Array;
  /** Headcount from now on. */
  readonly headcount: Int32Array;
  /** When the group's headcount next becomes smaller, or this agent's shift ends; Infinity if not. */
  readonly until: Float64Array;
  /** The headcount that holds from `until` on. */
  readonly headcountAfter: Int32Array;
}

/** Sizes that cost or save time but change no result. */
export interface Sizing {
  /** The list of ends of handling: one id per agent. */
  readonly ends: EventListShape;
  /** The list of abandonments; one id per contact slot, so without `ids`. */
  readonly patience: Pick<EventListShape, 'calendar'>;
  /** Slots for contacts to begin with. */
  readonly contactSlots: number;
}

/** How a list of coming events is laid out: buckets and width of a calendar, or a heap where there is none. */
export interface EventListShape {
  readonly ids: number;
  readonly calendar: { readonly buckets: number; readonly width: number } | undefined;
}
