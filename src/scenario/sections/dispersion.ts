// `dispersion:` numbers of contacts that are more uneven than Poisson from interval to interval.
import { byKey } from '../../schema/byKey.ts';
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ratio } from '../../schema/share.ts';
import type { Dispersion } from '../scenario.ts';

const field: Field<Dispersion> = mapped(
  byKey('Contacts per interval more uneven than Poisson: negative binomial, independently of each other.', {
    ratio: record('By variance.', {
      ratio: ratio('Variance of the number of contacts of an interval by its mean; 1 is Poisson.', {
        min: 1,
        max: 1000,
        example: '1.5',
      }),
    }),
    cv: record('By unevenness of the demand.', {
      cv: ratio('Coefficient of variation of what is expected in an interval.', {
        min: 0.001,
        max: 10,
        example: '10%',
      }),
    }),
  }),
  (written): Dispersion =>
    'ratio' in written ? { measure: 'ratio', value: written.ratio } : { measure: 'cv', value: written.cv },
);

export const dispersion = optional(field, undefined, 'none, Poisson');
