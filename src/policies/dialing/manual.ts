// Manual dialing: the agent looks the number up and dials it.
import { lookOf, thinkField } from './byHand.ts';
import type { Dialer } from './contract.ts';

export const manual: Dialer = {
  name: 'manual',
  summary:
    'the agent finds a record, dials it and listens to the ring: small offices, and places where dialing by machine is not allowed',
  example: '{ manual: { think: { constant: { value: 20s } } } }',
  fields: { think: thinkField('Time to find and dial the next record.', '{ constant: { value: 20s } }') },
  manner: 'agent first',
  look: lookOf,
};
