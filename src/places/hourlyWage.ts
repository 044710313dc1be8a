// Wages by the month or year as wages by the hour.
import type { Wage } from '../schema/wage.ts';

const weeksPerYear = 52;
const monthsPerYear = 12;

/** Money for an hour of a full-time week of `weekHours`: a year has 52 weeks, a month a twelfth of them. */
export function hourlyWage({ amount, per }: Wage, weekHours: number): number {
  if (per === 'h') return amount;
  return (amount * (per === 'month' ? monthsPerYear : 1)) / weeksPerYear / weekHours;
}
