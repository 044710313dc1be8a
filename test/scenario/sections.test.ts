// What each section reads, what it fills in, and what it refuses where.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

async function scenarioOf(text: string): Promise<Scenario> {
  const { scenario, issues } = await readSmall(text);
  expect(issues).toEqual([]);
  return scenario!;
}

const periodText = 'period: { from: 2027-03-01, days: 1, zone: UTC }';
const queueText = '    arrivals: { rate: 60/h }\n';
const staffText = 'south: { skills: { orders: 2 }, staff: 3 }';

describe('a small scenario', () => {
  it('is complete, with every default filled in', async () => {
    expect(await scenarioOf(small)).toEqual({
      name: 'Small',
      period: { from: '2027-03-01', days: 1, zone: 'UTC', interval: 1800, warmUp: 0, afterEnd: 'continue' },
      run: { replications: 20, precision: [], most: 1000, seed: 'shoreline', confidence: 0.95 },
      queues: [
        {
          name: 'orders',
          arrivals: { kind: 'rate', rate: 1 / 60 },
          handling: { talk: { name: 'exponential', parameters: { mean: 300 } } },
          balking: 0,
          weight: 1,
          headStart: 0,
          shortAbandon: 5,
          thresholds: [],
          target: { within: 20, counting: 'sl_offered' },
        },
        {
          name: 'billing',
          arrivals: { kind: 'rate', rate: 1 / 120 },
          handling: { talk: { name: 'exponential', parameters: { mean: 400 } } },
          balking: 0,
          weight: 1,
          headStart: 0,
          shortAbandon: 5,
          thresholds: [],
          target: { within: 20, counting: 'sl_offered' },
        },
      ],
      groups: [
        {
          name: 'north',
          skills: [
            { queue: 'orders', rank: 1, handle: 1, reserve: 0 },
            { queue: 'billing', rank: 1, handle: 1, reserve: 0 },
          ],
          presence: { law: 'headcount', every: 86_400, agents: [12] },
        },
        {
          name: 'south',
          skills: [{ queue: 'orders', rank: 2, handle: 1, reserve: 0 }],
          presence: { law: 'headcount', every: 86_400, agents: [3] },
        },
      ],
      routing: { policy: 'longest-idle', plans: [] },
    });
  });
});

describe('the top level', () => {
  it.each([
    ['shoreline: 1', 'shoreline: 2', '1:12 shoreline: version 2 of the file format is not known | allowed: 1'],
    [
      'name: Small',
      'nam: Small',
      '2:1 nam: unknown key "nam" | allowed: shoreline, name, note, period, run, demand, client, sites, currency, lines, queues, campaigns, roster, groups, routing, events, variants | name',
    ],
    ['shoreline: 1\n', '', '1:1 : missing key "shoreline" | write shoreline: 1'],
    ['name: Small', 'name:', '2:6 name: found nothing where a text is expected | write it as First centre'],
  ])('%s as %s', async (piece, replacement, message) => {
    expect(await toldAbout(changed(piece, replacement))).toEqual([message]);
  });
});

describe('period', () => {
  it('may be a length, in one interval', async () => {
    const text = changed(
      periodText,
      'period: { from: 2027-03-01, length: 90m, zone: UTC, interval: whole, warmUp: 1h, afterEnd: drain }',
    );
    expect((await scenarioOf(text)).period).toEqual({
      from: '2027-03-01',
      length: 5400,
      zone: 'UTC',
      interval: 'whole',
      warmUp: 3600,
      afterEnd: 'drain',
    });
  });

  it.each(['15m', '30m', '60m', '1d', '7d', '10s'])('reports in intervals of %s', async (interval) => {
    expect(await toldAbout(changed('zone: UTC', `zone: UTC, interval: ${interval}`))).toEqual([]);
  });

  it.each(['25m', '7m', '36h', '100ms'])('refuses intervals of %s', async (interval) => {
    expect(await toldAbout(changed('zone: UTC', `zone: UTC, interval: ${interval}`))).toEqual([
      '3:59 period.interval: the interval does not divide a day | a length that divides 24h, such as 15m, 30m or 1h, whole days, or whole',
    ]);
  });

  it.each([
    [
      'days: 1',
      'days: 1, length: 2h',
      '3:38 period.length: days and length exclude each other | exactly one of days and length',
    ],
    ['days: 1, ', '', '3:9 period: missing key "days" or "length" | exactly one of days and length'],
    ['days: 1', 'days: 0', '3:35 period.days: 0 is below 1 | allowed: from 1 up to 36525'],
    [
      '2027-03-01',
      '2027-02-30',
      '3:17 period.from: there is no day 2027-02-30 in the calendar | year, month and day, such as 2027-03-08',
    ],
    [
      'zone: UTC',
      'zone: Europe/Lodnon',
      '3:44 period.zone: unknown time zone "Europe/Lodnon" | an IANA name, such as Europe/London, America/New_York or UTC | Europe/London',
    ],
    [
      'zone: UTC',
      'zone: UTC, warmUp: 30',
      '3:57 period.warmUp: bare number 30: write a unit, such as 30s or 30m | allowed units: ms, s, m, h, d, w',
    ],
  ])('%s as %s', async (piece, replacement, message) => {
    expect(await toldAbout(changed(piece, replacement))).toEqual([message]);
  });
});

