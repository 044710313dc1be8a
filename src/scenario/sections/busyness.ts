// `busyness:` some days are busier: a factor on the demand of a whole day.
import { beside } from '../../schema/beside.ts';
import type { Field } from '../../schema/field.ts';
import { share } from '../../schema/share.ts';
import type { Busyness } from '../scenario.ts';
import { factorDistribution } from './distribution.ts';

export function busyness(doc: string): Field<Busyness> {
  return beside(
    factorDistribution(doc, '{ gamma: { cv: 8% } }'),
    'correlation',
    share(
      "How closely it follows the whole centre's day: correlation of the normal scores. Two that follow it at 60% have 36%.",
      {
        example: '60%',
      },
    ),
  );
}
