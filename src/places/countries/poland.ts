// Poland.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Kodeks pracy';

export const poland: Country = {
  name: 'PL',
  summary: 'Poland',
  currency: 'PLN',
  zones: ['Europe/Warsaw'],
  languages: ['pl', 'en', 'de', 'fr', 'uk'],
  fullTime: { value: 40, source: `${code}, art. 129` },
  ordinary: { value: { week: 40, day: 8 }, source: `${code}, art. 129` },
  night: {
    value: between('22:00', '06:00'),
    source: `${code}, art. 151⁷`,
    note: 'Eight hours between 21:00 and 07:00 that the employer chooses.',
  },
  premiums: {
    night: {
      value: 0.15,
      note: '20 % of the minimum wage (Kodeks pracy, art. 151⁸), 15 % of a wage a third above it.',
    },
    sunday: { value: 0, source: `${code}, art. 151¹¹`, note: 'Another day off; 100 % where none is given.' },
    holiday: {
      value: 1,
      source: `${code}, art. 151¹¹`,
      note: '0 where another day off is given. By law from 06:00 to 06:00, here from midnight.',
    },
    overtime: { value: { share: 0.5, atNight: 1, onHoliday: 1, onSunday: 1 }, source: `${code}, art. 151¹` },
    combination: { value: 'added' },
  },
  leave: { value: 20, source: `${code}, art. 154`, note: '26 days after ten years, which schooling shortens.' },
  load: { value: 0.2, note: 'Pension, disability and accident insurance, funds.' },
  holidays: { source: 'Ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy', substitutes: 'none' },
};
