// A comparison as it is printed: what each variant is and how it meets the targets, then metric by metric how it differs from the baseline.
import type { ComparedVariant, Comparison, ComparisonRow, MetricLabel, Scope } from '../experiment/results.ts';
import { planNote, subjectsOf } from './comparedSubjects.ts';
import { type Colors, drawTable, makeColors, tableWidth, toned } from './drawTable.ts';
import { formatDifference } from './formatDifference.ts';
import { formatQuantity } from './formatQuantity.ts';
import { campaignNotes } from './outbound/comparedCampaigns.ts';
import { periodText } from './periodText.ts';
import { playedText } from './playedText.ts';
import { serviceLevelNote } from './queueTable.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextCell, TextColumn, TextTable, Tone } from './textTable.ts';
import { counted, overallVerdict, toneOfOutcome } from './verdicts.ts';
import { shorten, wrapText } from './wrapText.ts';

const mostWidth = 120;
const longestHeading = 16;
const longestName = 20;
const wholePercent = 100;

/** The whole comparison, lines ended by newlines. */
export function comparisonReport(comparison: Comparison, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const { provenance, axes, variants, warnings } = comparison;
  const baseline = variants[0]!.name;
  const level = Number((provenance.confidence * wholePercent).toFixed(2));
  const heading = [
    colors.bold(shorten(comparison.title, width)),
    ...wrapText(periodText(axes), width),
    ...wrapText(
      `${playedText(provenance.replications, provenance.batches)} of each from the same random numbers, seed ${provenance.seed}, intervals of confidence ${level} %`,
      width,
    ),
  ];
  const legend = [
    `Differences from ${baseline} with paired intervals, those of shares in percentage points.`,
    '* the interval leaves out 0.',
    ...(axes.queues.length === 0 ? [] : [serviceLevelNote(comparison)]),
    ...campaignNotes(comparison),
    ...(axes.currency === undefined ? [] : [`Costs are in ${axes.currency}.`]),
    ...(subjectsOf(comparison).some(({ scope }) => scope === 'pool') ? [planNote] : []),
  ];
  const sections: string[][] = [
    heading,
    variants.flatMap((variant) => variantLines(variant, provenance.replications, width, colors)),
    ...blocksOf(comparison, width).map((table) => drawTable(table, width, colors)),
    wrapText(legend.join(' '), width).map(colors.dim),
    warnings.flatMap(({ message }) => wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line))),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function variantLines(variant: ComparedVariant, replications: number, width: number, colors: Colors): string[] {
  const { outcome, text } = overallVerdict(variant, []);
  const only =
    variant.replications < replications ? `, after ${counted(variant.replications, 'replication')} only` : '';
  const [first, ...more] = wrapText(`${variant.name}: ${outcome} ${text}${only}`, width, 2);
  const note = variant.note === undefined ? [] : wrapText(`  ${variant.note}`.trimStart(), width - 2);
  return [toned(first!, toneOfOutcome(outcome), colors), ...more, ...note.map((line) => `  ${line}`)];
}

/**
 * As many variants beside each other as fit, the rest in further tables below. One that was interrupted stands alone, since the baseline
 * beside it is that of fewer replications.
 */
function blocksOf(comparison: Comparison, width: number): TextTable[] {
  const { variants, provenance } = comparison;
  const isCut = ({ replications }: ComparedVariant) => replications < provenance.replications;
  const waiting = variants
    .slice(1)
    .filter((variant) => !isCut(variant))
    .map(({ name }) => name);
  const tables: TextTable[] = [];
  while (waiting.length > 0) {
    let many = waiting.length;
    while (many > 1 && tableWidth(tableOf(comparison, waiting.slice(0, many))) > width) many--;
    tables.push(tableOf(comparison, waiting.splice(0, many)));
  }
  return [...tables, ...variants.filter(isCut).map(({ name }) => tableOf(comparison, [name]))];
}

function tableOf(comparison: Comparison, variants: readonly string[]): TextTable {
  const find = new Map(comparison.rows.map((row) => [keyOf(row.variant, row.scope, row.name, row.metric), row]));
  const labels = new Map(comparison.axes.metrics.map((label) => [label.name, label]));
  const column = (heading: string): TextColumn => ({
    heading: shorten(heading, longestHeading),
    align: 'right',
    rank: 0,
  });
  const left: TextColumn = { heading: '', align: 'left', rank: 0 };
  const columns = [
    left,
    left,
    column(comparison.variants[0]!.name),
    ...variants.flatMap((name) => [column(name), column('difference  ')]),
  ];
  const rows = subjectsOf(comparison).flatMap(({ scope, name, title = name, lines }, place) => {
    const own = lines.flatMap(({ heading, metric, of = { scope, name } }): TextCell[][] => {
      const found = variants.map((variant) => find.get(keyOf(variant, of.scope, of.name, metric)));
      if (found.every((row) => row === undefined || (row.baseline === null && row.estimate === null))) return [];
      const first = found.find((row) => row !== undefined)!;
      const cells = found.flatMap((row) => cellsOf(row, labels.get(metric)?.better));
      return [[{ text: heading }, { text: formatQuantity(first.baseline, first.unit) }, ...cells]];
    });
    const titled = own.map((cells, line) => [{ text: line === 0 ? shorten(title, longestName) : '' }, ...cells]);
    return place === 0 || titled.length === 0 ? titled : [columns.map(() => ({ text: '' })), ...titled];
  });
  return { columns, rows };
}

function cellsOf(row: ComparisonRow | undefined, better: MetricLabel['better'] | undefined): TextCell[] {
  if (row === undefined) return [{ text: '' }, { text: '' }];
  const tone = toneOf(row, better);
  return [
    { text: formatQuantity(row.estimate, row.unit) },
    { text: formatDifference(row), ...(tone === undefined ? {} : { tone }) },
  ];
}

/** Only what cannot be chance is good or bad. */
function toneOf({ low, high }: ComparisonRow, better: MetricLabel['better'] | undefined): Tone | undefined {
  if (low === null || high === null || (low <= 0 && high >= 0) || better === undefined || better === 'neither')
    return undefined;
  return low > 0 === (better === 'higher') ? 'good' : 'bad';
}

function keyOf(variant: string, scope: Scope, name: string, metric: string): string {
  return JSON.stringify([variant, scope, name, metric]);
}
