// The ways to write arrivals, and what is wrong with them.
import { describe, expect, it } from 'vitest';
import { changed, readSmall, small, toldAbout } from './small.ts';

const day = 86_400;
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const hours = [...Array.from({ length: 23 }, (_, h) => h), 23.5];

const withArrivals = (arrivals: string, top = '') =>
  changed('arrivals: { rate: 60/h }', `arrivals: ${arrivals}`, `${small}${top}`);

async function arrivalsOf(arrivals: string, top = '', files: Record<string, string> = {}) {
  const { scenario, issues } = await readSmall(withArrivals(arrivals, top), { files });
  expect(issues).toEqual([]);
  return scenario?.queues[0]?.arrivals;
}

const told = (arrivals: string, top = '') => toldAbout(withArrivals(arrivals, top));

describe('a day that repeats', () => {
  it('may be written by hours, with factors, a zone, a shape and a dispersion', async () => {
    const written = `{ hourly: [${hours.join(', ')}], days: { mon-tue: 1.2, sun: 50% }, dates: { 2027-03-02: 0.3, 2027-03-01..2027-03-05: 1.9 },
      zone: America/New_York, shape: linear, dispersion: { ratio: 1.5 } }`;
    expect(await arrivalsOf(written)).toEqual({
      kind: 'daily',
      every: 3600,
      volumes: hours,
      days: [1.2, 1.2, 1, 1, 1, 1, 0.5],
      dates: [
        { from: '2027-03-02', to: '2027-03-02', factor: 0.3 },
        { from: '2027-03-01', to: '2027-03-05', factor: 1.9 },
      ],
      zone: 'America/New_York',
      shape: 'linear',
      dispersion: { measure: 'ratio', value: 1.5 },
    });
  });

  it.each([
    ['{ hourly: [1, 2] }', '6:25 queues.orders.arrivals.hourly: 2 values of 1h fill 2h, not one day | 24 values'],
    ['{ volumes: [1], every: 24h, days: { mo: 1 } }', '6:51 queues.orders.arrivals.days.mo: unknown day "mo"'],
    [
      '{ volumes: [1], every: 24h, days: { mon-wed: 1, tue: 2 } }',
      '6:49 queues.orders.arrivals.days: a day of the week is named twice',
    ],
    [
      '{ volumes: [1], every: 24h, dates: { 2027-02-30: 1 } }',
      '6:52 queues.orders.arrivals.dates.2027-02-30: "2027-02-30" is not a date | a date such as 2027-12-25 or a range such as 2027-11-26..2027-12-02',
    ],
    [
      '{ volumes: [1], every: 24h, dates: { 2027-03-05..2027-03-01: 1 } }',
      '6:52 queues.orders.arrivals.dates.2027-03-05..2027-03-01: the range 2027-03-05..2027-03-01 ends before it begins',
    ],
    [
      '{ volumes: [1], every: 24h, dates: { 2027-03-01..2027-03-05: 1, 2027-03-04..2027-03-09: 2 } }',
      '6:50 queues.orders.arrivals.dates: 2027-03-04 has two factors | ranges that do not overlap; a single date wins over a range',
    ],
    [
      '{ volumes: [1], every: 24h, dispersion: { ratio: 0.5 } }',
      '6:64 queues.orders.arrivals.dispersion.ratio: 0.5 is below 1',
    ],
    ['{ volumes: [1], every: 24h, shape: square }', '6:50 queues.orders.arrivals.shape: unknown word "square"'],
    ['{ hourly: [1], volumes: [1] }', '6:30 queues.orders.arrivals.volumes: hourly and volumes exclude each other'],
  ])('refuses %s', async (arrivals, message) => {
    expect((await told(arrivals)).join('\n')).toContain(message);
  });
});

describe('a profile', () => {
  const profile = `demand:
  shopping: { volumes: [100], every: 24h, days: { sat: 2 }, busyness: { gamma: { cv: 8% }, correlation: 60% } }
`;

  it('is shared', async () => {
    expect(await arrivalsOf('{ demand: shopping, share: 22%, dispersion: { cv: 10% } }', profile)).toEqual({
      kind: 'profile',
      share: 0.22,
      dispersion: { measure: 'cv', value: 0.1 },
      profile: {
        name: 'shopping',
        every: day,
        volumes: [100],
        days: [1, 1, 1, 1, 1, 2, 1],
        busyness: { name: 'gamma', parameters: { mean: 1, cv: 0.08 }, correlation: 0.6 },
      },
    });
    expect(await arrivalsOf('{ demand: shopping }', profile)).toMatchObject({ share: 1 });
  });

  it.each([
    [
      '{ demand: shoping }',
      '6:25 queues.orders.arrivals.demand: unknown demand profile "shoping" | allowed: shopping | shopping',
    ],
    ['{ demand: shopping, share: 120% }', '6:42 queues.orders.arrivals.share: share 120% is above 100%'],
  ])('is refused as %s', async (arrivals, message) => {
    expect((await told(arrivals, profile))[0]).toContain(message);
  });

  it('that does not exist is refused', async () => {
    expect((await told('{ demand: shopping }'))[0]).toContain(
      '6:25 queues.orders.arrivals.demand: unknown demand profile "shopping" | there is no demand profile',
    );
  });

  it('tells what is wrong with it', async () => {
    const wrong = 'demand:\n  shopping: { hourly: [1], busyness: { gamma: { mean: 2, cv: 8% } } }\n';
    expect((await told('{ demand: shopping }', wrong)).join('\n')).toContain('1 values of 1h fill 1h, not one day');
    expect((await told('{ demand: shopping }', wrong)).join('\n')).toContain('the mean of this factor is 2');
  });
});

