// Ordered groups: the groups of a step answer in the order in which they are written.
import type { RoutingPolicy } from './contract.ts';

export const ordered: RoutingPolicy = {
  name: 'ordered',
  summary:
    'the first group of a step that has an idle agent answers, in the order written: keeps specialists or dear sites as reserve',
  example: '{ policy: ordered, plans: { orders: [{ groups: [night, day] }] } }',
  rankOfGroup: ({ position }) => position,
  agents: 'longest idle',
  contacts: 'ranked',
};
