// What `staff` may be told.
import { share } from '../schema/share.ts';
import { changeOptions, variantOption } from './changeOptions.ts';
import { countOf, flag, type Given, quantity, text, texts } from './options.ts';

export const staffOptions = {
  pool: texts('NAME', 'Only the pool of this queue or group; may be given several times'),
  replications: countOf('N', "How often each headcount is played; instead of the scenario's own number"),
  confidence: quantity(
    'SHARE',
    share('Meet targets with the whole interval of this confidence, and not only with the estimate', {
      min: 0.5,
      max: 0.9999,
      example: '95%',
    }),
  ),
  'most-agents': countOf('N', 'Most agents of a pool in an interval; no limit when not given'),
  seed: text('TEXT', "Text that the random numbers start from; instead of the scenario's own"),
  ...variantOption,
  ...changeOptions,
  workers: countOf('N', 'Replications played at the same time; as many as the machine has processors when not given'),
  out: text('FILE', 'Write the headcount as CSV, to be read by staff: { file: … }'),
  json: flag('Print everything as one JSON document instead of tables'),
  csv: flag('Print the intervals as CSV instead of tables'),
  excel: flag('Write CSV for spreadsheets: byte order mark and semicolons'),
  quiet: flag('Print no tables and no progress'),
};

export type StaffOptions = Given<typeof staffOptions>;
