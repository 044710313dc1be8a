// A scenario compiled for the floor: dense arrays, integer ids, one clock in seconds. Names, zones, daylight saving and units end here.
// Immutable plain data with typed arrays: it crosses to a worker as it is.
import type { Tariff } from '../facts/tariff.ts';
import type { RoutingTables } from '../policies/routing/contract.ts';
import type { ArrivalPlan } from '../random/arrivals/contract.ts';
import type { DayFactorSpec } from '../random/arrivals/dayFactor.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { ShrinkageSpec } from '../random/shiftDraws.ts';
import type { ClockTime, GroupId, Instant, LaneId, QueueId, Seconds, Share, SiteId } from '../units/quantities.ts';
import type { OutboundModel } from './campaignModel.ts';

export interface Model {
  readonly seed: string;
  readonly timeline: Timeline;
  readonly queues: readonly QueueModel[];
  /** Most contacts on the whole floor; Infinity without a limit. */
  readonly lines: number;
  readonly sites: readonly SiteModel[];
  /** Whether any site loses agents to an event; if not, none of that is looked at. */
  readonly siteEvents: boolean;
  readonly groups: readonly GroupModel[];
  /** Thresholds of waits, ascending: those of queue q are thresholds[q × stride …], with at least one Infinity behind them. */
  readonly thresholds: Float64Array;
  readonly thresholdStride: number;
  /** Of each queue the thresholds besides its target's for which service levels are reported too. */
  readonly furtherThresholds: readonly (readonly Seconds[])[];
  /** Position of the short-abandon threshold of each queue among its thresholds, and of the target's. */
  readonly shortThreshold: Int32Array;
  readonly targetThreshold: Int32Array;
  /** Queue of each lane. Where no queue has several lanes, lane ids are queue ids. */
  readonly laneQueue: Int32Array;
  /** Contacts that are counted apart within their queue: classes, then allocations. */
  readonly portions: readonly Portion[];
  readonly routing: RoutingTables;
  readonly pairs: Pairs;
  /** 1 where the site of a group is cleared for the data of the queue, or need not be: [queue × groups + group]. */
  readonly cleared: Uint8Array;
  /** Factor on handling time: [queue × groups + group]. */
  readonly handleFactor: Float64Array;
  /** Groups with handling times of their own, by queue and group. */
  readonly ownHandling: readonly OwnHandling[];
  readonly agents: AgentsModel;
  readonly schedule: Schedule;
  /** Undefined where nothing has a cost. */
  readonly tariff?: Tariff;
  /** Undefined without campaigns. */
  readonly outbound?: OutboundModel;
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
  /** How many parts of as many intervals each are taken for replications; 1: the run is not cut. */
  readonly batches: number;
  /** Row of the histograms of waits of each interval, and how many there are: a row a local day, and a further one where a batch begins in it. */
  readonly waitRowOf: Int32Array;
  readonly waitRowCount: number;
}

export interface QueueModel {
  readonly name: string;
  /** Its first lane; further ones follow. */
  readonly firstLane: LaneId;
  /** How a contact finds its lane; undefined: there is one, and all contacts are alike. */
  readonly laneChoice: LaneChoice | undefined;
  readonly demand: Demand;
  /** Factors on a day's demand: its own, and that of the profile that it shares. */
  readonly busyness: readonly DayFactorSpec[];
  readonly talk: DistributionSpec;
  readonly hold: DistributionSpec | undefined;
  readonly wrap: DistributionSpec | undefined;
  /** Of those whose class has none of its own; undefined: they never give up. */
  readonly patience: DistributionSpec | undefined;
  readonly balking: Share;
  /** Most contacts waiting; Infinity without a limit. */
  readonly capacity: number;
  /** Most contacts waiting or in hand; Infinity without a limit. */
  readonly lines: number;
  readonly redial: RedialModel | undefined;
  /** When it is open, or undefined: always. A contact that comes while it is closed is no contact of the centre. */
  readonly opening: Opening | undefined;
  /** Whether its contacts are of a class of data for which agents need clearance. */
  readonly isGuarded: boolean;
  /** Agents with whom it counts as covered. */
  readonly coverage: number;
}

/** Classes of customers and, within each, allocations; the lanes of a queue are in this order. */
export interface LaneChoice {
  /** At least one; shares add up to 1. */
  readonly classes: readonly LaneClass[];
}

