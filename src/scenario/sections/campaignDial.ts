// `dial:` and `detection:` of a campaign: what answers a dial, how soon, and whether the dialer tells machines from people.
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { ratio, share } from '../../schema/share.ts';
import type { Share } from '../../units/quantities.ts';
import type { Detection } from '../campaign.ts';
import { calendarFactors, calendarFields } from './calendarFactors.ts';
import { timeOrDistribution } from './timeOrDistribution.ts';

const hoursPerDay = 24;

/** What practitioners see of consumers, in per cent of dials from 08:00 to 20:59; the hours around are those of the nearest. */
const usualLive: readonly Share[] = hourly([9, 11, 12, 12, 11, 9, 9, 10, 12, 15, 17, 16, 13], 8).map(
  (per) => per / 100,
);
const usualMachine: Share = 0.5;
const usualBusy: Share = 0.03;
const usualDecay = 0.93;
const usualRing = { name: 'triangular', parameters: { from: 3, mode: 8, to: 20 } };

/** The values of the hours from `first` on; earlier hours are as the first, later ones as the last. */
function hourly(values: readonly number[], first: number): number[] {
  return Array.from(
    { length: hoursPerDay },
    (_, hour) => values[Math.min(values.length - 1, Math.max(0, hour - first))],
  );
}

const byHour = (doc: string) =>
  checked(list(doc, share('Share of the dials of an hour.', { example: '12%' })), (shares, place) => {
    if (shares.length === hoursPerDay) return;
    place.refuse({ message: `${shares.length} shares`, allowed: `${hoursPerDay}, one for each local hour of the day` });
  });

const live = byShape('Share of dials that a person answers: always, by local hour, or with factors.', {
  scalar: share('Share of dials that a person answers, at any hour.', { example: '12%' }),
  list: byHour('Share of dials that a person answers by local hour of the record, 24 values.'),
  map: record('Share of dials that a person answers.', {
    hourly: optional(byHour('By local hour of the record, 24 values.'), usualLive, '9 to 17% over the day'),
    days: optional(calendarFields.days),
    phones: optional(
      mapOf('Factor by type of phone; 1 for types that are not named.', ratio('Factor.', { example: '0.8' }), {
        example: 'landline',
      }),
      [],
      '1',
    ),
  }),
});

const fields = {
  live: optional(live, usualLive, '9 to 17% over the day'),
  machine: optional(
    byShape('Share of dials that a machine answers: always, or by local hour.', {
      scalar: share('Share of dials that a machine answers.', { example: '50%' }),
      list: byHour('Share of dials that a machine answers by local hour of the record, 24 values.'),
    }),
    usualMachine,
    '50%',
  ),
  busy: optional(share('Share of dials that find a busy line.', { example: '3%' }), usualBusy, '3%'),
  decay: optional(
    ratio('Factor on the share of people for each dial before this one.', { max: 1, example: '0.93' }),
    usualDecay,
  ),
  ring: optional(
    timeOrDistribution(
      'From dialing to the answer of a person or machine.',
      '{ triangular: { from: 3s, mode: 8s, to: 20s } }',
    ),
    usualRing,
    'triangular from 3s over 8s to 20s',
  ),
  ringOut: optional(
    duration('How long an unanswered phone rings before the dialer gives up.', { positive: true, example: '22s' }),
    22,
    '22s',
  ),
  busyTone: optional(duration('Time until a busy or invalid number is known.', { example: '3s' }), 3, '3s'),
};

type Written = RecordOf<typeof fields>;

/** What answers a dial; factors are still by name of the type of phone. */
export interface WrittenDial extends Omit<Written, 'live' | 'machine'> {
  readonly live: readonly Share[];
  readonly machine: readonly Share[];
  readonly days: readonly number[];
  readonly phones: readonly { readonly name: string; readonly value: number }[];
}

const everyDay = [1, 1, 1, 1, 1, 1, 1];

export const dial: Field<WrittenDial> = checked(
  mapped(record('What answers a dial, and how soon.', fields), completeDial),
  checkSums,
);

function completeDial({ live: written, machine, ...rest }: Written): WrittenDial {
  const sameAllDay = (value: number | readonly number[]) => (typeof value === 'number' ? hourly([value], 0) : value);
  const isPlain = typeof written === 'number' || Array.isArray(written);
  const detailed = isPlain
    ? { hourly: sameAllDay(written as number | readonly number[]), phones: [] }
    : (written as Exclude<Written['live'], number | readonly number[]>);
  return {
    ...rest,
    live: detailed.hourly,
    machine: sameAllDay(machine),
    days: ('days' in detailed && calendarFactors({ days: detailed.days! }).days) || everyDay,
    phones: detailed.phones,
  };
}

/** What a campaign that says nothing of dials meets. */
export const usualDial: WrittenDial = completeDial({
  live: usualLive,
  machine: usualMachine,
  busy: usualBusy,
  decay: usualDecay,
  ring: usualRing,
  ringOut: 22,
  busyTone: 3,
});

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** People, machines and busy lines are parts of all dials, in every hour, on every day, of every phone. */
function checkSums({ live, machine, busy, days, phones }: WrittenDial, place: Place): void {
  const factors = phones.length === 0 ? [{ name: '', value: 1 }] : [...phones, { name: '', value: 1 }];
  const of = { sum: 0, text: '' };
  let wrong = 0;
  for (const { name, value } of factors) {
    days.forEach((factor, day) => {
      live.forEach((share, hour) => {
        const people = share * factor * value;
        const sum = people + (machine[hour] ?? 0) + busy;
        if (sum <= 1 + 1e-9) return;
        wrong++;
        if (sum <= of.sum) return;
        of.sum = sum;
        const when = days.every((each) => each === days[0]) ? '' : ` on ${dayNames[day]}s`;
        const which = name === '' ? '' : `, of ${name}`;
        of.text = `from ${hour}:00 to ${hour + 1}:00${when}${which}: ${percent(people)} people + ${percent(machine[hour] ?? 0)} machines + ${percent(busy)} busy`;
      });
    });
  }
  if (wrong === 0) return;
  place.refuse({ message: `more answers than dials ${of.text}`, allowed: 'at most 100% together' });
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))}%`;
}

export const detection: Field<Detection> = mapped(
  record('The dialer tells machines from people and hangs up on machines.', {
    falsePositive: optional(
      share('Share of people who are taken for a machine, and hung up on.', { example: '2.5%' }),
      0.025,
      '2.5%',
    ),
    falseNegative: optional(share('Share of machines that are taken for a person.', { example: '8%' }), 0.08, '8%'),
    decision: optional(duration('How long it listens.', { example: '2.2s' }), 2.2, '2.2s'),
    message: optional(share('A message is left on this share of the machines that it finds.', { example: '60%' })),
  }),
  ({ message, ...rest }) => ({ ...rest, ...(message === undefined ? {} : { message: { share: message } }) }),
);
