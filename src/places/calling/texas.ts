// Texas, calls for sales. In the west of the state the clock of America/Denver holds.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'Texas Business and Commerce Code 301.051';

export const texas: CallingRule = {
  name: 'us-texas',
  summary: 'Texas: 09:00 to 21:00, Sundays from noon',
  country: 'US',
  zones: ['America/Chicago', 'America/Denver'],
  isUsual: false,
  weekdays: { value: between('09:00', '21:00'), source },
  saturday: { value: between('09:00', '21:00'), source },
  sunday: { value: between('12:00', '21:00'), source },
  holidays: { value: true, note: 'No rule of the state.' },
};