describe('run', () => {
  it('keeps a seed as it is written', async () => {
    expect((await scenarioOf(`${small}run: { seed: 007, replications: 3, confidence: 90% }\n`)).run).toEqual({
      seed: '007',
      replications: 3,
      precision: [],
      most: 1000,
      confidence: 0.9,
    });
  });

  it('takes half-widths in the unit of each metric', async () => {
    const text = `${small}run: { precision: { sl_offered: 0.5%, asa: 2s, queue_mean: 0.1 }, most: 200 }\n`;
    expect((await scenarioOf(text)).run).toMatchObject({
      precision: [
        { metric: 'sl_offered', halfWidth: 0.005 },
        { metric: 'asa', halfWidth: 2 },
        { metric: 'queue_mean', halfWidth: 0.1 },
      ],
      most: 200,
    });
  });

  it('allows as many replications as are played anyway, and no fewer', async () => {
    expect((await scenarioOf(`${small}run: { replications: 3000, precision: { asa: 1s } }\n`)).run.most).toBe(3000);
    expect(await toldAbout(`${small}run: { replications: 30, precision: { asa: 1s }, most: 29 }\n`)).toEqual([
      '14:56 run.most: 29 are fewer than the 30 replications that are played at least | 30 or more',
    ]);
    expect(await toldAbout(`${small}run: { most: 29 }\n`)).toEqual([
      'warning 14:14 run.most: without a precision to reach it changes nothing',
    ]);
  });

  it('names the nearest metric for a precision of an unknown one', async () => {
    const [told] = await toldAbout(`${small}run: { precision: { sl_ofered: 1% } }\n`);
    expect(told).toMatch(/^14:21 run\.precision.*sl_ofered/);
    expect(told).toContain('sl_offered');
  });

  it('refuses what no run can be', async () => {
    expect(await toldAbout(`${small}run: { replications: 0, confidence: 95 }\n`)).toEqual([
      '14:22 run.replications: 0 is below 1 | allowed: from 1',
      '14:37 run.confidence: share 95 is over 1 | allowed: from 50% up to 99.99%, or the same as a number from 0 to 1 | 95%',
    ]);
  });
});

