// What a schedule and what happens beyond it cost, worked out by hand, from a scenario to its results.
import { describe, expect, it } from 'vitest';
import { costsOf, silent } from './costs.ts';

/** Night 10 %, Sundays 25 %, holidays 100 %, overtime 50 %, all of them added; 20 % on top. */
const pay =
  'pay: { wage: 10 USD/h, load: 20%, night: { share: 10%, from: 22:00, to: 06:00 }, sunday: 25%, holiday: 100%, overtime: 50%, combination: added, hours: { week: 40, fullTime: 40 } }';
const site = (more = pay, zone = 'UTC') => `sites: { here: { zone: ${zone}, ${more} } }\n`;
const week = 'from: 2027-03-08, days: 7, zone: UTC';
const desk = (presence: string) => `groups: { desk: { site: here, skills: [calls], ${presence} } }\n`;
const office =
  'shifts: [{ agents: 3, start: 08:00, length: 8h30m, days: mon-fri, breaks: [{ after: 2h, length: 15m }, { after: 4h, length: 30m, paid: false }] }]';

describe('a week of nights with a Sunday, a holiday and overtime', () => {
  // Two agents work from 18:00 to 03:00 every day, with an unpaid hour at 22:00; Wednesday 10 March is a holiday. Of each, from Monday
  // 8 March 00:00 to Monday 15 March 00:00:
  // paid     3 h of the shift of Sunday 7th, 8 h from Monday to Saturday, 5 h of the shift of Sunday 14th: 56 h
  // night    3 h, 4 h of each of six shifts, 1 h: 28 h
  // Sunday   14th: 3 h of Saturday's shift and 5 h of Sunday's: 8 h
  // holiday  10th: 3 h of Tuesday's shift and 5 h of Wednesday's: 8 h
  // overtime beyond 40 h a week is that of shifts of Saturday and Sunday: 3 h, 8 h and 5 h: 16 h
  const places = site(`${pay}, holidays: { only: { 2027-03-10: Day of the test } }`);
  const nights = desk(
    'shifts: [{ agents: 2, start: 18:00, length: 9h, breaks: [{ after: 4h, length: 1h, paid: false }] }]',
  );

  it('costs what it costs by hand', async () => {
    const { of } = await costsOf(week, silent + places + nights);
    const parts = {
      wage_cost: 2 * 560,
      night_premium: 2 * 28,
      sunday_premium: 2 * 20,
      holiday_premium: 2 * 80,
      overtime_premium: 2 * 80,
      premium_cost: 2 * 208,
      load_cost: 2 * 153.6,
      cost: 2 * 921.6,
      // 3 h at 16, then of Saturday's shift 4 h at 15, 1 h at 16 and 3 h at 18.50, then 4 h at 17.50 and 1 h at 18.50.
      overtime_cost: 2 * 268 * 1.2,
      seat_cost: 0,
      fixed_cost: 0,
      vendor_cost: 0,
      cost_per_paid_hour: 921.6 / 56,
      // 56 h a week of 40.
      fte_paid: 2.8,
    };
    for (const scope of ['group', 'site', 'all'] as const)
      for (const [metric, value] of Object.entries(parts))
        expect(of(scope, { group: 'desk', site: 'here', all: 'all' }[scope], metric), `${scope} ${metric}`).toBeCloseTo(
          value,
          6,
        );
  });

  it('costs the same in intervals of any length, each interval its own', async () => {
    const halves = await costsOf(week, silent + places + nights);
    // The last half-hour is overtime at night on a Sunday.
    const last = '2027-03-14T23:30:00+00:00';
    expect(halves.at('interval', last, 'group', 'desk', 'cost')).toBeCloseTo(2 * 0.5 * 18.5 * 1.2, 9);
    // The unpaid hour costs nothing.
    expect(halves.at('interval', '2027-03-14T22:30:00+00:00', 'group', 'desk', 'cost')).toBe(0);
    expect(halves.at('day', '2027-03-10T00:00:00+00:00', 'all', 'all', 'holiday_premium')).toBeCloseTo(160, 9);
    for (const interval of ['whole', '8h', '1d', '7d']) {
      const { of } = await costsOf(`${week}, interval: ${interval}`, silent + places + nights);
      expect(of('all', 'all', 'cost'), interval).toBeCloseTo(2 * 921.6, 6);
    }
  });

  it('costs the same whatever zone is reported in and whenever the simulated time begins', async () => {
    const abroad = await costsOf(
      'from: 2027-03-08, days: 7, zone: UTC, warmUp: 36h, afterEnd: drain',
      silent + places + nights,
    );
    expect(abroad.of('all', 'all', 'cost')).toBeCloseTo(2 * 921.6, 6);
    // From Thursday on the hours of Monday to Wednesday still count towards the week: less three shifts and the 3 h before them.
    const late = await costsOf('from: 2027-03-11, days: 4, zone: UTC', silent + places + nights);
    expect(late.of('all', 'all', 'overtime_premium')).toBeCloseTo(2 * 13 * 5, 6);
  });
});

