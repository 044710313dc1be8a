// Longest idle: of all groups of a step the agent who has been idle longest answers.
import type { RoutingPolicy } from './contract.ts';

export const longestIdle: RoutingPolicy = {
  name: 'longest-idle',
  summary:
    'the agent who has been idle longest answers, whatever the group: spreads work evenly; the default of most ACDs',
  example: '{ policy: longest-idle, plans: { orders: [{ groups: [night] }, { after: 30s, groups: [day] }] } }',
  rankOfGroup: () => 0,
  agents: 'longest idle',
  contacts: 'ranked',
};
