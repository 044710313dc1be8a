// `period:` which stretch of time is simulated and counted, and in which steps it is reported.
import { checked, type Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { date } from '../../schema/date.ts';
import { duration } from '../../schema/duration.ts';
import { exactlyOne } from '../../schema/exactlyOne.ts';
import type { Field } from '../../schema/field.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { record } from '../../schema/record.ts';
import { zone } from '../../schema/zone.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Period } from '../scenario.ts';
import { allowedParts, dividesDay } from './dayParts.ts';

const halfHour = 1_800;
/** A hundred years: more is a slip of the pen. */
const mostDays = 36_525;

export const period: Field<Period> = exactlyOne(
  ['days', 'length'],
  checked(
    record('The time that is simulated and counted, and how it is reported.', {
      from: date('First local date that is counted; it begins at local midnight.', { example: '2027-03-01' }),
      days: optional(count('Number of whole local days that are counted.', { min: 1, max: mostDays, example: '7' })),
      length: optional(
        duration('Length of the counted time, in place of `days`.', {
          positive: true,
          max: mostDays * secondsPerDay,
          example: '12h',
        }),
      ),
      zone: zone('Time zone of the report and of all local times in this file.'),
      interval: optional(
        orWord(
          'whole',
          duration('Length of a reporting interval; `whole` reports the period as one.', {
            positive: true,
            example: '30m',
          }),
        ),
        halfHour,
        '30m',
      ),
      warmUp: optional(
        duration('Time simulated before `from` and not counted.', { max: mostDays * secondsPerDay, example: '2h' }),
        0,
        '0s',
      ),
      afterEnd: optional(
        choice(
          'What goes on after the counted time: demand and staff by the calendar, or nothing but serving those inside.',
          ['continue', 'drain'],
        ),
        'continue',
      ),
    }),
    checkInterval,
  ),
);

/** More rows a queue open in no spreadsheet. */
const mostIntervals = 1_000_000;

function checkInterval({ interval, days, length }: Pick<Period, 'interval' | 'days' | 'length'>, place: Place): void {
  const wholeDays = interval !== 'whole' && interval % secondsPerDay === 0;
  if (interval !== 'whole' && !dividesDay(interval) && !wholeDays) {
    place.refuse(
      { message: 'the interval does not divide a day', allowed: `${allowedParts}, whole days, or whole` },
      'interval',
    );
    return;
  }
  const counted = length ?? (days ?? 0) * secondsPerDay;
  const intervals = interval === 'whole' ? 1 : Math.floor(counted / interval);
  if (intervals > mostIntervals) {
    const allowed = `at most ${mostIntervals}: a longer interval or a shorter period`;
    place.refuse({ message: `the period has ${intervals} intervals`, allowed }, 'interval');
  }
}
