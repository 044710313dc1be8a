// A scenario, checked and resolved: readable, complete, every default filled in, still in local times and names.
// Written by `resolve`, compiled by `model/`. Plain data: it can be printed, hashed and sent to a worker.
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { PerSecond, Seconds, Share } from '../units/quantities.ts';

export interface Scenario {
  readonly name: string;
  readonly note?: string;
  readonly period: Period;
  readonly run: RunPlan;
  /** In the order of the file; ids in the model follow this order. */
  readonly queues: readonly Queue[];
  readonly groups: readonly Group[];
  readonly routing: Routing;
}

export interface Period {
  /** First local date that is counted, `2027-03-08`. */
  readonly from: string;
  /** Length of the counted time in seconds when `length` was written; undefined when whole local days were (`days`). */
  readonly length?: Seconds;
  readonly days?: number;
  /** IANA name of the reporting zone. */
  readonly zone: string;
  /** Length of a reporting interval, or `whole` for a single interval over the period. */
  readonly interval: Seconds | 'whole';
  /** Simulated before `from`, not counted. */
  readonly warmUp: Seconds;
  /** What goes on after the counted time: `continue` demand and staff by the calendar, or `drain` with the last staffing. */
  readonly afterEnd: 'continue' | 'drain';
}

export interface RunPlan {
  readonly replications: number;
  readonly seed: string;
  /** Level of the confidence intervals, 0.95. */
  readonly confidence: Share;
}

export interface Queue {
  readonly name: string;
  readonly arrivals: Arrivals;
  /** Factor on a day's demand, mean 1; undefined: none. */
  readonly busyness?: DistributionSpec;
  readonly handling: Handling;
  /** Undefined: callers never give up. */
  readonly patience?: DistributionSpec;
  /** Share of callers who hang up at once when nobody can answer at once. */
  readonly balking: Share;
  /** Most contacts waiting; a further one is blocked. Undefined: no limit. */
  readonly capacity?: number;
  /** Waits up to this length count as short abandons. */
  readonly shortAbandon: Seconds;
  /** Further thresholds for service levels, besides the target's. */
  readonly thresholds: readonly Seconds[];
  readonly target: Target;
}

/** Demand before randomness: expected contacts. */
export type Arrivals =
  | { readonly kind: 'rate'; readonly rate: PerSecond }
  /** Expected contacts per interval of `every` seconds from local midnight (of the period's zone), repeated each day. */
  | { readonly kind: 'daily'; readonly every: Seconds; readonly volumes: readonly number[] }
  /** Expected contacts of a forecast: rows in order, each from `start` (local time of the period's zone, `2027-03-08T09:30`) for `every` seconds. */
  | {
      readonly kind: 'forecast';
      readonly file: string;
      readonly every: Seconds;
      readonly rows: readonly ForecastRow[];
    };

export interface ForecastRow {
  readonly start: string;
  readonly volume: number;
}

export interface Handling {
  readonly talk: DistributionSpec;
  readonly hold?: DistributionSpec;
  readonly wrap?: DistributionSpec;
}

/** What a queue is to reach; each part is optional and the verdict names the parts. */
export interface Target {
  readonly serviceLevel?: Share;
  /** Threshold of the service level, 20 s unless written. */
  readonly within: Seconds;
  /** Name of the service level variant that the target means, a metric's name. */
  readonly counting: string;
  /** Most contacts that may abandon. */
  readonly abandoned?: Share;
  /** Longest average speed of answer. */
  readonly asa?: Seconds;
  /** Highest occupancy of the groups that serve the queue. */
  readonly occupancy?: Share;
}

export interface Group {
  readonly name: string;
  readonly skills: readonly Skill[];
  readonly presence: Presence;
}

export interface Skill {
  readonly queue: string;
  /** A freed agent takes the queue with the smallest rank first; among equal ranks the contact that has waited longest. */
  readonly rank: number;
  /** Factor on the handling time of this group for this queue. */
  readonly handle: number;
}

export type Presence =
  /** Law `headcount`: a number of agents per interval of `every` seconds from local midnight, repeated each day; one number: always. */
  | { readonly law: 'headcount'; readonly every: Seconds; readonly agents: readonly number[] }
  /** Law `rostered`: each agent of a shift starts and leaves by the clock. */
  | { readonly law: 'rostered'; readonly shifts: readonly Shift[] };

export interface Shift {
  readonly agents: number;
  /** Seconds after local midnight. */
  readonly start: Seconds;
  /** Time from start to leaving. */
  readonly length: Seconds;
  /** ISO weekdays on which the shift starts, 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
}

export interface Routing {
  /** Name of the routing policy; a member of `policies/routing`. */
  readonly policy: string;
  /** Per queue with a plan of its own: steps in order of `after`. Queues not named: every skilled group at once. */
  readonly plans: readonly RoutingPlan[];
}

export interface RoutingPlan {
  readonly queue: string;
  readonly steps: readonly RoutingStep[];
}

export interface RoutingStep {
  /** Wait after which the groups of this step may also answer; 0 for the first step. */
  readonly after: Seconds;
  readonly groups: readonly string[];
}
