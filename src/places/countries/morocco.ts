// Morocco.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Code du travail (loi 65-99)';

export const morocco: Country = {
  name: 'MA',
  summary: 'Morocco',
  currency: 'MAD',
  zones: ['Africa/Casablanca'],
  languages: ['fr', 'ar', 'es', 'en'],
  fullTime: { value: 44, source: `${code}, art. 184` },
  ordinary: { value: { week: 44, day: 10 }, source: `${code}, art. 184` },
  night: { value: between('21:00', '06:00'), source: `${code}, art. 172` },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0 },
    holiday: { value: 1, note: 'An indemnity as high as the wage, or another day off.' },
    overtime: {
      value: { share: 0.25, atNight: 0.5 },
      source: `${code}, art. 201`,
      note: 'Twice as much on the weekly day of rest.',
    },
    combination: { value: 'added' },
  },
  leave: { value: 18, source: `${code}, art. 231` },
  load: { value: 0.21, note: 'CNSS, health insurance and training tax.' },
  holidays: {
    note: 'Days of the moon are announced shortly before.',
    substitutes: 'none',
    missing: [
      { date: '01-14', name: 'Amazigh New Year', since: 2024 },
      { date: '10-31', name: 'Unity Day', since: 2026 },
    ],
  },
};
