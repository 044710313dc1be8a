// `shoreline staff`: searches the least headcount that meets the targets in every interval.
import { staffOptions } from '../staffOptions.ts';
import type { Command } from './contract.ts';

export const staff: Command<typeof staffOptions> = {
  name: 'staff',
  summary: 'Find by simulation the fewest agents that meet all targets in every interval',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options: staffOptions,
  examples: [
    { line: 'staff centre.yaml', doc: 'every pool of queues and groups, beside Erlang C and A and the schedule' },
    { line: 'staff centre.yaml --pool orders --out staff.csv', doc: 'one pool; staff: { file: staff.csv } plays it' },
    { line: 'staff centre.yaml --replications 100 --confidence 90%', doc: 'on the safe side' },
    { line: 'staff centre.yaml --volume +10% --csv --excel > need.csv', doc: 'what would a busier week need?' },
    {
      line: 'staff centre.yaml --variant evening --set queues.sales.target.abandoned=3% --handle +30s',
      doc: 'a variant, a stricter target, longer calls',
    },
    {
      line: 'staff centre.yaml --most-agents 25 --seed spring --workers 2',
      doc: 'never more than 25 at once, other luck',
    },
    { line: 'staff centre.yaml --quiet --json > staff.json', doc: 'for other programs, without progress' },
  ],
  async run({ argument, given, terminal }) {
    const { staffScenario } = await import('../staffScenario.ts');
    return staffScenario(argument, given, terminal);
  },
};
