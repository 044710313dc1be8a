// New Zealand.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const act = 'Holidays Act 2003';

export const newZealand: Country = {
  name: 'NZ',
  summary: 'New Zealand',
  currency: 'NZD',
  zones: ['Pacific/Auckland'],
  languages: ['en', 'mi'],
  fullTime: { value: 40, source: 'Minimum Wage Act 1983, s. 11B' },
  ordinary: { value: { week: 40 }, note: 'By contract.' },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0 },
    holiday: {
      value: 0.5,
      source: `${act}, s. 50`,
      note: 'Who would have worked that day anyway has another day off besides.',
    },
    overtime: { value: { share: 0.5 }, note: 'By contract.' },
    combination: { value: 'highest' },
  },
  leave: { value: 20, source: `${act}, s. 16` },
  load: { value: 0.06, note: 'KiwiSaver and accident compensation levies.' },
  holidays: {
    source: `${act}, ss. 44 and 45`,
    note: 'A holiday at the weekend is kept on the day or on the Monday given for it, by who ordinarily works when.',
    substitutes: 'besides',
  },
};
