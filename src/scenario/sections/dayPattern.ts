// Expected contacts of a local day that repeats: `hourly: […]`, or `volumes: […]` with `every`.
import type { Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { duration } from '../../schema/duration.ts';
import { list } from '../../schema/list.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import type { RecordOf } from '../../schema/record.ts';
import { zone } from '../../schema/zone.ts';
import type { Seconds } from '../../units/quantities.ts';
import type { DayPattern } from '../scenario.ts';
import { calendarFactors, calendarFields } from './calendarFactors.ts';
import { checkDayParts } from './dayParts.ts';

const secondsPerHour: Seconds = 3_600;

const volume = number('Expected contacts.', { min: 0, example: '12.5' });

export const every = duration('Length of a part of the day.', { positive: true, example: '30m' });

export const shape = optional(
  choice(
    'How the rate runs: constant within each part of the day, or linear from edges to middles, with the same volume in each part.',
    ['constant', 'linear'],
  ),
  undefined,
  'constant',
);

const common = {
  ...calendarFields,
  zone: optional(zone('Whose clock and calendar are meant.'), undefined, "the period's zone"),
  shape,
};

export const hourlyFields = {
  hourly: list('Expected contacts per hour of the local day, 24 numbers.', volume),
  ...common,
};

export const volumesFields = {
  volumes: list('Expected contacts per part of the day from local midnight.', volume),
  every,
  ...common,
};

export function checkHourly({ hourly }: { readonly hourly: readonly number[] }, place: Place): void {
  checkDayParts(secondsPerHour, hourly, 'hourly', place);
}

export function checkVolumes(value: { readonly volumes: readonly number[]; readonly every: Seconds }, place: Place) {
  checkDayParts(value.every, value.volumes, 'volumes', place);
}

/** Either way of writing, as a scenario holds it. */
export function dayPattern(written: RecordOf<typeof hourlyFields> | RecordOf<typeof volumesFields>): DayPattern {
  const { zone, shape } = written;
  return {
    every: 'hourly' in written ? secondsPerHour : written.every,
    volumes: 'hourly' in written ? written.hourly : written.volumes,
    ...calendarFactors(written),
    ...(zone === undefined ? {} : { zone }),
    ...(shape === undefined ? {} : { shape }),
  };
}
