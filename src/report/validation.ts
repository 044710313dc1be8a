// The offered load beside the staff, hour by hour: what `validate` prints so that an impossible plan is seen before it is run.
import { drawTable, makeColors } from './drawTable.ts';
import { formatDay } from './formatDay.ts';
import { formatQuantity } from './formatQuantity.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextCell, TextColumn, TextTable } from './textTable.ts';
import { shorten, wrapText } from './wrapText.ts';

/** Load and staff of queues and groups that can serve each other: one pool. */
export interface LoadTable {
  /** What the pool is called; absent when there is only one. */
  readonly title?: string;
  readonly queues: readonly LoadQueue[];
  readonly groups: readonly string[];
  /** In order of time. */
  readonly rows: readonly LoadRow[];
}

export interface LoadQueue {
  readonly name: string;
  /** Whether waiting contacts give up, so that an overload ends by itself. */
  readonly patience: boolean;
}

/** One stretch of time, usually an hour. */
export interface LoadRow {
  /** Local date, `2027-03-08`. */
  readonly day: string;
  /** Local start, `09:00`. */
  readonly clock: string;
  /** Offered load per queue, erlangs: contacts an hour × hours of handling. */
  readonly erlangs: readonly number[];
  /** Agents present per group, averaged over the stretch. */
  readonly agents: readonly number[];
}

/** UNSTAFFED: contacts but no agents. UNSTABLE: the queue grows without end. OVERLOAD: more load than agents, callers give up. */
export type LoadFlag = 'UNSTAFFED' | 'UNSTABLE' | 'OVERLOAD';

const flagMeanings: Readonly<Record<LoadFlag, string>> = {
  UNSTAFFED: 'contacts arrive and no agent is there.',
  UNSTABLE: 'the load is no less than the staff and callers do not give up, so the queue grows without end.',
  OVERLOAD: 'more load than staff; what does not fit is abandoned.',
};
const longestHeading = 12;

/**
 * What is wrong in a row, if anything. UNSTABLE when the load reaches the staff and some queue with load has no patience:
 * a single-queue system without abandonment needs a load strictly below the number of servers (Erlang 1917).
 */
export function loadFlag(table: LoadTable, row: LoadRow): LoadFlag | undefined {
  const load = sum(row.erlangs);
  const staff = sum(row.agents);
  if (load <= 0) return undefined;
  if (staff <= 0) return 'UNSTAFFED';
  if (load >= staff && table.queues.some(({ patience }, queue) => !patience && row.erlangs[queue]! > 0))
    return 'UNSTABLE';
  return load > staff ? 'OVERLOAD' : undefined;
}

/** The table as lines ended by newlines; days in a row that are the same are printed once. Empty text without rows. */
export function loadReport(table: LoadTable, { width, color }: TerminalOptions): string {
  if (table.rows.length === 0) return '';
  const colors = makeColors(color);
  const blocks = daysAlike(table.rows).map(({ first, last, rows }) => {
    const days = first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}, each day`;
    return [colors.bold(days), ...drawTable(loadTexts(table, rows), width, colors)];
  });
  const title = table.title === undefined ? [] : [[colors.bold(shorten(table.title, width))]];
  const legend = legendOf(table).flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim));
  return [...title, ...blocks, legend].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Columns of single queues and groups go when the width is short; their sums stay. */
function loadTexts(table: LoadTable, rows: readonly LoadRow[]): TextTable {
  const column = (heading: string, rank: number): TextColumn => ({
    heading: shorten(heading, longestHeading),
    align: 'right',
    rank,
  });
  const { queues, groups } = table;
  return {
    columns: [
      { heading: 'from', align: 'left', rank: 0 },
      ...(queues.length > 1 ? queues.map(({ name }) => column(name, 2)) : []),
      column('load', 0),
      ...(groups.length > 1 ? groups.map((name) => column(name, 1)) : []),
      column('staff', 0),
      column('load ÷ staff', 0),
      { heading: '', align: 'left', rank: 0 },
    ],
    rows: rows.map((row) => [
      { text: row.clock },
      ...(queues.length > 1 ? row.erlangs.map(numberCell) : []),
      numberCell(sum(row.erlangs)),
      ...(groups.length > 1 ? row.agents.map(numberCell) : []),
      numberCell(sum(row.agents)),
      ratioCell(row),
      flagCell(loadFlag(table, row)),
    ]),
  };
}

function numberCell(value: number): TextCell {
  return { text: formatQuantity(value, 'agents') };
}

function ratioCell(row: LoadRow): TextCell {
  const staff = sum(row.agents);
  return { text: formatQuantity(staff > 0 ? sum(row.erlangs) / staff : null, 'share') };
}

function flagCell(flag: LoadFlag | undefined): TextCell {
  return flag === undefined ? { text: '' } : { text: flag, tone: flag === 'OVERLOAD' ? 'doubtful' : 'bad' };
}

interface DaysAlike {
  readonly first: string;
  last: string;
  readonly rows: readonly LoadRow[];
}

function daysAlike(rows: readonly LoadRow[]): DaysAlike[] {
  const days = new Map<string, LoadRow[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  const content = (day: readonly LoadRow[]) => JSON.stringify(day.map((row) => ({ ...row, day: '' })));
  const alike: DaysAlike[] = [];
  for (const [day, ofDay] of days) {
    const before = alike.at(-1);
    if (before && content(before.rows) === content(ofDay)) before.last = day;
    else alike.push({ first: day, last: day, rows: ofDay });
  }
  return alike;
}

function legendOf(table: LoadTable): string[] {
  const flags = new Set(table.rows.map((row) => loadFlag(table, row)));
  return [
    'Load in erlangs: contacts an hour times hours of handling each.',
    ...Object.entries(flagMeanings).flatMap(([flag, meaning]) =>
      flags.has(flag as LoadFlag) ? [`${flag}: ${meaning}`] : [],
    ),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
