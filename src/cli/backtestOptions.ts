// What `backtest` may be told.
import { changeOptions, variantOption } from './changeOptions.ts';
import { countOf, flag, type Given, text } from './options.ts';

export const backtestOptions = {
  actuals: text('FILE', 'CSV of what was recorded: queue,start,offered and perhaps abandoned,sl,asa'),
  replications: countOf('N', "How often the period is played; instead of the scenario's own number"),
  seed: text('TEXT', "Text that the random numbers start from; instead of the scenario's own"),
  ...variantOption,
  ...changeOptions,
  workers: countOf('N', 'Replications played at the same time; as many as the machine has processors when not given'),
  json: flag('Print everything as one JSON document instead of tables'),
  csv: flag('Print every interval as CSV instead of tables'),
  excel: flag('Write CSV for spreadsheets: byte order mark and semicolons'),
};

export type BacktestGiven = Given<typeof backtestOptions>;
