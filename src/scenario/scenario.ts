// A scenario, checked and resolved: readable, complete, every default filled in, still in local times and names.
// Written by `resolve`, compiled by `model/`. Plain data: it can be printed, hashed and sent to a worker.
import type { Includable } from '../metrics/serviceLevel.ts';
import type { Holiday } from '../places/holiday.ts';
import type { PayRules } from '../places/payRules.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { MoneyPer } from '../schema/money.ts';
import type { Wage } from '../schema/wage.ts';
import type { PerSecond, Seconds, Share } from '../units/quantities.ts';
import type { Blending, Campaign, CampaignSkill } from './campaign.ts';
import type { OpeningHours } from './openingHours.ts';

export interface Scenario {
  readonly name: string;
  readonly note?: string;
  /** Name of the variant; undefined: the scenario without a change. */
  readonly variant?: string;
  readonly period: Period;
  readonly run: RunPlan;
  /** Most contacts waiting or in hand in the whole centre; undefined: no limit. */
  readonly lines?: number;
  readonly client?: Client;
  /** Places where agents work, in the order of the file; undefined: none is told apart. */
  readonly sites?: readonly Site[];
  readonly outages?: readonly Outage[];
  /** Of reports; undefined: nothing has a cost. */
  readonly currency?: Currency;
  /** In the order of the file; ids in the model follow this order. */
  readonly queues: readonly Queue[];
  readonly groups: readonly Group[];
  /** Outbound; undefined: none. */
  readonly campaigns?: readonly Campaign[];
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
  /** Equal stretches into which the counted time of a single replication is cut, to be taken for replications; undefined: it is not cut. */
  readonly batches?: number;
  /** Half-widths that confidence intervals are to reach, at every queue over the whole period; empty: play `replications` and no more. */
  readonly precision: readonly Precision[];
  /** Most replications that are played to reach them; the least is `replications`. */
  readonly most: number;
  readonly seed: string;
  /** Level of the confidence intervals, 0.95. */
  readonly confidence: Share;
}

export interface Precision {
  /** Name of a queue's metric. */
  readonly metric: string;
  /** In the metric's unit: shares of one, seconds, contacts. */
  readonly halfWidth: number;
}

export interface Queue {
  readonly name: string;
  readonly arrivals: Arrivals;
  /** Factor on a day's demand, mean 1; undefined: none. */
  readonly busyness?: Busyness;
  readonly handling: Handling;
  /** Classes of customers, which wait in lanes of their own; their shares add up to 1. Undefined: all are alike. */
  readonly classes?: readonly CustomerClass[];
  /** Undefined: callers never give up. */
  readonly patience?: Patience;
  /** Share of callers who hang up at once when nobody can answer at once. */
  readonly balking: Share;
  /** Most contacts waiting; a further one is blocked. Undefined: no limit. */
  readonly capacity?: number;
  /** Most contacts waiting or in hand; a further one is blocked. Undefined: no limit. */
  readonly lines?: number;
  /** When it is open; undefined: always. */
  readonly hours?: OpeningHours;
  /** Wait after which a customer leaves a message and goes; undefined: none can be left. */
  readonly messageAfter?: Seconds;
  /** Who of those waiting is served first: whoever came first, or last. Undefined: first. */
  readonly order?: 'newest';
  /** Customers who try again; undefined: none do. */
  readonly redial?: Redial;
  /** Under a policy that weighs waits: weight × wait + head start is the claim of a contact. */
  readonly weight: number;
  readonly headStart: Seconds;
  /** Waits up to this length count as short abandons. */
  readonly shortAbandon: Seconds;
  /** Language of its customers, for the tables of coverage. */
  readonly language?: string;
  /** Class of data that its contacts deal with; only sites cleared for it may answer. */
  readonly dataClass?: string;
  /** Agents signed in with whom it counts as covered; 1 unless written. */
  readonly coverage?: number;
  /** Further thresholds for service levels, besides the target's. */
  readonly thresholds: readonly Seconds[];
  readonly target: Target;
}

