// Ireland.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const act = 'Organisation of Working Time Act 1997';

export const ireland: Country = {
  name: 'IE',
  summary: 'Ireland',
  currency: 'EUR',
  zones: ['Europe/Dublin'],
  languages: ['en', 'de', 'fr', 'es', 'it'],
  fullTime: { value: 39 },
  ordinary: { value: { week: 39 }, note: `By contract; ${act}, s. 15, limits the average week to 48 hours.` },
  night: { value: between('00:00', '07:00'), source: `${act}, s. 16` },
  premiums: {
    night: { value: 0 },
    sunday: { value: 0.33, note: `${act}, s. 14, asks for a reasonable allowance or time off and names no rate.` },
    holiday: { value: 1, source: `${act}, s. 21`, note: "An additional day's pay; 0 where a day off is given." },
    overtime: { value: { share: 0.5 }, note: 'By contract.' },
    combination: { value: 'highest' },
  },
  leave: { value: 20, source: `${act}, s. 19` },
  load: { value: 0.13, note: 'Social insurance (class A) and pension.' },
  holidays: { source: `${act}, second schedule`, substitutes: 'none' },
};
