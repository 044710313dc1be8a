// Coverage and the gross-up of small schedules, worked out by hand, and the same coverage from a run in which nobody is absent.
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { compileModel } from '../../src/model/compile.ts';
import { coverageOf } from '../../src/planning/coverage.ts';
import { lossesOf, peopleToSchedule, scheduledTime, seatRelief, toSchedule } from '../../src/planning/grossUp.ts';
import { sitesTogether } from '../../src/planning/siteCoverage.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { readTables } from '../properties/readTables.ts';

const hour = 3600;

async function compiled(text: string) {
  const { scenario, issues } = await readScenario({
    file: 'coverage.yaml',
    text: `shoreline: 1\nname: coverage\n${text}`,
  });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return { scenario, compiled: await compileModel(scenario) };
}

const silent = '{ arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 60s } } }';

/** Night in London is covered from Manila; London's clocks go forward on 28 March 2027, a Sunday. */
const twoSites = `period: { from: 2027-03-27, days: 2, zone: Europe/London, afterEnd: drain }
sites:
  london: { zone: Europe/London }
  manila: { zone: Asia/Manila, holidays: { only: { 2027-03-28: A day } } }
queues:
  calls: ${silent}, coverage: 2 }
  office: ${silent}, open: [{ from: 09:00, to: 17:00 }] }
groups:
  day: { site: london, skills: [calls, office], shifts: [{ agents: 2, start: 08:00, length: 8h, breaks: [{ after: 4h, length: 30m }] }] }
  night: { site: manila, skills: [calls], shifts: [{ agents: 3, start: 00:00, length: 8h }] }`;

describe('coverage of a queue', () => {
  it('is the time with enough agents at work while it is open, over a clock change', async () => {
    const [calls, office] = coverageOf((await compiled(twoSites)).compiled);
    // Days of 24 and 23 hours. London 08–16 less half an hour each day; Manila midnight to 08:00 is 16:00–24:00 in winter, 17:00–01:00 in
    // summer, so that day one is covered from 16:00 to 24:00 and day two from 17:00 to 24:00.
    expect(calls!.total).toMatchObject({
      open: 47 * hour,
      covered: (7.5 + 8 + 7.5 + 7) * hour,
      unstaffed: 47 * hour - 30 * hour,
      single: 0,
      least: 0,
    });
    expect(calls!.gaps.map(({ from, to, least }) => [from / hour, to / hour, least])).toEqual([
      [0, 8, 0],
      [12, 12.5, 0],
      [24, 31, 0],
      [35, 35.5, 0],
      [39, 40, 0],
    ]);
    // Open 09–17; London leaves at 16:00 and breaks at 12:00.
    expect(office!.total).toMatchObject({ open: 16 * hour, covered: 13 * hour, unstaffed: 3 * hour });
    const saturdayNoon = calls!.hours[5 * 24 + 12]!;
    expect(saturdayNoon).toEqual({ open: hour, covered: hour / 2, single: 0, unstaffed: hour / 2, least: 0 });
    // Sunday 01:00 does not come.
    expect(calls!.hours[6 * 24 + 1]!.open).toBe(0);
  });

  it('is that of a run in which nobody is absent, to the second', async () => {
    const { compiled: made } = await compiled(twoSites);
    const { queues } = readTables(made.model, createPlayer(made.model).play(0).tables);
    for (const [queue, { total }] of coverageOf(made).entries()) {
      const sum = (column: 'openSeconds' | 'coveredSeconds' | 'singleAgentSeconds' | 'unstaffedSeconds') =>
        queues.reduce((all, row) => all + row[queue]![column], 0);
      expect(sum('openSeconds')).toBeCloseTo(total.open, 6);
      expect(sum('coveredSeconds')).toBeCloseTo(total.covered, 6);
      expect(sum('singleAgentSeconds')).toBeCloseTo(total.single, 6);
      expect(sum('unstaffedSeconds')).toBeCloseTo(total.unstaffed, 6);
    }
  });
});

