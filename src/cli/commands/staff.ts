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
    { line: 'staff centre.yaml --volume +10% --csv > need.csv', doc: 'what would a busier week need?' },
  ],
  async run({ argument, given, terminal }) {
    const { staffScenario } = await import('../staffScenario.ts');
    return staffScenario(argument, given, terminal);
  },
};
