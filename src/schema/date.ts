// Calendar dates: `2027-03-08`.
import { isDate } from '../units/calendar.ts';
import type { Field } from './field.ts';
import { scalar } from './scalar.ts';

/** A date of the Gregorian calendar that exists, kept as it is written. */
export function date(doc: string, options: { readonly example?: string } = {}): Field<string> {
  return scalar<string>({
    kind: 'date',
    doc,
    example: options.example ?? '2027-03-08',
    expected: 'a date',
    schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
    interpret(written) {
      const text = String(written).trim();
      const allowed = 'year, month and day, such as 2027-03-08';
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { message: `${JSON.stringify(text)} is not a date`, allowed };
      return isDate(text) ? { value: text } : { message: `there is no day ${text} in the calendar`, allowed };
    },
  });
}
