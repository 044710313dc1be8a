// All routing policies, sorted by name.
import type { RoutingPolicy } from './contract.ts';
import { fewestSkills } from './fewestSkills.ts';
import { longestIdle } from './longestIdle.ts';
import { ordered } from './ordered.ts';
import { random } from './random.ts';
import { weightedWait } from './weightedWait.ts';

export const routingPolicies: readonly RoutingPolicy[] = [fewestSkills, longestIdle, ordered, random, weightedWait];
