// `staff:` and `shifts:` the two ways in which a group is there: numbers by time, or people who come and go.
import { byKey } from '../../schema/byKey.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { type Keyed, mapBy } from '../../schema/mapBy.ts';
import { mapped } from '../../schema/mapped.ts';
import type { Wrong } from '../../schema/mistake.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { record } from '../../schema/record.ts';
import { text } from '../../schema/text.ts';
import { parseWeekdays } from '../../schema/weekdays.ts';
import { zone } from '../../schema/zone.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Seconds } from '../../units/quantities.ts';
import type { Presence } from '../scenario.ts';
import { allowedParts, checkDayParts, dividesDay } from './dayParts.ts';
import { shift } from './shift.ts';

/** Presence as written: which file it is, and which of its rows, is taken from the tree, before anything else is read. */
export type WrittenPresence = Presence | { readonly law: 'staffFile' } | { readonly law: 'inRoster' };

const agents = count('Agents.', { example: '12' });
const every = duration('Length of a part of the day.', { positive: true, example: '30m' });

const sameEachDay = mapped(
  checked(
    record('A number of agents for each part of the day, the same every day.', {
      every,
      agents: list('Agents in each part of the day from local midnight.', agents),
    }),
    ({ every, agents }, place) => checkDayParts(every, agents, 'agents', place),
  ),
  ({ every, agents }): WrittenPresence => ({ law: 'headcount', every, agents }),
);

const byWeekday = mapBy(
  'Agents by day of the week, nobody on days that are not named.',
  parseWeekdays,
  byShape('Agents all day, or in each part of the day from local midnight.', {
    scalar: agents,
    list: list('Agents in each part of the day from local midnight.', agents),
  }),
  'mon-fri',
);

const eachWeek = mapped(
  checked(
    record('A number of agents by day of the week, or for each part of these days.', {
      every: optional(every),
      days: byWeekday,
    }),
    checkWeek,
  ),
  ({ every = secondsPerDay, days }): WrittenPresence => {
    const listOf = (value: number | readonly number[]) => (typeof value === 'number' ? [value] : value);
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => listOf(days.find(({ key }) => key.includes(day))?.value ?? 0));
    return { law: 'headcount', every, week };
  },
);

const fromFile = mapped(
  record(
    'Agents by date and time from a CSV file: columns start and agents, or a column of clock times and one for each date or weekday.',
    {
      file: text('Path of the CSV file, relative to this file.', { example: 'staff.csv' }),
      group: optional(
        text('Rows with this word in the group column are used.', { example: 'north' }),
        undefined,
        "the group's name",
      ),
      zone: optional(
        zone('Whose clock the times in the file are; times with Z or an offset need none.', { example: 'UTC' }),
        undefined,
        'that of the site, or of the period',
      ),
    },
  ),
  (): WrittenPresence => ({ law: 'staffFile' }),
);

export const staff: Field<WrittenPresence> = mapped(
  byShape('Number of agents, always or by time; when it falls, whoever finishes first leaves.', {
    scalar: count('Number of agents at all times.', { example: '12' }),
    map: byKey('Agents by time.', { agents: sameEachDay, days: eachWeek, file: fromFile }),
  }),
  (value) => (typeof value === 'number' ? { law: 'headcount', every: secondsPerDay, agents: [value] } : value),
);

interface WrittenWeek {
  readonly every?: Seconds;
  readonly days: readonly Keyed<readonly number[], number | readonly number[]>[];
}

function checkWeek({ every, days }: WrittenWeek, place: Place): void {
  const seen = new Set<number>();
  for (const { key, written, value } of days) {
    if (key.some((day) => seen.has(day)))
      place.refuse({ message: 'a day of the week is named twice' }, ['days', written]);
    for (const day of key) seen.add(day);
    if (typeof value === 'number') continue;
    if (every !== undefined) checkDayParts(every, value, ['days', written], place);
    else place.refuse(withoutEvery(value), ['days', written]);
  }
}

function withoutEvery(values: readonly number[]): Wrong {
  const part = secondsPerDay / values.length;
  const allowed = dividesDay(part) ? `write every: ${writeDuration(part)}` : allowedParts;
  return { message: `${values.length} values, and no key every that tells the length of their parts`, allowed };
}

export const shifts: Field<WrittenPresence> = mapped(
  orWord(
    'roster',
    list('Shifts: each agent comes and leaves by the clock, after the contact in hand.', shift, { min: 1 }),
  ),
  (shifts) => (shifts === 'roster' ? { law: 'inRoster' } : { law: 'rostered', shifts }),
);