export interface LaneClass {
  /** Empty where the queue tells no classes apart. */
  readonly name: string;
  readonly share: Share;
  readonly firstLane: LaneId;
  /** Undefined: that of the queue. */
  readonly patience: DistributionSpec | 'never' | undefined;
  /** Undefined: it has one lane. */
  readonly allocation: AllocationModel | undefined;
}

/** Fixed shares of the contacts, one lane each. */
export interface AllocationModel {
  /** Pieces of the clock: from pieceStart[i] (the first is 0) to the next one. */
  readonly pieceStart: Float64Array;
  /** [piece × count + allocation]; those of a piece add up to 1. */
  readonly shares: Float64Array;
  readonly count: number;
}

/** Contacts of a queue that are counted apart: those of a class, or those allocated to the same groups. */
export interface Portion {
  readonly scope: 'class' | 'allocation';
  readonly queue: QueueId;
  readonly name: string;
  readonly lanes: readonly LaneId[];
}

/** Handling times of a group for a queue, before its factor; undefined parts are the queue's. */
export interface OwnHandling {
  readonly queue: QueueId;
  readonly group: GroupId;
  readonly talk: DistributionSpec | undefined;
  readonly hold: DistributionSpec | undefined;
  readonly wrap: DistributionSpec | undefined;
}

export interface Opening {
  /** Stretches on the clock, ascending and apart: open from [0], closed from [1], open from [2] … */
  readonly edges: Float64Array;
  /** What becomes of those who wait when it closes: they are cut off, or served. */
  readonly cutsOff: boolean;
}

/** Customers who try again. */
export interface RedialModel {
  /** Share of customers who come back after an abandoned contact, and after a blocked one. */
  readonly share: Share;
  readonly blocked: Share;
  /** Time until they do. */
  readonly after: DistributionSpec;
  /** Most further tries of a customer; Infinity without a limit. */
  readonly most: number;
}

/** What comes to a queue: its arrivals, and how long they take and wait by time of arrival. */
export interface Demand extends ArrivalPlan {
  /** Factor on talk, hold and wrap; undefined: always 1. */
  readonly handleByTime: FactorByTime | undefined;
  /** Factor on patience; undefined: always 1. */
  readonly patienceByTime: FactorByTime | undefined;
}

/** A factor that depends on the time of arrival. */
export interface FactorByTime {
  /** Where each step begins, ascending; the first at the beginning of the simulated time. */
  readonly start: Float64Array;
  /** The factor from there on; the last one holds to the end. */
  readonly factor: Float64Array;
}

/** The pairs of a queue and a group that serves it, in order of queue and then group. */
export interface Pairs {
  readonly queue: Int32Array;
  readonly group: Int32Array;
  /** Number of the pair [queue × groups + group], −1 where there is none. */
  readonly of: Int32Array;
}

export interface SiteModel {
  readonly name: string;
  /** Share of its agents who work from home. */
  readonly workFromHome: Share;
}

export interface GroupModel {
  readonly name: string;
  readonly law: 'headcount' | 'rostered';
  /** −1: none. */
  readonly site: SiteId;
  /** What keeps its agents away; undefined: nothing but breaks. Only agents with shifts can be away. */
  readonly shrinkage: ShrinkageSpec | undefined;
}

export interface AgentsModel {
  /** Slots of group g: firstAgent[g] (included) to firstAgent[g + 1] (excluded). */
  readonly firstAgent: Int32Array;
  /** Whether an agent may be away during a shift: on a break, in training, absent. If not, none of that is looked at. */
  readonly areEverAway: boolean;
}

/** What the calendar brings, in order of time and, at equal times, of `kind`: codes of `changeOrder`. */
export interface Schedule {
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  /** Group whose headcount changes, agent whose shift begins or ends, or queue that closes, or ranking from now on; unused otherwise. */
  readonly subject: Int32Array;
  /** Headcount from now on; of a shift that starts 1, or 0 where it is a paid day off. */
  readonly headcount: Int32Array;
  /** When the group's headcount next becomes smaller, or this agent's shift ends; Infinity if not. Of a spell away: its length. */
  readonly until: Float64Array;
  /** Local day of a shift that starts, a number for keyed draws; kind of a spell away, a code of `awayKinds`. */
  readonly detail: Int32Array;
  /** Of a change at a site: the share of agents at home who can work from then on; `until` is that of those on the premises. */
  readonly atHome: Float64Array;
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
