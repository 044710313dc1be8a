// Follow the sun: of the groups of a step those answer first whose clocks are nearest to noon, so that work moves round the globe with
// daylight and night shifts are left for what the day elsewhere cannot take.
import type { RoutingPolicy } from './contract.ts';

export const followTheSun: RoutingPolicy = {
  name: 'follow-the-sun',
  summary:
    'of the groups of a step those whose local hour is nearest to noon answer first, hour by hour: global support desks that hand work from region to region with the day',
  example: '{ policy: follow-the-sun, plans: { orders: [{ groups: [manila, ohio] }] } }',
  rankOfGroup: ({ hoursFromNoon }) => hoursFromNoon,
  changesBy: 'local hour',
  agents: 'longest idle',
  contacts: 'ranked',
};