/** Customers of a queue who are routed and counted apart: VIPs, a priority register. */
export interface CustomerClass {
  readonly name: string;
  /** Share of the queue's contacts. */
  readonly share: Share;
  /** Of those who wait in the queue the class with the smallest rank is taken first, whoever has waited longer. */
  readonly rank: number;
  /** As those of a queue. */
  readonly weight: number;
  readonly headStart: Seconds;
  /** Undefined: that of the queue. */
  readonly patience?: DistributionSpec | 'never';
  /** Undefined: that of the queue. */
  readonly plan?: readonly RoutingStep[];
}

export interface Redial {
  /** Share of customers who come back after they have abandoned. */
  readonly share: Share;
  /** The same after they have been blocked; undefined: as after abandoning. */
  readonly blocked?: Share;
  /** How long after. */
  readonly after: DistributionSpec;
  /** Most further tries of a customer; undefined: no limit. */
  readonly most?: number;
}

/** A factor on a day's demand, mean 1. */
export interface Busyness extends DistributionSpec {
  /** Correlation of its normal score with that of the centre's day; undefined: independent. */
  readonly correlation?: Share;
}

/** Demand before randomness, and what is special about its randomness; Poisson unless it says otherwise. */
export type Arrivals =
  | { readonly kind: 'rate'; readonly rate: PerSecond }
  | ({ readonly kind: 'daily'; readonly dispersion?: Dispersion } & DayPattern)
  /** A share of a profile that several queues share. */
  | {
      readonly kind: 'profile';
      readonly profile: DemandProfile;
      readonly share: Share;
      readonly dispersion?: Dispersion;
    }
  /** Expected contacts of a forecast: rows in order, each from `start` (local time of `zone`, `2027-03-08T09:30`) for `every` seconds. */
  | {
      readonly kind: 'forecast';
      readonly file: string;
      /** Undefined: the period's. */
      readonly zone?: string;
      readonly every: Seconds;
      readonly rows: readonly ForecastRow[];
      readonly shape?: DemandShape;
      readonly dispersion?: Dispersion;
    }
  /**
   * Exactly so many contacts per interval of `every` seconds from local midnight, repeated each day; rounded where a factor leaves no whole
   * number, in proportion where a clock change or the end of the period cuts an interval.
   */
  | ({ readonly kind: 'counts'; readonly every: Seconds; readonly counts: readonly number[] } & CalendarFactors)
  /** A random total per local day, split over its intervals of `every` seconds by weight. */
  | ({
      readonly kind: 'dayTotal';
      readonly total: DistributionSpec;
      readonly every: Seconds;
      readonly split: readonly number[];
      /** Sum of the Dirichlet parameters of the shares; undefined: the shares are those of the weights. */
      readonly concentration?: number;
    } & CalendarFactors)
  /** Known times, played in each replication: seconds since 1970-01-01T00:00 on the wall clock of `zone`, rising. */
  | {
      readonly kind: 'times';
      readonly file: string;
      /** Undefined: the period's. */
      readonly zone?: string;
      readonly times: readonly Seconds[];
    };

/** Factors on what a date brings. */
export interface CalendarFactors {
  /** By weekday, Monday first; undefined: 1. */
  readonly days?: readonly number[];
  /** By date, besides the weekday's. */
  readonly dates?: readonly DateFactor[];
  /** On the client's public holidays, in place of other dates' factors; a date of its own wins over it. */
  readonly holidays?: { readonly factor: number; readonly dates: readonly string[] };
  /** By month, January first; undefined: 1. */
  readonly months?: readonly number[];
  /** What lifts demand for a while and fades; several at a time multiply. */
  readonly spikes?: readonly Spike[];
  /** Demand grows by so much a month of 365.25 / 12 days, compounding; `from` is the date with factor 1. */
  readonly growth?: { readonly perMonth: number; readonly from: string };
}

/** A factor from a moment on, or from the midnight of some days of each month on. */
export interface Spike {
  readonly name: string;
  readonly start: { readonly date: string; readonly clock: Seconds } | { readonly monthDays: readonly number[] };
  readonly factor: number;
  /** So long it holds in full, and so long it then falls evenly back to 1. */
  readonly lasts: Seconds;
  readonly fades: Seconds;
}

