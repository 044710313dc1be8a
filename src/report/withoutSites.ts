// The centre without each of its sites in turn, on one page: what is left of service, how surely targets still hold, what it costs, and which
// loss is the largest. The whole comparison is in its files.
import type { Comparison, ComparisonRow } from '../experiment/results.ts';
import { drawTable, makeColors } from './drawTable.ts';
import { formatDifference } from './formatDifference.ts';
import { formatQuantity } from './formatQuantity.ts';
import { periodText } from './periodText.ts';
import { playedText } from './playedText.ts';
import { serviceLevelNote } from './queueTable.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextCell, TextColumn, TextTable } from './textTable.ts';
import { shorten, wrapText } from './wrapText.ts';

const mostWidth = 120;
const longestHeading = 19;
const wholePercent = 100;

const left = (heading: string): TextColumn => ({ heading, align: 'left', rank: 0 });
const right = (heading: string, rank = 0): TextColumn => ({ heading, align: 'right', rank });

/** Lines ended by newlines. The first variant is the whole centre, each other one is without a site. */
export function withoutSitesReport(comparison: Comparison, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const { provenance, axes, warnings } = comparison;
  const level = Number((provenance.confidence * wholePercent).toFixed(2));
  const find = finder(comparison);
  const counting = commonCounting(comparison);
  const money = axes.currency === undefined ? '' : ` ${axes.currency}`;
  const columns = (metrics: readonly Column[]) => siteTable(comparison, find, metrics);
  const played = `${playedText(provenance.replications, provenance.batches)} of each from the same random numbers, seed ${provenance.seed}, intervals of confidence ${level} %`;
  const legend = [
    'Differences with paired intervals, those of shares in percentage points; * leaves out 0.',
    'targets hold: share of replications in which every target of every queue holds.',
    serviceLevelNote(comparison),
  ];
  const sections = [
    [
      colors.bold(shorten(`${comparison.title}, without each of its sites`, width)),
      ...wrapText(periodText(axes), width),
      ...wrapText(played, width),
    ],
    wrapText(largestLoss(comparison, find, counting), width, 2),
    drawTable(
      columns([
        { heading: 'SL', metric: counting },
        { heading: 'abandoned', metric: 'abandoned_share' },
      ]),
      width,
      colors,
    ),
    drawTable(
      columns([
        { heading: 'targets hold', metric: 'p_all_targets', withoutDifference: true },
        { heading: 'answered', metric: 'answered' },
      ]),
      width,
      colors,
    ),
    drawTable(
      columns([
        { heading: `cost${money}`, metric: 'cost' },
        { heading: 'per contact', metric: 'cost_per_contact', withoutDifference: true },
      ]),
      width,
      colors,
    ),
    drawTable(queueTable(comparison, find), width, colors),
    wrapText(legend.join(' '), width).map(colors.dim),
    warnings.flatMap(({ message }) => wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line))),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

type Find = (variant: string, scope: 'all' | 'queue', name: string, metric: string) => ComparisonRow | undefined;

interface Column {
  readonly heading: string;
  readonly metric: string;
  readonly withoutDifference?: true;
}

function finder({ rows }: Comparison): Find {
  const keyOf = (...parts: string[]) => JSON.stringify(parts);
  const found = new Map(rows.map((row) => [keyOf(row.variant, row.scope, row.name, row.metric), row]));
  return (variant, scope, name, metric) => found.get(keyOf(variant, scope, name, metric));
}

/** The service level that all queues' targets count by; the strict one where they differ. */
function commonCounting({ axes }: Comparison): string {
  const countings = new Set(axes.queues.map(({ target }) => target.counting));
  return countings.size === 1 ? [...countings][0]! : 'sl_offered';
}

/** One row for the whole centre and one for each site that is missing; metrics that nothing is known of are left out. */
function siteTable({ variants }: Comparison, find: Find, metrics: readonly Column[]): TextTable {
  const [whole, ...others] = variants.map(({ name }) => name);
  const first = others[0]!;
  const known = metrics.filter(({ metric }) => find(first, 'all', 'all', metric) !== undefined);
  const cells = (name: string): TextCell[] =>
    known.flatMap(({ metric, withoutDifference }) => {
      const row = find(name === whole ? first : name, 'all', 'all', metric);
      const value = name === whole ? row?.baseline : row?.estimate;
      const text = row === undefined ? '' : formatQuantity(value ?? null, row.unit);
      const difference = row === undefined || name === whole ? '' : formatDifference(row);
      return [{ text }, ...(withoutDifference ? [] : [{ text: difference }])];
    });
  return {
    columns: [
      left('without'),
      ...known.flatMap(({ heading, withoutDifference }) => [
        right(heading),
        ...(withoutDifference ? [] : [right('difference  ')]),
      ]),
    ],
    rows: known.length === 0 ? [] : variants.map(({ name }) => [{ text: siteOf(name, whole!) }, ...cells(name)]),
  };
}

/** What the variant is without; `none` for the whole centre. */
function siteOf(variant: string, whole: string): string {
  return variant === whole ? 'none' : variant.replace(/^without /, '');
}

/** The service level of each queue as its target counts it, for the whole centre and without each site; `!` where a target is missed. */
function queueTable({ variants, axes }: Comparison, find: Find): TextTable {
  const [whole, ...others] = variants;
  const isMissed = (queue: string, { verdicts }: Comparison['variants'][number]) =>
    verdicts.some((verdict) => verdict.queue === queue && verdict.outcome === 'MISSED');
  return {
    columns: [
      left('SL of'),
      ...variants.map(({ name }, place) => right(shorten(name, longestHeading), place > 4 ? 1 : 0)),
    ],
    rows: axes.queues.map(({ name, target }) => [
      { text: name },
      ...variants.map((variant): TextCell => {
        const row = find(variant === whole ? others[0]!.name : variant.name, 'queue', name, target.counting);
        const value = variant === whole ? row?.baseline : row?.estimate;
        const missed = isMissed(name, variant);
        const text = formatQuantity(value ?? null, 'share');
        return missed ? { text: `${text} !`, tone: 'bad' } : { text: `${text}  ` };
      }),
    ]),
  };
}

/** Which site is missed most: by the fall of the service level, and where that is the same, by contacts answered. */
function largestLoss({ variants }: Comparison, find: Find, counting: string): string {
  const losses = variants.slice(1).map(({ name }) => {
    const fall = (metric: string) => -(find(name, 'all', 'all', metric)?.difference ?? 0);
    return { name, level: fall(counting), answered: fall('answered') };
  });
  const [most] = losses.sort((a, b) => b.level - a.level || b.answered - a.answered);
  if (most === undefined || (most.level <= 0 && most.answered <= 0))
    return 'No site is missed: the others do its work.';
  const points = (most.level * wholePercent).toFixed(1);
  const lost = formatQuantity(most.answered, 'contacts');
  return `Largest loss: ${most.name}, ${points} points of service level and ${lost} contacts answered.`;
}
