// `arrivals:` the contacts of a queue: what is expected and how it scatters, or what came in the past.
import { byKey } from '../../schema/byKey.ts';
import { checked } from '../../schema/checked.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { rate } from '../../schema/rate.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import { zone } from '../../schema/zone.ts';
import type { Arrivals, DemandShape, Dispersion } from '../scenario.ts';
import { calendarFactors, calendarFields } from './calendarFactors.ts';
import { checkDayParts } from './dayParts.ts';
import { checkHourly, checkVolumes, dayPattern, every, hourlyFields, shape, volumesFields } from './dayPattern.ts';
import { dayTotal } from './dayTotal.ts';
import { dispersion } from './dispersion.ts';

/** Contacts as written: profiles and files are still names. */
export type WrittenArrivals =
  | Exclude<Arrivals, { kind: 'profile' | 'forecast' | 'times' }>
  | SharedDemand
  | ForecastFile
  | { readonly kind: 'timesFile' };

interface SharedDemand {
  readonly kind: 'shared';
  readonly demand: string;
  readonly share: number;
  readonly dispersion?: Dispersion;
}

/** Which file it is, and which of its rows, is taken from the tree, before anything else is read. */
interface ForecastFile {
  readonly kind: 'file';
  readonly shape?: DemandShape;
  readonly dispersion?: Dispersion;
}

const fileFields = {
  queue: optional(
    text('Rows with this word in the queue column are used.', { example: 'orders' }),
    undefined,
    "the queue's name",
  ),
  zone: optional(
    zone('Whose clock the times in the file are; times with Z or an offset need none.', { example: 'UTC' }),
    undefined,
    "the period's zone",
  ),
};

const kinds = {
  rate: mapped(
    record('Demand that never changes.', { rate: rate('Expected contacts per unit of time.') }),
    ({ rate }): WrittenArrivals => ({ kind: 'rate', rate }),
  ),
  hourly: mapped(
    checked(record('Expected contacts by hour of a day that repeats.', { ...hourlyFields, dispersion }), checkHourly),
    ({ dispersion, ...pattern }): WrittenArrivals => ({
      kind: 'daily',
      ...dayPattern(pattern),
      ...(dispersion && { dispersion }),
    }),
  ),
  volumes: mapped(
    checked(record('Expected contacts by part of a day that repeats.', { ...volumesFields, dispersion }), checkVolumes),
    ({ dispersion, ...pattern }): WrittenArrivals => ({
      kind: 'daily',
      ...dayPattern(pattern),
      ...(dispersion && { dispersion }),
    }),
  ),
  demand: mapped(
    record('A share of a profile under the top-level key demand.', {
      demand: ref('Name of the profile.', 'demand profile', { example: 'shopping' }),
      share: optional(share('Share of the contacts of the profile.', { example: '22%' }), 1, '100%'),
      dispersion,
    }),
    (written): WrittenArrivals => ({ kind: 'shared', ...written }),
  ),
  file: mapped(
    record(
      'Expected contacts by date and time from a CSV file: columns start, volume and perhaps aht (mean handling time in seconds), or a column of clock times and one for each date or weekday.',
      {
        file: text('Path of the CSV file, relative to this file.', { example: 'forecast.csv' }),
        ...fileFields,
        shape,
        dispersion,
      },
    ),
    ({ shape, dispersion }): WrittenArrivals => ({
      kind: 'file',
      ...(shape && { shape }),
      ...(dispersion && { dispersion }),
    }),
  ),
  counts: mapped(
    checked(
      record('Exactly so many contacts in each part of the day, at random times within it.', {
        counts: list('Contacts per part of the day from local midnight.', count('Contacts.', { example: '12' })),
        every,
        ...calendarFields,
      }),
      ({ every, counts }, place) => checkDayParts(every, counts, 'counts', place),
    ),
    ({ every, counts, ...factors }): WrittenArrivals => ({
      kind: 'counts',
      every,
      counts,
      ...calendarFactors(factors),
    }),
  ),
  dayTotal: dayTotal as Field<WrittenArrivals>,
  times: mapped(
    record('Contacts at known times, the same in each replication.', {
      times: text('Path of a CSV file with a column time, relative to this file.', { example: 'history.csv' }),
      ...fileFields,
    }),
    (): WrittenArrivals => ({ kind: 'timesFile' }),
  ),
};

export const arrivals: Field<WrittenArrivals> = byKey('Contacts that come to the queue.', kinds);
