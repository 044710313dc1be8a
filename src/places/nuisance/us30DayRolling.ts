// United States, read with care: the same 3 %, held in any 30 days in a row.
import type { NuisanceRule } from './contract.ts';
import { us30Day } from './us30Day.ts';

export const us30DayRolling: NuisanceRule = {
  ...us30Day,
  name: 'us-30-day-rolling',
  summary: 'United States, read with care: 3 % of calls answered live, per campaign and any 30 days in a row',
  period: {
    value: { kind: 'rolling', days: 30 },
    note: 'The text measures over a 30-day period and does not say where one begins; who keeps the share in every such period keeps it wherever one begins. A campaign that is shorter is judged as a whole.',
  },
};
