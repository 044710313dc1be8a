// The coverage of a centre as reports know it: names and numbers, no ids and no clock of the model.

/** Everything that the schedule alone tells about coverage. */
export interface CoverageData {
  readonly title: string;
  /** Reporting zone, whose hours of the week are meant. */
  readonly zone: string;
  readonly queues: readonly CoveredQueue[];
  readonly sites: readonly CoveredSite[];
  /** Pairs of sites and for how long both are live, seconds. */
  readonly overlaps: readonly { readonly first: string; readonly second: string; readonly seconds: number }[];
  /** Sites live by hour of the week. */
  readonly sitesLive: readonly (number | null)[];
  /** Largest share of the work that one site does, and Σ share². */
  readonly concentration: { readonly largest: number; readonly index: number };
  /** Seconds for which at least one site, and at least two, have a public holiday. */
  readonly onHoliday: { readonly one: number; readonly two: number };
  readonly pools: readonly CoveredPool[];
}

export interface CoveredQueue {
  readonly name: string;
  readonly language: string;
  readonly asked: number;
  /** Seconds. */
  readonly open: number;
  readonly covered: number;
  readonly single: number;
  readonly unstaffed: number;
  /** Seconds for which its pool has fewer agents than its queues require; null without a target. */
  readonly understaffed: number | null;
  readonly least: number;
  /** 168 hours of the week from Monday 00:00; null where the queue is closed. */
  readonly hours: readonly ({ readonly share: number; readonly least: number } | null)[];
  readonly gaps: readonly CoveredGap[];
}

/** A stretch with fewer agents than asked for, on the clock of the report and of each site. */
export interface CoveredGap {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly least: number;
  /** `manila Mon 8 Mar 15:00`. */
  readonly atSites: readonly string[];
}

export interface CoveredSite {
  readonly name: string;
  readonly zone: string;
  /** Offset to the reporting zone when the period begins, and when it ends, in hours. */
  readonly ahead: readonly [number, number];
  /** Agent-seconds. */
  readonly worked: number;
  readonly atNight: number;
  readonly share: number;
  readonly live: number;
  /** Agents by hour of the week; null for hours that do not come. */
  readonly hours: readonly (number | null)[];
  /** People per seat that is filled round the clock: 168 ÷ hours of a week ÷ (1 − shrinkage of paid time). */
  readonly seatRelief: number;
  /** Names of its public holidays in the period, with dates. */
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
}

/** From the requirement to the schedule, agent-hours; see planning/grossUp.ts. */
export interface CoveredPool {
  readonly name: string;
  readonly required: number | null;
  readonly net: number;
  readonly scheduled: number;
  readonly plannedAway: number;
  readonly inOffice: number;
  readonly outOfOffice: number;
  readonly shrinkage: number;
  readonly toSchedule: number | null;
  /** Full-time people who bring that, by the working week of each group's country. */
  readonly people: number | null;
}
