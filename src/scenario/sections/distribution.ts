// Distributions in scenario files: of times (`{ exponential: { mean: 120s } }`) and of factors with mean 1 (`{ gamma: { cv: 8% } }`).
import type { DistributionSpec } from '../../random/distributions/contract.ts';
import { createDistribution } from '../../random/distributions/create.ts';
import { distribution, distributionsOf } from '../../random/distributions/distribution.ts';
import { checked } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { oneOf } from '../../schema/oneOf.ts';
import { optional } from '../../schema/optional.ts';
import { ratio } from '../../schema/share.ts';

/** How far rounding may take the mean of a factor from 1. */
const meanTolerance = 1e-9;

/** A distribution of a time: its parameters that are times are durations. */
export function timeDistribution(doc: string, example: string): Field<DistributionSpec> {
  return distribution(doc, duration, { example });
}

/** A distribution of a factor with mean 1; a parameter `mean` may be left out. */
export function factorDistribution(doc: string, example: string): Field<DistributionSpec> {
  const members = distributionsOf(ratio).map(({ fields, ...member }) => {
    const mean = fields.mean === undefined ? {} : { mean: optional(fields.mean, 1) };
    return { ...member, fields: { ...fields, ...mean } };
  });
  return checked(oneOf(doc, members, { what: 'distribution', example }), (spec, place) => {
    const { mean } = createDistribution(spec);
    if (Math.abs(mean - 1) <= meanTolerance) return;
    place.refuse({
      message: `the mean of this factor is ${Number(mean.toPrecision(6))}`,
      allowed: 'a distribution with mean 1',
    });
  });
}
