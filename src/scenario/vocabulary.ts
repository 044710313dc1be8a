// The names that scenarios may refer to without declaring them, by kind.
import { serviceLevelNames } from '../metrics/serviceLevel.ts';
import { callingRules } from '../places/calling/index.ts';
import { countries } from '../places/countries/index.ts';
import { nuisanceRules } from '../places/nuisance/index.ts';
import { routingPolicies } from '../policies/routing/index.ts';

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  'calling rule': callingRules.map(({ name }) => name),
  country: countries.map(({ name }) => name),
  'nuisance rule': nuisanceRules.map(({ name }) => name),
  'routing policy': routingPolicies.map((policy) => policy.name),
  'service level': serviceLevelNames,
};
