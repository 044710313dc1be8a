// `holidays:` of a site: those of its country's law unless the file changes them, and who works on them.
import { date } from '../../schema/date.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapBy } from '../../schema/mapBy.ts';
import { mapped } from '../../schema/mapped.ts';
import type { Wrong } from '../../schema/mistake.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import { isDate } from '../../units/calendar.ts';

/** What a site says of its holidays; the days of the law are not known yet. */
export interface WrittenHolidays {
  /** Replace the law's days altogether; undefined: the days of the law. */
  readonly only?: readonly NamedDay[];
  readonly add: readonly NamedDay[];
  readonly remove: readonly string[];
  readonly staff: number;
}

interface NamedDay {
  readonly date: string;
  readonly name: string;
}

const allStaff = 1;

const named = mapped(
  mapBy(
    'Dates with their names.',
    (written: string): string | Wrong =>
      isDate(written)
        ? written
        : { message: `${JSON.stringify(written)} is not a date`, allowed: 'year, month and day, such as 2027-12-25' },
    text('Name of the day.', { example: 'Christmas Day' }),
    '2027-12-25',
  ),
  (days): readonly NamedDay[] => days.map(({ key, value }) => ({ date: key, name: value })),
);

const staff = share(
  'Share of those scheduled who work on a public holiday; the others are on paid leave. 0%: closed.',
  {
    example: '50%',
  },
);

export const holidays: Field<WrittenHolidays> = mapped(
  record('Public holidays, and who works on them.', {
    only: optional(named),
    add: optional(named, [], 'none'),
    remove: optional(list('Dates that are no holidays here.', date('A date.')), [], 'none'),
    staff: optional(staff, allStaff, '100%'),
  }),
  (written) => written,
);

export const defaultHolidays: WrittenHolidays = { add: [], remove: [], staff: allStaff };
