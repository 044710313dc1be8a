// Agents who are away during a shift, worked out by hand: minutes of a group's day and of its queue's coverage. Times are seconds.
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { readTables } from '../properties/readTables.ts';

const minute = 60;
const hour = 3600;

/** Plays a day of a centre of which `text` gives queues, groups and the rest; rate 0 unless written. */
async function play(text: string, replication = 0) {
  const head =
    'shoreline: 1\nname: rosters\nperiod: { from: 2027-03-01, days: 1, zone: UTC, interval: whole, afterEnd: drain }\n';
  const { scenario, issues } = await readScenario({ file: 'rosters.yaml', text: head + text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  const { model } = await compileModel(scenario);
  const { queues, groups } = readTables(model, createPlayer(model).play(replication).tables);
  return { queue: queues[0][0], groups: groups[0], group: groups[0][0] };
}

const silent = 'queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 60s } } } } }\n';
/** A call of 50 minutes at 10:00, of which the agent is freed at 10:50. */
const oneLong =
  'queues: { calls: { arrivals: { every: 1h, counts: [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0] }, handling: { talk: { constant: { value: 50m } } } } }\n';

describe('planned breaks', () => {
  it('take the agent off for their length, paid or not', async () => {
    const { group, queue } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 2, start: 08:00, length: 8h, breaks: [{ after: 1h, length: 15m }, { after: 4h, length: 45m, paid: false }] }]`);
    expect(group).toMatchObject({
      staffedSeconds: 2 * 7 * hour,
      paidBreakSeconds: 2 * 15 * minute,
      unpaidBreakSeconds: 2 * 45 * minute,
      overtimeSeconds: 0,
    });
    // Both go together: for an hour nobody is there, and 16 hours outside the shift.
    expect(queue).toMatchObject({ openSeconds: 24 * hour, coveredSeconds: 7 * hour, unstaffedSeconds: 17 * hour });
  });

  it('in a window are taken in turns of their length', async () => {
    const { queue, group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 4, start: 08:00, length: 8h, breaks: [{ after: 3h, before: 5h, length: 1h, paid: false }] }]`);
    // Two turns of two: never fewer than two are there.
    expect(group.unpaidBreakSeconds).toBe(4 * hour);
    expect(queue).toMatchObject({ coveredSeconds: 8 * hour, singleAgentSeconds: 0 });
  });

  it('wait for the contact in hand and keep their length', async () => {
    const { group } = await play(`${oneLong}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 1, start: 10:00, length: 4h, breaks: [{ after: 0m, length: 20m }, { after: 1h, length: 30m }] }]`);
    // Counts come at random times of the hour; the call arrives after the first break or waits for its end.
    expect(group).toMatchObject({ answered: 1, busySeconds: 50 * minute, paidBreakSeconds: 50 * minute });
    expect(group.staffedSeconds).toBe(4 * hour - 50 * minute);
  });

  it('that the shift ends before they are over end with it', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 1, start: 08:00, length: 2h, breaks: [{ after: 90m, length: 30m }] }]`);
    expect(group).toMatchObject({ staffedSeconds: 90 * minute, paidBreakSeconds: 30 * minute });
  });
});

describe('blocks off the phone', () => {
  it('take so many of those on shift, on their day', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 5, start: 08:00, length: 8h }]
    shrinkage: { blocks: { training: { days: mon, start: 14:00, length: 1h, agents: 3 }, meeting: { days: tue, start: 09:00, length: 1h } } }`);
    expect(group).toMatchObject({ activitySeconds: 3 * hour, staffedSeconds: 37 * hour });
  });

  it('follow a break that is not over', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 1, start: 08:00, length: 8h, breaks: [{ after: 2h, length: 30m }] }]
    shrinkage: { blocks: { training: { start: 10:15, length: 1h } } }`);
    expect(group).toMatchObject({ paidBreakSeconds: 30 * minute, activitySeconds: hour, staffedSeconds: 6.5 * hour });
  });
});

describe('absence', () => {
  it('of everybody leaves the day paid, without its unpaid breaks', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 3, start: 08:00, length: 8h, breaks: [{ after: 2h, length: 15m }, { after: 4h, length: 1h, paid: false }] }]
    shrinkage: { outOfOffice: 100% }`);
    expect(group).toMatchObject({
      staffedSeconds: 0,
      paidAbsenceSeconds: 3 * 7 * hour,
      unpaidBreakSeconds: 3 * hour,
      paidBreakSeconds: 0,
    });
  });

  it('that is unpaid is no paid time', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 3, start: 08:00, length: 8h }]
    shrinkage: { outOfOffice: { unpaid leave: { share: 100%, paid: false } } }`);
    expect(group).toMatchObject({ paidAbsenceSeconds: 0, unpaidAbsenceSeconds: 24 * hour, staffedSeconds: 0 });
  });

  it('makes people of a number of agents: whole days of each are missing', async () => {
    const { group } = await play(
      `${silent}groups: { desk: { skills: [calls], staff: 40, shrinkage: { outOfOffice: 30% } } }`,
    );
    const absentDays = group.paidAbsenceSeconds / (24 * hour);
    expect(absentDays).toBe(Math.round(absentDays));
    expect(absentDays).toBeGreaterThan(4);
    expect(absentDays).toBeLessThan(22);
    expect(group.staffedSeconds).toBe((40 - absentDays) * 24 * hour);
  });
});

describe('agents who do not keep to the schedule', () => {
  it('begin late, leave early and come back late from breaks', async () => {
    const { group } = await play(`${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 2, start: 08:00, length: 8h, breaks: [{ after: 2h, length: 15m }, { after: 5h, length: 15m }] }]
    shrinkage:
      late: { by: { constant: { value: 5m } } }
      early: { by: { constant: { value: 10m } } }
      longBreaks: { by: { constant: { value: 2m } } }`);
    expect(group).toMatchObject({
      nonAdherenceSeconds: 2 * (5 + 10 + 2 * 2) * minute,
      paidBreakSeconds: 2 * 30 * minute,
      staffedSeconds: 2 * (8 * 60 - 30 - 19) * minute,
    });
  });
});

describe('spells at random moments', () => {
  it('take their share of the time of shifts', async () => {
    const text = `${silent}groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 400, start: 08:00, length: 8h }]
    shrinkage: { inOffice: { coaching: { share: 10%, length: { constant: { value: 20m } } } } }`;
    const { group } = await play(text);
    // 400 agents × 8 h × 10 % in spells of a third of an hour: 960 of them, as a Poisson number, ± 4 standard deviations. Those that would
    // overlap follow each other, so few are cut off by the end of the shift.
    expect(Math.abs(group.activitySeconds - 320 * hour)).toBeLessThan(4 * Math.sqrt(960) * 20 * minute);
    expect(group.activitySeconds + group.staffedSeconds).toBeCloseTo(3200 * hour, 3);
  });
});

describe('an outage of a site', () => {
  const site = 'sites: { manila: { zone: Asia/Manila, workFromHome: 25% } }\n';
  const desk = `groups: { desk: { site: manila, skills: [calls], shifts: [{ agents: 8, start: 08:00, length: 8h, breaks: [{ after: 4h, length: 1h, paid: false }] }] } }\n`;

  it('sends those on the premises away and brings them back, in UTC and in the site’s zone', async () => {
    // 08:00 in Manila is 00:00 UTC; the outage lasts from 02:00 to 05:00 UTC and covers the meal at 04:00.
    const { group } = await play(`${silent}${site}${desk}events: [{ outage: manila, at: 2027-03-01T10:00, for: 3h }]`);
    expect(group).toMatchObject({
      outageSeconds: 6 * 2 * hour,
      unpaidBreakSeconds: 8 * hour,
      staffedSeconds: 8 * 8 * hour - 8 * hour - 6 * 2 * hour,
    });
  });

  it('recovers step by step, the same agents first', async () => {
    const { group } = await play(
      `${silent}${site}${desk}events: [{ outage: manila, at: 2027-03-01T02:00, zone: UTC, atHome: 0%, for: 6h, recovery: [{ after: 1h, capacity: 100%, atHome: 0% }] }]`,
    );
    // Two at home from 02:00 to 08:00 (meal at 04:00 is unpaid), six on the premises from 02:00 to 03:00.
    expect(group.outageSeconds).toBe((2 * 5 + 6 * 1) * hour);
  });

  it('goes on over a meal in which it changes, and ends for all', async () => {
    const { group } = await play(
      `${silent}sites: { manila: { zone: Asia/Manila } }\n${desk}events: [{ outage: manila, at: 2027-03-01T10:00, for: 5h, recovery: [{ after: 2h30m, capacity: 0% }, { after: 4h, capacity: 0% }] }]`,
    );
    // From 10:00 to 15:00, less the unpaid meal from 12:00 to 13:00 in which a step of recovery brings nobody back; work again until 16:00.
    expect(group).toMatchObject({
      outageSeconds: 8 * 4 * hour,
      unpaidBreakSeconds: 8 * hour,
      staffedSeconds: 8 * 3 * hour,
    });
  });

  it('may begin before a shift does', async () => {
    const { group } = await play(
      `${silent}${site}groups: { desk: { site: manila, skills: [calls], shifts: [{ agents: 4, start: 12:00, length: 4h }] } }\nevents: [{ outage: manila, at: 2027-03-01T08:00, atHome: 0%, for: 5h }]`,
    );
    expect(group).toMatchObject({ outageSeconds: 4 * hour, staffedSeconds: 12 * hour });
  });
});

describe('shifts that follow each other at once', () => {
  it('are one for an agent who is busy at the change', async () => {
    // Clocks go forward in London at 01:00 on 28 March: the shift from 13:00 still lasts at 13:00 the next day, for an hour.
    const text = `shoreline: 1
