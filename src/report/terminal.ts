// The summary of a run as it is printed: verdicts first, then queues, groups, sites, the picture of the days, the worst, the warnings.
import type { Results } from '../experiment/results.ts';
import { type Colors, drawTable, makeColors, toned } from './drawTable.ts';
import { formatDay } from './formatDay.ts';
import { formatTarget } from './formatQuantity.ts';
import { groupTable } from './groupTable.ts';
import { type IntervalCell, intervalCells } from './intervalCells.ts';
import { clockSentence, intervalNames, type ReportClock } from './intervalClock.ts';
import { findReasons } from './intervalReason.ts';
import { outboundSections } from './outbound/outboundSections.ts';
import { periodText } from './periodText.ts';
import { playedText } from './playedText.ts';
import { portionTable } from './portionTable.ts';
import { queueTable, serviceLevelNote } from './queueTable.ts';
import { gridIsLegible, gridLegend, gridLegendWithoutTarget, serviceLevelGrid } from './serviceLevelGrid.ts';
import { siteTable } from './siteTable.ts';
import { playedWeeks, siteTimeline } from './siteTimeline.ts';
import { titleOf } from './titleOf.ts';
import { overallVerdict, toneOfOutcome, verdictLines } from './verdicts.ts';
import { worstCells, worstIntervals, worstLegend } from './worstIntervals.ts';
import { shorten, wrapText } from './wrapText.ts';

export interface TerminalOptions {
  /** Columns of the terminal; more than 120 are not used. Meant for 80 and more. */
  readonly width: number;
  /** Whether colour codes are written; without them not one control character is. */
  readonly color: boolean;
  /** The clock by which intervals are told; that of the scenario where there is none. */
  readonly clock?: ReportClock;
}

const mostWidth = 120;
const worstShown = 5;
const wholePercent = 100;

/** The whole summary, lines ended by newlines. */
export function terminalSummary(results: Results, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const cells = intervalCells(results, intervalNames(options.clock));
  const overall = overallVerdict(results, cells);
  const verdict = wrapText(`${overall.outcome} ${overall.text}`, width, 2);
  const sections: string[][] = [
    [...heading(results, width, colors), ...(options.clock ? wrapText(clockSentence(options.clock), width) : [])],
    [colors.bold(toned(verdict[0]!, toneOfOutcome(overall.outcome), colors)), ...verdict.slice(1)],
    verdictLines(results, width).map(({ text, tone }) => toned(shorten(text, width), tone, colors)),
    queues(results, width, colors),
    drawTable(portionTable(results, 'class'), width, colors),
    drawTable(portionTable(results, 'allocation'), width, colors),
    ...outboundSections(results).map(({ table, legend }) => [
      ...drawTable(table, width, colors),
      ...legend.flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim)),
    ]),
    drawTable(groupTable(results), width, colors),
    drawTable(siteTable(results), width, colors),
    timeline(results, options, colors),
    ...grids(results, cells, width, colors),
    worst(results, cells, width, colors),
    results.warnings.flatMap(({ message }) =>
      wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line)),
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Which site is there when, where there are several. */
function timeline(results: Results, { clock }: TerminalOptions, colors: Colors): string[] {
  if (results.axes.sites.length < 2) return [];
  const weeks = playedWeeks(results, intervalNames(clock));
  return weeks.length === 0 ? [] : siteTimeline(weeks, clock?.zone.name ?? results.axes.zone, colors);
}

function heading(results: Results, width: number, colors: Colors): string[] {
  const { seed, replicationsAsked, replicationsDone, batches, confidence } = results.provenance;
  const asked = replicationsDone < replicationsAsked ? ` of ${replicationsAsked} asked` : '';
  const level = Number((confidence * wholePercent).toFixed(2));
  return [
    colors.bold(shorten(titleOf(results), width)),
    ...wrapText(periodText(results.axes), width),
    ...wrapText(
      `${playedText(replicationsDone, batches)}${asked}, seed ${seed}, intervals of confidence ${level} %`,
      width,
    ),
    ...holidays(results, width),
  ];
}

/** The public holidays of the counted time, by site. */
function holidays({ axes }: Results, width: number): string[] {
  const named = axes.sites.flatMap(({ name, holidays: own }) =>
    own.map(({ date, name: day }) => ({ date, text: `${formatDay(date).replace('  ', ' ')} ${day} (${name})` })),
  );
  if (named.length === 0) return [];
  const inOrder = named.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ text }) => text);
  return wrapText(`holidays: ${inOrder.join(', ')}`, width, 2);
}

function queues(results: Results, width: number, colors: Colors): string[] {
  const lines = drawTable(queueTable(results), width, colors);
  return lines.length === 0 ? [] : [...lines, colors.dim(serviceLevelNote(results))];
}

function grids(results: Results, cells: readonly IntervalCell[], width: number, colors: Colors): string[][] {
  if (!gridIsLegible(cells)) return [];
  return results.axes.queues.flatMap(({ name, target }) => {
    const own = cells.filter(({ queue }) => queue.name === name);
    if (own.length === 0) return [];
    const aim = target.serviceLevel === undefined ? '' : `, target ${formatTarget(target.serviceLevel, 'share')}`;
    const title = `${name}: ${target.counting} within ${target.within} s${aim}`;
    if (target.serviceLevel !== undefined && own.every(({ below }) => !below)) {
      return [wrapText(`${title}, met in every interval`, width, 2)];
    }
    const legend = target.serviceLevel === undefined ? gridLegendWithoutTarget : gridLegend;
    const lines = [...serviceLevelGrid(own, width, colors), ...wrapText(legend, width).map(colors.dim)];
    return [titled(shorten(title, width), lines, colors)];
  });
}

function worst(results: Results, cells: readonly IntervalCell[], width: number, colors: Colors): string[] {
  const shown = worstCells(cells, worstShown);
  const reasonOf = findReasons(results);
  const legend = worstLegend(shown, reasonOf).flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim));
  return titled('Worst intervals', [...drawTable(worstIntervals(shown, reasonOf), width, colors), ...legend], colors);
}

function titled(title: string, lines: readonly string[], colors: Colors): string[] {
  return lines.length === 0 ? [] : [colors.bold(title), ...lines];
}
