// Weighted wait: a freed agent takes the contact with the greatest weight × wait + head start, so that a queue's claim grows with
// waiting (Kleinrock 1964, "A delay dependent queue discipline": priority that rises linearly with the wait).
import type { RoutingPolicy } from './contract.ts';

export const weightedWait: RoutingPolicy = {
  name: 'weighted-wait',
  summary:
    'a freed agent takes the contact with the greatest weight × wait + head start: priorities that rise with waiting',
  example: '{ policy: weighted-wait }',
  rankOfGroup: () => 0,
  agents: 'longest idle',
  contacts: 'weighted wait',
};