/** A factor on the dates `from` to `to`, both included. Ranges do not overlap; a range of one date wins over a longer one. */
export interface DateFactor {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
}

/** Expected contacts per interval of `every` seconds from local midnight, repeated each day. */
export interface DayPattern extends CalendarFactors {
  readonly every: Seconds;
  readonly volumes: readonly number[];
  /** Whose clock and calendar it follows; undefined: the period's. */
  readonly zone?: string;
  readonly shape?: DemandShape;
}

/** How the rate runs within intervals: `constant` unless written, or `linear`, with the same volume in each. */
export type DemandShape = 'constant' | 'linear';

export interface DemandProfile extends DayPattern {
  readonly name: string;
  /** The same factor for all queues that share the profile. */
  readonly busyness?: Busyness;
}

/** Variance by mean of the number of contacts of an interval (at least 1, which is Poisson), or the coefficient of variation of its demand. */
export interface Dispersion {
  readonly measure: 'ratio' | 'cv';
  readonly value: number;
}

export interface ForecastRow {
  readonly start: string;
  readonly volume: number;
  /** Mean handling time of what arrives in this interval; undefined: the queue's. */
  readonly aht?: Seconds;
}

export interface Handling {
  readonly talk: DistributionSpec;
  readonly hold?: DistributionSpec;
  readonly wrap?: DistributionSpec;
  /** Factor on all of them; undefined: 1. Never beside a forecast that says how long contacts take. */
  readonly byTime?: FactorPattern;
}

export interface Patience extends DistributionSpec {
  /** Factor on it; undefined: 1. */
  readonly byTime?: FactorPattern;
}

/** A factor by the time of arrival on the clock of the period: for each `every` seconds from local midnight, repeated each day. Above 0. */
export interface FactorPattern extends Pick<CalendarFactors, 'days' | 'dates'> {
  readonly every: Seconds;
  readonly factors: readonly number[];
}

/** What a queue is to reach; each part is optional and the verdict names the parts. */
export interface Target {
  readonly serviceLevel?: Share;
  /** Threshold of the service level, 20 s unless written. */
  readonly within: Seconds;
  /** Name of the service level variant that the target means, a metric's name. */
  readonly counting: string;
  /** Ends of contacts that count as missed besides; undefined: none. */
  readonly include?: readonly Includable[];
  /** Most contacts that may abandon. */
  readonly abandoned?: Share;
  /** Longest average speed of answer. */
  readonly asa?: Seconds;
  /** Highest occupancy of the groups that serve the queue. */
  readonly occupancy?: Share;
}

/** Who the work is done for: sites in its country are onshore, and its holidays change demand. */
export interface Client {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region?: string;
  /** Whose clock its customers live by. */
  readonly zone: string;
}

export type Shore = 'onshore' | 'nearshore' | 'offshore';

/** A place where agents work, with its own clock, calendar and rules. */
export interface Site {
  readonly name: string;
  /** ISO 3166-1 alpha-2; undefined: its calendar and rules are not known. */
  readonly country?: string;
  readonly region?: string;
  /** Whose clock its shifts follow. */
  readonly zone: string;
  readonly shore?: Shore;
  /** Who employs its agents: the client itself, or a vendor. */
  readonly operator: 'client' | 'vendor';
  /** Most agents at work on the premises at once; undefined: no limit. */
  readonly seats?: number;
  /** What becomes of agents for whom there is no seat: the scenario is refused, or they do not come. */
  readonly overSeats: 'refuse' | 'shed';
  /** Share of its agents who work from home: they need no seat and an outage of the site need not reach them. */
  readonly workFromHome: Share;
  /** Factor on the handling times of its groups. */
  readonly handle: number;
  /** Factors on resolution and satisfaction, kept for reports. */
  readonly resolution?: number;
  readonly satisfaction?: number;
  /** Languages that its agents speak; undefined: all that are asked for. */
  readonly languages?: readonly string[];
  /** Classes of data that may be handled there. */
  readonly clearances: readonly string[];
  /** Its public holidays in the simulated time, in order of date. */
  readonly holidays: readonly Holiday[];
  /** Share of the agents scheduled who work on a public holiday; the others are on paid leave. */
  readonly staffOnHolidays: Share;
  /** Undefined where nothing has a cost. */
  readonly costs?: SiteCosts;
}

