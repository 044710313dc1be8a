// South Africa.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const act = 'Basic Conditions of Employment Act 75 of 1997';

export const southAfrica: Country = {
  name: 'ZA',
  summary: 'South Africa',
  currency: 'ZAR',
  zones: ['Africa/Johannesburg'],
  languages: ['en', 'af', 'zu', 'xh'],
  fullTime: { value: 45, source: `${act}, s. 9` },
  ordinary: { value: { week: 45, day: 9 }, source: `${act}, s. 9` },
  night: { value: between('18:00', '06:00'), source: `${act}, s. 17` },
  premiums: {
    night: { value: 0.1, note: 'The Act (s. 17) asks for an allowance or shorter hours and names no rate.' },
    sunday: { value: 0.5, source: `${act}, s. 16`, note: '100 % for those who do not ordinarily work on Sundays.' },
    holiday: { value: 1, source: `${act}, s. 18` },
    overtime: { value: { share: 0.5 }, source: `${act}, s. 10` },
    combination: { value: 'highest' },
  },
  leave: { value: 15, source: `${act}, s. 20`, note: '21 consecutive days.' },
  load: { value: 0.15, note: 'Unemployment insurance, skills levy, compensation fund, usual benefits.' },
  holidays: {
    source: 'Public Holidays Act 36 of 1994',
    note: 'The Monday after a holiday on a Sunday is one as well.',
    substitutes: 'besides',
  },
};
