// Germany.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

export const germany: Country = {
  name: 'DE',
  summary: 'Germany',
  currency: 'EUR',
  zones: ['Europe/Berlin'],
  languages: ['de', 'en', 'tr', 'ru'],
  fullTime: { value: 40 },
  ordinary: { value: { week: 40, day: 8 }, note: 'By contract; Arbeitszeitgesetz, § 3: 8 hours a day on average.' },
  night: { value: between('23:00', '06:00'), source: 'Arbeitszeitgesetz, § 2 (3)' },
  premiums: {
    night: {
      value: 0.25,
      source: 'Bundesarbeitsgericht, 9 December 2015, 10 AZR 423/14',
      note: 'Or time off; 30 % for those who only work nights.',
    },
    sunday: { value: 0.5, note: 'By contract; tax-free up to 50 % (Einkommensteuergesetz, § 3b).' },
    holiday: { value: 1, note: 'By contract; tax-free up to 125 % (Einkommensteuergesetz, § 3b).' },
    overtime: { value: { share: 0.25 }, note: 'By contract.' },
    combination: { value: 'added' },
  },
  leave: { value: 20, source: 'Bundesurlaubsgesetz, § 3', note: 'The minimum; 25 to 30 days are usual.' },
  load: { value: 0.21, note: 'Pension, health, unemployment, care and accident insurance.' },
  holidays: {
    source: 'Laws of the states on Sundays and holidays',
    note: 'Without a region only the days that all states have.',
    substitutes: 'none',
  },
};
