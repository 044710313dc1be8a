// What is expected of a queue, from the clock on a wall to pieces of the model's clock.
import { describe, expect, it } from 'vitest';
import { compileDemand } from '../../src/model/demand.ts';
import { layOutSpan } from '../../src/model/timeline.ts';
import type { Arrivals, Period } from '../../src/scenario/scenario.ts';
import { loadZone } from '../../src/units/zone.ts';

const hour = 3600;
const day = 24 * hour;

async function demandOf(arrivals: Arrivals, period: Partial<Period> = {}) {
  const full: Period = {
    from: '2027-03-01',
    days: 1,
    zone: 'UTC',
    interval: 1800,
    warmUp: 0,
    afterEnd: 'drain',
    ...period,
  };
  const span = await layOutSpan(full);
  const source = arrivals.kind === 'profile' ? arrivals.profile : arrivals;
  const name = 'zone' in source ? source.zone : undefined;
  const zones = new Map(
    name === undefined ? [] : [[name, await loadZone(name, span.origin - 2 * day, span.origin + span.end + 2 * day)]],
  );
  return compileDemand(arrivals, { span, zones, meanHandle: 200 });
}

type Compiled = Awaited<ReturnType<typeof demandOf>>;

/** Expected contacts between two times of the clock. */
function expected({ pieceStart, pieceRate }: Compiled, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < pieceRate.length; i++) {
    const overlap = Math.min(to, pieceStart[i + 1]) - Math.max(from, pieceStart[i]);
    if (overlap > 0) sum += pieceRate[i] * overlap;
  }
  return sum;
}

const byHour = (demand: Compiled, hours: number) =>
  Array.from({ length: hours }, (_, h) => Number(expected(demand, h * hour, (h + 1) * hour).toPrecision(12)));

const hourly = (volumeOf: (hour: number) => number) => Array.from({ length: 24 }, (_, h) => volumeOf(h));

describe('a day that repeats', () => {
  it('is more or less by weekday and by date, a single date before a range', async () => {
    const demand = await demandOf(
      {
        kind: 'daily',
        every: day,
        volumes: [100],
        days: [1.5, 1, 1, 1, 1, 0.5, 0.25],
        dates: [
          { from: '2027-03-02', to: '2027-03-04', factor: 2 },
          { from: '2027-03-03', to: '2027-03-03', factor: 3 },
          { from: '2027-03-06', to: '2027-03-06', factor: 0.1 },
        ],
      },
      { days: 7 },
    );
    const perDay = Array.from({ length: 7 }, (_, d) => expected(demand, d * day, (d + 1) * day));
    [150, 200, 300, 200, 100, 5, 25].forEach((volume, d) => {
      expect(perDay[d]).toBeCloseTo(volume, 9);
    });
  });

  it('follows the clock of its own zone, while days begin by that of the period', async () => {
    // Midnight in London is 05:30 in Kolkata.
    const demand = await demandOf(
      { kind: 'daily', every: hour, volumes: hourly((h) => h + 1), zone: 'Asia/Kolkata', days: [2, 1, 1, 1, 1, 1, 1] },
      { zone: 'Europe/London' },
    );
    expect(byHour(demand, 3)).toEqual([(12 + 14) / 2, (14 + 16) / 2, (16 + 18) / 2].map((volume) => volume));
    // Tuesday begins there at 18:30 in London.
    expect(expected(demand, 18 * hour, 18.5 * hour)).toBeCloseTo(24, 9);
    expect(expected(demand, 18.5 * hour, 19 * hour)).toBeCloseTo(0.5, 9);
    expect([...demand.dayStart]).toEqual([0, day]);
  });

  it('of a share of a profile is that share, and all shares are the whole', async () => {
    const profile = { name: 'shopping', every: hour, volumes: hourly((h) => 10 * h) };
    const parts = await Promise.all([0.22, 0.3, 0.48].map((share) => demandOf({ kind: 'profile', profile, share })));
    expect(byHour(parts[0], 24)[10]).toBeCloseTo(22, 9);
    hourly((h) => 10 * h).forEach((volume, h) => {
      expect(parts.reduce((sum, part) => sum + byHour(part, 24)[h], 0)).toBeCloseTo(volume, 9);
    });
  });
});

