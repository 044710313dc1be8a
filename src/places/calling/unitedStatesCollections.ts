// United States, collection of debts: times that are presumed to be convenient.
import { between } from '../clockWindow.ts';
import type { CallingRule } from './contract.ts';
import { unitedStatesZones } from './unitedStatesZones.ts';

const source = 'Regulation F, 12 CFR 1006.6(b)(1)(i)';

export const unitedStatesCollections: CallingRule = {
  name: 'us-collections',
  summary: 'United States, collection of debts: 08:00 to 21:00',
  country: 'US',
  zones: unitedStatesZones,
  isUsual: false,
  weekdays: { value: between('08:00', '21:00'), source },
  saturday: { value: between('08:00', '21:00'), source },
  sunday: { value: between('08:00', '21:00'), source },
  holidays: { value: true, note: 'No federal rule.' },
};