describe('queues', () => {
  it('take all that a queue may have', async () => {
    const text = changed(
      queueText,
      `    arrivals: { every: 12h, volumes: [100, 50.5] }
    busyness: { gamma: { cv: 8% } }
    patience: { exponential: { mean: 2m } }
    balking: 5%
    capacity: 50
    shortAbandon: 10s
    thresholds: [10s, 60s]
    target: { serviceLevel: 80%, within: 15s, counting: sl_answered, include: [blocked], abandoned: 0.05, asa: 30s, occupancy: 88% }
`,
    );
    expect((await scenarioOf(text)).queues[0]).toEqual({
      name: 'orders',
      arrivals: { kind: 'daily', every: 43_200, volumes: [100, 50.5] },
      busyness: { name: 'gamma', parameters: { mean: 1, cv: 0.08 } },
      handling: { talk: { name: 'exponential', parameters: { mean: 300 } } },
      patience: { name: 'exponential', parameters: { mean: 120 } },
      balking: 0.05,
      capacity: 50,
      weight: 1,
      headStart: 0,
      shortAbandon: 10,
      thresholds: [10, 60],
      target: {
        serviceLevel: 0.8,
        within: 15,
        counting: 'sl_answered',
        include: ['blocked'],
        abandoned: 0.05,
        asa: 30,
        occupancy: 0.88,
      },
    });
  });

  it('say when they are open, and what customers do besides waiting', async () => {
    const text = changed(
      queueText,
      `    arrivals: { rate: 60/h }
    lines: 60
    open: [{ days: mon-fri, from: 08:00, to: 20:00 }, { days: [sat], from: 09:00, to: 24:00 }]
    closing: clear
    message: { after: 2m }
    redial: { share: 45%, blocked: 90%, after: { exponential: { mean: 8m } }, most: 3 }
    priority: { weight: 2, headStart: 30s }
`,
    );
    expect((await scenarioOf(`${text}routing: { policy: weighted-wait }\n`)).queues[0]).toMatchObject({
      lines: 60,
      hours: {
        open: [
          { days: [1, 2, 3, 4, 5], from: 28_800, to: 72_000 },
          { days: [6], from: 32_400, to: 86_400 },
        ],
        closing: 'clear',
      },
      messageAfter: 120,
      redial: { share: 0.45, blocked: 0.9, after: { name: 'exponential', parameters: { mean: 480 } }, most: 3 },
      weight: 2,
      headStart: 30,
    });
  });

  it('may take longer and wait longer by time of arrival', async () => {
    const text = changed(
      `${queueText}    handling: { talk: { exponential: { mean: 300s } } }\n`,
      `${queueText}    handling: { talk: { exponential: { mean: 300s } }, byTime: { every: 12h, factors: [1, 110%] } }
    patience: { exponential: { mean: 2m }, byTime: { every: 24h, factors: [1], days: { sat-sun: 1.5 } } }
`,
    );
    expect((await scenarioOf(text)).queues[0]).toMatchObject({
      handling: {
        talk: { name: 'exponential', parameters: { mean: 300 } },
        byTime: { every: 43_200, factors: [1, 1.1] },
      },
      patience: {
        name: 'exponential',
        parameters: { mean: 120 },
        byTime: { every: 86_400, factors: [1], days: [1, 1, 1, 1, 1, 1.5, 1.5] },
      },
    });
  });

  it.each([
    [
      'handling: { talk: { exponential: { mean: 300s } }, byTime: { every: 12h, factors: [1, 0] } }',
      '7:91 queues.orders.handling.byTime.factors[1]: 0 is not above zero | allowed: above 0',
    ],
    [
      'handling: { talk: { exponential: { mean: 300s } }, byTime: { every: 1h, factors: [1, 2] } }',
      '7:86 queues.orders.handling.byTime.factors: 2 values of 1h fill 2h, not one day | 24 values',
    ],
    [
      'handling: { talk: { exponential: { mean: 300s } }, bytime: { every: 24h, factors: [1] } }',
      '7:56 queues.orders.handling.bytime: unknown key "bytime" | allowed: talk, hold, wrap, byTime | byTime',
    ],
    [
      'handling: { talk: { exponential: { mean: 300s } } }\n    patience: { exponential: { mean: 2m }, byTime: { every: 24h, factors: [1], days: { sun: 0 } } }',
      '8:86 queues.orders.patience.byTime.days: a factor of 0 leaves nothing | above 0',
    ],
  ])('refuse %j', async (replacement, message) => {
    const handling = 'handling: { talk: { exponential: { mean: 300s } } }';
    expect(await toldAbout(changed(handling, replacement))).toEqual([message]);
  });

  it.each([
    [
      'arrivals: { volumes: [1, 2, 3], every: 30m }',
      '6:26 queues.orders.arrivals.volumes: 3 values of 30m fill 1h30m, not one day | 48 values',
    ],
    [
      'arrivals: { volumes: [1], every: 25m }',
      '6:38 queues.orders.arrivals.every: 25m does not divide a day | a length that divides 24h, such as 15m, 30m or 1h',
    ],
    [
      'arrivals: { volumes: [-1, x], every: 12h }',
      '6:27 queues.orders.arrivals.volumes[0]: -1 is below 0 | allowed: from 0',
    ],
    [
      'arrivals: { rate: 60 }',
      '6:23 queues.orders.arrivals.rate: bare number 60: write a rate, such as 60/min or 60/h',
    ],
    ['arrivals: { rate: 60/h, file: a.csv }', '6:29 queues.orders.arrivals.file: rate and file exclude each other'],
    [
      'arrivals: { rte: 60/h }',
      '6:15 queues.orders.arrivals: none of the keys rate, hourly, volumes, demand, file, counts, dayTotal, times is written',
    ],
    [
      'arrivals: { rate: 60/h }\n    patience: nevr',
      '7:15 queues.orders.patience: "nevr" is neither a distribution nor the word never',
    ],
    [
      'arrivals: { rate: 60/h }\n    busyness: { gamma: { mean: 2, cv: 8% } }',
      '7:15 queues.orders.busyness: the mean of this factor is 2 | a distribution with mean 1',
    ],
    ['arrivals: { rate: 60/h }\n    balking: 5', '7:14 queues.orders.balking: share 5 is over 1'],
    ['arrivals: { rate: 60/h }\n    capacity: 1.5', '7:15 queues.orders.capacity: 1.5 is not a whole number'],
    [
      'arrivals: { rate: 60/h }\n    thresholds: [1s, 2s, 3s, 4s, 6s, 7s, 8s]',
      "7:17 queues.orders.thresholds: 9 different thresholds, with the target's 20s and the short abandon's 5s | at most 8",
    ],
    [
      'arrivals: { rate: 60/h }\n    target: { counting: sl_offred }',
      '7:25 queues.orders.target.counting: unknown service level "sl_offred"',
    ],
    [
      'arrivals: { rate: 60/h }\n    target: { include: [blocked, flowed-out] }',
      '7:34 queues.orders.target.include[1]: unknown word "flowed-out" | allowed: blocked, flowed_out, disconnected',
    ],
  ])('refuse %j', async (replacement, message) => {
    expect((await toldAbout(changed('arrivals: { rate: 60/h }', replacement)))[0]).toContain(message);
  });

  it('count equal thresholds once', async () => {
    const replacement = 'arrivals: { rate: 60/h }\n    thresholds: [1s, 2s, 3s, 4s, 5s, 20s, 7s, 8s]';
    expect(await toldAbout(changed('arrivals: { rate: 60/h }', replacement))).toEqual([]);
  });

  it('need handling', async () => {
    expect(await toldAbout(changed('    handling: { talk: { exponential: { mean: 400s } } }\n', ''))).toEqual([
      '9:5 queues.billing: missing key "handling" | write handling: { talk: { exponential: { mean: 300s } } }',
    ]);
  });

  it('read handling by the family of distributions', async () => {
    expect(await toldAbout(changed('exponential: { mean: 300s }', 'lognormal: { mean: 300, cv: 0.8 }'))).toEqual([
      '7:44 queues.orders.handling.talk.lognormal.mean: bare number 300: write a unit, such as 300s or 300m | allowed units: ms, s, m, h, d, w',
    ]);
    expect((await toldAbout(changed('exponential: { mean: 300s }', 'exponental: { mean: 300s }')))[0]).toMatch(
      /^7:25 queues\.orders\.handling\.talk\.exponental: unknown distribution "exponental" \| .*exponential/,
    );
  });
});