describe('the law of a country', () => {
  // Thursday 30 December 2027 is Rizal Day. From 22:00 on the 29th: 2 h at 110 %, 6 h at 220 %, and 45 % on top.
  const night =
    'groups: { desk: { site: manila, skills: [calls], shifts: [{ agents: 1, start: 22:00, length: 8h, days: wed }] } }\n';
  const manila = (own: string) => `sites: { manila: { country: PH, zone: Asia/Manila, pay: { ${own} } } }\n`;
  const period = 'from: 2027-12-27, days: 7, zone: America/New_York';

  it('fills in what the site does not write', async () => {
    const { of } = await costsOf(period, silent + manila('wage: 100 PHP/h') + night);
    expect(of('site', 'manila', 'cost')).toBeCloseTo(1540 * 1.45, 6);
    expect(of('site', 'manila', 'holiday_premium')).toBeCloseTo(600, 6);
    expect(of('site', 'manila', 'night_premium')).toBeCloseTo(140, 6);
  });

  it('gives way to what the site writes', async () => {
    const own = 'wage: 100 PHP/h, load: 10%, night: 20%, holiday: 50%, combination: added';
    const { of } = await costsOf(period, silent + manila(own) + night);
    expect(of('site', 'manila', 'cost')).toBeCloseTo((800 + 160 + 300) * 1.1, 6);
  });

  it('turns a wage by the month into one by the hour by the full-time week', async () => {
    const { of } = await costsOf(
      period,
      silent + manila('wage: 26000 PHP/month, night: 0%, holiday: 0%, load: 0%') + night,
    );
    // 26,000 × 12 ÷ 52 ÷ 40 = 150 an hour.
    expect(of('site', 'manila', 'cost')).toBeCloseTo(1200, 6);
    expect(of('group', 'desk', 'fte_paid')).toBeCloseTo(8 / 40, 9);
  });

  it('pays another rate beyond an amount of overtime', async () => {
    // Mexico in 2027: 46 h are ordinary, nine hours of overtime a week are paid double, the rest threefold.
    const text = `sites: { here: { country: MX, zone: UTC, pay: { wage: 1 USD/h, load: 0%, sunday: 0%, hours: { week: 46, day: 24 } } } }\n`;
    const { of } = await costsOf(
      week,
      silent + text + desk('shifts: [{ agents: 1, start: 06:00, length: 12h, days: mon-fri }]'),
    );
    expect(of('all', 'all', 'wage_cost')).toBeCloseTo(60, 9);
    expect(of('all', 'all', 'overtime_premium')).toBeCloseTo(9 + 2 * 5, 9);
  });
});

describe('numbers of agents', () => {
  it('are paid by the clock of each piece, real hours of the day on which clocks spring forward', async () => {
    const { of } = await costsOf(
      'from: 2027-03-14, days: 1, zone: America/New_York',
      silent + site(pay, 'America/New_York') + desk('staff: { every: 12h, agents: [3, 1] }'),
    );
    // 11 and 12 hours pass. Of the night of 00:00 to 06:00 five hours pass; 22:00 to 24:00.
    expect(of('all', 'all', 'wage_cost')).toBeCloseTo((3 * 11 + 12) * 10, 6);
    expect(of('all', 'all', 'night_premium')).toBeCloseTo(3 * 5 + 2, 6);
    expect(of('all', 'all', 'sunday_premium')).toBeCloseTo((33 + 12) * 2.5, 6);
    expect(of('all', 'all', 'overtime_premium')).toBe(0);
  });

  it('are as many full-time agents in a week of 167 hours as in another, less the hour', async () => {
    const { of } = await costsOf(
      'from: 2027-03-08, days: 7, zone: America/New_York',
      silent + site(pay, 'America/New_York') + desk('staff: 1'),
    );
    expect(of('group', 'desk', 'fte_paid')).toBeCloseTo(167 / 40, 9);
  });

  it('cost the same when they can be away as people', async () => {
    const presence = 'staff: { every: 6h, agents: [1, 3, 2, 0] }';
    const numbers = await costsOf(week, silent + site() + desk(presence));
    const people = await costsOf(week, silent + site() + desk(`${presence}, shrinkage: { inOffice: 10% }`));
    expect(people.of('all', 'all', 'cost')).toBeCloseTo(numbers.of('all', 'all', 'cost')!, 6);
  });
});

