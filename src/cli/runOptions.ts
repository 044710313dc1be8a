// What `run` may be told.
import { changeOptions, variantOption } from './changeOptions.ts';
import { checkOption } from './checkTargets.ts';
import { countOf, flag, type Given, text, texts } from './options.ts';

export const runOptions = {
  replications: countOf('N', "How often the period is played; instead of the scenario's own number"),
  precision: texts(
    'METRIC=WIDTH',
    'Replications are played until the interval of the metric is that narrow on either side, at every queue; several with commas',
  ),
  most: countOf('N', 'Most replications that are played to reach the precision'),
  seed: text('TEXT', "Text that the random numbers start from; instead of the scenario's own"),
  ...variantOption,
  ...changeOptions,
  workers: countOf('N', 'Replications played at the same time; as many as the machine has processors when not given'),
  out: text('DIR|none', 'Folder for the result files, output when not given; none writes no files'),
  json: flag('Print all results as one JSON document instead of the summary'),
  csv: flag('Print the summary table as CSV instead of the summary'),
  contacts: text('FILE', 'Write a row for each contact with its whole life as CSV, or as JSON lines to FILE.ndjson'),
  trace: text(
    'FROM-TO',
    'Print what happens on the floor from 10:00-10:15, "Mon 10:00-10:15" or 2027-03-01T10:00-10:15 in place of a report',
  ),
  'without-each-site': flag(
    'Play it again without each of its sites in turn, and compare: what is left when one fails',
  ),
  staffing: flag(
    'Print staffing against requirement by pool, site, group and hour, with a picture of the shortest day, in place of the summary',
  ),
  clock: text(
    'NAME',
    'By whose clock intervals are told in the summary: local (the scenario), utc, a site, or a zone such as Asia/Manila',
  ),
  replication: countOf('N', 'Replication that is traced, numbered from 0 as in files; the first when not given', 0),
  excel: flag('Write CSV for spreadsheets: byte order mark and semicolons'),
  'tidy-intervals': flag('Also write single intervals into results.csv'),
  check: checkOption('a target'),
  quiet: flag('Print no summary and no progress'),
};

export type RunOptions = Given<typeof runOptions>;
