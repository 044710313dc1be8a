// `pay:` of a site: the wage, and what its country's law leaves to be changed of hours, premiums and load.
import { byShape } from '../../schema/byShape.ts';
import { checked } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { clockTime } from '../../schema/clockTime.ts';
import type { Field } from '../../schema/field.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { ratio } from '../../schema/share.ts';
import { wage } from '../../schema/wage.ts';

const hoursPerWeek = 168;
const hoursPerDay = 24;

/** A premium, as a share of the wage that comes on top of it. */
const premium = (when: string, example: string) =>
  ratio(`Premium ${when}, as a share of the wage that comes on top of it; the country's when not written.`, {
    example,
  });

const night = byShape('Premium at night, or premium and hours of night.', {
  scalar: premium('at night', '10%'),
  map: checked(
    record('Premium and hours of night.', {
      share: optional(premium('at night', '10%')),
      from: optional(clockTime('Local time at which night begins.', { example: '22:00' })),
      to: optional(clockTime('Local time at which night ends.', { example: '06:00' })),
    }),
    ({ from, to }, place) => {
      if ((from === undefined) !== (to === undefined))
        place.refuse({ message: 'night has a beginning and an end', allowed: 'both from and to' });
      else if (from !== undefined && from === to)
        place.refuse({ message: 'night begins when it ends', allowed: 'different times' }, 'to');
    },
  ),
});

const beyond = record('Another premium once an agent has worked so much overtime.', {
  hours: number('Hours of overtime after which it is paid.', { positive: true, max: hoursPerWeek, example: '9' }),
  per: choice('Of a shift or of a week.', ['shift', 'week']),
  share: premium('then', '200%'),
});

const overtime = byShape('Premium of overtime: one at all times, or by when it is worked.', {
  scalar: ratio('Premium of overtime whenever it is worked, in place of all that the country has.', { example: '50%' }),
  map: record("Premiums of overtime; what is not written is the country's.", {
    share: optional(premium('of overtime', '50%')),
    atNight: optional(premium('of overtime at night', '100%')),
    onHoliday: optional(premium('of overtime on holidays', '100%')),
    onSunday: optional(premium('of overtime on Sundays', '100%')),
    beyond: optional(beyond),
  }),
});

const hours = record('Hours of work.', {
  week: optional(
    number('Ordinary hours of a week, after which overtime begins.', {
      positive: true,
      max: hoursPerWeek,
      example: '40',
    }),
  ),
  day: optional(
    number('Ordinary hours of a shift, after which overtime begins; 24: no such limit.', {
      positive: true,
      max: hoursPerDay,
      example: '8',
    }),
  ),
  fullTime: optional(
    number('Hours a week of a full-time agent: what an FTE is, and what a wage by the month or year is for.', {
      positive: true,
      max: hoursPerWeek,
      example: '40',
    }),
  ),
});

const fields = {
  wage: optional(wage('What an ordinary hour, month or year of full-time work is paid; a group may have its own.')),
  load: optional(
    ratio("What the employer pays on top of all pay, as a share of it; the country's when not written.", {
      example: '28%',
    }),
  ),
  night: optional(night),
  sunday: optional(premium('on Sundays', '25%')),
  holiday: optional(premium('for work on public holidays', '100%')),
  special: optional(premium('for work on days of a second kind, where the country has them', '30%')),
  overtime: optional(overtime),
  combination: optional(
    choice("How premiums that meet in an hour are joined; the country's way when not written.", [
      'added',
      'multiplied',
      'highest',
    ]),
  ),
  hours: optional(hours),
};

/** What a site says of pay; what it leaves open is filled in from its country. */
export type WrittenPay = RecordOf<typeof fields>;

export const pay: Field<WrittenPay> = record('What work is paid at the site, besides what its country has.', fields);

/** What a group says of pay. */
export const groupPay = record('What work in this group is paid, where it differs from its site.', {
  wage: wage('What an ordinary hour, month or year of full-time work is paid.', { example: '21 USD/h' }),
});
