import { describe, expect, it } from 'vitest';
import { australia } from '../../src/places/countries/australia.ts';
import { colombia } from '../../src/places/countries/colombia.ts';
import type { Country } from '../../src/places/countries/contract.ts';
import { malaysia } from '../../src/places/countries/malaysia.ts';
import { mexico } from '../../src/places/countries/mexico.ts';
import { philippines } from '../../src/places/countries/philippines.ts';
import { poland } from '../../src/places/countries/poland.ts';
import { portugal } from '../../src/places/countries/portugal.ts';
import { southAfrica } from '../../src/places/countries/southAfrica.ts';
import { unitedKingdom } from '../../src/places/countries/unitedKingdom.ts';
import { unitedStates } from '../../src/places/countries/unitedStates.ts';
import type { Holiday } from '../../src/places/holiday.ts';
import { markOvertime, type PaidStretch, weekOf } from '../../src/places/paidTime.ts';
import { type PayRules, payRulesOf } from '../../src/places/payRules.ts';
import { wageCost } from '../../src/places/wageCost.ts';
import { addDays, dayNumber, utcMidnight } from '../../src/units/calendar.ts';
import { loadZone, toInstant } from '../../src/units/zone.ts';

const hour = 3600;
type Days = Readonly<Record<string, Holiday['kind']>>;

interface Shift {
  readonly date: string;
  readonly from: number;
  /** Real hours. */
  readonly length: number;
  readonly overtime?: true;
}

/** What shifts in the country's first zone cost without load, in hours of wage. */
async function paid(country: Country, shifts: readonly Shift[], holidays: Days = {}, change: Partial<PayRules> = {}) {
  const first = utcMidnight(shifts[0]!.date);
  const zone = await loadZone(country.zones[0]!, first, first + 9 * 24 * hour);
  const stretches = shifts.map(({ date, from, length, overtime }): PaidStretch => {
    const start = toInstant(zone, date, from * hour);
    return { shiftDay: dayNumber(date), start, end: start + length * hour, ...(overtime ? { overtime } : {}) };
  });
  const rules = { ...payRulesOf(country), ...change };
  const days = new Map(Object.entries(holidays).map(([date, kind]) => [dayNumber(date), kind] as const));
  return wageCost(stretches, 1, { zone, rules, holidays: days });
}

/** Parts above zero, rounded far below a cent. */
function partsOf(cost: Awaited<ReturnType<typeof paid>>): Record<string, number> {
  const { hours, total, load, ...parts } = cost;
  expect(Object.values(parts).reduce((sum, part) => sum + part, load)).toBeCloseTo(total, 9);
  const rounded = Object.entries(parts).map(([name, value]) => [name, Math.round(value * 1e9) / 1e9] as const);
  return Object.fromEntries(rounded.filter(([, value]) => value !== 0));
}

describe('Manila', () => {
  // Wednesday 29 December 2027 is an ordinary day, the 30th a regular holiday (Rizal Day), the 31st a special day.
  const holidays: Days = {
    '2027-12-24': 'special',
    '2027-12-25': 'public',
    '2027-12-30': 'public',
    '2027-12-31': 'special',
  };

  it('pays a night into a regular holiday 2 h at 110 % and 6 h at 220 %', async () => {
    const cost = await paid(philippines, [{ date: '2027-12-29', from: 22, length: 8 }], holidays);
    expect(partsOf(cost)).toEqual({ base: 8, holiday: 6, night: 1.4 });
    // 15.4 hours of wage and 45 % on top of them.
    expect(cost.total).toBeCloseTo(15.4 * 1.45, 9);
    expect(cost.load).toBeCloseTo(15.4 * 0.45, 9);
  });
  it('pays a night from a special day into a regular holiday 2 h at 143 % and 6 h at 220 %', async () => {
    const cost = await paid(philippines, [{ date: '2027-12-24', from: 22, length: 8 }], holidays);
    expect(partsOf(cost)).toEqual({ base: 8, holiday: 2 * 0.3 + 6, night: 1.46 });
  });
  it('pays overtime on a regular holiday 260 %, at night 286 %', async () => {
    const day = await paid(philippines, [{ date: '2027-12-30', from: 17, length: 2, overtime: true }], holidays);
    expect(partsOf(day)).toEqual({ base: 2, holiday: 2, overtime: 1.2 });
    const night = await paid(philippines, [{ date: '2027-12-30', from: 22, length: 1, overtime: true }], holidays);
    expect(partsOf(night)).toEqual({ base: 1, holiday: 1, overtime: 0.6, night: 0.26 });
  });
  it('pays overtime on an ordinary day 125 %, at night 137.5 %', async () => {
    const cost = await paid(philippines, [{ date: '2027-12-29', from: 20, length: 3, overtime: true }], holidays);
    expect(partsOf(cost)).toEqual({ base: 3, overtime: 0.75, night: 0.125 });
  });
});

