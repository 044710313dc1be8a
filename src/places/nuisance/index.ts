// All nuisance rules, sorted by name.
import { canadaMonthly } from './canadaMonthly.ts';
import type { NuisanceRule } from './contract.ts';
import { uk2010Daily } from './uk2010Daily.ts';
import { uk2017 } from './uk2017.ts';
import { us30Day } from './us30Day.ts';
import { us30DayRolling } from './us30DayRolling.ts';

export const nuisanceRules: readonly NuisanceRule[] = [canadaMonthly, uk2010Daily, uk2017, us30Day, us30DayRolling];
