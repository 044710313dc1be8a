// The tariff of schedules, added up by pieces of time, against pricing each agent's shifts one by one with the law of any country.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionsOf } from '../../src/facts/positionsOf.ts';
import { tariffColumns } from '../../src/facts/tariff.ts';
import { compileModel } from '../../src/model/compile.ts';
import { countries } from '../../src/places/countries/index.ts';
import { markOvertime, type PaidStretch } from '../../src/places/paidTime.ts';
import { payRulesOf } from '../../src/places/payRules.ts';
import { wageCost } from '../../src/places/wageCost.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { addDays, dayNumber, utcMidnight, weekday } from '../../src/units/calendar.ts';
import { loadZone, toInstant } from '../../src/units/zone.ts';

const hour = 3600;
const quarter = 900;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Two weeks from a Monday with many holidays; or with the clock changes of North America and, in the next, of nobody. */
const starts = ['2027-12-20', '2027-03-08'];

const shift = fc.record({
  start: fc.integer({ min: 0, max: 95 }),
  length: fc.integer({ min: 8, max: 56 }),
  pause: fc.integer({ min: 1, max: 7 }),
  agents: fc.integer({ min: 1, max: 4 }),
  worked: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
});

const clock = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

it('is what the agents cost one by one, in every country', async () => {
  const column = positionsOf(tariffColumns);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...countries),
      fc.constantFrom(...starts),
      shift,
      fc.constantFrom('UTC', 'America/New_York'),
      async (country, from, { start, length, pause, agents, worked }, reported) => {
        const zoneName = country.zones[0]!;
        const text = `shoreline: 1
name: tariff
period: { from: ${addDays(from, -1)}, days: 16, zone: ${reported} }
sites: { here: { country: ${country.name}, zone: ${zoneName}, pay: { wage: 3600 USD/h } } }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1m } } } } }
groups:
  desk:
    site: here
    skills: [calls]
    shifts: [{ agents: ${agents}, start: "${clock(start)}", length: ${length * 15}m, days: [${worked.map((day) => days[day - 1])}], breaks: [{ after: 15m, length: ${pause * 15}m, paid: false }] }]
`;
        const { scenario, issues } = await readScenario({ file: 't.yaml', text });
        if (scenario === undefined) throw new Error(JSON.stringify(issues));
        const { model } = await compileModel(scenario);
        const { entities, table } = model.tariff!;
        const { origin, countFrom, countTo } = model.timeline;
        const sum = (name: keyof typeof column) => {
          let total = 0;
          for (let row = 0; row < table.length; row += tariffColumns.length) total += table[row + column[name]];
          return total;
        };

        // Laid out by hand from the Monday before, and priced up to the end of the counted time less up to its beginning.
        const zone = await loadZone(zoneName, utcMidnight(addDays(from, -9)), utcMidnight(addDays(from, 20)));
        const stretches: PaidStretch[] = [];
        for (let day = -7; day < 17; day++) {
          const date = addDays(from, day);
          if (!worked.includes(weekday(date))) continue;
          const first = toInstant(zone, date, start * quarter);
          const back = first + quarter + pause * quarter;
          const last = first + length * quarter;
          stretches.push({ shiftDay: dayNumber(date), start: first, end: first + quarter });
          if (back < last) stretches.push({ shiftDay: dayNumber(date), start: back, end: last });
        }
        const rules = payRulesOf(country);
        const marked = markOvertime(stretches, rules.ordinary);
        const holidays = new Map(scenario.sites![0]!.holidays.map(({ date, kind }) => [dayNumber(date), kind]));
        const upTo = (time: number) => {
          const before = marked.filter((each) => each.start < time);
          const cut = before.map((each) => ({ ...each, end: Math.min(each.end, time) }));
          // Money for an hour is that for 3600 seconds at 1.
          return wageCost(cut, hour, { zone, rules, holidays });
        };
        const [whole, earlier] = [upTo(origin + countTo), upTo(origin + countFrom)];
        const one = (part: 'hours' | 'night' | 'sunday' | 'holiday' | 'overtime') =>
          agents * (whole[part] - earlier[part]);
        expect(entities[0]!.load).toBe(rules.load);
        expect(sum('workSeconds')).toBeCloseTo(one('hours') * hour, 3);
        expect(sum('nightPremium')).toBeCloseTo(one('night'), 3);
        expect(sum('sundayPremium')).toBeCloseTo(one('sunday'), 3);
        expect(sum('holidayPremium')).toBeCloseTo(one('holiday'), 3);
        expect(sum('overtimePremium')).toBeCloseTo(one('overtime'), 3);
      },
    ),
    { numRuns: 60, seed: 20_271_220 },
  );
});
