// Colombia: the reform of 2025 moved the night forward and raises Sundays and holidays step by step.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Código Sustantivo del Trabajo';

export const colombia: Country = {
  name: 'CO',
  summary: 'Colombia',
  currency: 'COP',
  zones: ['America/Bogota'],
  languages: ['es', 'en'],
  fullTime: { value: 42, source: 'Ley 2101 de 2021' },
  ordinary: { value: { week: 42 }, source: 'Ley 2101 de 2021' },
  night: { value: between('19:00', '06:00'), source: 'Ley 2466 de 2025, art. 10' },
  premiums: {
    night: { value: 0.35, source: `${code}, art. 168` },
    sunday: { value: 0.9, source: 'Ley 2466 de 2025, art. 14', note: '100 % from 1 July 2027.' },
    holiday: {
      value: 0.9,
      source: 'Ley 2466 de 2025, art. 14',
      note: '100 % from 1 July 2027. A monthly wage that pays the day off already is paid the hour besides.',
    },
    overtime: {
      value: { share: 0.25, atNight: 0.4 },
      source: `${code}, art. 168`,
      note: '75 % at night: the 35 % of the night and 40 % besides.',
    },
    combination: { value: 'added' },
  },
  leave: { value: 15, source: `${code}, art. 186` },
  load: { value: 0.5, note: 'Pension, health, family fund, severance, bonus and holidays.' },
  holidays: { source: 'Ley 51 de 1983', substitutes: 'none' },
};
