// `summary.md`: verdicts and tables of the whole period, for a page or a message.
import type { Results } from '../../experiment/results.ts';
import { groupTable, pairTable } from '../groupTable.ts';
import { intervalCells } from '../intervalCells.ts';
import { findReasons } from '../intervalReason.ts';
import { outboundSections } from '../outbound/outboundSections.ts';
import { playedText } from '../playedText.ts';
import { portionTable } from '../portionTable.ts';
import { queueTable, serviceLevelNote } from '../queueTable.ts';
import { siteTable } from '../siteTable.ts';
import type { TextTable } from '../textTable.ts';
import { titleOf } from '../titleOf.ts';
import { overallVerdict, verdictParts } from '../verdicts.ts';
import { worstCells, worstIntervals, worstLegend } from '../worstIntervals.ts';
import type { Format } from './contract.ts';

const worstShown = 10;

export const markdown: Format = {
  name: 'markdown',
  fileName: 'summary.md',
  summary: 'Tables of targets, queues, groups and worst intervals, for a page or a message.',
  *write(results) {
    const { provenance } = results;
    const cells = intervalCells(results);
    const overall = overallVerdict(results, cells);
    yield `# ${inline(titleOf(results))}\n\n`;
    if (results.note !== undefined) yield `${inline(results.note)}\n\n`;
    yield `${playedText(provenance.replicationsDone, provenance.batches)}, seed \`${provenance.seed}\`, zone ${results.axes.zone}\n\n`;
    yield `**${overall.outcome}** ${overall.text}\n`;
    yield* section('Targets', verdictTable(results));
    yield* section('Queues', queueTable(results));
    if (results.axes.queues.length > 0) yield `\n${serviceLevelNote(results)}\n`;
    yield* section('Classes', portionTable(results, 'class'));
    yield* section('Allocations', portionTable(results, 'allocation'));
    for (const { title, table, legend } of outboundSections(results)) {
      yield* section(title, table);
      for (const sentence of legend) yield `\n${inline(sentence)}\n`;
    }
    yield* section('Groups', groupTable(results));
    yield* section('Sites', siteTable(results));
    yield* section('Who answered what', pairTable(results));
    const worst = worstCells(cells, worstShown);
    const reasonOf = findReasons(results);
    yield* section('Worst intervals', worstIntervals(worst, reasonOf));
    for (const sentence of worstLegend(worst, reasonOf)) yield `\n${inline(sentence)}\n`;
    if (results.warnings.length > 0) yield '\n## Warnings\n\n';
    for (const { message } of results.warnings) yield `- ${inline(message)}\n`;
  },
};

function verdictTable(results: Results): TextTable {
  return {
    columns: [
      results.axes.campaigns === undefined ? 'queue' : 'queue, campaign',
      'measured',
      'result',
      'target',
      'outcome',
    ].map((heading, index) => ({
      heading,
      align: index === 2 || index === 3 ? 'right' : 'left',
      rank: 0,
    })),
    rows: results.verdicts.map((verdict) =>
      [verdict.queue, ...verdictParts(results, verdict, 'long')].map((text) => ({ text })),
    ),
  };
}

function* section(title: string, { columns, rows }: TextTable): Iterable<string> {
  if (rows.length === 0) return;
  yield `\n## ${title}\n\n`;
  yield line(columns.map(({ heading }) => heading));
  yield line(columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
  for (const row of rows) yield line(row.map(({ text }) => text));
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(inline).join(' | ')} |\n`;
}

/** Text that stays text: on one line, and no character of it starts a column, markup or a tag. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|`*<]/g, '\\$&');
}
