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
