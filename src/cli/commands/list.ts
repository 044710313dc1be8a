// `shoreline list`: the names that scenarios, outputs and command lines may use, each with a line of explanation.
import { unknownName } from '../../schema/mistake.ts';
import { exitCodes } from '../exitCodes.ts';
import type { RuleTexts } from '../outboundRules.ts';
import type { Screen } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import type { Call, Command } from './contract.ts';

/** Names up to so many characters stand beside their explanation. */
const mostBeside = 24;

interface Entry {
  readonly name: string;
  /** One or more lines. */
  readonly lines: readonly string[];
}

/** Names with explanations, or lines that are ready. */
type Listing = readonly Entry[] | { readonly drawn: readonly string[] };

/** What can be listed, in the order of the whole list. */
const topics: Readonly<Record<string, (call: Call) => Promise<Listing>>> = {
  calling: async (call) => ({ drawn: await drawCalling(call.terminal.out) }),
  commands: async ({ commands }) => commands.map(entry),
  countries: async ({ terminal }) => ({ drawn: await drawCountries(terminal.out) }),
  dialers: async () => (await import('../../policies/dialing/index.ts')).dialers.map(entry),
  distributions: async () => (await import('../../random/distributions/index.ts')).distributions.map(entry),
  formats: async () => {
    const { formats } = await import('../../report/formats/index.ts');
    return formats.map(({ fileName, summary }) => ({ name: fileName, lines: [summary] }));
  },
  metrics: async () => {
    const all = await import('../../metrics/index.ts');
    const outbound = await import('../../metrics/outbound/index.ts');
    const { formula } = await import('../../metrics/formula.ts');
    const { serviceLevelOf } = await import('../../metrics/serviceLevel.ts');
    // One of those that targets may ask for stands for all of them.
    const included = serviceLevelOf({ counting: 'sl_offered', include: ['flowed_out'] });
    return [
      ...all.queueMetrics,
      included,
      ...all.portionMetrics,
      ...all.groupMetrics,
      ...all.pairMetrics,
      ...all.costMetrics,
      ...all.attributedMetrics,
      ...all.derivedMetrics,
      ...outbound.campaignMetrics,
      ...outbound.campaignCostMetrics,
      ...outbound.dialMetrics,
      ...outbound.outcomeMetrics,
      ...outbound.recordMetrics,
      ...outbound.ruleMetrics,
      ...outbound.outboundGroupMetrics,
    ].map((metric) => ({
      name: metric.name,
      lines: [`${metric.title}, ${metric.unit}, per ${metric.scope}`, `= ${formula(metric)}`, metric.doc],
    }));
  },
  nuisance: async (call) => ({ drawn: await drawNuisance(call.terminal.out) }),
  routing: async () => (await import('../../policies/routing/index.ts')).routingPolicies.map(entry),
};

export const list: Command = {
  name: 'list',
  summary:
    'List metrics, distributions, routing policies, dialers, countries, calling and nuisance rules, output files and commands',
  argument: {
    name: 'what',
    doc: `${Object.keys(topics).join(', ')}; all of them when left out`,
    required: false,
    words: Object.keys(topics),
  },
  options: {},
  examples: [
    { line: 'list', doc: 'everything' },
    { line: 'list metrics', doc: 'what is measured, with formulas' },
  ],
  async run(call) {
    const { argument, terminal } = call;
    const names = Object.keys(topics);
    if (argument !== '' && !names.includes(argument)) throw new UsageError(unknownName('list', argument, names));
    for (const name of argument === '' ? names : [argument]) {
      if (argument === '') terminal.out.write(`${name === names[0] ? '' : '\n'}${name}\n\n`);
      await write(await topics[name](call), terminal.out);
    }
    return exitCodes.done;
  },
};

function entry({ name, summary }: { readonly name: string; readonly summary: string }): Entry {
  return { name, lines: [summary] };
}

async function drawCountries({ width, color }: Screen): Promise<string[]> {
  const { countries } = await import('../../places/countries/index.ts');
  const { countryLegend, countryTable } = await import('../countryFigures.ts');
  const { drawTable, makeColors } = await import('../../report/drawTable.ts');
  const { wrapText } = await import('../../report/wrapText.ts');
  const colors = makeColors(color);
  const legend = countryLegend.flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim));
  return [...drawTable(countryTable(countries), width, colors), ...legend];
}

async function drawCalling(out: Screen): Promise<string[]> {
  const { callingRules } = await import('../../places/calling/index.ts');
  const { callingTexts } = await import('../outboundRules.ts');
  return drawRules(callingRules.map(callingTexts), out);
}

async function drawNuisance(out: Screen): Promise<string[]> {
  const { nuisanceRules } = await import('../../places/nuisance/index.ts');
  const { nuisanceTexts } = await import('../outboundRules.ts');
  return drawRules(nuisanceRules.map(nuisanceTexts), out);
}

/** Each rule with its figures and where they come from. */
async function drawRules(rules: readonly RuleTexts[], { width, color }: Screen): Promise<string[]> {
  const { makeColors } = await import('../../report/drawTable.ts');
  const { wrapText } = await import('../../report/wrapText.ts');
  const colors = makeColors(color);
  const margin = 2 + Math.max(...rules.flatMap(({ figures }) => figures.map(({ name }) => name.length)));
  const indented = (name: string, text: string) =>
    wrapText(text, Math.max(20, width - margin - 2)).map(
      (line, i) => `  ${(i === 0 ? name : '').padEnd(margin)}${line}`,
    );
  const legend = '* assumed by practitioners; a scenario that knows better writes its own.';
  const drawn = rules.flatMap(({ name, summary, sources, figures }) => [
    ...wrapText(`${colors.bold(name)}: ${summary}`, width, 2),
    ...figures.flatMap((figure) => indented(figure.name, figure.text)),
    ...sources.flatMap((source, i) => indented('', `[${i + 1}] ${source}`).map(colors.dim)),
  ]);
  return [...drawn, ...wrapText(legend, width, 2).map(colors.dim)];
}

/** Names in a column of their own, texts beside them. */
async function write(listing: Listing, out: Screen): Promise<void> {
  if ('drawn' in listing) {
    out.write(listing.drawn.map((line) => `${line}\n`).join(''));
    return;
  }
  const { wrapText } = await import('../../report/wrapText.ts');
  const longest = Math.max(...listing.map(({ name }) => name.length));
  // Long names have a line of their own, so that what is said of them is not squeezed into a narrow column.
  const margin = Math.min(longest, mostBeside) + 2;
  for (const { name, lines } of listing) {
    const wrapped = lines.flatMap((line) => wrapText(line, Math.max(20, out.width - margin)));
    if (name.length > mostBeside) wrapped.unshift('');
    out.write(wrapped.map((line, i) => `${(i === 0 ? name : '').padEnd(margin)}${line}`.trimEnd()).join('\n'));
    out.write('\n');
  }
}