/** In which money costs are reported, and what one unit of others is worth in it. */
export interface Currency {
  /** ISO 4217. */
  readonly report: string;
  readonly rates: readonly { readonly currency: string; readonly worth: number }[];
}

/** What a site costs, in currencies as written. */
export interface SiteCosts {
  /** Hours, premiums and load: those of its country with what the site has of its own. */
  readonly rules: PayRules;
  /** Hours a week of a full-time agent; undefined: not known. */
  readonly fullTime?: number;
  /** Undefined: only groups have one, or none has. */
  readonly wage?: Wage;
  /** What a vendor bills; the site then costs this and not what the vendor pays for. */
  readonly price?: Wage;
  /** Which hours it bills; undefined: those signed in. */
  readonly billed?: 'productive' | 'signed-in' | 'paid';
  /** Of each seat. */
  readonly seatCost?: MoneyPer<'month' | 'year'>;
  readonly fixed?: MoneyPer<'month' | 'year'>;
}

/** A site loses some of its agents, and wins them back step by step. */
export interface Outage {
  readonly site: string;
  /** When it begins: on the clock of `zone`, or of the site. */
  readonly date: string;
  readonly clock: Seconds;
  readonly zone?: string;
  /** In order of `after`, which is 0 for the first; the last brings everybody back. */
  readonly steps: readonly OutageStep[];
}

export interface OutageStep {
  readonly after: Seconds;
  /** Share of the agents on the premises who can work from then on, and of those at home. */
  readonly onSite: Share;
  readonly atHome: Share;
}

export interface Group {
  readonly name: string;
  /** Name of its site; undefined: none, and its times are those of the period's zone. */
  readonly site?: string;
  /** Languages that its agents speak; undefined: those of the site. */
  readonly languages?: readonly string[];
  readonly skills: readonly Skill[];
  /** Campaigns for which it calls, and how it divides its time between them and its queues; undefined: none. */
  readonly campaigns?: readonly CampaignSkill[];
  readonly blending?: Blending;
  readonly presence: Presence;
  readonly shrinkage?: Shrinkage;
  /** Undefined: that of its site. */
  readonly wage?: Wage;
}

/** What keeps scheduled agents off the phone, besides planned breaks. */
export interface Shrinkage {
  /** Whole agent-days away; an agent is away when any of them says so. */
  readonly absences: readonly Absence[];
  /** Spells off the phone at random moments of a shift; they wait for the contact in hand and keep their length. */
  readonly spells: readonly Spell[];
  /** Dated or weekly blocks off the phone. */
  readonly blocks: readonly Block[];
  /** Minutes at the start, at the end and after breaks that agents do not keep to the schedule. */
  readonly late?: Deviation;
  readonly early?: Deviation;
  readonly longBreaks?: Deviation;
}

export interface Absence {
  readonly name: string;
  /** Share of agent-days. */
  readonly share: Share;
  readonly paid: boolean;
  /** Correlation between the agents of a site on a day, of the normal scores behind the draws. */
  readonly correlation: Share;
}

export interface Spell {
  readonly name: string;
  /** Share of scheduled time. */
  readonly share: Share;
  readonly length: DistributionSpec;
}

/** So many agents of those on shift are off the phone, from a local time on. */
export interface Block {
  readonly name: string;
  /** ISO weekdays, or dates. */
  readonly days?: readonly number[];
  readonly dates?: readonly string[];
  readonly start: Seconds;
  readonly length: Seconds;
  /** Undefined: all who are on shift. */
  readonly agents?: number;
}

/** A share of occasions, and by how much. */
export interface Deviation {
  readonly share: Share;
  readonly by: DistributionSpec;
}

