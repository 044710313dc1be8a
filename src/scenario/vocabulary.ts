// The names that scenarios may refer to without declaring them, by kind.
import { routingPolicies } from '../policies/routing/index.ts';

/** Ways to count a service level, as the metrics are named. */
const serviceLevels = [
  'sl_offered',
  'sl_answered',
  'sl_excl_ab_T',
  'sl_ab_T_success',
  'sl_excl_short',
  'sl_short_success',
];

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  'routing policy': routingPolicies.map((policy) => policy.name),
  'service level': serviceLevels,
};
