// What it costs: groups, sites and the whole centre, in the currency of reports; and the part of it that is attributed to each queue.
// Cost = wages + premiums + load + seats + overhead where the client employs, and the bill where a vendor has a price.
import type { CostColumn } from '../facts/columns.ts';
import { costParts } from '../facts/costs.ts';
import type { AttributedMetric, CostMetric, Sum } from './contract.ts';

const inHours = 1 / 3600;
const cleveland = 'Source: Cleveland (2012), Call Center Management on Fast Forward.';
const schedule =
  'Wages follow the schedule by the local clock, without unpaid breaks; unpaid absence is not paid, and time past the end of a shift is ' +
  'paid as overtime.';
const premiums: Sum<CostColumn> = { nightPremium: 1, sundayPremium: 1, holidayPremium: 1, overtimePremium: 1 };
const whole: Sum<CostColumn> = Object.fromEntries(costParts.map((part) => [part, 1]));

/** Money of a group, in the interval in which the time passes. */
export const costs: readonly CostMetric[] = [
  amount(
    'cost',
    'cost',
    whole,
    `All that is paid for: wages, premiums, load, seats and overhead, or a vendor's bill. ${schedule}`,
    true,
  ),
  amount(
    'wage_cost',
    'wages',
    { wages: 1 },
    `Wages of paid time without premiums and load. ${schedule} None where a vendor has a price.`,
  ),
  amount(
    'premium_cost',
    'premiums',
    premiums,
    'Premiums for nights, Sundays, holidays and overtime by the local clock, joined as the law of the site has it. Paid absence has none: premiums are for work done.',
  ),
  amount('night_premium', 'night', { nightPremium: 1 }, 'Premiums for the hours of night.'),
  amount('sunday_premium', 'Sundays', { sundayPremium: 1 }, 'Premiums for work on Sundays.'),
  amount(
    'holiday_premium',
    'holidays',
    { holidayPremium: 1 },
    'Premiums for work on public holidays and special days.',
  ),
  amount(
    'overtime_premium',
    'overtime +',
    { overtimePremium: 1 },
    'Premiums of overtime: of shifts beyond ordinary hours, and of time worked past the end of a shift.',
  ),
  amount(
    'load_cost',
    'load',
    { load: 1 },
    'What the employer pays on top of wages and premiums: contributions and obligatory benefits.',
  ),
  amount(
    'overtime_cost',
    'overtime pay',
    { overtimeCost: 1 },
    'Of wages, premiums and load: all that is paid for overtime, of shifts beyond ordinary hours and past the end of a shift.',
  ),
  amount(
    'vendor_cost',
    'vendor',
    { vendorBill: 1 },
    'Bill of a vendor with a price: its paid, signed-in or productive hours (handling contacts) × the price.',
  ),
  amount(
    'vendor_expense',
    'vendor pays',
    { vendorExpense: 1 },
    'For information, and in no other figure: wages, premiums, load, seats and overhead that a vendor with a price pays itself.',
  ),
  amount(
    'seat_cost',
    'seats',
    { seats: 1 },
    'Cost of the seats of a site, by the calendar month; its groups share it by scheduled time.',
  ),
  amount(
    'fixed_cost',
    'overhead',
    { fixed: 1 },
    'Overhead of a site, by the calendar month; its groups share it by scheduled time.',
  ),
  rate(
    'cost_per_contact',
    'per contact',
    { answered: 1 },
    'Cost ÷ contacts answered, counted in the interval of answer; empty without any.',
  ),
  rate('cost_per_paid_hour', 'per paid h', { paidSeconds: inHours }, 'Cost ÷ paid agent hours; empty without any.'),
  rate(
    'cost_per_signed_in_hour',
    'per signed h',
    { staffedSeconds: inHours },
    'Cost ÷ signed-in agent hours; empty without any.',
  ),
  {
    name: 'fte_paid',
    title: 'FTE',
    doc:
      'Full-time equivalents: paid hours ÷ the hours of a full-time agent of that country in the same time, days ÷ 7 × hours a week. ' +
      `Left out where these are not known. ${cleveland}`,
    scope: 'group',
    kind: 'ratio',
    numerator: { fullTimeDays: 1 },
    denominator: { days: 1 },
    unit: 'agents',
    better: 'neither',
  },
];

const attribution =
  "A group's cost is divided among its queues by the time for which it handled their contacts, interval by interval, and its campaigns by " +
  'that for which it called; where it did neither, by that of the whole time among those that are open. Idle and paid time off the phone go ' +
  'the same way.';

/** What queues cost, by attribution. */
export const attributedCost: readonly AttributedMetric[] = [
  {
    name: 'cost_attributed',
    title: 'cost attr.',
    doc: `Cost of the groups that serve the queue, attributed. ${attribution} Over all queues and campaigns it is the cost of all groups. ${cleveland}`,
    scope: 'queue',
    kind: 'total',
    sum: { cost: 1 },
    unit: 'money',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'cost_attributed_per_contact',
    title: 'attr. each',
    doc: `Attributed cost ÷ contacts of the queue that were answered. ${attribution} Empty when none was answered. ${cleveland}`,
    scope: 'queue',
    kind: 'ratio',
    numerator: { cost: 1 },
    denominator: { answered: 1 },
    unit: 'money',
    better: 'lower',
  },
];

function amount(name: string, title: string, sum: Sum<CostColumn>, doc: string, perInterval = false): CostMetric {
  const common = { name, title, doc: `${doc} ${cleveland}`, unit: 'money', better: 'lower', scope: 'group' } as const;
  return { ...common, kind: 'total', sum, ...(perInterval ? { perInterval } : {}) };
}

function rate(name: string, title: string, denominator: Sum<CostColumn>, doc: string): CostMetric {
  const common = { name, title, doc: `${doc} ${cleveland}`, unit: 'money', better: 'lower', scope: 'group' } as const;
  return { ...common, kind: 'ratio', numerator: whole, denominator };
}
