// India: the central codes of 2025; state law adds festival days and, for shops and offices, much detail.
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

const safety = 'Occupational Safety, Health and Working Conditions Code, 2020';

export const india: Country = {
  name: 'IN',
  summary: 'India',
  currency: 'INR',
  zones: ['Asia/Kolkata'],
  languages: ['en', 'hi', 'ta', 'te', 'bn', 'mr'],
  fullTime: { value: 48, note: 'Contact centres often work 45 hours.' },
  ordinary: { value: { week: 48, day: 8 }, source: safety },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0, note: 'No statutory premium; a fixed allowance a night is usual.' },
    sunday: { value: 0 },
    holiday: { value: 1, note: 'State law; Maharashtra gives another day off besides.' },
    overtime: { value: { share: 1 }, source: 'Code on Wages, 2019', note: 'At least twice the wage.' },
    combination: { value: 'added' },
  },
  leave: { value: 18 },
  load: { value: 0.25, note: 'Provident fund, state insurance, gratuity, bonus.' },
  holidays: {
    source: 'State acts on national and festival holidays',
    note: 'Three national days everywhere. Festival days such as Diwali are agreed by employer and staff: add them.',
    substitutes: 'none',
    dropped: [{ name: 'Good Friday' }, { name: 'Ambedkar Jayanti' }, { name: 'Christmas Day' }],
  },
};
