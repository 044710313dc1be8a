// The names that scenarios may refer to without declaring them, by kind.
import { serviceLevelNames } from '../metrics/serviceLevel.ts';
import { countries } from '../places/countries/index.ts';
import { routingPolicies } from '../policies/routing/index.ts';

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  country: countries.map(({ name }) => name),
  'routing policy': routingPolicies.map((policy) => policy.name),
  'service level': serviceLevelNames,
};
