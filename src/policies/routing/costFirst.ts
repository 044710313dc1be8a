// Cost first: of the groups of a step the cheapest answer first, so that dear sites are left for what cheap ones cannot take.
import type { RoutingPolicy } from './contract.ts';

export const costFirst: RoutingPolicy = {
  name: 'cost-first',
  summary:
    'of the groups of a step those with the lowest cost per hour (price, or wage with load) answer first: onshore agents as overflow of offshore ones, usual where vendors bill by the hour',
  example: '{ policy: cost-first, plans: { orders: [{ groups: [manila, ohio] }] } }',
  rankOfGroup: ({ costRank }) => costRank,
  agents: 'longest idle',
  contacts: 'ranked',
};
