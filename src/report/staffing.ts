// The least headcount as it is printed: whether the targets are met, hours of agents by day, then every interval with its reasons.
import type { StaffedPool, Staffing, UnmetTarget } from '../experiment/staffing/results.ts';
import { type Colors, drawTable, makeColors, toned } from './drawTable.ts';
import { formatDay, formatIntervalLabel } from './formatDay.ts';
import { formatQuantity, formatTarget } from './formatQuantity.ts';
import { periodText } from './periodText.ts';
import { serviceLevelNote } from './queueTable.ts';
import { agentHours, dayHours, hasShrinkage, hoursTable } from './staffingHours.ts';
import { intervalTable } from './staffingIntervals.ts';
import type { TerminalOptions } from './terminal.ts';
import { titleOf } from './titleOf.ts';
import { counted, verdictLines } from './verdicts.ts';
import { shorten, wrapText } from './wrapText.ts';

const mostWidth = 120;
const wholePercent = 100;

/** The whole report, lines ended by newlines. */
export function staffingReport(staffing: Staffing, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const { pools, axes, warnings } = staffing;
  const [verdict, ...more] = wrapText(verdictText(staffing), width, 2);
  const isMet = pools.every(({ unmet }) => unmet.length === 0);
  const verdicts = pools.flatMap((pool) => pool.verdicts);
  const sections: string[][] = [
    heading(staffing, width, colors),
    [colors.bold(toned(verdict!, isMet ? 'good' : 'bad', colors)), ...more],
    verdictLines({ verdicts, axes }, width).map(({ text, tone }) => toned(shorten(text, width), tone, colors)),
    ...pools.flatMap((pool) => poolSections(staffing, pool, width, colors)),
    legend(staffing).flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim)),
    warnings.flatMap(({ message }) => wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line))),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function heading({ scenario, variant, axes, provenance }: Staffing, width: number, colors: Colors): string[] {
  const { seed, replications, rounds, confidence, surely } = provenance;
  const title = titleOf({ scenario, ...(variant === undefined ? {} : { variant }) });
  const level = Number((confidence * wholePercent).toFixed(2));
  const sense = surely ? `with its whole interval of confidence ${level} %` : 'by its estimate';
  return [
    colors.bold(shorten(title, width)),
    ...wrapText(periodText(axes), width),
    ...wrapText(
      `${counted(rounds, 'round')} of ${counted(replications, 'replication')} from the same random numbers, seed ${seed}; an interval meets a target ${sense}`,
      width,
    ),
  ];
}

function verdictText({ pools, axes }: Staffing): string {
  const total = (of: (hours: ReturnType<typeof agentHours>) => number) =>
    pools.reduce((sum, pool) => sum + of(agentHours(pool, axes.intervals, () => true)), 0);
  const [least, scheduled] = [total((hours) => hours.least), total((hours) => hours.scheduled)];
  const difference = Math.abs(scheduled - least);
  const beside =
    difference < 0.05
      ? 'as many as scheduled'
      : `${formatQuantity(difference, 'hours')} ${least < scheduled ? 'fewer' : 'more'} than scheduled`;
  const cost = `${formatQuantity(least, 'hours')} of agents, ${beside}`;
  const missed = pools.flatMap(({ unmet }) => unmet);
  if (missed.length === 0) return `PASS every target is met in every interval with ${cost}`;
  const intervals = new Set(missed.map(({ interval }) => interval)).size;
  return `FAIL a target cannot be met in ${intervals} of ${counted(axes.intervals.length, 'interval')}; ${cost}`;
}

function poolSections({ axes, pools }: Staffing, pool: StaffedPool, width: number, colors: Colors): string[][] {
  const days = dayHours(pool, axes.intervals);
  const title = pools.length > 1 ? [colors.bold(shorten(pool.name, width))] : [];
  return [
    [...title, ...drawTable(hoursTable(pool, days), width, colors)],
    ...days.map(({ day }) => {
      const table = intervalTable(pool, axes.intervals, day);
      return table.rows.length === 0 ? [] : [colors.bold(formatDay(day)), ...drawTable(table, width, colors)];
    }),
    unmetLines(pool.unmet, axes.intervals).flatMap((line) =>
      wrapText(line, width, 2).map((each) => toned(each, 'bad', colors)),
    ),
  ];
}

/** A sentence for each target and reason. */
function unmetLines(unmet: readonly UnmetTarget[], intervals: Staffing['axes']['intervals']): string[] {
  const alike = new Map<string, UnmetTarget[]>();
  for (const cell of unmet) {
    const key = JSON.stringify([cell.queue, cell.group, cell.metric, cell.reason]);
    alike.set(key, [...(alike.get(key) ?? []), cell]);
  }
  return [...alike.values()].map((cells) => {
    const { queue, group, metric, unit, bound, target, reason, interval, estimate } = cells[0]!;
    const what = `${queue}: ${metric}${group === undefined ? '' : ` of ${group}`} ${bound === 'at least' ? '≥' : '≤'} ${formatTarget(target, unit)}`;
    const why = reason === 'impossible' ? 'is missed with any number of agents' : 'is missed with the most agents';
    const others = cells.length === 1 ? '' : ` and ${counted(cells.length - 1, 'more interval')}`;
    return `${what} ${why}: ${formatIntervalLabel(intervals[interval]!)} (${formatQuantity(estimate, unit)})${others}.`;
  });
}

function legend({ axes, pools }: Staffing): string[] {
  const methods = new Set(axes.queues.flatMap(({ requiredBy }) => requiredBy ?? []));
  const approximate = [...methods].filter((method) => method.includes('approximate'));
  const losses = pools
    .filter(hasShrinkage)
    .flatMap(({ groups }) => groups.map(({ name, shrinkage }) => `${name} ${formatQuantity(shrinkage, 'share')}`))
    .join(', ');
  const held = pools.some(({ unmet }) => unmet.length > 0);
  return [
    `Erl. C, Erl. A: what the queues need by these formulas, each by itself${approximate.length === 0 ? '' : ` (${approximate.join(', ')})`}.`,
    'least: the fewest agents; none can be spared in any interval. gap: scheduled − least.',
    'why: what one agent fewer would miss, in that interval or at the time named.',
    ...(losses === ''
      ? []
      : [`on shift: least ÷ (1 − shrinkage), so that on average the least are at work (${losses}).`]),
    ...(held ? ['UNMET: misses a target whatever the number, and keeps the number it began with or the most.'] : []),
    serviceLevelNote({ axes }),
  ];
}
