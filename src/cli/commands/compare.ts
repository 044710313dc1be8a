// `shoreline compare`: plays variants with the same random numbers and reports how they differ.
import { compareOptions } from '../compareOptions.ts';
import type { Command } from './contract.ts';

export const compare: Command<typeof compareOptions> = {
  name: 'compare',
  summary: 'Play variants of a scenario, or several scenarios, with the same random numbers and report how they differ',
  argument: { name: 'scenario', doc: 'Scenario file, or several', required: true, many: true },
  options: compareOptions,
  examples: [
    { line: 'compare centre.yaml', doc: 'each variant with the scenario itself' },
    { line: 'compare centre.yaml --variants evening,pooled --baseline evening', doc: 'two variants with each other' },
    { line: 'compare centre.yaml --volume +10% --handle +20s', doc: 'which variant bears a busier week?' },
    { line: 'compare centre.yaml --set groups.experts.staff=5 --out none', doc: 'and with five experts all day?' },
    {
      line: 'compare centre.yaml --replications 100 --seed spring --workers 2',
      doc: 'more of each, other luck, two threads',
    },
    { line: 'compare centre.yaml --precision sl_offered=0.5% --most 300', doc: 'as often as it takes' },
    { line: 'compare centre.yaml --csv --excel > differences.csv', doc: 'all differences for a spreadsheet' },
    { line: 'compare centre.yaml --json > comparison.json', doc: 'everything, for other programs' },
    {
      line: 'compare now.yaml then.yaml --quiet --check',
      doc: 'a gate for scripts: code 3 when then.yaml misses a target',
    },
  ],
  async run({ argument, more, given, terminal }) {
    const { compareScenarios } = await import('../compareScenarios.ts');
    return compareScenarios([argument, ...more], given, terminal);
  },
};
