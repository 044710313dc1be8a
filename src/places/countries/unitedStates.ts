// United States: overtime by federal law, everything else by contract. State law may add to it (California: overtime by the day).
import { between } from '../clockWindow.ts';
import type { Country } from './contract.ts';

export const unitedStates: Country = {
  name: 'US',
  summary: 'United States',
  currency: 'USD',
  zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'],
  languages: ['en', 'es'],
  fullTime: { value: 40 },
  ordinary: { value: { week: 40 }, source: 'Fair Labor Standards Act, 29 U.S.C. 207(a)(1)' },
  night: { value: between('22:00', '06:00') },
  premiums: {
    night: { value: 0, source: 'US Department of Labor, "Night Work and Shift Work"' },
    sunday: { value: 0, source: 'US Department of Labor, "Weekend or Night Work"' },
    holiday: { value: 0.5, note: 'No federal duty to pay more; time and a half is usual on the main holidays.' },
    overtime: { value: { share: 0.5 }, source: 'Fair Labor Standards Act, 29 U.S.C. 207(a)(1)' },
    combination: {
      value: 'highest',
      source: 'Fair Labor Standards Act, 29 U.S.C. 207(h)',
      note: 'Premiums for holidays and weekends count towards pay for overtime.',
    },
  },
  leave: { value: 10, note: 'No federal duty.' },
  load: { value: 0.28, note: 'Social security, Medicare, unemployment insurance, health plan.' },
  holidays: {
    source: '5 U.S.C. 6103(a)',
    note: 'The federal holidays; many private employers keep six of them. Days off in lieu are for federal staff.',
    substitutes: 'none',
  },
};
