// What a search for the least headcount has found: all that reports see.
import type { Axes, QueueAxis, Unit, Verdict, Warning } from '../results.ts';

export interface Staffing {
  readonly scenario: string;
  /** Name of the variant; absent for the scenario without a change. */
  readonly variant?: string;
  readonly note?: string;
  readonly provenance: StaffingProvenance;
  /** The queues are those of the pools. */
  readonly axes: Pick<Axes, 'zone' | 'intervals' | 'queues'>;
  readonly pools: readonly StaffedPool[];
  /** The headcount of all groups in rows of equal length, as a file of staff has them; group by group, in order of time. */
  readonly rows: readonly StaffRow[];
  readonly warnings: readonly Warning[];
}

export interface StaffingProvenance {
  readonly seed: string;
  /** In each round, all from the same random numbers. */
  readonly replications: number;
  readonly rounds: number;
  /** Of the intervals around estimates. */
  readonly confidence: number;
  /** Whether the whole of these intervals had to meet the targets; else the estimates had to. */
  readonly surely: boolean;
  /** In all rounds. */
  readonly contactsOffered: number;
  readonly eventsPlayed: number;
}

/** Queues and groups that skills connect. */
export interface StaffedPool {
  readonly name: string;
  readonly queues: readonly QueueAxis[];
  readonly groups: readonly StaffedGroup[];
  /** One an interval. */
  readonly cells: readonly StaffedInterval[];
  /** Targets held against what the headcount reaches over the whole time. */
  readonly verdicts: readonly Verdict[];
  /** Targets that are missed in single intervals. */
  readonly unmet: readonly UnmetTarget[];
}

export interface StaffedGroup {
  readonly name: string;
  /** Its shifts are replaced by a number for each interval. */
  readonly hasShifts: boolean;
  /** Share of scheduled time that it is not at work for: so many more have to be on shift than are found here. */
  readonly shrinkage: number;
}

/** One interval of a pool; lists are by its groups or by its queues. */
export interface StaffedInterval {
  /** What its queues require by Erlang C, and by Erlang A, each by itself, in all; null where no number is enough. */
  readonly requiredErlangC: number | null;
  /** Null as well where no queue of the pool has patience. */
  readonly requiredErlangA: number | null;
  /** The least headcount. */
  readonly agents: readonly number[];
  /** Agents in the schedule of the scenario, averaged over the interval. */
  readonly scheduled: readonly number[];
  /** What would be missed with one agent of the group fewer; null where there is none, and where the headcount is held. */
  readonly needs: readonly (StaffNeed | null)[];
  readonly queues: readonly QueueCell[];
  readonly occupancy: readonly (number | null)[];
}

/** What a queue reaches in an interval. */
export interface QueueCell {
  /** Contacts per replication. */
  readonly offered: number;
  /** As its target counts it. */
  readonly serviceLevel: number | null;
  readonly serviceLevelLow: number | null;
  readonly serviceLevelHigh: number | null;
  readonly abandoned: number | null;
  readonly asa: number | null;
}

/** A part of a target in an interval. */
export interface StaffNeed {
  readonly queue: string;
  /** The group whose occupancy it is. */
  readonly group?: string;
  readonly metric: string;
  /** Position among the intervals. */
  readonly interval: number;
}

export interface UnmetTarget extends StaffNeed {
  readonly unit: Unit;
  readonly bound: Verdict['bound'];
  readonly target: number;
  /** What is reached with the headcount found. */
  readonly estimate: number | null;
  /** No number of agents meets it, or not the most that there may be. */
  readonly reason: 'impossible' | 'most';
}

export interface StaffRow {
  readonly group: string;
  /** Local, ISO 8601 with offset. */
  readonly start: string;
  readonly agents: number;
}
