// `shoreline coverage`: who covers what, every hour of the week, from the schedule alone.
import { changeOptions, variantOption } from '../changeOptions.ts';
import { flag } from '../options.ts';
import type { Command } from './contract.ts';

const options = {
  ...variantOption,
  ...changeOptions,
  csv: flag('Write a tidy table, a row a number, in place of the summary'),
  json: flag('Write everything as one JSON document in place of the summary'),
  excel: flag('With --csv: semicolons and a byte order mark'),
};

export const coverage: Command<typeof options> = {
  name: 'coverage',
  summary: 'Show which queue is covered when, and by which site, from the schedule alone',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options,
  examples: [
    { line: 'coverage centre.yaml', doc: 'gaps, a grid of the week for each queue, a timeline of the sites' },
    { line: 'coverage centre.yaml --variant evening', doc: 'would that close the gap?' },
    { line: 'coverage centre.yaml --set groups.experts.staff=1', doc: 'or one expert by day and night?' },
    { line: 'coverage centre.yaml --volume +10% --handle +20s', doc: 'beside the load of a busier week' },
    { line: 'coverage centre.yaml --csv --excel > coverage.csv', doc: 'for a spreadsheet' },
    { line: 'coverage centre.yaml --json', doc: 'for other programs' },
  ],
  async run({ argument, given, terminal }) {
    const { showCoverage } = await import('../showCoverage.ts');
    return showCoverage(argument, given, terminal);
  },
};
