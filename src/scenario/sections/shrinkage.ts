// `shrinkage:` what keeps scheduled agents off the phone, besides planned breaks.
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { clockTime } from '../../schema/clockTime.ts';
import { date } from '../../schema/date.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { flag } from '../../schema/text.ts';
import { weekdays } from '../../schema/weekdays.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Absence, Deviation, Shrinkage, Spell } from '../scenario.ts';
import { timeDistribution } from './distribution.ts';

/** Spells off the phone of which only the share is known last half an hour. */
const usualSpell = { name: 'constant', parameters: { value: 1_800 } } as const;

const absence = byShape('Share of agent-days, or share and more.', {
  scalar: share('Share of agent-days on which an agent is away.', { example: '8%' }),
  map: record('Agent-days away.', {
    share: share('Share of agent-days on which an agent is away.', { example: '6%' }),
    paid: optional(flag('Whether these days are paid.'), true, 'true'),
    correlation: optional(
      share('Correlation between the agents of a site on a day: above 0 there are days on which many are away.', {
        max: 0.99,
        example: '10%',
      }),
      0,
      '0%',
    ),
  }),
});

const outOfOffice = byShape('Whole days away: one share, or one for each reason.', {
  scalar: share('Share of agent-days on which an agent is away, paid.', { example: '12%' }),
  map: mapOf('Reasons for whole days away, by name.', absence, { min: 1, example: 'sickness' }),
});

const spell = record('Spells off the phone at random moments of a shift; they wait for the contact in hand.', {
  share: share('Share of the time of shifts.', { max: 0.9, example: '3%' }),
  length: timeDistribution('How long a spell is.', '{ constant: { value: 30m } }'),
});

const inOffice = byShape('Time in the office and off the phone: one share, or spells by reason.', {
  scalar: share('Share of the time of shifts, in spells of half an hour at random moments.', {
    max: 0.9,
    example: '8%',
  }),
  map: mapOf('Spells off the phone, by reason.', spell, { min: 1, example: 'coaching' }),
});

const block = checked(
  record('So many agents of those on shift are off the phone from a local time on.', {
    days: optional(
      weekdays('Days of the week on which it takes place; every day when neither days nor dates are written.'),
    ),
    dates: optional(list('Dates on which it takes place.', date('A date.', { example: '2027-03-03' }), { min: 1 })),
    start: clockTime('Local time of the site at which it begins.', { example: '14:00' }),
    length: duration('How long it takes.', { positive: true, max: secondsPerDay, example: '1h' }),
    agents: optional(count('How many agents; all who are on shift when not written.', { min: 1, example: '6' })),
  }),
  ({ days, dates }: { readonly days?: unknown; readonly dates?: unknown }, place: Place) => {
    if (days !== undefined && dates !== undefined)
      place.refuse({ message: 'days and dates exclude each other', allowed: 'one of them' }, 'dates');
  },
);

const deviation = (doc: string): Field<Deviation> =>
  record(doc, {
    share: optional(share('On which share of occasions.', { example: '20%' }), 1, '100%'),
    by: timeDistribution('By how much.', '{ exponential: { mean: 4m } }'),
  });

export const shrinkage: Field<Shrinkage> = mapped(
  record('What keeps scheduled agents off the phone, besides planned breaks.', {
    outOfOffice: optional(outOfOffice),
    inOffice: optional(inOffice),
    blocks: optional(mapOf('Training, meetings and the like at set times, by name.', block, { example: 'training' })),
    late: optional(deviation('Agents who begin their shift late.')),
    early: optional(deviation('Agents who leave before the end of their shift.')),
    longBreaks: optional(deviation('Breaks that take longer than planned.')),
  }),
  ({ outOfOffice, inOffice, blocks = [], late, early, longBreaks }) => ({
    absences: absencesOf(outOfOffice),
    spells: spellsOf(inOffice),
    blocks: blocks.map(({ name, value }) => ({ name, ...value })),
    ...(late === undefined ? {} : { late }),
    ...(early === undefined ? {} : { early }),
    ...(longBreaks === undefined ? {} : { longBreaks }),
  }),
);

type ValueOf<F> = F extends Field<infer T> ? T : never;

function absencesOf(written: ValueOf<typeof outOfOffice> | undefined): Absence[] {
  if (written === undefined) return [];
  if (typeof written === 'number') return [{ name: 'absence', share: written, paid: true, correlation: 0 }];
  return written.map(({ name, value }) =>
    typeof value === 'number' ? { name, share: value, paid: true, correlation: 0 } : { name, ...value },
  );
}

function spellsOf(written: ValueOf<typeof inOffice> | undefined): Spell[] {
  if (written === undefined) return [];
  if (typeof written === 'number') return [{ name: 'off the phone', share: written, length: usualSpell }];
  return written.map(({ name, value }) => ({ name, ...value }));
}
