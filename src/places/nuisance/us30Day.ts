// United States: 3 % of the calls that a person answers, per campaign and 30 days.
import type { NuisanceRule } from './contract.ts';

const source = '47 CFR 64.1200(a)(7)';

export const us30Day: NuisanceRule = {
  name: 'us-30-day',
  summary: 'United States: 3 % of calls answered live, per campaign and 30 days',
  cap: { value: 0.03, source, note: '16 CFR 310.4(b)(4) asks for the same of sales calls.' },
  period: {
    value: { kind: 'successive', days: 30 },
    source,
    note: 'A campaign that is shorter is judged as a whole; a longer one in each successive 30 days.',
  },
  basis: {
    value: 'live',
    source,
    note: 'Machines, phones that nobody answers and invalid numbers are in neither part.',
  },
  falsePositives: {
    value: true,
    note: 'The text counts every person who is not connected in time and does not speak of detection.',
  },
  connectWithin: { value: 2, source, note: "From the end of the called person's greeting." },
  ringAtLeast: { value: 15, source: '47 CFR 64.1200(a)(6)', note: 'Or four rings.' },
  message: { value: true, source: '47 CFR 64.1200(a)(7)(i)' },
};
