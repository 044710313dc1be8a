// Romania.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const code = 'Codul muncii';

export const romania: Country = {
  name: 'RO',
  summary: 'Romania',
  currency: 'RON',
  zones: ['Europe/Bucharest'],
  languages: ['ro', 'en', 'fr', 'de', 'it', 'es', 'hu'],
  fullTime: { value: 40, source: `${code}, art. 112` },
  ordinary: { value: { week: 40, day: 8 }, source: `${code}, art. 112` },
  night: { value: between('22:00', '06:00'), source: `${code}, art. 125` },
  premiums: {
    night: {
      value: 0.25,
      source: `${code}, art. 126`,
      note: 'From three hours of night in the shift; or an hour less work.',
    },
    sunday: { value: 0, note: `${code}, art. 137, asks for a bonus by contract and names no rate.` },
    holiday: { value: 1, source: `${code}, art. 142`, note: '0 where another day off is given.' },
    overtime: { value: { share: 0.75 }, source: `${code}, art. 123`, note: 'Where it is not given back as time off.' },
    combination: { value: 'added' },
  },
  leave: { value: 20, source: `${code}, art. 145` },
  load: { value: 0.0225, source: 'Codul fiscal, art. 220³', note: 'Most contributions are withheld from the wage.' },
  holidays: { source: `${code}, art. 139`, substitutes: 'none' },
};
