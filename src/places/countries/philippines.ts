// Philippines: two kinds of holidays with pay rules of their own, and premiums that multiply.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

export const philippines: Country = {
  name: 'PH',
  summary: 'Philippines',
  currency: 'PHP',
  zones: ['Asia/Manila'],
  languages: ['en', 'tl', 'es', 'zh'],
  fullTime: { value: 40, note: 'Five days of eight hours are usual; the law allows six.' },
  ordinary: { value: { week: 48, day: 8 }, source: 'Labor Code of the Philippines, arts. 83 and 91' },
  night: { value: between('22:00', '06:00'), source: 'Labor Code of the Philippines, art. 86' },
  premiums: {
    night: { value: 0.1, source: 'Labor Code of the Philippines, art. 86' },
    sunday: { value: 0, source: 'Labor Code of the Philippines, art. 93', note: '30 % where Sunday is the rest day.' },
    holiday: { value: 1, source: 'Labor Code of the Philippines, art. 94', note: 'Regular holidays.' },
    special: { value: 0.3, source: 'Labor Code of the Philippines, art. 93', note: 'Special non-working days.' },
    overtime: { value: { share: 0.25, onHoliday: 0.3 }, source: 'Labor Code of the Philippines, art. 87' },
    combination: {
      value: 'multiplied',
      source: "DOLE, Handbook on Workers' Statutory Monetary Benefits",
    },
  },
  leave: { value: 5, source: 'Labor Code of the Philippines, art. 95', note: 'Contact centres often give 10 to 15.' },
  load: { value: 0.45, note: 'With the thirteenth month (Presidential Decree 851) and usual benefits.' },
  holidays: {
    source: 'Republic Acts 9492, 9177, 9849 and 10966; yearly proclamations',
    note: 'Special days, and the days of Eid, are proclaimed year by year.',
    special: 'optional',
    substitutes: 'none',
    dropped: [{ name: 'Easter Sunday' }],
  },
};
