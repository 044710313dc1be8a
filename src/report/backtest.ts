// A backtest for the terminal and as CSV: how near the simulation comes to the record, queue by queue, and where it is furthest away.
import type { Accuracy, Backtest, BacktestCell } from '../experiment/backtest/results.ts';
import type { Unit } from '../experiment/results.ts';
import { type CsvValue, csvPieces } from './csv.ts';
import { drawTable, makeColors } from './drawTable.ts';
import { formatIntervalLabel } from './formatDay.ts';
import { formatInterval, formatQuantity } from './formatQuantity.ts';
import { periodText } from './periodText.ts';
import { playedText } from './playedText.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextColumn, TextTable } from './textTable.ts';
import { titleOf } from './titleOf.ts';
import { shorten, wrapText } from './wrapText.ts';

const mostWidth = 120;
const furthestShown = 5;

const left = (heading: string): TextColumn => ({ heading, align: 'left', rank: 0 });
const right = (heading: string, rank = 0): TextColumn => ({ heading, align: 'right', rank });

/** Lines ended by newlines. */
export function backtestReport(found: Backtest, options: TerminalOptions): string {
  const width = Math.min(options.width, mostWidth);
  const colors = makeColors(options.color);
  const { axes, provenance, warnings } = found;
  const level = formatQuantity(provenance.confidence, 'share').replace('.0', '');
  const legend = [
    'bias: model less recorded. error: mean absolute difference of the intervals, weighted with contacts; of offered its share of all contacts (WAPE). Shares in percentage points.',
    'chance: the error that a right model would have on average, as one recorded day differs from the mean of many. MAPE: each interval with the same weight.',
    `in band: intervals whose record lies where ${level} of single days do; a right model has about ${level}.`,
  ];
  const furthest = furthestTable(found);
  const sections = [
    [
      colors.bold(shorten(`${titleOf(found)}, held against the record`, width)),
      ...wrapText(periodText(axes), width),
      ...wrapText(`${playedText(provenance.replicationsDone, provenance.batches)}, seed ${provenance.seed}`, width),
    ],
    drawTable(accuracyTable(found.accuracy), width, colors),
    legend.flatMap((sentence) => wrapText(sentence, width, 2)).map(colors.dim),
    furthest.rows.length === 0 ? [] : [colors.bold('Furthest from the model'), ...drawTable(furthest, width, colors)],
    warnings.flatMap(({ message }) => wrapText(`Warning: ${message}`, width, 2).map((line) => colors.yellow(line))),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** A row an interval, queue and metric. */
export function backtestCsv({ cells, axes }: Backtest, options: { readonly excel: boolean }): Iterable<string> {
  const rows = cells.map(({ queue, metric, unit, interval, recorded, model, low, high }): CsvValue[] => {
    const { start, end } = axes.intervals[interval]!;
    return [queue, start, end, metric, unit, recorded, model, low, high, model - recorded];
  });
  return csvPieces(
    ['queue', 'start', 'end', 'metric', 'unit', 'recorded', 'model', 'low', 'high', 'difference'],
    rows,
    options,
  );
}

function accuracyTable(accuracy: readonly Accuracy[]): TextTable {
  return {
    columns: [
      left('queue'),
      left(''),
      right('record'),
      right('model', 2),
      right('bias'),
      right('error'),
      right('chance'),
      right('MAPE', 1),
      right('in band'),
      right('intervals', 3),
    ],
    rows: accuracy.map((each, place) => [
      { text: accuracy[place - 1]?.queue === each.queue ? '' : each.queue },
      { text: nameOf(each.metric) },
      { text: formatQuantity(each.recorded, each.unit) },
      { text: formatQuantity(each.model, each.unit) },
      { text: differenceText(each.bias, each.unit, true) },
      { text: differenceText(each.error, each.unit, false) },
      { text: differenceText(each.byChance, each.unit, false) },
      { text: formatQuantity(each.mape, 'share') },
      { text: formatQuantity(each.inBand, 'share') },
      { text: String(each.intervals) },
    ]),
  };
}

/** Contacts as a share, shares in points, the rest in their unit. */
function differenceText(value: number | null, unit: Unit, signed: boolean): string {
  if (value === null) return '–';
  const text =
    unit === 'share' ? `${(value * 100).toFixed(1)} pt` : formatQuantity(value, unit === 'contacts' ? 'share' : unit);
  return signed && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function nameOf(metric: string): string {
  if (metric.startsWith('sl_')) return 'SL';
  return metric === 'abandoned_share' ? 'abandoned' : metric === 'asa' ? 'ASA' : metric;
}

/** Those outside their band that are furthest from the model, as a multiple of the usual width of the band, which is narrow where nothing varies. */
function furthestTable({ cells, axes }: Backtest): TextTable {
  const widths = new Map<string, { sum: number; count: number }>();
  const keyOf = ({ queue, metric }: BacktestCell) => JSON.stringify([queue, metric]);
  for (const cell of cells) {
    const known = widths.get(keyOf(cell)) ?? { sum: 0, count: 0 };
    const width = (cell.high ?? 0) - (cell.low ?? 0);
    widths.set(keyOf(cell), { sum: known.sum + width, count: known.count + 1 });
  }
  const isOutside = ({ recorded, low, high }: BacktestCell) =>
    low !== null && high !== null && (recorded < low || recorded > high);
  const distance = (cell: BacktestCell): number => {
    const { sum, count } = widths.get(keyOf(cell))!;
    return sum > 0 ? (Math.abs(cell.recorded - cell.model) * count) / sum : 0;
  };
  const furthest = cells
    .filter(isOutside)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, furthestShown);
  return {
    columns: [left('queue'), left('interval'), left(''), right('recorded'), right('model'), right('band')],
    rows: furthest.map(({ queue, interval, metric, unit, recorded, model, low, high }) => [
      { text: queue },
      { text: formatIntervalLabel(axes.intervals[interval]!) },
      { text: nameOf(metric) },
      { text: formatQuantity(recorded, unit) },
      { text: formatQuantity(model, unit) },
      { text: formatInterval(low, high, unit) },
    ]),
  };
}
