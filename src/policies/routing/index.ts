// All routing policies, sorted by name.
import type { RoutingPolicy } from './contract.ts';
import { costFirst } from './costFirst.ts';
import { fewestSkills } from './fewestSkills.ts';
import { followTheSun } from './followTheSun.ts';
import { longestIdle } from './longestIdle.ts';
import { ordered } from './ordered.ts';
import { random } from './random.ts';
import { weightedWait } from './weightedWait.ts';

export const routingPolicies: readonly RoutingPolicy[] = [
  costFirst,
  fewestSkills,
  followTheSun,
  longestIdle,
  ordered,
  random,
  weightedWait,
];