describe('groups', () => {
  it('have skills with rank and factor, and staff by parts of the day', async () => {
    const replacement =
      'south: { skills: { orders: { rank: 2, handle: 1.05, reserve: 0 }, billing: {} }, staff: { every: 12h, agents: [3, 0] } }';
    expect((await scenarioOf(changed(staffText, replacement))).groups[1]).toEqual({
      name: 'south',
      skills: [
        { queue: 'orders', rank: 2, handle: 1.05, reserve: 0 },
        { queue: 'billing', rank: 1, handle: 1, reserve: 0 },
      ],
      presence: { law: 'headcount', every: 43_200, agents: [3, 0] },
    });
  });

  it('have shifts', async () => {
    const replacement =
      'south: { skills: [orders], shifts: [{ agents: 2, start: 08:00, length: 8h30m, days: mon-fri }, { agents: 1, start: 22:00, length: 8h }] }';
    expect((await scenarioOf(changed(staffText, replacement))).groups[1]?.presence).toEqual({
      law: 'rostered',
      shifts: [
        { agents: 2, start: 28_800, length: 30_600, days: [1, 2, 3, 4, 5] },
        { agents: 1, start: 79_200, length: 28_800, days: [1, 2, 3, 4, 5, 6, 7] },
      ],
    });
  });

  it('may take turns at any starts where Sunday or Monday is free, or one shift is over before the next', async () => {
    const shifts = (text: string) =>
      changed(staffText, `south: { skills: [orders], shifts: [{ agents: 1, ${text} }] }`);
    expect(await toldAbout(shifts('start: [22:00, 00:00], length: 8h, days: mon-sat'))).toEqual([]);
    expect(await toldAbout(shifts('start: [06:00, 22:00], length: 8h'))).toEqual([]);
  });

  it.each([
    [
      'south: { skills: [orders], staff: 3, shifts: [] }',
      '13:40 groups.south.shifts: staff and shifts exclude each other',
    ],
    ['south: { skills: [orders] }', '13:10 groups.south: missing key "staff" or "shifts"'],
    [
      'south: { skills: [ordres], staff: 3 }',
      '13:21 groups.south.skills[0]: unknown queue "ordres" | allowed: orders, billing | orders',
    ],
    [
      'south: { skills: { ordres: 1 }, staff: 3 }',
      '13:22 groups.south.skills.ordres: unknown queue "ordres" | allowed: orders, billing | orders',
    ],
    ['south: { skills: [orders, orders], staff: 3 }', '13:29 groups.south.skills[1]: queue orders is named twice'],
    ['south: { skills: { orders: 0 }, staff: 3 }', '13:30 groups.south.skills.orders: 0 is below 1'],
    [
      'south: { skills: { orders: { handle: 0 } }, staff: 3 }',
      '13:40 groups.south.skills.orders.handle: 0 is not above zero',
    ],
    ['south: { skills: [orders], staff: 2.5 }', '13:37 groups.south.staff: 2.5 is not a whole number'],
    [
      'south: { skills: [orders], staff: { every: 30m, agents: [1, 2] } }',
      '13:59 groups.south.staff.agents: 2 values of 30m fill 1h, not one day | 48 values',
    ],
    [
      'south: { skills: [orders], shifts: [{ agents: 1, start: 24:00, length: 8h }] }',
      '13:59 groups.south.shifts[0].start: time of day 24:00 is after 23:59',
    ],
    [
      'south: { skills: [orders], shifts: [{ agents: 1, start: 08:00, length: 25h }] }',
      '13:74 groups.south.shifts[0].length: 25h is above 1d',
    ],
    [
      'south: { skills: [orders], shifts: [{ agents: 1, start: [06:00, 14:00, 22:00, 00:00], length: 8h }] }',
      '13:59 groups.south.shifts[0].start: agents who move on from 22:00 to 00:00 have not finished their shift of Sunday on Monday at 00:00',
    ],
  ])('refuse %j', async (replacement, message) => {
    expect((await toldAbout(changed(staffText, replacement)))[0]).toContain(message);
  });

  it('are doubted when they never have an agent', async () => {
    expect(await toldAbout(changed('staff: 3', 'staff: 0'))).toEqual([
      'warning 13:42 groups.south.staff: the group never has an agent',
    ]);
    const { scenario } = await readSmall(changed('staff: 3', 'staff: 0'));
    expect(scenario?.groups).toHaveLength(2);
  });
});

