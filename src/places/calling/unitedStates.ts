// United States, calls for sales: federal law. Some states are stricter.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';
import { unitedStatesZones } from './unitedStatesZones.ts';

const source = '47 CFR 64.1200(c)(1)';

export const unitedStates: CallingRule = {
  name: 'us',
  summary: 'United States, federal: 08:00 to 21:00',
  country: 'US',
  zones: unitedStatesZones,
  isUsual: true,
  weekdays: { value: between('08:00', '21:00'), source },
  saturday: { value: between('08:00', '21:00'), source },
  sunday: { value: between('08:00', '21:00'), source },
  holidays: { value: true, note: 'No federal rule; some states forbid it.' },
};
