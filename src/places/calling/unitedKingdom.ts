// United Kingdom: no statute names hours; these are usual in the trade.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

export const unitedKingdom: CallingRule = {
  name: 'uk',
  summary: 'United Kingdom, usual in the trade: 08:00 to 21:00, Saturdays 09:00 to 18:00',
  country: 'GB',
  zones: ['Europe/London'],
  isUsual: true,
  weekdays: {
    value: between('08:00', '21:00'),
    note: 'No statute names hours; calls at unreasonable hours may be harassment.',
  },
  saturday: { value: between('09:00', '18:00') },
  sunday: { value: 'closed' },
  holidays: { value: false },
};
