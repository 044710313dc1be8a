// A roster on the clock of the model: people who work as shifts of numbers do.
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import { dutiesOf } from '../../src/model/roster.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import type { Roster } from '../../src/scenario/scenario.ts';
import { addDays, utcMidnight } from '../../src/units/calendar.ts';
import { loadZone } from '../../src/units/zone.ts';

const hour = 3600;

/** Hours on the clock, from midnight of `from`, at which the duties of a roster begin and end. */
async function hoursOf(roster: Roster, from: string, days: number, name = 'UTC') {
  const origin = utcMidnight(from);
  const zone = await loadZone(name, origin, origin + days * 24 * hour);
  const frame = { zone, origin, end: days * 24 * hour, rest: { dates: new Set([from]), staff: 0 } };
  const { agents, duties } = dutiesOf({ law: 'rostered', shifts: [], roster }, [], 7, frame);
  expect(agents).toBe(roster.people.length);
  return duties.map(({ agent, start, end, isFree }) => [agent, start / hour, end / hour, isFree]);
}

const day = (date: string, start = 8, end = 16) => ({ date, start: start * hour, end: end * hour });
const person = (agent: string, ...shifts: ReturnType<typeof day>[]) => ({ agent, shifts });

describe('people of a roster', () => {
  it('are agents in order, whatever holiday it is', async () => {
    const people = [person('a', day('2027-03-01')), person('b', day('2027-03-01', 22, 30))];
    const roster = { first: '2027-02-01', last: '2027-03-31', people };
    expect(await hoursOf(roster, '2027-03-01', 2)).toEqual([
      [7, 8, 16, false],
      [8, 22, 30, false],
    ]);
  });

  it('work again a week later and a week earlier beyond a roster of a week', async () => {
    // The roster begins on Monday; Saturday before it is as Saturday in it, Tuesday after it as Tuesday in it.
    const people = [person('a', day('2027-03-02'), day('2027-03-06', 10, 12))];
    const roster = { first: '2027-03-01', last: '2027-03-07', people };
    expect(await hoursOf(roster, '2027-02-27', 11)).toEqual([
      [7, 10, 12, false],
      [7, 3 * 24 + 8, 3 * 24 + 16, false],
      [7, 7 * 24 + 10, 7 * 24 + 12, false],
      [7, 10 * 24 + 8, 10 * 24 + 16, false],
    ]);
  });

  it('work every day beyond a roster of a day', async () => {
    const roster = { first: '2027-03-01', last: '2027-03-01', people: [person('a', day('2027-03-01'))] };
    const starts = (await hoursOf(roster, '2027-02-28', 3)).map(([, start]) => start);
    expect(starts).toEqual([8, 32, 56]);
  });

  it('are many: half a year of a thousand', async () => {
    const shifts = Array.from({ length: 180 }, (_, i) => day(addDays('2027-03-01', i)));
    const people = Array.from({ length: 1000 }, (_, i) => person(`agent ${i}`, ...shifts));
    expect(await hoursOf({ first: '2027-03-01', last: '2027-08-27', people }, '2027-03-01', 180)).toHaveLength(180_000);
  });

  it('leave by the clock of the wall, and shifts of a length after that time', async () => {
    // New York: 02:00 becomes 03:00 on 14 March 2027; local midnight is 05:00 UTC before.
    const long = { date: '2027-03-13', start: 23 * hour, length: 8 * hour };
    const people = [person('a', day('2027-03-13', 23, 31)), { agent: 'b', shifts: [long] }];
    const roster = { first: '2027-03-01', last: '2027-03-31', people };
    expect(await hoursOf(roster, '2027-03-13', 3, 'America/New_York')).toEqual([
      [7, 28, 35, false],
      [8, 28, 36, false],
    ]);
  });
});

describe('a roster that says the same as shifts', () => {
  const scenario = (agents: string) => `shoreline: 1
name: same
period: { from: 2027-03-26, days: 5, zone: Europe/London, warmUp: 1d }
sites: { leeds: { country: GB, zone: Europe/London, pay: { wage: 14 GBP/h }, holidays: { staff: 100% }, seats: 3, overSeats: shed } }
queues: { calls: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 100s } } } } }
${agents}
`;
  const breaks = 'breaks: [{ after: 2h, before: 4h, length: 30m }, { after: 5h, length: 1h, paid: false }]';
  const shrinkage =
    'shrinkage: { outOfOffice: 8%, inOffice: 5%, late: { share: 10%, by: { constant: { value: 5m } } } }';

  it('is the same schedule and costs the same', async () => {
    const shifts = `groups: { leeds-calls: { site: leeds, skills: [calls], ${shrinkage}, shifts: [
      { agents: 4, start: 06:00, length: 9h, ${breaks} }, { agents: 4, start: 20:00, length: 10h, ${breaks} }] } }`;
    const roster = `roster: { file: r.csv, ${shrinkage}, shifts: {
      early: { start: 06:00, length: 9h, ${breaks} }, late: { start: 20:00, length: 10h, ${breaks} } } }`;
    // Breaks are taken in turns by place, so the places of both shifts begin at a multiple of the number of turns.
    const people = [...'abcdpqrs'].map((agent, place) => [agent, place < 4 ? 'early' : 'late']);
    const dates = Array.from({ length: 14 }, (_, i) => addDays('2027-03-22', i));
    const rows = people.flatMap(([agent, shift]) => dates.map((date) => `${agent},leeds,calls,${date},${shift}`));
    const files = new Map([['r.csv', ['agent,site,skills,date,shift', ...rows].join('\n')]]);
    const compile = async (text: string) => {
      const { scenario: read, issues } = await readScenario({ file: 's.yaml', text: scenario(text), files });
      if (read === undefined) throw new Error(JSON.stringify(issues));
      return compileModel(read);
    };
    const [byNumber, byName] = [await compile(shifts), await compile(roster)];
    expect(byName.model.agents).toEqual(byNumber.model.agents);
    expect(byName.model.groups).toEqual(byNumber.model.groups);
    expect(byName.shed).toEqual(byNumber.shed);
    expect(byNumber.shed.length).toBe(1);
    expect(byName.model.schedule).toEqual(byNumber.model.schedule);
    expect(byName.model.tariff).toEqual(byNumber.model.tariff);
  });
});
