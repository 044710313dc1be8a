// `shoreline run`: plays a scenario and reports.
import { runOptions } from '../runOptions.ts';
import type { Command } from './contract.ts';

export const run: Command<typeof runOptions> = {
  name: 'run',
  summary: 'Play a scenario many times and report waits, service levels and the use of staff',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options: runOptions,
  examples: [
    { line: 'run centre.yaml', doc: 'a summary here, tables in output/centre/' },
    { line: 'run centre.yaml --replications 100 --seed spring', doc: 'more replications, other luck' },
    { line: 'run centre.yaml --precision sl_offered=1%,asa=2s --most 500', doc: 'as many as it takes' },
    { line: 'run centre.yaml --set groups.front.staff=12 --out none', doc: 'what if there were twelve?' },
    { line: 'run centre.yaml --variant evening --volume +10%', doc: 'a variant, on a busier week' },
    { line: 'run centre.yaml --json > results.json', doc: 'everything, for other programs' },
    { line: 'run centre.yaml --trace "Mon 10:00-10:15"', doc: 'what happens on the floor in a quarter of an hour' },
    { line: 'run centre.yaml --quiet --check', doc: 'a gate for scripts: code 3 when a target is missed' },
  ],
  async run({ argument, given, terminal }) {
    const { runScenario } = await import('../runScenario.ts');
    return runScenario(argument, given, terminal);
  },
};
