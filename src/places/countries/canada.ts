// Canada: labour law is provincial; the figures are Ontario's, the holidays those of the region that is named.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const act = 'Ontario, Employment Standards Act, 2000';

export const canada: Country = {
  name: 'CA',
  summary: 'Canada',
  currency: 'CAD',
  zones: ['America/Toronto', 'America/Moncton', 'America/Halifax', 'America/Winnipeg', 'America/Vancouver'],
  languages: ['en', 'fr'],
  fullTime: { value: 40 },
  ordinary: { value: { week: 44 }, source: `${act}, s. 22`, note: 'Most other provinces: 40 hours.' },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0 },
    holiday: {
      value: 1.5,
      source: `${act}, ss. 24 and 27`,
      note: 'Public holiday pay and time and a half; 0 where another day off is given instead.',
    },
    overtime: { value: { share: 0.5 }, source: `${act}, s. 22` },
    combination: { value: 'highest' },
  },
  leave: { value: 10, source: `${act}, s. 33` },
  load: { value: 0.18, note: 'Pension plan, employment insurance, health tax, usual benefits.' },
  holidays: {
    source: `${act}, s. 1`,
    note: 'Without a region only the days that all provinces have.',
    substitutes: 'besides',
    dropped: [{ name: 'Easter Monday', region: 'ON' }],
  },
};