describe('routing', () => {
  it('has plans in steps', async () => {
    const text = `${small}routing: { policy: ordered, plans: { orders: [{ groups: [north] }, { after: 30s, groups: [south] }] } }\n`;
    expect((await scenarioOf(text)).routing).toEqual({
      policy: 'ordered',
      plans: [
        {
          queue: 'orders',
          steps: [
            { after: 0, groups: ['north'] },
            { after: 30, groups: ['south'] },
          ],
        },
      ],
    });
  });

  it.each([
    [
      'policy: longest-idel',
      '14:20 routing.policy: unknown routing policy "longest-idel" | allowed: cost-first, fewest-skills, follow-the-sun, longest-idle, ordered, random, weighted-wait | longest-idle',
    ],
    [
      'plans: { ordres: [{ groups: [north, south] }] }',
      '14:21 routing.plans.ordres: unknown queue "ordres" | allowed: orders, billing | orders',
    ],
    [
      'plans: { orders: [{ groups: [north, suth] }] }',
      '14:48 routing.plans.orders[0].groups[1]: unknown group "suth" | allowed: north, south | south',
    ],
    [
      'plans: { orders: [{ groups: [north] }, { after: 0s, groups: [south] }] }',
      '14:51 routing.plans.orders[1]: the step after 0s follows the step after 0s | steps in rising order of after',
    ],
    [
      'plans: { orders: [{ after: 5s, groups: [north, south] }] }',
      '14:30 routing.plans.orders[0]: the first step begins after 5s: until then nobody may answer | 0s',
    ],
    [
      'plans: { orders: [{ groups: [north, south] }, { after: 5s, groups: [north] }] }',
      '14:58 routing.plans.orders[1]: group north is named twice',
    ],
    ['plans: { orders: [] }', '14:29 routing.plans.orders: the list has 0 items | at least 1'],
  ])('refuses %s', async (routing, message) => {
    expect((await toldAbout(`${small}routing: { ${routing} }\n`)).find((text) => text.includes(message))).toBeDefined();
  });
});
