// What a worked hour costs at a site: the figures of its country without their sources, ready to be calculated with.
import type { ClockWindow } from '../units/wallOverlap.ts';
import type { Combination, Country, OvertimeRates } from './countries/contract.ts';

export interface PayRules {
  readonly night: ClockWindow;
  /** Shares of the wage. */
  readonly premiums: {
    readonly night: number;
    readonly sunday: number;
    readonly holiday: number;
    readonly special: number;
  };
  readonly overtime: OvertimeRates;
  readonly combination: Combination;
  /** Hours after which overtime begins. */
  readonly ordinary: { readonly week: number; readonly day?: number };
  /** What the employer pays on top of all pay, as a share of it. */
  readonly load: number;
}

/** Where no law is known: nothing comes on top of the wage, and no time is overtime. */
export const noRules: PayRules = {
  night: { from: 0, to: 0 },
  premiums: { night: 0, sunday: 0, holiday: 0, special: 0 },
  overtime: { share: 0 },
  combination: 'added',
  ordinary: { week: 168 },
  load: 0,
};

/** The rules of a country as they are; a day of the second kind is paid as a holiday where the law knows no such days. */
export function payRulesOf({ night, premiums, ordinary, load }: Country): PayRules {
  return {
    night: night.value,
    premiums: {
      night: premiums.night.value,
      sunday: premiums.sunday.value,
      holiday: premiums.holiday.value,
      special: (premiums.special ?? premiums.holiday).value,
    },
    overtime: premiums.overtime.value,
    combination: premiums.combination.value,
    ordinary: ordinary.value,
    load: load.value,
  };
}