name: change
period: { from: 2027-03-27, days: 2, zone: Europe/London, interval: whole, afterEnd: drain }
queues:
  calls:
    arrivals: { every: 24h, counts: [1] }
    handling: { talk: { constant: { value: 40h } } }
groups:
  desk:
    skills: [calls]
    shifts: [{ agents: 1, start: 00:00, length: 24h, breaks: [{ after: 12h, length: 1h, paid: false }] }]`;
    const { scenario } = await readScenario({ file: 'change.yaml', text });
    const { model } = await compileModel(scenario!);
    const { groups } = readTables(model, createPlayer(model).play(0).tables);
    // The break of the first day begins before the call or waits for its end; nothing is overtime until the second shift ends.
    expect(groups[0][0].staffedSeconds).toBeGreaterThan(40 * hour);
    expect(groups[0][0].answered).toBeGreaterThanOrEqual(1);
  });
});

describe('public holidays', () => {
  const christmas = (staff: string) => `shoreline: 1
name: holiday
period: { from: 2027-12-25, days: 4, zone: UTC, interval: 1d, afterEnd: drain }
client: { country: GB, region: ENG }
sites: { leeds: { country: GB, region: ENG, zone: Europe/London, holidays: { staff: ${staff} } } }
queues:
  calls:
    arrivals: { every: 24h, counts: [1000], holidays: 40% }
    handling: { talk: { constant: { value: 1s } } }
