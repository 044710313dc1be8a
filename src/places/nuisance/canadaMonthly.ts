// Canada: 5 % of calls, per campaign and calendar month.
import type { NuisanceRule } from './contract.ts';

const source = 'CRTC, Unsolicited Telecommunications Rules, Part III';

export const canadaMonthly: NuisanceRule = {
  name: 'canada-monthly',
  summary: 'Canada: 5 % of calls answered live, per campaign and calendar month',
  cap: { value: 0.05, source },
  period: { value: { kind: 'month' }, source },
  basis: { value: 'live', note: 'What the share is of is read as in the United States.' },
  falsePositives: { value: true, note: 'The rules do not speak of detection.' },
  connectWithin: { value: 2, source },
  message: { value: false, note: 'The rules ask for records of the rate, kept for three years.' },
};
