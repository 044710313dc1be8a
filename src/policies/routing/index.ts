// All routing policies, sorted by name.
import type { RoutingPolicy } from './contract.ts';
import { longestIdle } from './longestIdle.ts';
import { ordered } from './ordered.ts';

export const routingPolicies: readonly RoutingPolicy[] = [longestIdle, ordered];