describe('Monterrey', () => {
  it('pays a Sunday 125 %', async () => {
    const cost = await paid(mexico, [{ date: '2027-03-07', from: 9, length: 8 }]);
    expect(partsOf(cost)).toEqual({ base: 8, sunday: 2 });
    expect(cost.total).toBeCloseTo(14.5, 9);
  });
  it('pays the part of a shift that lies on Sunday', async () => {
    const cost = await paid(mexico, [{ date: '2027-03-06', from: 16, length: 10 }]);
    expect(partsOf(cost)).toEqual({ base: 10, sunday: 0.5 });
  });
  it('pays a holiday threefold, once if it is a Sunday', async () => {
    expect(
      partsOf(await paid(mexico, [{ date: '2027-09-16', from: 9, length: 8 }], { '2027-09-16': 'public' })),
    ).toEqual({ base: 8, holiday: 16 });
    expect(
      partsOf(await paid(mexico, [{ date: '2027-06-06', from: 9, length: 8 }], { '2027-06-06': 'public' })),
    ).toEqual({ base: 8, holiday: 16 });
  });
  it('pays nine hours of overtime a week double and the rest threefold, and begins anew on Monday', async () => {
    const days = ['2027-03-03', '2027-03-04', '2027-03-05', '2027-03-08'];
    const shifts = days.map((date): Shift => ({ date, from: 17, length: 4, overtime: true }));
    // 12 hours in the first week, 9 of them double; 4 double in the second.
    expect(partsOf(await paid(mexico, shifts))).toEqual({ base: 16, overtime: 9 + 6 + 4 });
  });
});

describe('United States', () => {
  it('pays time and a half beyond 40 hours', async () => {
    const dates = Array.from({ length: 5 }, (_, day) => addDays('2027-03-08', day));
    const zone = await loadZone('America/New_York', utcMidnight(dates[0]!), utcMidnight(dates[4]!) + 24 * hour);
    const shifts = dates.map((date): PaidStretch => {
      const start = toInstant(zone, date, 8 * hour);
      return { shiftDay: dayNumber(date), start, end: start + 10 * hour };
    });
    const rules = payRulesOf(unitedStates);
    const week = markOvertime(shifts, rules.ordinary);
    const cost = wageCost(week, 18.5, { zone, rules, holidays: new Map() });
    expect(cost.hours).toBe(50);
    expect(cost.base).toBeCloseTo(50 * 18.5, 9);
    expect(cost.overtime).toBeCloseTo(5 * 18.5, 9);
    expect(cost.total).toBeCloseTo(55 * 18.5 * 1.28, 9);
  });
  it('pays the higher of holiday and overtime', async () => {
    const cost = await paid(
      unitedStates,
      [{ date: '2027-11-25', from: 9, length: 4, overtime: true }],
      { '2027-11-25': 'public' },
      { overtime: { share: 1 } },
    );
    expect(partsOf(cost)).toEqual({ base: 4, overtime: 4 });
  });
});

