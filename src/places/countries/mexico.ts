// Mexico: double and triple overtime, a Sunday premium, holidays paid threefold; a week that shortens year by year.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const law = 'Ley Federal del Trabajo';
const reform = 'Constitution, art. 123 A IV, as amended on 3 March 2026';

export const mexico: Country = {
  name: 'MX',
  summary: 'Mexico',
  currency: 'MXN',
  zones: ['America/Mexico_City', 'America/Monterrey', 'America/Tijuana', 'America/Hermosillo', 'America/Merida'],
  languages: ['es', 'en'],
  fullTime: { value: 46, source: reform, note: '48 hours to 2026, 46 in 2027, 44 in 2028, 42 in 2029, then 40.' },
  ordinary: { value: { week: 46, day: 8 }, source: `${reform}; ${law}, art. 61` },
  night: { value: between('20:00', '06:00'), source: `${law}, art. 60` },
  premiums: {
    night: {
      value: 0,
      source: `${law}, arts. 60 and 61`,
      note: 'No premium; a night shift is 7 hours for the pay of 8.',
    },
    sunday: { value: 0.25, source: `${law}, art. 71` },
    holiday: { value: 2, source: `${law}, arts. 73 and 75`, note: 'The wage of the day and twice as much besides.' },
    overtime: {
      value: { share: 1, beyond: { hours: 9, per: 'week', share: 2 } },
      source: `${law}, arts. 67 and 68`,
      note: 'The first nine hours a week double, rising to twelve hours by 2030.',
    },
    combination: { value: 'added' },
  },
  leave: { value: 12, source: `${law}, art. 76` },
  load: { value: 0.45, note: 'IMSS, Infonavit, payroll tax, aguinaldo and holiday premium.' },
  holidays: {
    source: `${law}, art. 74`,
    note: 'Election days are rest days as well.',
    substitutes: 'none',
    missing: [
      { date: '2027-06-06', name: 'Election day' },
      { date: '2030-10-01', name: 'Transfer of the federal executive' },
    ],
  },
};
