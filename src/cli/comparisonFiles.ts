// What a comparison leaves behind: the texts of its files, and what goes to standard output.
import type { Comparison } from '../experiment/results.ts';
import type { OutputFile } from '../host/outputFolder.ts';
import type { Elapsed } from '../host/stopwatch.ts';
import { comparisonReport } from '../report/comparison.ts';
import { comparisonCsv } from '../report/comparisonCsv.ts';
import { jsonDocument } from '../report/jsonDocument.ts';
import { canonicalText } from '../scenario/canonical.ts';
import type { ComparedScenario } from './comparedArms.ts';
import type { ArmOptions } from './compareOptions.ts';
import type { Terminal } from './terminal.ts';
import { versions } from './version.ts';

/** Raised when a key of the JSON documents changes its name or meaning. */
const version = 1;

/** The table of differences, where it comes from, what was played, and how long that took, which differs each time. */
export function comparisonFiles(
  comparison: Comparison,
  scenarios: readonly ComparedScenario[],
  { excel = false }: ArmOptions,
  elapsed: Elapsed,
): OutputFile[] {
  const { rows: _rows, axes, ...rest } = comparison;
  const manifest = {
    versions: versions(),
    ...rest,
    zone: axes.zone,
    queues: axes.queues,
    groups: axes.groups,
    currency: axes.currency,
  };
  const contactsPerSecond = comparison.provenance.contactsOffered / elapsed.wallSeconds;
  return [
    { name: 'comparison.csv', pieces: comparisonCsv(comparison, { excel }) },
    { name: 'manifest.json', pieces: jsonDocument(version, manifest) },
    { name: 'scenarios.json', pieces: scenariosAsPlayed(scenarios) },
    { name: 'timings.json', pieces: [`${JSON.stringify({ ...elapsed, contactsPerSecond }, null, 2)}\n`] },
  ];
}

/** The scenarios as they were played, by name, one a line. */
function* scenariosAsPlayed(scenarios: readonly ComparedScenario[]): Iterable<string> {
  for (const [place, { name, scenario }] of scenarios.entries())
    yield `${place === 0 ? '{' : ','}\n${JSON.stringify(name)}: ${canonicalText(scenario)}`;
  yield '\n}\n';
}

/** `report` is what is printed where neither JSON nor CSV is asked for. */
export function printComparison(
  comparison: Comparison,
  { json, csv, excel = false, quiet }: ArmOptions,
  { out, messages }: Terminal,
  report = comparisonReport,
): void {
  if (json) out.writeAll(jsonDocument(version, comparison));
  else if (csv) out.writeAll(comparisonCsv(comparison, { excel }));
  else if (!quiet) {
    out.write(report(comparison, out));
    return;
  }
  // Those of the check have been told before the runs.
  for (const { kind, message } of comparison.warnings) {
    if (kind !== 'scenario') messages.write(`warning: ${message}\n`);
  }
}
