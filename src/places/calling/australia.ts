// Australia, telemarketing calls; research calls have later hours.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';

const source = 'Telecommunications (Telemarketing and Research Calls) Industry Standard 2017';

export const australia: CallingRule = {
  name: 'australia',
  summary: 'Australia: 09:00 to 20:00, Saturdays 09:00 to 17:00',
  country: 'AU',
  zones: [
    'Australia/Sydney',
    'Australia/Melbourne',
    'Australia/Brisbane',
    'Australia/Adelaide',
    'Australia/Darwin',
    'Australia/Perth',
    'Australia/Hobart',
    'Australia/Canberra',
  ],
  isUsual: true,
  weekdays: { value: between('09:00', '20:00'), source },
  saturday: { value: between('09:00', '17:00'), source },
  sunday: { value: 'closed', source },
  holidays: { value: false, source, note: 'National public holidays.' },
};