export interface Skill {
  readonly queue: string;
  /** A freed agent takes the queue with the smallest rank first; among equal ranks the contact that has waited longest. */
  readonly rank: number;
  /** Factor on the handling time of this group for this queue. */
  readonly handle: number;
  /** The group answers this queue only while more than so many of its agents are idle. */
  readonly reserve: number;
  /** Handling times of this group for this queue, before the factor; parts that are left out are the queue's. */
  readonly handling?: Partial<Handling>;
}

export type Presence =
  | Headcount
  /** Law `rostered`: each agent of a shift, and each of a roster, starts and leaves by the clock. */
  | { readonly law: 'rostered'; readonly shifts: readonly Shift[]; readonly roster?: Roster };

/** Agents by name, each with shifts by date. Before its first date and after its last one the roster repeats itself. */
export interface Roster {
  /** First and last date of all rows of the file, whoever they are of. */
  readonly first: string;
  readonly last: string;
  readonly people: readonly Person[];
}

export interface Person {
  readonly agent: string;
  /** In order of their start, apart from each other. */
  readonly shifts: readonly DatedShift[];
}

/** A shift that starts on a local date: until a local time, or for some time. */
export interface DatedShift {
  readonly date: string;
  /** Seconds after local midnight of the site. */
  readonly start: Seconds;
  /** The same, of the same date: beyond 24 hours where the shift crosses midnight. One of `end` and `length` is there. */
  readonly end?: Seconds;
  readonly length?: Seconds;
  /** In order of their start. */
  readonly breaks?: readonly Break[];
}

/** Law `headcount`: a number of agents per interval of `every` seconds. */
export type Headcount =
  /** From local midnight, repeated each day; one number: always. */
  | { readonly law: 'headcount'; readonly every: Seconds; readonly agents: readonly number[] }
  /** The same by weekday, Monday first; a list of one number: all day. */
  | { readonly law: 'headcount'; readonly every: Seconds; readonly week: readonly (readonly number[])[] }
  | DatedHeadcount;

/** By date and time from a file: rows in order, each from `start` (local time of `zone`, `2027-03-08T09:30`) for `every` seconds. */
export interface DatedHeadcount {
  readonly law: 'headcount';
  readonly file: string;
  /** Undefined: the period's. */
  readonly zone?: string;
  readonly every: Seconds;
  readonly rows: readonly { readonly start: string; readonly agents: number }[];
}

export interface Shift {
  readonly agents: number;
  /** Seconds after local midnight of the site. */
  readonly start: Seconds;
  /** All starts, when agents take turns with them week by week; the first is `start`. */
  readonly turns?: readonly Seconds[];
  /** Time from start to leaving. */
  readonly length: Seconds;
  /** ISO weekdays on which the shift starts, 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
  /** So many days on and so many off, in place of weekdays; the agents' cycles are spread evenly. */
  readonly rotation?: { readonly on: number; readonly off: number };
  /** In order of their start. */
  readonly breaks?: readonly Break[];
}

/** A break or meal; it waits for the contact in hand and keeps its length. */
export interface Break {
  readonly length: Seconds;
  readonly paid: boolean;
  /** Time from the shift's start to its earliest start. */
  readonly after: Seconds;
  /** Time from the shift's start to its latest end: agents take turns within the window; undefined: all at `after`. */
  readonly before?: Seconds;
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

/** Groups in the order written, with a rank each where they are ranked: those of the smallest rank answer first. */
export interface RankedGroups {
  readonly groups: readonly string[];
  readonly ranks?: readonly number[];
}

export interface RoutingStep extends RankedGroups {
  /** Wait after which the groups of this step may also answer; 0 for the first step. */
  readonly after: Seconds;
  /**
   * Only in a first step, which then has no groups of its own: each contact is allocated to one of these and answered by its groups
   * alone, until a later step adds others.
   */
  readonly allocations?: readonly Allocation[];
}

/** A fixed share of a queue's contacts for some groups. */
export interface Allocation extends RankedGroups {
  readonly name: string;
  /** Share in each part of `every` seconds of the local day; one share: always. Those of all allocations add up to 1 in every part. */
  readonly every: Seconds;
  readonly shares: readonly Share[];
}
