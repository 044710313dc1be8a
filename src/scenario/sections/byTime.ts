// `byTime:` a factor that depends on when a contact arrives: `handling: { …, byTime: { every: 1h, factors: […] } }`.
import { checked } from '../../schema/checked.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { record } from '../../schema/record.ts';
import { ratio } from '../../schema/share.ts';
import type { FactorPattern } from '../scenario.ts';
import { calendarFactors, calendarFields } from './calendarFactors.ts';
import { checkDayParts } from './dayParts.ts';
import { every } from './dayPattern.ts';

/** A factor by part of the local day, and besides by weekday and by date. */
export function byTime(doc: string): Field<FactorPattern> {
  const factor = ratio('Factor; 1 changes nothing.', { positive: true, example: '1.1' });
  const { days, dates } = calendarFields;
  const factors = list('Factor per part of the day from local midnight.', factor);
  return mapped(
    checked(record(doc, { every, factors, days, dates }), (written, place) => {
      checkDayParts(written.every, written.factors, 'factors', place);
      for (const key of ['days', 'dates'] as const) {
        const nothing = written[key]?.some(({ value }) => value === 0);
        if (nothing) place.refuse({ message: 'a factor of 0 leaves nothing', allowed: 'above 0' }, key);
      }
    }),
    ({ every, factors, ...dates }) => ({ every, factors, ...calendarFactors(dates) }),
  );
}
