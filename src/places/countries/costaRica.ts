// Costa Rica.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Código de Trabajo';

export const costaRica: Country = {
  name: 'CR',
  summary: 'Costa Rica',
  currency: 'CRC',
  zones: ['America/Costa_Rica'],
  languages: ['es', 'en'],
  fullTime: { value: 48, source: `${code}, arts. 136 and 138` },
  ordinary: { value: { week: 48, day: 8 }, source: `${code}, arts. 136 and 138` },
  night: { value: between('19:00', '05:00'), source: `${code}, art. 135` },
  premiums: {
    night: { value: 0, source: `${code}, art. 136`, note: 'No premium; a night shift is 6 hours, a mixed one 7.' },
    sunday: { value: 0 },
    holiday: { value: 1, source: `${code}, arts. 149 and 152` },
    overtime: { value: { share: 0.5 }, source: `${code}, art. 139` },
    combination: { value: 'multiplied', note: 'Overtime on a holiday is paid threefold.' },
  },
  leave: { value: 10, source: `${code}, art. 153` },
  load: { value: 0.4, note: 'Social security, funds and the thirteenth month.' },
  holidays: {
    source: `${code}, art. 148`,
    note: '2 August, 31 August and 1 December are days off that need not be paid.',
    substitutes: 'none',
    dropped: [{ name: 'Columbus Day' }],
    missing: [
      { date: '08-31', name: 'Day of the Black Person and Afro-Costa Rican Culture', since: 2022 },
      { date: '12-01', name: 'Abolition of the Army', since: 2020 },
    ],
  },
};
