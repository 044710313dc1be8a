// What a run leaves behind: the texts of its files, and those that go to standard output instead.
import type { Results } from '../experiment/results.ts';
import type { OutputFile } from '../host/outputFolder.ts';
import type { Elapsed } from '../host/stopwatch.ts';
import type { FormatOptions } from '../report/formats/contract.ts';
import { formats } from '../report/formats/index.ts';
import { json } from '../report/formats/json.ts';
import { summaryCsv } from '../report/formats/summaryCsv.ts';
import { canonicalText } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { versions } from './version.ts';

/** Options that change what is written. */
export type FileOptions = Omit<FormatOptions, 'versions'>;

/**
 * Every format but the JSON document, which repeats all tables; the scenario as it was played, from whose text the run is named; and how
 * long the run took, which differs each time.
 */
export function filesOf(results: Results, scenario: Scenario, options: FileOptions, elapsed: Elapsed): OutputFile[] {
  const contactsPerSecond = results.provenance.contactsOffered / elapsed.wallSeconds;
  return [
    ...formats
      .filter((format) => format !== json && (format.applies?.(results) ?? true))
      .map((format) => ({
        name: format.fileName,
        pieces: format.write(results, { ...options, versions: versions() }),
      })),
    { name: 'scenario.json', pieces: [`${canonicalText(scenario)}\n`] },
    { name: 'timings.json', pieces: [`${JSON.stringify({ ...elapsed, contactsPerSecond }, null, 2)}\n`] },
  ];
}

export function jsonOf(results: Results, options: FileOptions): Iterable<string> {
  return json.write(results, { ...options, versions: versions() });
}

export function csvOf(results: Results, options: FileOptions): Iterable<string> {
  return summaryCsv.write(results, { ...options, versions: versions() });
}
