// `window:` when people may be called on their own clock: the name of a calling rule, or hours by day of the week.
import { beside } from '../../schema/beside.ts';
import { byShape } from '../../schema/byShape.ts';
import { parseClockTime } from '../../schema/clockTime.ts';
import { date } from '../../schema/date.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapBy } from '../../schema/mapBy.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { scalar } from '../../schema/scalar.ts';
import { text } from '../../schema/text.ts';
import { parseWeekdays } from '../../schema/weekdays.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Seconds } from '../../units/quantities.ts';
import type { CallingWindow } from '../campaign.ts';

interface Hours {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Dates, or the public holidays of a country, which are not looked up yet. */
type Closed = readonly string[] | { readonly country: string; readonly region?: string };

/** A window as written: always, the name of a rule, or hours of its own. */
export type WrittenWindow =
  | '24/7'
  | { readonly rule: string }
  | { readonly open: CallingWindow['open']; readonly closed: Closed };

const hours: Field<Hours> = scalar<Hours>({
  kind: 'stretch of hours',
  doc: 'From one time of day to another.',
  example: '08:00-20:00',
  expected: 'a stretch of hours',
  schema: { type: 'string', pattern: '^[0-9]{1,2}:[0-5][0-9]\\s*-\\s*[0-9]{1,2}:[0-5][0-9]$' },
  interpret(written) {
    const [from, to, ...more] = String(written).split('-').map(parseClockTime);
    const allowed = 'such as 08:00-20:00, within one day';
    if (from === undefined || to === undefined || more.length > 0 || to > secondsPerDay)
      return { message: `${JSON.stringify(String(written))} is no stretch of hours`, allowed };
    return to > from ? { value: { from, to } } : { message: `${written} ends before it begins`, allowed };
  },
});

const byDays: Field<{ readonly open: CallingWindow['open'] }> = mapped(
  mapBy(
    'Hours by day of the week; nobody is called on days that are not named.',
    parseWeekdays,
    byShape('A stretch of hours, or several.', {
      scalar: hours,
      list: list('Stretches of hours.', hours, { min: 1 }),
    }),
    'mon-sat',
  ),
  (days) => ({
    open: days.flatMap(({ key, value }) =>
      (Array.isArray(value) ? (value as readonly Hours[]) : [value as Hours]).map((each) => ({ days: key, ...each })),
    ),
  }),
);

const closed: Field<Closed> = mapped(
  byShape('When nobody is called: on the public holidays of a country, or on some dates.', {
    scalar: ref('Country of the public holidays.', 'country', { example: 'US' }),
    list: list('Local dates.', date('A local date.')),
    map: record('Public holidays of a part of a country.', {
      country: ref('Country.', 'country', { example: 'US' }),
      region: optional(text('State or province.', { example: 'CA' })),
    }),
  }),
  (written) => (typeof written === 'string' ? { country: written } : written),
);

export const callingWindow: Field<WrittenWindow> = mapped(
  byShape('When people may be called on their own clock: a rule by name, or hours by day of the week.', {
    scalar: orWord('24/7', ref('Calling rule.', 'calling rule', { example: 'us' })),
    map: beside(byDays, 'closed', closed),
  }),
  (written) => {
    if (written === '24/7') return written;
    return typeof written === 'string' ? { rule: written } : { open: written.open, closed: written.closed ?? [] };
  },
);