describe('sites together', () => {
  it('share the work, the night and the clock', async () => {
    const { scenario, compiled: made } = await compiled(twoSites);
    const calendars = scenario.sites!.map(({ zone, holidays }) => ({
      zone: made.zones.get(zone)!,
      holidays: new Set(holidays.map(({ date }) => date)),
    }));
    const together = sitesTogether(made, calendars);
    const [london, manila] = together.sites;
    expect(london).toMatchObject({ worked: 2 * 2 * 7.5 * hour, atNight: 0, live: 15 * hour });
    // From midnight to 06:00 on its own clock; the second shift of the period begins at 17:00 in London, and an hour of it is cut off.
    expect(manila).toMatchObject({ worked: 3 * (8 + 7) * hour, atNight: 3 * 12 * hour, live: 15 * hour });
    expect(london!.share).toBeCloseTo(30 / 75, 12);
    expect(together.concentration).toBeCloseTo(0.4 ** 2 + 0.6 ** 2, 12);
    expect(together.overlap[0]![1]).toBe(0);
    // 28 March in Manila: 16:00 on Saturday to 17:00 on Sunday in London, of which one hour does not come.
    expect(together.onHoliday).toEqual({ one: 24 * hour, two: 0 });
  });
});

describe('the gross-up', () => {
  it('compounds what planned breaks, the office and absence take', async () => {
    const { compiled: made } = await compiled(`period: { from: 2027-03-01, days: 1, zone: UTC }
queues: { calls: ${silent} } }
groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 10, start: 08:00, length: 8h, breaks: [{ after: 4h, length: 48m }] }]
    shrinkage: { outOfOffice: { leave: 10%, sickness: 5% }, inOffice: 20% }`);
    const losses = lossesOf(made.model, [0], scheduledTime(made.model));
    expect(losses).toMatchObject({ scheduled: 80 * hour, net: 72 * hour });
    expect(losses.plannedAway).toBeCloseTo(0.1, 12);
    expect(losses.inOffice).toBeCloseTo(0.2, 12);
    expect(losses.outOfOffice).toBeCloseTo(1 - 0.9 * 0.95, 12);
    expect(losses.shrinkage).toBeCloseTo(1 - 0.9 * 0.8 * 0.9 * 0.95, 12);
    // 70 agents at 30 % shrinkage are 100, not 91.
    expect(toSchedule(70, 0.3)).toBeCloseTo(100, 12);
  });

  it('needs people by their contract hours, in which an unpaid meal does not count', async () => {
    const { compiled: made } = await compiled(`period: { from: 2027-03-01, days: 7, zone: UTC }
queues: { calls: ${silent} } }
groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 10, start: 08:00, length: 9h, days: mon-fri, breaks: [{ after: 2h, length: 48m }, { after: 4h, length: 1h, paid: false }] }]`);
    const time = scheduledTime(made.model);
    const losses = lossesOf(made.model, [0], time);
    // Ten agents, five days: 9 h on shift, 8 h paid, 7.2 h at work.
    expect(losses).toMatchObject({ scheduled: 450 * hour, paid: 400 * hour, net: 360 * hour });
    // 168 ÷ 40 = 4.2 and a tenth of the paid time is lost.
    expect(seatRelief(40, losses)).toBeCloseTo(4.2 / 0.9, 12);
    // What is scheduled is the full week of ten; 180 h on the phone need half of it.
    const week = { weeks: [40], days: 7 };
    expect(peopleToSchedule(450 * hour, [0], time, week)).toBeCloseTo(10, 12);
    expect(peopleToSchedule(toSchedule(180 * hour, losses.shrinkage), [0], time, week)).toBeCloseTo(5, 12);
  });

  it('of a seat that is never empty is 4.2 at 40 h, and 6 with three tenths away', () => {
    const losses = { scheduled: 100, paid: 100, net: 0, plannedAway: 0, inOffice: 0, outOfOffice: 0, shrinkage: 0 };
    expect(seatRelief(40, losses)).toBeCloseTo(4.2, 12);
    expect(seatRelief(40, { ...losses, shrinkage: 0.3 })).toBeCloseTo(6, 12);
  });
});
