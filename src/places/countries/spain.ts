// Spain: the Workers' Statute with the national agreement of the contact-centre sector.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const statute = 'Estatuto de los Trabajadores';
const agreement = 'III Convenio colectivo estatal del sector de contact center (BOE, 9 June 2023)';
const byGrade = `An amount an hour by grade in the ${agreement}.`;

export const spain: Country = {
  name: 'ES',
  summary: 'Spain',
  currency: 'EUR',
  zones: ['Europe/Madrid', 'Atlantic/Canary'],
  languages: ['es', 'ca', 'gl', 'eu', 'en', 'pt', 'fr'],
  fullTime: { value: 39, source: agreement },
  ordinary: { value: { week: 39 }, source: agreement },
  night: { value: between('22:00', '06:00'), source: `${statute}, art. 36` },
  premiums: {
    night: { value: 0.2, note: byGrade },
    sunday: { value: 0.2, note: byGrade },
    holiday: { value: 0.55, note: byGrade },
    overtime: { value: { share: 0.25 }, note: `${statute}, art. 35: no less than the ordinary hour, or time off.` },
    combination: { value: 'added' },
  },
  leave: { value: 22, source: `${statute}, art. 38`, note: '30 calendar days.' },
  load: { value: 0.32, note: 'Social security and training, unemployment and wage guarantee funds.' },
  holidays: {
    source: `${statute}, art. 37`,
    note: 'National days; a region adds its own, and each town two more.',
    substitutes: 'none',
  },
};