groups: { desk: { site: leeds, skills: [calls], shifts: [{ agents: 8, start: 08:00, length: 8h }] } }`;

  it('leave a share of the agents at home with pay, and change demand', async () => {
    const { scenario, issues } = await readScenario({ file: 'holiday.yaml', text: christmas('25%') });
    expect(issues).toEqual([]);
    // Christmas Day 2027 is a Saturday and Boxing Day a Sunday, so the 27th and 28th are given for them.
    const { model } = await compileModel(scenario!);
    const { groups, queues } = readTables(model, createPlayer(model).play(0).tables);
    const isHoliday = ['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'].map((date) =>
      scenario!.sites![0].holidays.some((holiday) => holiday.date === date),
    );
    expect(groups.map(([desk]) => desk.paidAbsenceSeconds)).toEqual(isHoliday.map((free) => (free ? 6 * 8 * hour : 0)));
    expect(queues.map(([calls]) => calls.offered)).toEqual(isHoliday.map((free) => (free ? 400 : 1000)));
    expect(isHoliday).toEqual([false, false, true, true]);
  });

  it('that the law does not know there are told, and unknown regions too', async () => {
    const wrong = christmas('0%')
      .replace('region: ENG, zone', 'region: ENGL, zone')
      .replace('0% }', '0%, remove: [2027-12-23] }');
    const { issues } = await readScenario({ file: 'holiday.yaml', text: wrong });
    expect(issues.map(({ path, nearest }) => [path, nearest])).toEqual([['sites.leeds.region', 'ENG']]);
  });
});

describe('rotations', () => {
  it('give each agent so many days on and off, spread over the days', async () => {
    const head = 'shoreline: 1\nname: rotation\nperiod: { from: 2027-03-01, days: 14, zone: UTC, interval: 1d }\n';
    const text = `${head}${silent}groups: { desk: { skills: [calls], shifts: [{ agents: 7, start: 08:00, length: 8h, rotation: { on: 4, off: 3 } }] } }`;
    const { scenario } = await readScenario({ file: 'rotation.yaml', text });
    const { model } = await compileModel(scenario!);
    const { groups } = readTables(model, createPlayer(model).play(0).tables);
    expect(groups.map(([desk]) => desk.staffedSeconds)).toEqual(new Array(14).fill(4 * 8 * hour));
  });

  it('of starts move the agents on week by week', async () => {
    const head = 'shoreline: 1\nname: rotation\nperiod: { from: 2027-03-01, days: 14, zone: UTC, interval: 8h }\n';
    const text = `${head}${silent}groups: { desk: { skills: [calls], shifts: [{ agents: 1, start: [00:00, 08:00, 16:00], length: 8h }] } }`;
    const { scenario } = await readScenario({ file: 'rotation.yaml', text });
    const { model } = await compileModel(scenario!);
    const { groups } = readTables(model, createPlayer(model).play(0).tables);
    const worked = groups.map(([desk]) => desk.staffedSeconds / (8 * hour));
    const place = worked.indexOf(1);
    const next = (place + 1) % 3;
    expect(worked.slice(0, 21)).toEqual(Array.from({ length: 21 }, (_, i) => Number(i % 3 === place)));
    expect(worked.slice(21 + 3)).toEqual(Array.from({ length: 18 }, (_, i) => Number(i % 3 === next)));
  });

  it('go on over a clock change: eight hours each, on the day of 23 hours too', async () => {
    // New York: 02:00 becomes 03:00 on Sunday 14 March 2027.
    const head =
      'shoreline: 1\nname: rotation\nperiod: { from: 2027-03-08, days: 14, zone: America/New_York, interval: 1d }\n';
    const text = `${head}${silent}groups:
  four: { skills: [calls], shifts: [{ agents: 7, start: 01:30, length: 8h, rotation: { on: 4, off: 3 } }] }
  turns: { skills: [calls], shifts: [{ agents: 1, start: [22:00, 10:00], length: 8h, days: tue-sun }] }
`;
    const { scenario } = await readScenario({ file: 'rotation.yaml', text });
    const { model } = await compileModel(scenario!);
    const { groups } = readTables(model, createPlayer(model).play(0).tables);
    const hoursOf = (group: number) => groups.map((own) => own[group]!.staffedSeconds / hour);
    expect(hoursOf(0)).toEqual(new Array(14).fill(4 * 8));
    // Nights from Tuesday, of which that of the clock change ends at 07:00; the last one on Monday, then by day.
    expect(hoursOf(1)).toEqual([0, 2, 8, 8, 8, 8, 8, 6, 8, 8, 8, 8, 8, 8]);
  });
});
