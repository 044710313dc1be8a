// United Kingdom: limits and leave by law, premiums by contract alone. Holidays need a region: ENG, WLS, SCT or NIR.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const regulations = 'Working Time Regulations 1998';

export const unitedKingdom: Country = {
  name: 'GB',
  summary: 'United Kingdom',
  currency: 'GBP',
  zones: ['Europe/London'],
  languages: ['en'],
  fullTime: { value: 37.5 },
  ordinary: { value: { week: 37.5 }, note: 'By contract; the law only limits the average week to 48 hours.' },
  night: { value: between('23:00', '06:00'), source: `${regulations}, reg. 2(1)` },
  premiums: {
    night: { value: 0, source: 'GOV.UK, "Night working hours"' },
    sunday: { value: 0, note: 'By contract.' },
    holiday: { value: 0, note: 'By contract; time and a half or double time are common.' },
    overtime: { value: { share: 0 }, source: 'GOV.UK, "Overtime: your rights"' },
    combination: { value: 'highest' },
  },
  leave: {
    value: 20,
    source: `${regulations}, regs. 13 and 13A`,
    note: '5.6 weeks, 28 days, of which the eight bank holidays are taken off here.',
  },
  load: { value: 0.27, note: 'National Insurance, pension, apprenticeship levy, usual benefits.' },
  holidays: {
    source: 'Banking and Financial Dealings Act 1971; GOV.UK, "UK bank holidays"',
    note: 'Without a region only the days that all of them have.',
    substitutes: 'instead',
  },
};
