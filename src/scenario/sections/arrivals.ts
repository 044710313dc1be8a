// `arrivals:` the expected demand of a queue: a constant rate, a day that repeats, or a forecast file.
import { byKey } from '../../schema/byKey.ts';
import { checked } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { rate } from '../../schema/rate.ts';
import { record } from '../../schema/record.ts';
import { text } from '../../schema/text.ts';
import type { Arrivals } from '../scenario.ts';
import { checkDayParts } from './dayParts.ts';

/** Demand as written: a forecast is still the name of a file. */
export type WrittenArrivals = Exclude<Arrivals, { kind: 'forecast' }> | ForecastSource;

interface ForecastSource {
  readonly kind: 'file';
  /** As written: relative to the folder of the scenario file. */
  readonly file: string;
  /** Value of the file's `queue` column; undefined: the queue's own name. */
  readonly queue?: string;
}

const constant = record('Demand that never changes.', {
  rate: rate('Expected contacts per unit of time.'),
});

const daily = checked(
  record('A day of expected contacts that repeats every day.', {
    volumes: list(
      'Expected contacts per part of the day from local midnight.',
      number('Expected contacts.', { min: 0, example: '12.5' }),
    ),
    every: duration('Length of a part of the day.', { positive: true, example: '30m' }),
  }),
  ({ every, volumes }, place) => checkDayParts(every, volumes, 'volumes', place),
);

const forecast = record('Expected contacts by date and time from a CSV file with the columns start and volume.', {
  file: text('Path of the CSV file, relative to this file.', { example: 'forecast.csv' }),
  queue: optional(
    text('Rows with this word in the queue column are used.', { example: 'orders' }),
    undefined,
    "the queue's name",
  ),
});

export const arrivals: Field<WrittenArrivals> = mapped(
  byKey('Expected contacts, before randomness.', { rate: constant, volumes: daily, file: forecast }),
  (value) => {
    if ('rate' in value) return { kind: 'rate', ...value };
    return 'volumes' in value
      ? { kind: 'daily', every: value.every, volumes: value.volumes }
      : { kind: 'file', ...value };
  },
);
