// Preview dialing: the agent is shown the record, decides, and the system dials.
import { lookOf, skipField, thinkField } from './byHand.ts';
import type { Dialer } from './contract.ts';

export const preview: Dialer = {
  name: 'preview',
  summary:
    'the agent reads the record first, may skip it, and stays on the line while it rings: valuable or delicate conversations, where preparation pays',
  example: '{ preview: { think: { exponential: { mean: 25s } }, skip: 5% } }',
  fields: { think: thinkField('Time to read the record.', '{ exponential: { mean: 25s } }'), skip: skipField },
  manner: 'agent first',
  look: lookOf,
};
