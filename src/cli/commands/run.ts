// `shoreline run`: plays a scenario and reports.
import { choice, countOf, flag, type Given, text, texts } from '../options.ts';
import type { Command } from './contract.ts';

const options = {
  replications: countOf('N', "How often the period is played; instead of the scenario's own number"),
  seed: text('TEXT', "Text that the random numbers start from; instead of the scenario's own"),
  set: texts('PATH=VALUE', 'Change a value of the scenario; may be given several times'),
  workers: countOf('N', 'Replications played at the same time; as many as the machine has processors when not given'),
  out: text('DIR|none', 'Folder for the result files, output when not given; none writes no files'),
  json: flag('Print all results as one JSON document instead of the summary'),
  csv: flag('Print the summary table as CSV instead of the summary'),
  excel: flag('Write CSV for spreadsheets: byte order mark and semicolons'),
  'tidy-intervals': flag('Also write single intervals into results.csv'),
  check: choice(
    ['missed', 'strict'],
    'End with code 3 when a target was missed; under strict also when it is too close',
  ),
  quiet: flag('Print no summary and no progress'),
};

export type RunOptions = Given<typeof options>;

export const run: Command<typeof options> = {
  name: 'run',
  summary: 'Play a scenario many times and report waits, service levels and the use of staff',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options,
  examples: [
    { line: 'run centre.yaml', doc: 'a summary here, tables in output/centre/' },
    { line: 'run centre.yaml --replications 100 --seed spring', doc: 'more replications, other luck' },
    { line: 'run centre.yaml --set groups.front.staff=12 --out none', doc: 'what if there were twelve?' },
    { line: 'run centre.yaml --json > results.json', doc: 'everything, for other programs' },
    { line: 'run centre.yaml --quiet --check', doc: 'a gate for scripts: code 3 when a target is missed' },
  ],
  async run({ argument, given, terminal }) {
    const { runScenario } = await import('../runScenario.ts');
    return runScenario(argument, given, terminal);
  },
};
