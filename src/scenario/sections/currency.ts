// `currency:` of reports, and what others are worth in it.
import { byShape } from '../../schema/byShape.ts';
import { currency as code, unknownCurrency } from '../../schema/currency.ts';
import type { Field } from '../../schema/field.ts';
import { type Keyed, mapBy } from '../../schema/mapBy.ts';
import { mapped } from '../../schema/mapped.ts';
import { type Money, money } from '../../schema/money.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';

export interface WrittenCurrency {
  readonly report: string;
  /** Each a currency and what one unit of it is worth; one of the two is the report's. */
  readonly rates: readonly Keyed<string, Money>[];
}

const rates = mapBy(
  'What one unit of each other currency is worth in that of reports, or the other way round.',
  (written: string) => unknownCurrency(written) ?? written,
  money('What one unit is worth.', { example: '0.0175 USD' }),
  'PHP',
);

export const currency: Field<WrittenCurrency> = mapped(
  byShape('Currency of reports, or that and the worth of others.', {
    scalar: code('Currency in which costs are reported.'),
    map: record('Currency of reports, and the worth of others.', {
      report: code('Currency in which costs are reported.'),
      rates: optional(rates, [], 'none'),
    }),
  }),
  (written) => (typeof written === 'string' ? { report: written, rates: [] } : written),
);
