// `shoreline backtest`: holds recorded intervals against the simulation of the same time.
import { backtestOptions } from '../backtestOptions.ts';
import type { Command } from './contract.ts';

export const backtest: Command<typeof backtestOptions> = {
  name: 'backtest',
  summary: 'Hold recorded intervals against a simulation of the same time: does the model reproduce them?',
  argument: { name: 'scenario', doc: 'Scenario file whose period is the recorded time', required: true },
  options: backtestOptions,
  examples: [
    { line: 'backtest centre.yaml --actuals october.csv', doc: 'how near, queue by queue, and where not' },
    {
      line: 'backtest centre.yaml --actuals october.csv --variant evening --set run.confidence=90% --volume +5% --handle +10s',
      doc: 'another model of the same time',
    },
    {
      line: 'backtest centre.yaml --actuals october.csv --replications 200 --seed again --workers 2 --csv --excel > errors.csv',
      doc: 'every interval, for a spreadsheet',
    },
    { line: 'backtest centre.yaml --actuals october.csv --json > errors.json', doc: 'for other programs' },
  ],
  async run({ argument, given, terminal }) {
    const { backtestScenario } = await import('../backtestScenario.ts');
    return backtestScenario(argument, given, terminal);
  },
};
