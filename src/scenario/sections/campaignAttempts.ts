// `attempts:` of a campaign: how often and how soon its records are called again.
import { checked, type Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Seconds } from '../../units/quantities.ts';
import type { AttemptRules, DialResult } from '../campaign.ts';

/**
 * Usual in the trade, except that nobody who found nobody there is called again within 72 hours: so Ofcom's statements on persistent
 * misuse ask.
 */
const usualGaps: Readonly<Record<DialResult, Seconds>> = {
  noAnswer: 10_800,
  busy: 1_800,
  machine: 14_400,
  invalid: 0,
  nuisance: 3 * secondsPerDay,
  wrongParty: secondsPerDay,
  skipped: secondsPerDay,
};

const gapDocs: Readonly<Record<DialResult, string>> = {
  noAnswer: 'After nobody answered.',
  busy: 'After the line was busy.',
  machine: 'After a machine answered.',
  invalid: 'After a number was invalid; the next dial goes to another phone.',
  nuisance: 'After somebody answered and no agent was there in time.',
  wrongParty: 'After a talk with somebody else.',
  skipped: 'After an agent looked at the record and did not dial.',
};

const gap = (result: DialResult) =>
  optional(duration(gapDocs[result], { example: '3h' }), usualGaps[result], writeDuration(usualGaps[result]));

const most = (doc: string, example: string) => optional(count(doc, { min: 1, example }), undefined, 'no limit');

const fields = {
  most: most('Most dials of a record in all.', '12'),
  mostPerPhone: most('Most dials of each of its phones.', '6'),
  perDay: most('Most dials of a record on one local day.', '3'),
  perPhoneDay: most('Most dials of each of its phones on one local day.', '1'),
  cap: optional(
    record('At most so many dials of a record within so many local days in a row, such as 7 in 7.', {
      dials: count('Dials.', { min: 1, example: '7' }),
      days: count('Local days in a row.', { min: 1, max: 31, example: '7' }),
    }),
    undefined,
    'none',
  ),
  freeze: optional(
    checked(
      duration('After a talk with the right party nobody calls for so many local days, its own day counted.', {
        max: 31 * secondsPerDay,
        example: '7d',
      }),
      (time, place) => {
        if (time % secondsPerDay !== 0)
          place.refuse({
            message: `${writeDuration(time)} is no number of whole days`,
            allowed: 'whole days, such as 7d',
          });
      },
    ),
    undefined,
    'none',
  ),
  gap: optional(
    record('Least time to the next dial of a record after each result.', {
      noAnswer: gap('noAnswer'),
      busy: gap('busy'),
      machine: gap('machine'),
      invalid: gap('invalid'),
      nuisance: gap('nuisance'),
      wrongParty: gap('wrongParty'),
      skipped: gap('skipped'),
    }),
    usualGaps,
    'noAnswer 3h, busy 30m, machine 4h, nuisance 3d, wrongParty 1d',
  ),
  order: optional(
    choice('Who is called first of those who may be called now: never called, longest due, or last loaded.', [
      'fresh-first',
      'due-first',
      'newest-first',
    ]),
    'fresh-first',
  ),
  prefer: optional(
    record('Local hours of the record in which a further dial is preferred.', {
      hours: list('Hours of the day.', count('An hour, 17 for 17:00 to 18:00.', { max: 23, example: '17' }), {
        min: 1,
      }),
      within: optional(duration('How long a further dial may wait for them.', { example: '2d' }), secondsPerDay, '1d'),
    }),
    undefined,
    'none',
  ),
};

type Written = RecordOf<typeof fields>;

export const attempts: Field<AttemptRules> = mapped(
  checked(record('How often and how soon records are called again.', fields), checkLimits),
  ({ freeze, gap: gaps, ...rules }) => ({
    ...rules,
    gaps,
    ...(freeze === undefined ? {} : { freezeDays: freeze / secondsPerDay }),
  }),
);

/** What a campaign that says nothing of attempts does. */
export const usualAttempts: AttemptRules = { gaps: usualGaps, order: 'fresh-first' };

/** Limits that can never be reached because another one is smaller are mistakes; one that changes nothing is doubtful. */
function checkLimits({ most, mostPerPhone, perDay, perPhoneDay, cap }: Written, place: Place): void {
  const above = (
    part: string | readonly string[],
    value: number | undefined,
    name: string,
    of: string,
    limit?: number,
  ) => {
    if (value === undefined || limit === undefined || value <= limit) return;
    const message = `${name} ${value} is above ${of} ${limit}, and can never be reached`;
    place.refuse({ message, allowed: `at most ${limit}, or more for ${of}` }, part);
  };
  above('perPhoneDay', perPhoneDay, 'perPhoneDay', 'perDay', perDay);
  above('perPhoneDay', perPhoneDay, 'perPhoneDay', 'mostPerPhone', mostPerPhone);
  above('perDay', perDay, 'perDay', 'most', most);
  above('perDay', perDay, 'perDay', 'the dials of the cap', cap?.dials);
  above('mostPerPhone', mostPerPhone, 'mostPerPhone', 'most', most);
  if (cap === undefined) return;
  above(['cap', 'dials'], cap.dials, 'a cap of', 'most', most);
  if (perDay !== undefined && perDay * cap.days <= cap.dials) {
    const message = `perDay ${perDay} allows ${perDay * cap.days} dials in ${cap.days} days, so the cap of ${cap.dials} changes nothing`;
    place.doubt({ message }, 'cap');
  }
}