describe('a linear rate', () => {
  const volumes = hourly((h) => [0, 0, 10, 40, 60, 60, 30, 2, 50, 0][h] ?? 5);
  const linear: Arrivals = { kind: 'daily', every: hour, volumes, shape: 'linear' };

  const edges = ({ pieceStart, pieceRate, process }: Compiled) => {
    const slope = process.kind === 'poisson' ? process.slope! : new Float64Array(0);
    return Array.from(pieceRate, (rate, i) => {
      const half = (slope[i] * (pieceStart[i + 1] - pieceStart[i])) / 2;
      return [rate - half, rate + half];
    });
  };

  it('keeps the volume of each interval, is continuous and never negative', async () => {
    const demand = await demandOf(linear);
    volumes.forEach((volume, h) => {
      expect(expected(demand, h * hour, (h + 1) * hour)).toBeCloseTo(volume, 9);
    });
    const rates = edges(demand);
    rates.forEach(([left, right], i) => {
      expect(Math.min(left, right)).toBeGreaterThan(-1e-12);
      if (i > 0) expect(left).toBeCloseTo(rates[i - 1][1], 9);
    });
  });

  it('goes through the middles of equal steps', async () => {
    const demand = await demandOf({ ...linear, volumes: hourly((h) => 12 - Math.abs(12 - h)) });
    // Half-hours alternate: the first half of the hour from 06:00 ends at its middle with the mean rate of that hour.
    expect(edges(demand)[12][1] * hour).toBeCloseTo(6, 9);
    expect(edges(demand)[12][0] * hour).toBeCloseTo(5.5, 9);
  });

  it('keeps the volumes on a day of 23 hours and of 25 hours', async () => {
    for (const [from, hours] of [
      ['2027-03-28', 23],
      ['2027-10-31', 25],
    ] as const) {
      const period = { from, zone: 'Europe/Berlin' };
      const whole = await demandOf({ ...linear, shape: 'constant' }, period);
      expect(byHour(await demandOf(linear, period), hours)).toEqual(byHour(whole, hours));
    }
  });

  it('is cut in the middle of an interval', async () => {
    const demand = await demandOf(linear, { length: 4.75 * hour, days: 1 });
    const whole = await demandOf(linear);
    expect(expected(demand, 4.5 * hour, 4.75 * hour)).not.toBeCloseTo(15, 3);
    const at = edges(whole)[9];
    expect(edges(demand)[9][1]).toBeCloseTo((at[0] + at[1]) / 2, 9);
  });
});

describe('a forecast', () => {
  const row = (start: string, volume: number, aht?: number) => ({
    start,
    volume,
    ...(aht === undefined ? {} : { aht }),
  });

  it('by UTC is where it belongs on the local clock', async () => {
    const rows = ['2027-02-28T23:00', '2027-03-01T00:00', '2027-03-01T01:00'].map((start, i) => row(start, 10 + i));
    const forecast: Arrivals = { kind: 'forecast', file: 'f.csv', zone: 'UTC', every: hour, rows };
    const demand = await demandOf(forecast, { zone: 'Europe/Berlin', length: 3 * hour });
    expect(byHour(demand, 3)).toEqual([10, 11, 12]);
  });

  it('by UTC repeats beyond its rows, also on the first day of the file', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => {
      const at = (23 + i) % 24;
      return row(`2027-0${i === 0 ? '2-28' : '3-01'}T${String(at).padStart(2, '0')}:00`, at + 1);
    });
    const forecast: Arrivals = { kind: 'forecast', file: 'f.csv', zone: 'UTC', every: hour, rows };
    const demand = await demandOf(forecast, { zone: 'Europe/Berlin', warmUp: 2 * hour });
    // 21:00 and 22:00 by UTC, and then the day.
    expect(byHour(demand, 4)).toEqual([22, 23, 24, 1]);
  });

  it('tells how long contacts take, by the mean of the queue', async () => {
    const rows = [row('2027-03-01T00:00', 10, 300), row('2027-03-01T12:00', 10)];
    const { handleByTime } = await demandOf({ kind: 'forecast', file: 'f.csv', every: 12 * hour, rows });
    expect(handleByTime).toEqual({ start: Float64Array.of(0, 12 * hour), factor: Float64Array.of(1.5, 1) });
    const without = await demandOf({ kind: 'forecast', file: 'f.csv', every: 12 * hour, rows: rows.slice(1) });
    expect(without.handleByTime).toBeUndefined();
  });
});

