// Staffing against requirement as it is printed: hours by pool, site and group, then for each pool the gaps of all hours and its shortest day.
import type { Results, Scope } from '../experiment/results.ts';
import { type Colors, drawTable, makeColors } from './drawTable.ts';
import { formatDay } from './formatDay.ts';
import { formatQuantity } from './formatQuantity.ts';
import { gapGrid, gapLegend } from './gapGrid.ts';
import { clockSentence, intervalNames } from './intervalClock.ts';
import { metricTable } from './metricTable.ts';
import { periodText } from './periodText.ts';
import { playedText } from './playedText.ts';
import { daysOf, hoursOf, type StaffCell, shortestDay, staffCells } from './staffCells.ts';
import { pictureLegend, staffPicture } from './staffPicture.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextColumn, TextTable } from './textTable.ts';
import { titleOf } from './titleOf.ts';
import { namesIn } from './totals.ts';
import { shorten, wrapText } from './wrapText.ts';

const mostWidth = 120;
const mostDays = 35;

/** Lines ended by newlines. */
export function staffReport(results: Results, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const { axes, provenance, warnings } = results;
  const pools = [...staffCells(results, intervalNames(options.clock))];
  const played = `${playedText(provenance.replicationsDone, provenance.batches)}, seed ${provenance.seed}`;
  const legend = [
    "required: agents at work that queues need by Erlang's formulas, each by itself; of a site or group attributed, as evenly as skills allow. scheduled: on shift. net: of them at work by the schedule. short, over: net below and above required, interval by interval.",
    'paid, present, signed in, busy, idle: as played, with absence.',
  ];
  const sections = [
    [
      colors.bold(shorten(titleOf(results), width)),
      ...wrapText(periodText(axes), width),
      ...wrapText(played, width),
      ...(options.clock ? wrapText(clockSentence(options.clock), width) : []),
    ],
    drawTable(hoursTable(results, 'plan'), width, colors),
    drawTable(hoursTable(results, 'played'), width, colors),
    legend.flatMap((sentence) => wrapText(sentence, width, 2)).map(colors.dim),
    ...pools.flatMap(([pool, cells]) => poolSections(pool, cells, width, colors)),
    ...(pools.length === 0 ? [wrapText('No queue has a target, so nothing is required.', width)] : []),
    warnings.flatMap(({ message }) => wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line))),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const headings = {
  plan: [
    { heading: 'required', metric: 'required_hours', rank: 0 },
    { heading: 'scheduled', metric: 'scheduled_hours', rank: 1 },
    { heading: 'net', metric: 'net_hours', rank: 0 },
    { heading: 'short', metric: 'understaffed_hours', rank: 0 },
    { heading: 'over', metric: 'overstaffed_hours', rank: 0 },
  ],
  played: [
    { heading: 'paid', metric: 'paid_hours', rank: 0 },
    { heading: 'present', metric: 'present_hours', rank: 0 },
    { heading: 'signed in', metric: 'staffed_hours', rank: 0 },
    { heading: 'busy', metric: 'busy_hours', rank: 0 },
    { heading: 'idle', metric: 'idle_hours', rank: 0 },
    { heading: 'occupancy', metric: 'occupancy', rank: 1 },
  ],
} as const;

/** A row for each pool with a requirement, each site and each group. */
function hoursTable(results: Results, kind: keyof typeof headings): TextTable {
  const { sites, groups } = results.axes;
  const subject = (scope: Scope) => (name: string) => ({ scope, name });
  const subjects = [
    ...namesIn(results, 'pool').map(subject('pool')),
    ...sites.map(({ name }) => name).map(subject('site')),
    ...groups.map(subject('group')),
  ];
  const table = metricTable(results, kind === 'plan' ? 'agent hours' : 'as played', subjects, headings[kind]);
  const scopes = subjects.map(({ scope }) => scope);
  return {
    columns: [{ heading: '', align: 'left', rank: 2 } satisfies TextColumn, ...table.columns],
    rows: table.rows.map((row, place) => [{ text: scopes[place] === scopes[place - 1] ? '' : scopes[place]! }, ...row]),
  };
}

function poolSections(pool: string, cells: readonly StaffCell[], width: number, colors: Colors): string[][] {
  const legendOf = (text: string) => wrapText(text, width, 2).map(colors.dim);
  const grid =
    daysOf(cells).length > mostDays
      ? [`The grid of gaps is left out for more than ${mostDays} days; intervals.csv has them.`]
      : [...gapGrid(cells, width), ...legendOf(gapLegend)];
  const day = shortestDay(cells);
  const title = colors.bold(shorten(`${pool}: gap by hour`, width));
  if (day === undefined) return [[title, ...grid, 'Nothing is missing in any interval.']];
  const picture = staffPicture(hoursOf(cells, day), width);
  return [
    [title, ...grid],
    [
      colors.bold(shorten(`${pool}: ${formatDay(day)}, the shortest day`, width)),
      ...picture,
      ...legendOf(pictureLegend),
    ],
    drawTable(intervalTable(cells, day), width, colors),
  ];
}

/** The intervals of a day in which something is required or somebody there. */
function intervalTable(cells: readonly StaffCell[], day: string): TextTable {
  const right = (heading: string): TextColumn => ({ heading, align: 'right', rank: 0 });
  const agents = (value: number | null) => ({ text: formatQuantity(value, 'agents') });
  const shown = cells.filter(
    ({ called, required, scheduled }) => called.day === day && (required !== 0 || scheduled > 0),
  );
  return {
    columns: [
      { heading: 'from', align: 'left', rank: 0 },
      ...['required', 'scheduled', 'net', 'gap', 'present', 'signed in'].map(right),
    ],
    rows: shown.map(({ called, required, scheduled, net, gap, present, signedIn }) => [
      { text: called.clock },
      agents(required),
      agents(scheduled),
      agents(net),
      { ...agents(gap), ...((gap ?? 0) < 0 ? { tone: 'bad' as const } : {}) },
      agents(present),
      agents(signedIn),
    ]),
  };
}
