// Times that are fixed or drawn: `wrap: 30s`, or `wrap: { exponential: { mean: 30s } }`.
import type { DistributionSpec } from '../../random/distributions/contract.ts';
import { byShape } from '../../schema/byShape.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { timeDistribution } from './distribution.ts';

/** A distribution of a time; a duration stands for one that is always so long. */
export function timeOrDistribution(doc: string, example: string): Field<DistributionSpec> {
  return mapped(
    byShape(doc, { scalar: duration(doc, { example: '30s' }), map: timeDistribution(doc, example) }),
    (time) => (typeof time === 'number' ? always(time) : time),
  );
}

/** What always takes so many seconds. */
export function always(value: number): DistributionSpec {
  return { name: 'constant', parameters: { value } };
}
