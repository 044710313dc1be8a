// Spain, calls for sales to consumers.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'Real Decreto Legislativo 1/2007, art. 96.2';

export const spain: CallingRule = {
  name: 'spain',
  summary: 'Spain: 09:00 to 21:00 on working days',
  country: 'ES',
  zones: ['Europe/Madrid', 'Atlantic/Canary', 'Africa/Ceuta'],
  isUsual: true,
  weekdays: { value: between('09:00', '21:00'), source },
  saturday: { value: 'closed', source },
  sunday: { value: 'closed', source },
  holidays: { value: false, source },
};