describe('what happens', () => {
  // A call of an hour that comes between 10:00 and 11:00 keeps the agent beyond 11:00.
  const oneLong =
    'queues: { calls: { arrivals: { every: 1h, counts: [0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0] }, handling: { talk: { constant: { value: 60m } } } } }\n';

  it('past the end of a shift is paid as overtime', async () => {
    const { of } = await costsOf(
      'from: 2027-03-09, days: 1, zone: UTC',
      oneLong + site() + desk('shifts: [{ agents: 1, start: 08:00, length: 3h }]'),
    );
    const overtime = of('group', 'desk', 'overtime_hours')!;
    expect(overtime).toBeGreaterThan(0);
    expect(of('group', 'desk', 'wage_cost')).toBeCloseTo((3 + overtime) * 10, 6);
    expect(of('group', 'desk', 'overtime_premium')).toBeCloseTo(overtime * 5, 6);
    expect(of('group', 'desk', 'overtime_cost')).toBeCloseTo(overtime * 15 * 1.2, 6);
    expect(of('group', 'desk', 'cost')).toBeCloseTo((30 + overtime * 15) * 1.2, 6);
  });

  it('past the end of a shift on a Sunday night has those premiums too', async () => {
    const late = oneLong.replace(
      '[0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0]',
      '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0]',
    );
    const { of } = await costsOf(
      'from: 2027-03-14, days: 1, zone: UTC, interval: 1h',
      late + site() + desk('shifts: [{ agents: 1, start: 20:00, length: 3h }]'),
    );
    // Up to midnight; ordinary time has an hour of night.
    const overtime = of('group', 'desk', 'overtime_hours')!;
    expect(overtime).toBeGreaterThan(0);
    expect(of('group', 'desk', 'overtime_cost')).toBeCloseTo(overtime * (10 + 1 + 2.5 + 5) * 1.2, 6);
    expect(of('group', 'desk', 'cost')).toBeCloseTo((30 + 7.5 + 1 + overtime * 18.5) * 1.2, 6);
  });

  it('unpaid absence is not paid', async () => {
    const all = 'shrinkage: { outOfOffice: { leave: { share: 100%, paid: false } } }';
    const none = await costsOf(week, silent + site() + desk(`${office}, ${all}`));
    expect(none.of('all', 'all', 'cost')).toBe(0);
    const some = all.replace('100%', '30%');
    const { of } = await costsOf(week, silent + site() + desk(`${office}, ${some}`), 5);
    expect(of('group', 'desk', 'absence_hours')).toBeGreaterThan(0);
    expect(of('group', 'desk', 'wage_cost')).toBeCloseTo(10 * of('group', 'desk', 'paid_hours')!, 6);
    expect(of('group', 'desk', 'wage_cost')! / 10 + of('group', 'desk', 'absence_hours')!).toBeCloseTo(3 * 5 * 8, 6);
  });

  it('paid absence is paid the wage and no premium', async () => {
    const sundays = office.replace('mon-fri', 'sun');
    const all = await costsOf(week, silent + site() + desk(`${sundays}, shrinkage: { outOfOffice: 100% }`));
    expect(all.of('all', 'all', 'wage_cost')).toBeCloseTo(3 * 8 * 10, 6);
    expect(all.of('all', 'all', 'premium_cost')).toBe(0);
    const { of } = await costsOf(week, silent + site() + desk(`${sundays}, shrinkage: { outOfOffice: 40% }`), 9);
    const absent = of('group', 'desk', 'absence_hours')!;
    expect(absent).toBeGreaterThan(0);
    expect(of('all', 'all', 'wage_cost')).toBeCloseTo(240, 6);
    expect(of('all', 'all', 'sunday_premium')).toBeCloseTo((24 - absent) * 2.5, 6);
  });

  it('a day off with pay on a holiday has no premium', async () => {
    const closed = site(`${pay}, holidays: { only: { 2027-03-10: Day of the test }, staff: 0% }`);
    const { of } = await costsOf(week, silent + closed + desk(office));
    expect(of('all', 'all', 'wage_cost')).toBeCloseTo(3 * 40 * 10, 6);
    expect(of('all', 'all', 'premium_cost')).toBe(0);
  });

  it('hours off on a holiday do not make overtime of others', async () => {
    // Six days of eight hours with one off are 40 hours of work.
    const closed = site(`${pay}, holidays: { only: { 2027-03-10: Day of the test }, staff: 0% }`);
    const six = office.replace('mon-fri', 'mon-sat');
    const { of } = await costsOf(week, silent + closed + desk(six));
    expect(of('all', 'all', 'wage_cost')).toBeCloseTo(3 * 48 * 10, 6);
    expect(of('all', 'all', 'overtime_premium')).toBe(0);
  });
});

