// Portugal.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Código do Trabalho';

export const portugal: Country = {
  name: 'PT',
  summary: 'Portugal',
  currency: 'EUR',
  zones: ['Europe/Lisbon'],
  languages: ['pt', 'en', 'es', 'fr', 'de', 'it', 'nl'],
  fullTime: { value: 40, source: `${code}, art. 203.º` },
  ordinary: { value: { week: 40, day: 8 }, source: `${code}, art. 203.º` },
  night: { value: between('22:00', '07:00'), source: `${code}, art. 223.º` },
  premiums: {
    night: { value: 0.25, source: `${code}, art. 266.º` },
    sunday: { value: 0 },
    holiday: { value: 0.5, source: `${code}, art. 269.º`, note: 'Or half the hours off, as the employer chooses.' },
    overtime: {
      value: { share: 0.25, onHoliday: 0.5, beyond: { hours: 1, per: 'shift', share: 0.375 } },
      source: `${code}, art. 268.º`,
      note: 'Twice as much beyond 100 hours a year.',
    },
    combination: { value: 'added' },
  },
  leave: { value: 22, source: `${code}, art. 238.º` },
  load: {
    value: 0.2375,
    source: 'Código dos Regimes Contributivos, art. 53.º',
    note: 'Holiday and Christmas pay, two months a year, are not in it.',
  },
  holidays: { source: `${code}, art. 234.º`, substitutes: 'none' },
};
