// Florida, calls for sales. In the west of the state the clock of America/Chicago holds.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'Florida Statutes 501.616(6)(a)';

export const florida: CallingRule = {
  name: 'us-florida',
  summary: 'Florida: 08:00 to 20:00',
  country: 'US',
  zones: ['America/New_York', 'America/Chicago'],
  isUsual: false,
  weekdays: { value: between('08:00', '20:00'), source },
  saturday: { value: between('08:00', '20:00'), source },
  sunday: { value: between('08:00', '20:00'), source },
  holidays: { value: true, note: 'No rule of the state.' },
};