describe('a vendor', () => {
  const busy =
    'queues: { calls: { arrivals: { rate: 20/h }, handling: { talk: { constant: { value: 6m } } }, patience: { constant: { value: 1m } } } }\n';
  const vendor = (billed: string) => site(`operator: vendor, price: 12 USD/h, ${billed}${pay}`);

  it.each([
    ['billed: productive, ', 'busy_hours'],
    ['billed: signed-in, ', 'staffed_hours'],
    ['', 'staffed_hours'],
    ['billed: paid, ', 'paid_hours'],
  ])('bills by %s%s', async (billed, hours) => {
    const { of } = await costsOf(week, busy + vendor(billed) + desk(office), 2);
    const bill = 12 * of('group', 'desk', hours)!;
    expect(bill).toBeGreaterThan(0);
    expect(of('group', 'desk', 'vendor_cost')).toBeCloseTo(bill, 6);
    expect(of('all', 'all', 'cost')).toBeCloseTo(bill, 6);
    expect(of('all', 'all', 'wage_cost')).toBe(0);
    // What the vendor pays: 40 h a week at 10 with 20 % on top, and overtime past the end of shifts with half as much again.
    const overtime = of('group', 'desk', 'overtime_hours')!;
    expect(of('site', 'here', 'vendor_expense')).toBeCloseTo((3 * 400 + overtime * 15) * 1.2, 6);
  });

  it('may bill by the month of full-time hours', async () => {
    const text = site('operator: vendor, price: 2600 USD/month, billed: paid, pay: { hours: { fullTime: 40 } }');
    const { of } = await costsOf(week, silent + text + desk(office));
    // 15 USD an hour.
    expect(of('all', 'all', 'cost')).toBeCloseTo(3 * 40 * 15, 6);
    expect(of('all', 'all', 'vendor_expense')).toBeUndefined();
  });
});

describe('currencies', () => {
  const two = (currency: string) =>
    `currency: ${currency}
sites:
  manila: { country: PH, zone: UTC, pay: { wage: 200 PHP/h, load: 0% } }
  leeds: { country: GB, zone: UTC, pay: { wage: 10 GBP/h, load: 0% } }
groups:
  a: { site: manila, skills: [calls], shifts: [{ agents: 1, start: 08:00, length: 8h, days: mon }] }
  b: { site: leeds, skills: [calls], pay: { wage: 12 GBP/h }, shifts: [{ agents: 1, start: 08:00, length: 8h, days: mon }] }
`;

  it.each([
    '{ report: USD, rates: { PHP: 0.02 USD, GBP: 1.25 USD } }',
    '{ report: USD, rates: { USD: 50 PHP, GBP: 1.25 USD } }',
  ])('are turned into that of reports: %s', async (currency) => {
    const { of, results } = await costsOf(week, silent + two(currency));
    expect(results.axes.currency).toBe('USD');
    expect(of('site', 'manila', 'cost')).toBeCloseTo(8 * 4, 9);
    expect(of('site', 'leeds', 'cost')).toBeCloseTo(8 * 15, 9);
    expect(of('all', 'all', 'cost')).toBeCloseTo(152, 9);
  });

  it('need no word where there is one', async () => {
    const { results } = await costsOf(week, silent + site() + desk('staff: 1'));
    expect(results.axes.currency).toBe('USD');
  });
});