describe('counts', () => {
  it('are rounded after the factor of the date, and twice where an hour is twice', async () => {
    const counts = hourly((h) => h + 1);
    const arrivals: Arrivals = { kind: 'counts', every: hour, counts, days: [1, 1, 1, 1, 1, 1, 0.5] };
    const { process } = await demandOf(arrivals, { from: '2027-10-31', zone: 'Europe/Berlin' });
    const found = process.kind === 'fixedCounts' ? [...process.counts] : [];
    expect(found.slice(0, 6)).toEqual([1, 1, 2, 2, 2, 3]);
    expect(found).toHaveLength(25);
  });
});

describe('a day total', () => {
  it('has its parts over whole days, whatever is simulated of them', async () => {
    const arrivals: Arrivals = {
      kind: 'dayTotal',
      total: { name: 'gamma', parameters: { mean: 600, cv: 0.1 } },
      every: 6 * hour,
      split: [0, 2, 3, 1],
      dates: [{ from: '2027-03-01', to: '2027-03-01', factor: 2 }],
    };
    const demand = await demandOf(arrivals, { warmUp: 2 * hour });
    const { process } = demand;
    if (process.kind !== 'splitTotal') throw new Error(process.kind);
    expect([...process.dayFactor]).toEqual([1, 2]);
    expect([...process.dayPart]).toEqual([0, 4, 8]);
    expect([...process.partStart].map((start) => start / hour)).toEqual([-22, -16, -10, -4, 2, 8, 14, 20, 26]);
    expect([...process.partWeight]).toEqual([0, 2, 3, 1, 0, 2, 3, 1]);
    expect(expected(demand, 0, 2 * hour)).toBeCloseTo(600 / 6 / 3, 9);
    expect(expected(demand, 8 * hour, 14 * hour)).toBeCloseTo(400, 9);
  });
});

describe('recorded times', () => {
  const wall = (text: string) => Date.parse(`${text}Z`) / 1000;

  it('are placed by the local clock, those outside are left out', async () => {
    const texts = ['2027-03-27T23:59:59', '2027-03-28T00:30:00', '2027-03-28T02:30:00', '2027-03-28T03:00:00.5'];
    const arrivals: Arrivals = { kind: 'times', file: 't.csv', times: texts.map(wall) };
    const { process, dayStart } = await demandOf(arrivals, { from: '2027-03-28', zone: 'Europe/Berlin', days: 1 });
    if (process.kind !== 'recorded') throw new Error(process.kind);
    // 02:30 does not exist on that day and is 03:30; 03:00 comes two hours after midnight.
    expect([...process.times]).toEqual([0.5 * hour, 2 * hour + 0.5, 2.5 * hour]);
    expect([...process.dayTime]).toEqual([0, 3]);
    expect([...dayStart]).toEqual([0, 23 * hour]);
  });

  it('may be instants, and lie on several days', async () => {
    const times = ['2027-03-01T22:59:59', '2027-03-01T23:00:00', '2027-03-02T10:00:00'].map(wall);
    const demand = await demandOf(
      { kind: 'times', file: 't.csv', zone: 'UTC', times },
      { zone: 'Europe/Berlin', days: 2 },
    );
    const { process } = demand;
    if (process.kind !== 'recorded') throw new Error(process.kind);
    expect([...process.times]).toEqual([day - 1, day, day + 11 * hour]);
    expect([...process.dayTime]).toEqual([0, 1, 3]);
    expect(expected(demand, day, 2 * day)).toBeCloseTo(2, 9);
  });
});

it('dispersion knows the interval of each piece', async () => {
  const arrivals: Arrivals = {
    kind: 'daily',
    every: 12 * hour,
    volumes: [1, 2],
    shape: 'linear',
    dispersion: { measure: 'ratio', value: 2 },
  };
  const { process } = await demandOf(arrivals, { length: 15 * hour, days: 1 });
  if (process.kind !== 'poisson') throw new Error(process.kind);
  expect(process.dispersion).toEqual({ measure: 'ratio', value: 2, pieceInterval: Int32Array.of(0, 0, 1) });
});
