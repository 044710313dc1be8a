// What `compare` may be told.
import { changeOptions } from './changeOptions.ts';
import { checkOption } from './checkTargets.ts';
import { countOf, flag, type Given, text, texts } from './options.ts';

export const compareOptions = {
  variants: text('NAMES', 'Variants to compare, separated by commas; all in the file when not given'),
  baseline: text(
    'NAME',
    'What the others are compared with: base, the scenario itself, or the first file when not given',
  ),
  replications: countOf('N', "How often each is played; instead of the baseline's own number"),
  precision: texts(
    'METRIC=WIDTH',
    'The baseline is played until the interval of the metric is that narrow on either side, at every queue, and the others as often',
  ),
  most: countOf('N', 'Most replications that are played to reach the precision'),
  seed: text('TEXT', "Text that the random numbers of all start from; instead of the baseline's own"),
  ...changeOptions,
  workers: countOf('N', 'Replications played at the same time; as many as the machine has processors when not given'),
  out: text('DIR|none', 'Folder for the result files, output when not given; none writes no files'),
  json: flag('Print the comparison as one JSON document instead of tables'),
  csv: flag('Print the differences as CSV instead of tables'),
  excel: flag('Write CSV for spreadsheets: byte order mark and semicolons'),
  check: checkOption('a target of a variant, the baseline aside,'),
  quiet: flag('Print no tables and no progress'),
};

export type CompareOptions = Given<typeof compareOptions>;

/** What is said about playing, output and checks, whatever is compared. */
export type ArmOptions = Pick<CompareOptions, 'workers' | 'out' | 'json' | 'csv' | 'excel' | 'check' | 'quiet'>;
