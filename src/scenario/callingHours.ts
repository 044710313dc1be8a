// When people of a place may be called: the hours of a rule or of the scenario, and the dates on which nobody is.
import type { CallingHours, CallingRule } from '../places/calling/contract.ts';
import { callingRules } from '../places/calling/index.ts';
import { secondsPerDay } from '../units/calendar.ts';
import type { CallingWindow } from './campaign.ts';
import { holidaysIn } from './freezeHolidays.ts';
import type { Period } from './scenario.ts';
import type { WrittenWindow } from './sections/callingWindow.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The rule that is usual for people of a zone; undefined where none is known. */
export function usualRule(zone: string): CallingRule | undefined {
  return callingRules.find(({ isUsual, zones }) => isUsual && zones.includes(zone));
}

/** The window with its dates looked up. The names of rules and countries have been checked. */
export async function windowOf(written: WrittenWindow, period: Period): Promise<CallingWindow> {
  if (written === '24/7') return { open: [{ days: everyDay, from: 0, to: secondsPerDay }], closedOn: [] };
  if ('rule' in written) return ofRule(callingRules.find(({ name }) => name === written.rule)!, period);
  const { open, closed } = written;
  return { open, closedOn: 'country' in closed ? await datesOf(closed, period) : closed };
}

async function ofRule(
  { weekdays, saturday, sunday, holidays, country }: CallingRule,
  period: Period,
): Promise<CallingWindow> {
  const stretch = (days: readonly number[], hours: CallingHours) => (hours === 'closed' ? [] : [{ days, ...hours }]);
  return {
    open: [...stretch([1, 2, 3, 4, 5], weekdays.value), ...stretch([6], saturday.value), ...stretch([7], sunday.value)],
    closedOn: holidays.value ? [] : await datesOf({ country }, period),
  };
}

async function datesOf(
  place: { readonly country: string; readonly region?: string },
  period: Period,
): Promise<string[]> {
  return (await holidaysIn(place, period)).map(({ date }) => date);
}
