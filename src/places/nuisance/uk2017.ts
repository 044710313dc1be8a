// United Kingdom since March 2017: the same rate, but no share of nuisance calls is safe.
import type { NuisanceRule } from './contract.ts';

const source = 'Ofcom, Persistent misuse: a statement of general policy on the exercise of enforcement powers, 2016';
const secondsPerHour = 3_600;

export const uk2017: NuisanceRule = {
  name: 'uk-2017',
  summary: 'United Kingdom since 1 March 2017: told per campaign and day, no share is safe',
  cap: { value: 'none', source, note: 'What is done about silent and abandoned calls depends on their harm.' },
  period: {
    value: { kind: 'successive', days: 1 },
    note: 'As it was formed before; the statement has no threshold to hold it against.',
  },
  basis: { value: 'connected and nuisance', source },
  falsePositives: { value: true, source },
  connectWithin: { value: 2, source },
  ringAtLeast: { value: 15, source },
  message: { value: true, source },
  redialAfter: { value: 72 * secondsPerHour, source, note: 'Sooner where an agent is guaranteed to be there.' },
};
