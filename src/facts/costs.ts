// What the groups of one replication cost: the tariff of their schedule, and what happened beyond it.
//
// Wages follow the schedule: late comers, outages and short or long breaks change no pay. Unpaid absence is not paid. Paid absence is paid
// the wage, and no premium: premiums are for work done at that time. What an absent agent would have cost is the mean of those scheduled in
// the interval. Time past the end of a shift is paid as overtime.
import { type CostColumn, costColumns, groupColumns } from './columns.ts';
import { positionsOf } from './positionsOf.ts';
import { type Tariff, type TariffEntity, tariffColumns } from './tariff.ts';

const group = positionsOf(groupColumns);
const plan = positionsOf(tariffColumns);
const cost = positionsOf(costColumns);
const secondsPerHour = 3600;
const daysPerWeek = 7;
/** The columns that sum up to what an entity costs. */
export const costParts: readonly CostColumn[] = costColumns.slice(0, cost.vendorBill + 1);
const ownExpense = costParts.map((name) => cost[name]).filter((column) => column !== cost.vendorBill);

/** Rows [interval × entities + entity] from those of groups, [interval × groups + group]. */
export function tabulateCosts(groupTable: Float64Array, groups: number, tariff: Tariff): Float64Array {
  const { entities, table, days } = tariff;
  const width = costColumns.length;
  const costs = new Float64Array(days.length * entities.length * width);
  for (let interval = 0; interval < days.length; interval++)
    entities.forEach((entity, id) => {
      const row = interval * entities.length + id;
      const to = row * width;
      const planned = row * tariffColumns.length;
      costs[to + cost.days] = days[interval];
      costs[to + cost.seats] = table[planned + plan.seats];
      costs[to + cost.fixed] = table[planned + plan.fixed];
      if (id >= groups) return;
      const played = (interval * groups + id) * groupColumns.length;
      addTime(groupTable, played, entity, costs, to);
      if (entity.wage !== undefined) addPay(groupTable, played, table, planned, entity.wage, entity.load, costs, to);
      if (entity.price !== undefined) addBill(groupTable, played, entity.price, costs, to);
    });
  return costs;
}

/** What costs are divided by. */
function addTime(from: Float64Array, at: number, { fullTime }: TariffEntity, costs: Float64Array, to: number): void {
  // What metrics call paid time.
  const paid =
    from[at + group.staffedSeconds] +
    from[at + group.paidBreakSeconds] +
    from[at + group.activitySeconds] +
    from[at + group.nonAdherenceSeconds] +
    from[at + group.outageSeconds] +
    from[at + group.paidAbsenceSeconds];
  costs[to + cost.answered] = from[at + group.answered];
  costs[to + cost.paidSeconds] = paid;
  costs[to + cost.staffedSeconds] = from[at + group.staffedSeconds];
  costs[to + cost.fullTimeDays] = fullTime === undefined ? 0 : (paid * daysPerWeek) / (fullTime * secondsPerHour);
}

function addPay(
  from: Float64Array,
  at: number,
  tariff: Float64Array,
  planned: number,
  wage: number,
  load: number,
  costs: Float64Array,
  to: number,
): void {
  const work = tariff[planned + plan.workSeconds];
  const free = tariff[planned + plan.freeSeconds];
  const overtime = from[at + group.overtimeSeconds];
  const unpaid = Math.min(work, from[at + group.unpaidAbsenceSeconds]);
  // Days off by the calendar are among the paid absence, and have no premium in the plan.
  const absent = unpaid + Math.max(0, from[at + group.paidAbsenceSeconds] - free);
  const present = work > 0 ? Math.max(0, 1 - absent / work) : 0;
  const night = overtime * tariff[planned + plan.nightPerSecond];
  const sunday = overtime * tariff[planned + plan.sundayPerSecond];
  const holiday = overtime * tariff[planned + plan.holidayPerSecond];
  const past = overtime * tariff[planned + plan.overtimePerSecond];
  costs[to + cost.wages] = (work + free - unpaid + overtime) * wage;
  costs[to + cost.nightPremium] = present * tariff[planned + plan.nightPremium] + night;
  costs[to + cost.sundayPremium] = present * tariff[planned + plan.sundayPremium] + sunday;
  costs[to + cost.holidayPremium] = present * tariff[planned + plan.holidayPremium] + holiday;
  costs[to + cost.overtimePremium] = present * tariff[planned + plan.overtimePremium] + past;
  const pay =
    costs[to + cost.wages] +
    costs[to + cost.nightPremium] +
    costs[to + cost.sundayPremium] +
    costs[to + cost.holidayPremium] +
    costs[to + cost.overtimePremium];
  costs[to + cost.load] = pay * load;
  const forOvertime = overtime * wage + night + sunday + holiday + past;
  costs[to + cost.overtimeCost] = (present * tariff[planned + plan.overtimePay] + forOvertime) * (1 + load);
}

/** The bill takes the place of all that the vendor pays itself. */
function addBill(
  from: Float64Array,
  at: number,
  { perSecond, of }: NonNullable<TariffEntity['price']>,
  costs: Float64Array,
  to: number,
): void {
  for (const column of ownExpense) {
    costs[to + cost.vendorExpense] += costs[to + column];
    costs[to + column] = 0;
  }
  costs[to + cost.overtimeCost] = 0;
  const seconds =
    of === 'productive'
      ? from[at + group.busySeconds]
      : of === 'paid'
        ? costs[to + cost.paidSeconds]
        : from[at + group.staffedSeconds];
  costs[to + cost.vendorBill] = seconds * perSecond;
}
