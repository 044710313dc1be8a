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
    { line: 'compare centre.yaml --variants early,late --baseline early', doc: 'two variants with each other' },
    { line: 'compare centre.yaml --volume +10%', doc: 'which variant bears a busier week?' },
    { line: 'compare now.yaml then.yaml --check', doc: 'two files; code 3 when the second misses a target' },
    { line: 'compare centre.yaml --precision sl_offered=0.5%', doc: 'as often as it takes' },
  ],
  async run({ argument, more, given, terminal }) {
    const { compareScenarios } = await import('../compareScenarios.ts');
    return compareScenarios([argument, ...more], given, terminal);
  },
};
