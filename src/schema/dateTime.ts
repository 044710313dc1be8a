// Local times of a date: `2027-03-10T06:00`.
import { isDate } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import { parseClockTime } from './clockTime.ts';
import type { Field } from './field.ts';
import { scalar } from './scalar.ts';

/** What a clock on the wall shows. */
export interface DateTime {
  readonly date: string;
  /** Seconds after midnight. */
  readonly clock: Seconds;
}

/** A local date and time of day; a date alone is its midnight. */
export function dateTime(doc: string, options: { readonly example?: string } = {}): Field<DateTime> {
  return scalar<DateTime>({
    kind: 'date and time',
    doc,
    example: options.example ?? '2027-03-10T06:00',
    expected: 'a local date and time',
    schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?$' },
    interpret(written, _reading, node) {
      const text = (node.written ?? String(written)).trim();
      const allowed = 'a local date and time of day, such as 2027-03-10T06:00';
      const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](.+))?$/.exec(text) ?? [];
      const clock = time === undefined ? 0 : parseClockTime(time);
      if (date === undefined || clock === undefined || clock >= 86_400)
        return { message: `${JSON.stringify(text)} is not a date and time`, allowed };
      return isDate(date)
        ? { value: { date, clock } }
        : { message: `there is no day ${date} in the calendar`, allowed };
    },
  });
}
