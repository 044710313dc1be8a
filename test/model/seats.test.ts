// Who finds a seat, by hand; and what a site with too few of them does.
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import { seated } from '../../src/model/seats.ts';
import { presentAgents } from '../../src/planning/presentAgents.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const hour = 3600;
const duty = (agent: number, start: number, end: number) => ({
  agent,
  start,
  end,
  day: 0,
  isFree: false,
  spells: [],
});

describe('seats', () => {
  it('go to who begins first, and are free again when a shift ends', () => {
    const [early, late, later, after] = [duty(0, 0, 4), duty(1, 1, 5), duty(2, 2, 6), duty(3, 4, 8)];
    const { turnedAway, worst } = seated([{ first: 0, duties: [early, late, later, after] }], {
      seats: 2,
      workFromHome: 0,
    });
    expect([...turnedAway]).toEqual([later]);
    expect(worst).toEqual({ time: 2, agents: 3 });
  });

  it('are not needed at home: every second agent of a half', () => {
    const duties = [0, 1, 2, 3].map((agent) => duty(agent, 0, 8));
    const { turnedAway, worst } = seated([{ first: 0, duties }], { seats: 2, workFromHome: 0.5 });
    expect([turnedAway.size, worst]).toEqual([0, undefined]);
  });
});

describe('a site with too few seats', () => {
  const text = (site: string, presence: string) => `shoreline: 1
name: seats
period: { from: 2027-03-01, days: 1, zone: UTC, interval: 1h }
sites: { leeds: { zone: Europe/London, seats: 5${site} } }
queues: { calls: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 60s } } } } }
groups: { desk: { site: leeds, skills: [calls], ${presence} } }
`;
  const compile = async (site: string, presence: string) => {
    const { scenario } = await readScenario({ file: 'seats.yaml', text: text(site, presence) });
    return compileModel(scenario!);
  };
  const shifts = 'shifts: [{ agents: 4, start: 08:00, length: 8h }, { agents: 3, start: 12:00, length: 8h }]';

  it('is refused, with the time and the numbers', async () => {
    await expect(compile('', shifts)).rejects.toThrow(
      'sites.leeds.seats: 7 agents would be on the premises of leeds on 2027-03-01 at 12:00, which has 5 seats',
    );
    await expect(compile('', 'staff: 6')).rejects.toThrow('6 agents would be on the premises of leeds');
  });

  it('turns away those who come last, where it may', async () => {
    const { model, shed } = await compile(', overSeats: shed', shifts);
    // Counted from midnight before: of the two days that the day reaches into each sheds two.
    expect(shed.map(({ site, worst }) => [site, worst.agents])).toEqual([['leeds', 7]]);
    const hours = presentAgents(model, [
      { start: 11 * hour, end: 12 * hour },
      { start: 12 * hour, end: 13 * hour },
      { start: 17 * hour, end: 18 * hour },
    ]);
    expect(hours).toEqual([[4], [5], [1]]);
  });

  it('has room for all when enough of them are at home', async () => {
    const { shed } = await compile(', workFromHome: 30%', shifts);
    expect(shed).toEqual([]);
  });
});