describe('busyness', () => {
  it('may follow the day of the centre', async () => {
    const text = changed('60/h }', '60/h }\n    busyness: { lognormal: { cv: 10% }, correlation: 50% }');
    expect((await readSmall(text)).scenario?.queues[0]?.busyness).toEqual({
      name: 'lognormal',
      parameters: { mean: 1, cv: 0.1 },
      correlation: 0.5,
    });
    expect((await toldAbout(text.replace('50%', '150%')))[0]).toContain(
      'queues.orders.busyness.correlation: share 150% is above 100%',
    );
  });

  it.each([
    ['{ counts: [5], every: 24h }', 'exact counts'],
    ['{ dayTotal: { constant: { value: 5 } }, split: [1], every: 24h }', 'a random day total'],
  ])('is refused beside %s', async (arrivals, what) => {
    const text = withArrivals(`${arrivals}\n    busyness: { gamma: { cv: 8% } }`);
    expect(await toldAbout(text)).toEqual([`7:15 queues.orders.busyness: ${what} and a busyness exclude each other`]);
  });
});

describe('exact counts', () => {
  it('are whole numbers by part of the day', async () => {
    expect(await arrivalsOf('{ counts: [3, 0], every: 12h, dates: { 2027-03-01: 2 } }')).toEqual({
      kind: 'counts',
      every: day / 2,
      counts: [3, 0],
      dates: [{ from: '2027-03-01', to: '2027-03-01', factor: 2 }],
    });
    expect((await told('{ counts: [3.5, 0], every: 12h }'))[0]).toContain('3.5 is not a whole number');
    expect((await told('{ counts: [3], every: 12h }'))[0]).toContain('1 values of 12h fill 12h, not one day');
  });
});

describe('a day total', () => {
  const written = '{ dayTotal: { gamma: { mean: 1200, cv: 0.1 } }, split: [1, 3], every: 12h, concentration: 500 }';

  it('is a distribution with a split', async () => {
    expect(await arrivalsOf(written)).toEqual({
      kind: 'dayTotal',
      total: { name: 'gamma', parameters: { mean: 1200, cv: 0.1 } },
      every: day / 2,
      split: [1, 3],
      concentration: 500,
    });
  });

  it.each([
    [written.replace('[1, 3]', '[0, 0]'), 'queues.orders.arrivals.split: all weights are zero'],
    [written.replace('12h', '6h'), 'queues.orders.arrivals.split: 2 values of 6h fill 12h, not one day'],
    [written.replace('500', '0'), 'queues.orders.arrivals.concentration: 0 is not above zero'],
  ])('is refused as %s', async (arrivals, message) => {
    expect((await told(arrivals))[0]).toContain(message);
  });
});

describe('recorded times', () => {
  const read = (csv: string, more = '') => arrivalsOf(`{ times: t.csv${more} }`, '', { 't.csv': csv });
  const issuesOf = (csv: string, more = '') =>
    toldAbout(withArrivals(`{ times: t.csv${more} }`), { files: { 't.csv': csv } });
  const midnight = Date.UTC(2027, 2, 1) / 1000;

  it('are sorted, to parts of a second, and may be equal', async () => {
    const csv = 'time\n2027-03-01T00:00:10.5\n2027-03-01 00:00:01\n2027-03-01T00:00:01\n';
    expect(await read(csv)).toEqual({
      kind: 'times',
      file: 't.csv',
      times: [midnight + 1, midnight + 1, midnight + 10.5],
    });
  });

  it('may be of several queues, of another zone or with offsets', async () => {
    const csv = 'queue;time\norders;2027-03-01T00:00:01\nbilling;2027-03-01T02:00:00\n';
    expect(await read(csv)).toMatchObject({ times: [midnight + 1] });
    expect(await read(csv, ', queue: billing, zone: Europe/Berlin')).toMatchObject({
      zone: 'Europe/Berlin',
      times: [midnight + 7200],
    });
    const offsets = 'time\n2027-03-01T09:00:00+05:30\n2027-03-01T02:00Z\n';
    expect(await read(offsets)).toMatchObject({ zone: 'UTC', times: [midnight + 7200, midnight + 3.5 * 3600] });
  });

  it.each([
    [
      'when\n2027-03-01T00:00\n',
      't.csv:1:1 : no column time | a header time or queue,time, then a row for each contact',
    ],
    ['time\nnoon\n', 't.csv:2:1 : "noon" is not a date and time'],
    ['time\n2027-03-01T00:00 pm\n', 't.csv:2:1 : "pm" after the time is not understood'],
    ['time\n2027-03-01T00:00Z\n2027-03-01T00:00\n', 't.csv:3:1 : this time has no offset, those before it have one'],
    ['queue,time\nx,2027-03-01T00:00\n', '6:24 queues.orders.arrivals.times: no row of t.csv is for queue "orders"'],
    [
      'time\n2027-02-28T00:00\n',
      'warning 6:24 queues.orders.arrivals.times: no time in t.csv lies in the period | times from 2027-03-01T00:00 to 2027-03-02T00:00',
    ],
  ])('%j is told', async (csv, message) => {
    expect((await issuesOf(csv))[0]).toContain(message);
  });

  it('that cannot be read are told at their key', async () => {
    expect(await told('{ times: t.csv }')).toEqual([
      '6:24 queues.orders.arrivals.times: cannot read t.csv: there is no such file',
    ]);
  });
});

it('a part of a day may be any that divides it', async () => {
  for (const [every, count] of [
    ['15m', 96],
    ['30m', 48],
    ['1h', 24],
  ] as const)
    expect(await arrivalsOf(`{ volumes: [${zeros(count).join(', ')}], every: ${every} }`)).toMatchObject({
      kind: 'daily',
    });
});
