// Canada, calls for sales: the rules of the telecommunications commission.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'CRTC, Unsolicited Telecommunications Rules, Part III';

export const canada: CallingRule = {
  name: 'canada',
  summary: 'Canada: 09:00 to 21:30, weekends 10:00 to 18:00',
  country: 'CA',
  zones: [
    'America/Toronto',
    'America/Montreal',
    'America/Halifax',
    'America/St_Johns',
    'America/Winnipeg',
    'America/Regina',
    'America/Edmonton',
    'America/Vancouver',
  ],
  isUsual: true,
  weekdays: { value: between('09:00', '21:30'), source },
  saturday: { value: between('10:00', '18:00'), source },
  sunday: { value: between('10:00', '18:00'), source },
  holidays: { value: true, note: 'Provinces may forbid it.' },
};
