// The whole scenario file: its top-level keys, each composed from a section.
import { atLeastOne } from '../schema/atLeastOne.ts';
import type { Field } from '../schema/field.ts';
import { list } from '../schema/list.ts';
import { mapOf } from '../schema/mapOf.ts';
import { count } from '../schema/number.ts';
import { optional } from '../schema/optional.ts';
import { type RecordOf, record } from '../schema/record.ts';
import { scalar } from '../schema/scalar.ts';
import { text } from '../schema/text.ts';
import { campaign } from './sections/campaign.ts';
import { currency } from './sections/currency.ts';
import { demandProfile } from './sections/demandProfile.ts';
import { group } from './sections/group.ts';
import { outage } from './sections/outage.ts';
import { period } from './sections/period.ts';
import { queue } from './sections/queue.ts';
import { roster } from './sections/roster.ts';
import { defaultRouting, routing } from './sections/routing.ts';
import { defaultRun, run } from './sections/run.ts';
import { client, site } from './sections/site.ts';
import { variants } from './sections/variants.ts';

/** Version of the file format that this program reads. */
const formatVersion = 1;

const version: Field<number> = scalar<number>({
  kind: 'version',
  doc: 'Version of the file format.',
  example: String(formatVersion),
  expected: 'the version of the file format',
  schema: { const: formatVersion },
  interpret(written) {
    if (written === formatVersion) return { value: formatVersion };
    return { message: `version ${written} of the file format is not known`, allowed: `allowed: ${formatVersion}` };
  },
});

const fields = {
  shoreline: version,
  name: text('Title of the scenario.', { example: 'First centre' }),
  note: optional(text('Anything worth knowing about the scenario.')),
  period,
  run: optional(run, defaultRun, '20 replications'),
  demand: optional(
    mapOf('Profiles of expected contacts that several queues share, by name.', demandProfile, { example: 'shopping' }),
  ),
  client: optional(client),
  sites: optional(mapOf('Places where agents work, by name.', site, { example: 'leeds' })),
  currency: optional(currency, undefined, 'that of all amounts'),
  lines: optional(count('Most contacts waiting or in hand in the whole centre.', { example: '120' })),
  queues: optional(mapOf('Types of contact, by name.', queue, { min: 1, example: 'orders' }), [], 'none'),
  campaigns: optional(mapOf('Outbound work, by name.', campaign, { example: 'collections' })),
  roster: optional(roster),
  groups: mapOf('Agents with the same skills, by name.', group, { min: 1, example: 'north' }),
  routing: optional(routing, defaultRouting, 'every skilled group at once'),
  events: optional(list('What goes wrong, and when.', outage)),
  variants: optional(variants),
};

/** The top-level keys of a file. */
export const sectionKeys: readonly string[] = Object.keys(fields);

export type WrittenScenario = RecordOf<typeof fields>;

/** A scenario file as it is written; forecasts are still names of files. */
export const grammar: Field<WrittenScenario> = atLeastOne(
  ['queues', 'campaigns'],
  record('A contact centre and the time for which it is simulated.', fields),
);