describe('seats and overhead', () => {
  const paid = 'seats: 10, seatCost: 100 USD/month, fixed: 36000 USD/year';

  it.each([
    ['2027-02-01', 28],
    ['2027-03-01', 31],
  ])('of the month from %s are those of a month', async (from, days) => {
    const { of } = await costsOf(
      `from: ${from}, days: ${days}, zone: America/New_York`,
      silent + site(`${pay}, ${paid}`, 'America/New_York') + desk('staff: 1'),
    );
    expect(of('site', 'here', 'seat_cost')).toBeCloseTo(1000, 6);
    expect(of('site', 'here', 'fixed_cost')).toBeCloseTo(3000, 6);
  });

  it('are shared by scheduled time, by groups with a wage or without', async () => {
    const groups = `groups:
  a: { site: here, skills: [calls], staff: { every: 8h, agents: [0, 2, 0] } }
  b: { site: here, skills: [calls], shifts: [{ agents: 1, start: 08:00, length: 8h }] }
`;
    const { of } = await costsOf(week, silent + site(`${pay}, ${paid}`) + groups);
    expect(of('group', 'a', 'fixed_cost')).toBeCloseTo((3000 * 7 * 2) / 31 / 3, 6);
    expect(of('group', 'b', 'fixed_cost')).toBeCloseTo((3000 * 7) / 31 / 3, 6);
  });

  it('of a site where nobody works are in the whole', async () => {
    const spare = `sites: { here: { zone: UTC, ${pay} }, spare: { zone: UTC, fixed: 3100 USD/month } }\n`;
    const { of } = await costsOf(
      week,
      silent + spare + desk('shifts: [{ agents: 1, start: 08:00, length: 8h, days: mon }]'),
    );
    expect(of('site', 'spare', 'cost')).toBeCloseTo(700, 6);
    expect(of('all', 'all', 'cost')).toBeCloseTo(700 + 96, 6);
    // One agent's eight hours of forty.
    expect(of('all', 'all', 'fte_paid')).toBeCloseTo(0.2, 9);
  });
});

describe('queues', () => {
  const queues = `queues:
  days: { arrivals: { every: 12h, volumes: [0, 100] }, handling: { talk: { exponential: { mean: 5m } } } }
  nights: { arrivals: { rate: 2/h }, handling: { talk: { exponential: { mean: 5m } } } }
`;
  const groups = `groups:
  both: { site: here, skills: [days, nights], staff: 3 }
  own: { site: here, skills: [days], staff: { every: 12h, agents: [0, 2] } }
`;

  it('get the cost of the groups that serve them, all of it', async () => {
    const { of, at } = await costsOf(week, queues + site() + groups, 3);
    const parts = [of('queue', 'days', 'cost_attributed')!, of('queue', 'nights', 'cost_attributed')!];
    expect(Math.min(...parts)).toBeGreaterThan(0);
    expect(parts[0] + parts[1]).toBeCloseTo(of('all', 'all', 'cost')!, 6);
    expect(of('queue', 'days', 'cost_attributed_per_contact')).toBeCloseTo(
      parts[0] / of('queue', 'days', 'answered')!,
      9,
    );
    const midnight = '2027-03-10T00:00:00+00:00';
    const ofDay = ['days', 'nights'].map((queue) => at('day', midnight, 'queue', queue, 'cost_attributed')!);
    expect(ofDay[0] + ofDay[1]).toBeCloseTo(at('day', midnight, 'all', 'all', 'cost')!, 6);
  });

  it('get it by handling time, interval by interval', async () => {
    // At 00:00 one contact of a minute, at 12:00 one of each queue, of one and of three minutes.
    const exact = `queues:
  a: { arrivals: { every: 12h, counts: [1, 1] }, handling: { talk: { constant: { value: 1m } } } }
  b: { arrivals: { every: 12h, counts: [0, 1] }, handling: { talk: { constant: { value: 3m } } } }
`;
    const both = 'groups: { desk: { site: here, skills: [a, b], staff: 2 } }\n';
    const { of } = await costsOf('from: 2027-03-09, days: 1, zone: UTC, interval: 12h', exact + site() + both);
    // 12 h of two agents are 240 and 6 or 2 of these hours are night.
    const [morning, evening] = [(240 + 12) * 1.2, (240 + 4) * 1.2];
    expect(of('queue', 'a', 'cost_attributed')).toBeCloseTo(morning + evening / 4, 6);
    expect(of('queue', 'b', 'cost_attributed')).toBeCloseTo((evening * 3) / 4, 6);
  });

  it('that are open share what nobody is handled in', async () => {
    const hours = `queues:
  office: { arrivals: { every: 12h, counts: [0, 1] }, handling: { talk: { constant: { value: 1m } } }, open: [{ from: 12:00, to: 24:00 }] }
  always: { arrivals: { every: 12h, counts: [0, 1] }, handling: { talk: { constant: { value: 1m } } } }
`;
    const both = 'groups: { desk: { site: here, skills: [office, always], staff: 2 } }\n';
    const { of } = await costsOf('from: 2027-03-09, days: 1, zone: UTC, interval: 12h', hours + site() + both);
    expect(of('queue', 'always', 'cost_attributed')).toBeCloseTo((252 + 244 / 2) * 1.2, 6);
    expect(of('queue', 'office', 'cost_attributed')).toBeCloseTo((244 / 2) * 1.2, 6);
  });
});

