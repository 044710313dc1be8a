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
    { line: 'run centre.yaml --set groups.experts.staff=5 --out none', doc: 'what if there were five all day?' },
    { line: 'run centre.yaml --variant evening --volume +10% --handle +20s', doc: 'a variant, on a busier week' },
    {
      line: 'run centre.yaml --contacts contacts.csv --replications 1',
      doc: 'the whole life of each contact of a week',
    },
    { line: 'run centre.yaml --csv --excel > summary.csv', doc: 'the table of the whole week for a spreadsheet' },
    { line: 'run centre.yaml --json > results.json', doc: 'everything, for other programs' },
    {
      line: 'run centre.yaml --out results --tidy-intervals --workers 2',
      doc: 'all intervals for a notebook, in two threads',
    },
    {
      line: 'run centre.yaml --trace "Mon 10:00-10:15" --replication 3',
      doc: 'what happens on the floor in a quarter of an hour',
    },
    { line: 'run centre.yaml --quiet --check', doc: 'a gate for scripts: code 3 when a target is missed' },
    { line: 'run centre.yaml --staffing --out none', doc: 'who is there and who is needed, hour by hour' },
    {
      line: 'run centre.yaml --clock utc --out none',
      doc: 'grids and worst intervals in UTC, or by the clock of a site',
    },
    {
      line: 'run centre.yaml --without-each-site --out none',
      doc: 'what is left when a site fails, one after another',
    },
  ],
  async run({ argument, given, terminal }) {
    const { runScenario } = await import('../runScenario.ts');
    return runScenario(argument, given, terminal);
  },
};
