// Australia: the National Employment Standards with the modern award for outsourced contact centres.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const award = 'Contract Call Centres Award 2020 (MA000023)';
const act = 'Fair Work Act 2009';

export const australia: Country = {
  name: 'AU',
  summary: 'Australia',
  currency: 'AUD',
  zones: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Perth'],
  languages: ['en'],
  fullTime: { value: 38, source: `${act}, s. 62` },
  ordinary: { value: { week: 38 }, source: `${act}, s. 62` },
  night: { value: between('19:00', '07:00'), source: award },
  premiums: {
    night: { value: 0.25, source: award, note: 'Monday to Friday; 15 % for shiftworkers, 30 % for nights only.' },
    sunday: { value: 0.5, source: award, note: '75 % before 07:00 and after 19:00; Saturdays 25 %.' },
    holiday: { value: 1.5, source: award },
    overtime: {
      value: { share: 0.5, onHoliday: 1.5, onSunday: 1, beyond: { hours: 3, per: 'shift', share: 1 } },
      source: award,
    },
    combination: { value: 'highest' },
  },
  leave: { value: 20, source: `${act}, s. 87` },
  load: { value: 0.2, note: 'Superannuation, payroll tax, workers compensation, leave loading.' },
  holidays: {
    source: `${act}, s. 115`,
    note: 'Without a region only the days that all states have.',
    substitutes: 'besides',
  },
};
