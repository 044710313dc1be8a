// `roster:` people by name from a file, who become groups by site and skills.
import { checked } from '../../schema/checked.ts';
import { clockTime } from '../../schema/clockTime.ts';
import { duration } from '../../schema/duration.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { text } from '../../schema/text.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import { skillMap } from './group.ts';
import { groupPay } from './pay.ts';
import { checkShift, pause } from './shift.ts';
import { shrinkage } from './shrinkage.ts';

const namedShift = checked(
  record('A shift that rows of the roster name.', {
    start: clockTime('Local time of the site at which it starts.', { example: '08:00' }),
    length: duration('Time from start to leaving.', { positive: true, max: secondsPerDay, example: '8h30m' }),
    breaks: optional(list('Breaks and meals, in order.', pause)),
  }),
  checkShift,
);

const fields = {
  file: text('Path of the CSV file, relative to this file: agent, site, skills, date, and start and end or shift.', {
    example: 'roster.csv',
  }),
  shifts: optional(mapOf('Shifts by the names that the column shift uses.', namedShift, { example: 'early' })),
  breaks: optional(list('Breaks of rows with start and end, as far as they fit into the shift.', pause)),
  skills: optional(skillMap, undefined, 'rank 1 and factor 1'),
  shrinkage: optional(shrinkage),
  pay: optional(groupPay),
};

export type WrittenRoster = RecordOf<typeof fields>;
export type NamedShift = NonNullable<WrittenRoster['shifts']>[number]['value'];

/** What it says about skills, shrinkage and pay holds for the groups that the roster makes; groups of one's own say it themselves. */
export const roster = record(
  'Agents by name, each with shifts by date, from a CSV file. Those of a site with the same skills are a group.',
  fields,
);
