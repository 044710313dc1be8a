// The names that scenarios may refer to without declaring them, by kind.
import { serviceLevelNames } from '../metrics/serviceLevel.ts';
import { routingPolicies } from '../policies/routing/index.ts';

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  'routing policy': routingPolicies.map((policy) => policy.name),
  'service level': serviceLevelNames,
};
