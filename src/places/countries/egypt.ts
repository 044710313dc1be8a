// Egypt: the Labour Law of 2025, which took over most rates of that of 2003.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const law = 'Labour Law 14 of 2025';

export const egypt: Country = {
  name: 'EG',
  summary: 'Egypt',
  currency: 'EGP',
  zones: ['Africa/Cairo'],
  languages: ['ar', 'en', 'de', 'fr', 'es', 'it'],
  fullTime: { value: 48, source: law },
  ordinary: { value: { week: 48, day: 8 }, source: law },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0, note: 'Friday is the usual day of rest.' },
    holiday: { value: 2, note: 'The wage of the day and twice as much besides, as in Labour Law 12 of 2003, art. 52.' },
    overtime: { value: { share: 0.35, atNight: 0.7 }, note: 'As in Labour Law 12 of 2003, art. 85.' },
    combination: { value: 'added' },
  },
  leave: { value: 15, note: 'In the first year; 21 days later.' },
  load: { value: 0.2, note: 'Social insurance and funds.' },
  holidays: { note: 'Decreed year by year and often moved to a Thursday or Sunday.', substitutes: 'none' },
};