describe('other ways to pay', () => {
  it('Bogotá adds: overtime on a Sunday night is 90 % and 75 %', async () => {
    const cost = await paid(colombia, [{ date: '2027-03-07', from: 19, length: 1, overtime: true }]);
    expect(partsOf(cost)).toEqual({ base: 1, night: 0.35, overtime: 0.4, sunday: 0.9 });
  });
  it('Lisbon pays the first hour of overtime of a shift 125 %, the next 137.5 %, on holidays 150 % and the holiday', async () => {
    const evening: Shift = { date: '2027-03-08', from: 18, length: 3, overtime: true };
    expect(partsOf(await paid(portugal, [evening]))).toEqual({ base: 3, overtime: 0.25 + 2 * 0.375 });
    expect(partsOf(await paid(portugal, [evening, { ...evening, date: '2027-03-09' }]))).toEqual({
      base: 6,
      overtime: 2,
    });
    expect(partsOf(await paid(portugal, [evening], { '2027-03-08': 'public' }))).toEqual({
      base: 3,
      holiday: 1.5,
      overtime: 1.5,
    });
  });
  it('Kraków pays overtime 150 %, on Sundays 200 %, at night 200 % and the night', async () => {
    expect(partsOf(await paid(poland, [{ date: '2027-03-08', from: 20, length: 3, overtime: true }]))).toEqual({
      base: 3,
      night: 0.15,
      overtime: 2 * 0.5 + 1,
    });
    expect(partsOf(await paid(poland, [{ date: '2027-03-07', from: 9, length: 2, overtime: true }]))).toEqual({
      base: 2,
      overtime: 2,
    });
  });
  it('Cape Town pays only the highest: a Sunday night 150 %, a holiday night 200 %', async () => {
    // Sunday 21 March 2027 is Human Rights Day.
    expect(partsOf(await paid(southAfrica, [{ date: '2027-03-14', from: 18, length: 4 }]))).toEqual({
      base: 4,
      sunday: 2,
    });
    expect(
      partsOf(await paid(southAfrica, [{ date: '2027-03-21', from: 18, length: 4 }], { '2027-03-21': 'public' })),
    ).toEqual({ base: 4, holiday: 4 });
  });
  it('Kuala Lumpur pays overtime on a holiday threefold', async () => {
    const cost = await paid(malaysia, [{ date: '2027-08-31', from: 18, length: 2, overtime: true }], {
      '2027-08-31': 'public',
    });
    expect(partsOf(cost)).toEqual({ base: 2, holiday: 4 });
  });
  it('Sydney pays three hours of overtime at 150 % and the rest at 200 %, on holidays 250 %', async () => {
    const long: Shift = { date: '2027-03-08', from: 12, length: 5, overtime: true };
    expect(partsOf(await paid(australia, [long]))).toEqual({ base: 5, overtime: 1.5 + 2 });
    expect(partsOf(await paid(australia, [long], { '2027-03-08': 'public' }))).toEqual({ base: 5, holiday: 7.5 });
  });
});

describe('clock changes', () => {
  // The night of the clock change in London, 22:00 to 07:00 by the clock: 8 real hours in spring, 10 in autumn.
  const rules = { premiums: { night: 0.2, sunday: 0.5, holiday: 0, special: 0 }, combination: 'added' } as const;
  it('pays the hours that pass', async () => {
    const spring = await paid(unitedKingdom, [{ date: '2027-03-27', from: 22, length: 8 }], {}, rules);
    // Night from 23:00 to 06:00 is 6 h, Sunday from midnight to 07:00 is 6 h.
    expect(partsOf(spring)).toEqual({ base: 8, night: 1.2, sunday: 3 });
    const autumn = await paid(unitedKingdom, [{ date: '2027-10-30', from: 22, length: 10 }], {}, rules);
    expect(partsOf(autumn)).toEqual({ base: 10, night: 1.6, sunday: 4 });
  });
});

describe('overtime of an agent', () => {
  const stretch = (shiftDay: number, start: number, end: number): PaidStretch => ({ shiftDay, start, end });
  // Day 4 is Monday 5 January 1970.
  it('begins after the hours of a shift, breaks apart', () => {
    const shift = [stretch(4, 0, 4 * hour), stretch(4, 5 * hour, 10 * hour)];
    expect(markOvertime(shift, { week: 48, day: 8 })).toEqual([
      stretch(4, 0, 4 * hour),
      stretch(4, 5 * hour, 9 * hour),
      { ...stretch(4, 9 * hour, 10 * hour), overtime: true },
    ]);
  });
  it('begins after the hours of a week, counting what was worked before', () => {
    expect(markOvertime([stretch(5, 0, 8 * hour)], { week: 40 }, 36 * hour)).toEqual([
      stretch(5, 0, 4 * hour),
      { ...stretch(5, 4 * hour, 8 * hour), overtime: true },
    ]);
    expect(markOvertime([stretch(5, 0, 8 * hour)], { week: 40 }, 50 * hour)).toEqual([
      { ...stretch(5, 0, 8 * hour), overtime: true },
    ]);
  });
  it('does not count twice: daily overtime leaves the week alone', () => {
    const shifts = [4, 5, 6, 7, 8].map((day) => stretch(day, day * 24 * hour, (day * 24 + 10) * hour));
    const overtime = markOvertime(shifts, { week: 40, day: 8 }).filter((each) => each.overtime);
    expect(overtime.map(({ start, end }) => (end - start) / hour)).toEqual([2, 2, 2, 2, 2]);
  });
  it('begins anew on Monday', () => {
    expect([3, 4, 10, 11].map(weekOf)).toEqual([0, 1, 1, 2]);
    const shifts = [stretch(9, 0, 10 * hour), stretch(11, 48 * hour, 58 * hour)];
    expect(markOvertime(shifts, { week: 40 }, 40 * hour).map(({ overtime }) => overtime)).toEqual([true, undefined]);
  });
  it('stays where it was marked', () => {
    const extra = { ...stretch(4, 0, hour), overtime: true as const };
    expect(markOvertime([extra], { week: 40 })).toEqual([extra]);
  });
});
