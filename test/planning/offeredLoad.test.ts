import { describe, expect, it } from 'vitest';
import { offeredLoad } from '../../src/planning/offeredLoad.ts';
import { compiled } from './compiled.ts';

const queue = (arrivals: string, more = '') =>
  `{ arrivals: ${arrivals}, handling: { talk: { constant: { value: 100s } }, wrap: { constant: { value: 20s } } }${more} }`;

describe('offeredLoad', () => {
  it('is arrivals per second times mean handling, beside the agents of the hour', async () => {
    const [pool, ...others] = offeredLoad(
      await compiled(`
shoreline: 1
name: Two hours
period: { from: 2027-01-04, length: 2h, zone: UTC, interval: 30m }
queues: { calls: ${queue('{ rate: 60/h }', ', patience: { exponential: { mean: 60s } }')} }
groups: { desk: { skills: [calls], staff: 3 } }
`),
    );
    // 60 contacts an hour of 120 s each keep 2 agents busy.
    expect(others).toEqual([]);
    expect(pool.title).toBeUndefined();
    expect(pool.queues).toEqual([{ name: 'calls', patience: true }]);
    expect(pool.groups).toEqual(['desk']);
    expect(pool.rows.map(({ day, clock, agents }) => ({ day, clock, agents }))).toEqual([
      { day: '2027-01-04', clock: '00:00', agents: [3] },
      { day: '2027-01-04', clock: '01:00', agents: [3] },
    ]);
    for (const { erlangs } of pool.rows) expect(erlangs[0]).toBeCloseTo(2, 12);
  });

  it('averages volumes and headcounts that change within the hour', async () => {
    const halves = (first: number, second: number) =>
      `[${Array.from({ length: 24 }, () => `${first}, ${second}`).join(', ')}]`;
    const [pool] = offeredLoad(
      await compiled(`
shoreline: 1
name: Half-hours
period: { from: 2027-01-04, days: 1, zone: UTC, interval: 30m }
queues: { calls: ${queue(`{ every: 30m, volumes: ${halves(10, 20)} }`)} }
groups: { desk: { skills: [calls], staff: { every: 30m, agents: ${halves(2, 5)} } } }
`),
    );
    expect(pool.rows).toHaveLength(24);
    expect(pool.queues[0].patience).toBe(false);
    // 30 contacts of 120 s in 3600 s; 2 agents for one half and 5 for the other.
    expect(pool.rows[7].erlangs[0]).toBeCloseTo(1, 12);
    expect(pool.rows[7].agents[0]).toBeCloseTo(3.5, 12);
  });

  it('counts rostered agents from start to leaving, over midnight too', async () => {
    const [pool] = offeredLoad(
      await compiled(`
shoreline: 1
name: Nights
period: { from: 2027-01-04, days: 2, zone: UTC, interval: 1h }
queues: { calls: ${queue('{ rate: 1/h }')} }
groups: { nights: { skills: [calls], shifts: [{ agents: 4, start: 22:15, length: 8h }] } }
`),
    );
    const at = (day: string, clock: string) =>
      pool.rows.find((row) => row.day === day && row.clock === clock)?.agents[0];
    // Those of Sunday night are there when Monday begins.
    expect(at('2027-01-04', '05:00')).toBe(4);
    expect(at('2027-01-04', '06:00')).toBeCloseTo(1, 12);
    expect(at('2027-01-04', '07:00')).toBe(0);
    expect(at('2027-01-04', '22:00')).toBeCloseTo(3, 12);
    expect(at('2027-01-05', '00:00')).toBe(4);
  });

  it('leaves the warm-up out and has 23 rows on a day of 23 hours', async () => {
    const [pool] = offeredLoad(
      await compiled(`
shoreline: 1
name: Spring
period: { from: 2027-03-28, days: 1, zone: Europe/London, interval: 1h, warmUp: 3h }
queues: { calls: ${queue('{ rate: 30/h }')} }
groups: { desk: { skills: [calls], staff: 1 } }
`),
    );
    expect(pool.rows.map(({ clock }) => clock).slice(0, 3)).toEqual(['00:00', '02:00', '03:00']);
    expect(pool.rows).toHaveLength(23);
    expect(pool.rows.every(({ day }) => day === '2027-03-28')).toBe(true);
  });

  it('makes a table for each pool and names it', async () => {
    const pools = offeredLoad(
      await compiled(`
shoreline: 1
name: Two pools
period: { from: 2027-01-04, length: 1h, zone: UTC, interval: 30m }
queues: { orders: ${queue('{ rate: 30/h }')}, lights: ${queue('{ rate: 90/h }')}, returns: ${queue('{ rate: 60/h }')} }
groups:
  shop: { skills: [orders, returns], staff: 5 }
  power: { skills: [lights], staff: 7 }
`),
    );
    expect(pools.map(({ title }) => title)).toEqual(['orders, returns: shop', 'lights: power']);
    expect(pools[0].rows[0].erlangs).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    expect(pools[1].rows[0].erlangs).toEqual([expect.closeTo(3, 12)]);
    expect(pools[1].rows[0].agents).toEqual([7]);
  });
});
