// United Kingdom from 2011 to February 2017: 3 % of live calls, per campaign and day.
import type { NuisanceRule } from './contract.ts';

const source =
  'Ofcom, Revised statement of policy on the persistent misuse of an electronic communications network or service, 2010';
const secondsPerHour = 3_600;

export const uk2010Daily: NuisanceRule = {
  name: 'uk-2010-daily',
  summary: 'United Kingdom until 28 February 2017: 3 % of live calls, per campaign and day',
  cap: { value: 0.03, source, note: 'Withdrawn with effect from 1 March 2017.' },
  period: { value: { kind: 'successive', days: 1 }, source, note: 'From midnight to midnight.' },
  basis: { value: 'connected and nuisance', source },
  falsePositives: {
    value: true,
    source,
    note: 'With detection of machines a reasoned estimate of people taken for machines is added.',
  },
  connectWithin: { value: 2, source },
  ringAtLeast: { value: 15, source },
  message: { value: true, source },
  redialAfter: { value: 72 * secondsPerHour, source, note: 'Sooner where an agent is guaranteed to be there.' },
};
