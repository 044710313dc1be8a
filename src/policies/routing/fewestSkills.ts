// Fewest skills first: specialists before generalists, so that those who can do everything stay free for what only they can do.
import type { RoutingPolicy } from './contract.ts';

export const fewestSkills: RoutingPolicy = {
  name: 'fewest-skills',
  summary:
    'of the groups of a step those with the fewest skills answer first: keeps generalists free; common in skill-based routing',
  example: '{ policy: fewest-skills }',
  rankOfGroup: ({ skills }) => skills,
  agents: 'longest idle',
  contacts: 'ranked',
};