describe('one long run', () => {
  it('has the cost of the whole, with an interval from its batches', async () => {
    const call = silent.replace('rate: 0/h', 'rate: 10/h');
    const people = desk(
      `${office.replace('mon-fri', 'mon-sun')}, shrinkage: { outOfOffice: { leave: { share: 30%, paid: false } } }`,
    );
    const cut = await costsOf(week, call + site() + people, 'batches: 7');
    const whole = await costsOf(week, call + site() + people);
    for (const [scope, name, metric] of [
      ['site', 'here', 'cost'],
      ['queue', 'calls', 'cost_attributed'],
      ['all', 'all', 'cost_per_paid_hour'],
    ] as const) {
      const row = [...cut.results.rows].find(
        (each) => each.period === 'total' && each.scope === scope && each.metric === metric,
      )!;
      expect(row.estimate).toBeCloseTo(whole.of(scope, name, metric)!, 9);
      expect(row.n).toBe(7);
      expect(row.low! < row.estimate! && row.estimate! < row.high!).toBe(true);
    }
  });
});

describe('what is told', () => {
  it('is nothing of money where nothing has a cost', async () => {
    const { results } = await costsOf(
      week,
      `${silent}sites: { here: { country: US, zone: UTC } }\n${desk('staff: 1')}`,
    );
    expect(results.axes.currency).toBeUndefined();
    expect([...results.rows].filter(({ unit, metric }) => unit === 'money' || metric === 'fte_paid')).toEqual([]);
    expect(results.axes.metrics.filter(({ unit }) => unit === 'money')).toEqual([]);
  });

  it('is what groups do, site by site', async () => {
    const { of } = await costsOf(
      week,
      `${silent}sites: { here: { zone: UTC }, there: { zone: UTC } }
groups:
  a: { site: here, skills: [calls], staff: 1 }
  b: { site: here, skills: [calls], staff: 2 }
  c: { site: there, skills: [calls], staff: 4 }
  d: { skills: [calls], staff: 8 }
`,
    );
    expect(of('site', 'here', 'paid_hours')).toBeCloseTo(3 * 168, 9);
    expect(of('site', 'there', 'paid_hours')).toBeCloseTo(4 * 168, 9);
    // A mean over time, whatever the number of groups.
    expect(of('site', 'here', 'staffed_mean')).toBeCloseTo(3, 9);
    expect(of('all', 'all', 'staffed_mean')).toBeCloseTo(15, 9);
  });

  it('leaves out groups of which nothing says what they cost, and full-time agents where the week is not known', async () => {
    const text = `sites: { here: { zone: UTC, pay: { wage: 10 USD/h, load: 0% } }, there: { zone: UTC } }
groups:
  a: { site: here, skills: [calls], shifts: [{ agents: 1, start: 08:00, length: 8h, days: mon }] }
  b: { site: there, skills: [calls], staff: 1 }
`;
    const { of } = await costsOf(week, silent + text);
    expect(of('group', 'a', 'cost')).toBeCloseTo(80, 9);
    expect(of('group', 'a', 'fte_paid')).toBeUndefined();
    expect(of('group', 'b', 'cost')).toBeUndefined();
    expect(of('site', 'there', 'cost')).toBeUndefined();
    expect(of('all', 'all', 'cost')).toBeCloseTo(80, 9);
  });
});
