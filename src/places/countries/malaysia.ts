// Malaysia: peninsula and Labuan; Sabah and Sarawak have ordinances of their own.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const act = 'Employment Act 1955';

export const malaysia: Country = {
  name: 'MY',
  summary: 'Malaysia',
  currency: 'MYR',
  zones: ['Asia/Kuala_Lumpur'],
  languages: ['en', 'ms', 'zh', 'ta'],
  fullTime: { value: 45, source: `${act}, s. 60A` },
  ordinary: { value: { week: 45, day: 8 }, source: `${act}, s. 60A` },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0, note: 'The weekly rest day, whichever it is, is paid double (s. 60).' },
    holiday: { value: 2, source: `${act}, s. 60D`, note: "Two days' wages besides the holiday pay." },
    overtime: { value: { share: 0.5, onHoliday: 2 }, source: `${act}, ss. 60A and 60D` },
    combination: { value: 'highest', note: 'Overtime on a holiday is paid threefold.' },
  },
  leave: { value: 8, source: `${act}, s. 60E`, note: '12 days from the third year, 16 from the sixth.' },
  load: { value: 0.15, note: 'Employees provident fund and social security.' },
  holidays: {
    source: `${act}, s. 60D; Holidays Act 1951`,
    note: 'Employers grant eleven of the gazetted days; a region has its ruler’s birthday.',
    substitutes: 'besides',
  },
};
