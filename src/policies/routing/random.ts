// Random: any idle agent of a step with equal chance, the assumption of many models of theory.
import type { RoutingPolicy } from './contract.ts';

export const random: RoutingPolicy = {
  name: 'random',
  summary:
    'any idle agent of a step answers with equal chance: a neutral rule to compare with; the assumption of many papers',
  example: '{ policy: random }',
  rankOfGroup: () => 0,
  agents: 'at random',
  contacts: 'ranked',
};
