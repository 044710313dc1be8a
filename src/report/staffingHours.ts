// Hours of agents by day: what the formulas require, the least headcount, and what is scheduled.
import type { IntervalLabel } from '../experiment/results.ts';
import type { StaffedPool } from '../experiment/staffing/results.ts';
import { formatDay } from './formatDay.ts';
import { formatQuantity } from './formatQuantity.ts';
import type { TextCell, TextColumn, TextTable } from './textTable.ts';

export interface AgentHours {
  /** Null where no number is enough in some interval; Erlang A as well where nobody has patience. */
  readonly erlangC: number | null;
  readonly erlangA: number | null;
  readonly least: number;
  /** Of these by group. */
  readonly groups: readonly number[];
  readonly scheduled: number;
  /** On shift so that the least are at work on average: least ÷ (1 − shrinkage), group by group. */
  readonly onShift: number;
}

const secondsPerHour = 3600;
const longestHeading = 10;

/** Over the intervals that are asked for. */
export function agentHours(
  { cells, groups }: StaffedPool,
  intervals: readonly IntervalLabel[],
  isWanted: (interval: IntervalLabel) => boolean,
): AgentHours {
  const sum = (of: (cell: StaffedPool['cells'][number]) => number | null): number | null =>
    cells.reduce<number | null>((total, cell, i) => {
      const interval = intervals[i]!;
      if (!isWanted(interval)) return total;
      const agents = of(cell);
      return total === null || agents === null ? null : total + (agents * interval.length) / secondsPerHour;
    }, 0);
  const patient = cells.some(({ requiredErlangA }) => requiredErlangA !== null);
  return {
    erlangC: sum(({ requiredErlangC }) => requiredErlangC),
    erlangA: patient ? sum(({ requiredErlangA }) => requiredErlangA) : null,
    least: sum(({ agents }) => added(agents))!,
    groups: groups.map((_, group) => sum(({ agents }) => agents[group]!)!),
    scheduled: sum(({ scheduled }) => added(scheduled))!,
    onShift: sum(({ agents }) => added(agents.map((count, group) => count / (1 - groups[group]!.shrinkage))))!,
  };
}

export interface DayHours {
  /** Local date. */
  readonly day: string;
  readonly hours: AgentHours;
}

/** Every day in which an interval begins, in order. */
export function dayHours(pool: StaffedPool, intervals: readonly IntervalLabel[]): DayHours[] {
  const days = [...new Set(intervals.map(({ day }) => day))];
  return days.map((day) => ({ day, hours: agentHours(pool, intervals, (interval) => interval.day === day) }));
}

/** One row a day and, with several, one for all. */
export function hoursTable(pool: StaffedPool, days: readonly DayHours[]): TextTable {
  const column = (heading: string, rank = 0): TextColumn => ({
    heading: heading.slice(0, longestHeading),
    align: 'right',
    rank,
  });
  const patient = days.some(({ hours }) => hours.erlangA !== null);
  const byGroup = pool.groups.length > 1;
  const shrinks = hasShrinkage(pool);
  const row = (label: string, { erlangC, erlangA, least, groups, scheduled, onShift }: AgentHours): TextCell[] => [
    { text: label },
    { text: formatQuantity(erlangC, 'hours') },
    ...(patient ? [{ text: formatQuantity(erlangA, 'hours') }] : []),
    ...(byGroup ? groups.map((hours) => ({ text: formatQuantity(hours, 'hours') })) : []),
    { text: formatQuantity(least, 'hours') },
    { text: formatQuantity(scheduled, 'hours') },
    { text: formatQuantity(scheduled - least, 'hours'), ...(scheduled < least ? { tone: 'bad' as const } : {}) },
    ...(shrinks ? [{ text: formatQuantity(onShift, 'hours') }] : []),
  ];
  const all = days.reduce((total, { hours }) => plus(total, hours), nothing(pool.groups.length, patient));
  return {
    columns: [
      { heading: 'agent hours', align: 'left', rank: 0 },
      column('Erl. C'),
      ...(patient ? [column('Erl. A')] : []),
      ...(byGroup ? pool.groups.map(({ name }) => column(name, 1)) : []),
      column('least'),
      column('scheduled'),
      column('gap'),
      ...(shrinks ? [column('on shift')] : []),
    ],
    rows: [...days.map(({ day, hours }) => row(formatDay(day), hours)), ...(days.length > 1 ? [row('all', all)] : [])],
  };
}

function nothing(groups: number, patient: boolean): AgentHours {
  return {
    erlangC: 0,
    erlangA: patient ? 0 : null,
    least: 0,
    groups: Array<number>(groups).fill(0),
    scheduled: 0,
    onShift: 0,
  };
}

function plus(a: AgentHours, b: AgentHours): AgentHours {
  const both = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  return {
    erlangC: both(a.erlangC, b.erlangC),
    erlangA: both(a.erlangA, b.erlangA),
    least: a.least + b.least,
    groups: a.groups.map((hours, group) => hours + b.groups[group]!),
    scheduled: a.scheduled + b.scheduled,
    onShift: a.onShift + b.onShift,
  };
}

/** Whether any agents of the pool are on shift without being at work. */
export function hasShrinkage({ groups }: StaffedPool): boolean {
  return groups.some(({ shrinkage }) => shrinkage > 0);
}

/** The sum of some numbers. */
export function added(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
