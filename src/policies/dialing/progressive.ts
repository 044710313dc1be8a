// Progressive dialing: one dial for each free agent, who is set aside for it.
import type { Dialer } from './contract.ts';

export const progressive: Dialer = {
  name: 'progressive',
  summary:
    'one dial for each free agent, who waits for it: nobody who answers is ever without an agent; small teams, and where the law allows no nuisance calls',
  example: '{ progressive: {} }',
  fields: {},
  manner: 'reserved',
};
