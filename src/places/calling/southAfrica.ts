// South Africa, direct marketing to consumers.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'Consumer Protection Act 68 of 2008, section 12, and the notice on times for contacting consumers, 2011';

export const southAfrica: CallingRule = {
  name: 'south-africa',
  summary: 'South Africa: 08:00 to 20:00, Saturdays 09:00 to 13:00',
  country: 'ZA',
  zones: ['Africa/Johannesburg'],
  isUsual: true,
  weekdays: { value: between('08:00', '20:00'), source },
  saturday: { value: between('09:00', '13:00'), source },
  sunday: { value: 'closed', source },
  holidays: { value: false, source },
};
