// Classes of customers, allocations, ranks of groups and handling times of groups, as they are read and refused.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

async function scenarioOf(text: string, handles: readonly string[] = []): Promise<Scenario> {
  const { scenario, issues } = await readSmall(text, { handles });
  expect(issues).toEqual([]);
  return scenario!;
}

const queueText = '    arrivals: { rate: 60/h }\n';
const withClasses = (classes: string, more = '') => changed(queueText, `${queueText}    classes: ${classes}\n${more}`);
const withPlan = (steps: string) => `${small}routing: { plans: { orders: ${steps} } }\n`;
const plain = { weight: 1, headStart: 0 };

describe('classes', () => {
  it('are taken in the order written, what they leave is standard, and the rest of a class is the queue’s', async () => {
    const { queues } = await scenarioOf(withClasses('{ vip: { share: 8% }, gold: { share: 0.12 } }'));
    expect(queues[0].classes).toEqual([
      { name: 'vip', share: 0.08, rank: 1, ...plain },
      { name: 'gold', share: 0.12, rank: 2, ...plain },
      { name: 'standard', share: 0.8, rank: 3, ...plain },
    ]);
  });

  it('may have all that is a class’s own', async () => {
    const vip = '{ share: 8%, rank: 2, priority: { headStart: 60s }, patience: never, plan: [{ groups: [south] }] }';
    const text = withClasses(
      `{ vip: ${vip}, usual: { rank: 2, patience: { exponential: { mean: 90s } } } }`,
      '    priority: { weight: 3 }\n',
    );
    expect((await scenarioOf(`${text}routing: { policy: weighted-wait }\n`)).queues[0].classes).toEqual([
      {
        name: 'vip',
        share: 0.08,
        rank: 2,
        weight: 3,
        headStart: 60,
        patience: 'never',
        plan: [{ after: 0, groups: ['south'] }],
      },
      {
        name: 'usual',
        share: 0.92,
        rank: 2,
        weight: 3,
        headStart: 0,
        patience: { name: 'exponential', parameters: { mean: 90 } },
      },
    ]);
  });

  it('that make up all of the queue leave nothing over', async () => {
    const { queues } = await scenarioOf(
      withClasses('{ web: { share: 10% }, app: { share: 20% }, phone: { share: 70% } }'),
    );
    expect(queues[0].classes?.map(({ name }) => name)).toEqual(['web', 'app', 'phone']);
  });

  it.each([
    [
      '{ vip: { share: 60% }, gold: { share: 50% } }',
      '7:14 queues.orders.classes: the shares add up to 110% | at most 100%',
    ],
    ['{ vip: { share: 120% } }', '7:30 queues.orders.classes.vip.share: share 120% is above 100%'],
    [
      '{ vip: {}, gold: {} }',
      '7:31 queues.orders.classes.gold: vip and gold have no share: only one class takes the rest | share: 8%',
    ],
    [
      '{ standard: { share: 50% } }',
      '7:26 queues.orders.classes.standard: the shares add up to 50%, and what is left would be called standard too | shares that add up to 100%, or standard without a share',
    ],
    ['{ vip: { share: 1% }, vip: { share: 2% } }', '7:36 queues.orders.classes.vip: key "vip" is written twice'],
    ['{ vip/gold: { share: 8% } }', '7:16 queues.orders.classes.vip/gold: "vip/gold" cannot be a name'],
    ['{ vip: { share: 8%, rnk: 1 } }', '7:34 queues.orders.classes.vip.rnk: unknown key "rnk"'],
    ['{}', '7:14 queues.orders.classes: the map is empty'],
    [
      '{ vip: { share: 8%, plan: [{ groups: [west] }] } }',
      '7:52 queues.orders.classes.vip.plan[0].groups[0]: unknown group "west"',
    ],
  ])('are refused as %s', async (classes, message) => {
    expect((await toldAbout(withClasses(classes))).join('\n')).toContain(message);
  });

  it('are refused a plan of groups that have not the skill', async () => {
    const text = changed(
      '[orders, billing], staff: 12',
      '[billing], staff: 12',
      withClasses('{ vip: { share: 8%, plan: [{ groups: [north, south] }] } }'),
    );
    expect(await toldAbout(text)).toEqual([
      '7:52 queues.orders.classes.vip.plan[0].groups[0]: group north has not the skill orders | allowed: south',
    ]);
  });

  it('are doubted when nothing is left for the rest', async () => {
    expect(await toldAbout(withClasses('{ vip: { share: 100% }, usual: {} }'))).toEqual([
      'warning 7:45 queues.orders.classes.usual: the other shares add up to 100%: nothing is left for this class',
    ]);
  });

  it('are doubted a priority under a policy that knows none, as queues are', async () => {
    const text = withClasses('{ vip: { share: 8%, priority: { weight: 2 } } }', '    priority: { weight: 3 }\n');
    expect(await toldAbout(text)).toEqual([
      'warning 7:34 queues.orders.classes.vip.priority: priority counts for nothing under the policy longest-idle | policy: weighted-wait',
      'warning 8:5 queues.orders.priority: priority counts for nothing under the policy longest-idle | policy: weighted-wait',
    ]);
    expect(await toldAbout(`${text}routing: { policy: weighted-wait }\n`)).toEqual([]);
  });

  it('use a skill that the queue’s own plan leaves out', async () => {
    const text = withClasses('{ vip: { share: 8%, plan: [{ groups: [south] }] } }');
    expect(await toldAbout(`${text}routing: { plans: { orders: [{ groups: [north] }] } }\n`)).toEqual([]);
  });

  it('may be changed by a variant, key by key', async () => {
    const text = `${withClasses('{ vip: { share: 8%, patience: never } }')}variants: { more: { queues: { orders: { classes: { vip: { share: 20% } } } } } }\n`;
    const { scenario } = await readSmall(text, { variant: 'more' });
    expect(scenario?.queues[0].classes).toMatchObject([{ share: 0.2, patience: 'never' }, { share: 0.8 }]);
  });
});

describe('allocations', () => {
  const allocation = (name: string, shares: readonly number[], groups = [name], every = 86_400) => ({
    name,
    groups,
    every,
    shares,
  });

  it('are shares by group, or under a name by groups', async () => {
    const text = withPlan(
      '[{ allocate: { north: 60%, partner: { share: 40%, groups: { south: 1, north: 2 } } } }, { after: 1m, groups: [north, south] }]',
    );
    expect((await scenarioOf(text)).routing.plans[0].steps).toEqual([
      {
        after: 0,
        groups: [],
        allocations: [
          allocation('north', [0.6]),
          { ...allocation('partner', [0.4], ['south', 'north']), ranks: [1, 2] },
        ],
      },
      { after: 60, groups: ['north', 'south'] },
    ]);
  });

  it('may differ by part of the day', async () => {
    const text = withPlan(
      '[{ every: 12h, allocate: { north: [60%, 100%], south: { share: [40%, 0%], groups: [south] } } }]',
    );
    expect((await scenarioOf(text)).routing.plans[0].steps[0].allocations).toEqual([
      allocation('north', [0.6, 1], ['north'], 43_200),
      allocation('south', [0.4, 0], ['south'], 43_200),
    ]);
  });

  it.each([
    [
      '[{ allocate: { north: 60%, south: 50% } }]',
      '14:42 routing.plans.orders[0].allocate: the shares add up to 110%, not to 100%',
    ],
    ['[{ allocate: { north: 60%, south: 30% } }]', 'the shares add up to 90%, not to 100%'],
    [
      '[{ every: 12h, allocate: { north: [60%, 50%], south: [40%, 60%] } }]',
      'routing.plans.orders[0].allocate: the shares from 12:00 add up to 110%, not to 100%',
    ],
    [
      '[{ allocate: { north: [60%, 50%], south: 40% } }]',
      'shares by part of the day need its length | write every: 1h',
    ],
    [
      '[{ every: 8h, allocate: { north: [60%, 50%], south: 40% } }]',
      '2 shares where the day has 3 parts | one share, or 3',
    ],
    [
      '[{ every: 7h, allocate: { north: 100% } }]',
      '14:39 routing.plans.orders[0].every: the length of a part does not divide the day',
    ],
    ['[{ every: 1h, groups: [north, south] }]', 'every belongs to allocate, and there is none'],
    [
      '[{ allocate: { nrth: 60%, south: 40% } }]',
      '14:44 routing.plans.orders[0].allocate.nrth: unknown group "nrth" | allowed: north, south | north',
    ],
    [
      '[{ allocate: { us: { share: 60%, groups: [nrth] }, south: 40% } }]',
      'routing.plans.orders[0].allocate.us.groups[0]: unknown group "nrth" | allowed: north, south | north',
    ],
    [
      '[{ allocate: { us: { share: 60%, groups: [north, north] }, south: 40% } }]',
      'routing.plans.orders[0]: group north is named twice | each group once',
    ],
    [
      '[{ groups: [north] }, { after: 5s, allocate: { south: 100% } }]',
      'routing.plans.orders[1]: contacts are allocated when they arrive | allocate in the first step, groups in later ones',
    ],
    [
      '[{ groups: [north], allocate: { south: 100% } }]',
      'groups and allocate exclude each other | exactly one of groups and allocate',
    ],
    ['[{ after: 0s }]', 'missing key "groups" or "allocate"'],
    ['[{ allocate: {} }]', 'the map is empty'],
  ])('are refused as %s', async (steps, message) => {
    expect((await toldAbout(withPlan(steps))).join('\n')).toContain(message);
  });

  it('are refused groups without the skill', async () => {
    const text = `${small}routing: { plans: { billing: [{ allocate: { north: 50%, south: 50% } }] } }\n`;
    expect(await toldAbout(text)).toEqual([
      '14:57 routing.plans.billing[0].allocate.south: group south has not the skill billing | allowed: north',
    ]);
  });
});

describe('ranks of groups', () => {
  it('stand beside the groups', async () => {
    const steps = (await scenarioOf(withPlan('[{ groups: { south: 2, north: 1 } }]'))).routing.plans[0].steps;
    expect(steps).toEqual([{ after: 0, groups: ['south', 'north'], ranks: [2, 1] }]);
  });

  it.each([
    ['[{ groups: { north: 0, south: 1 } }]', '14:49 routing.plans.orders[0].groups.north: 0 is below 1'],
    [
      '[{ groups: { north: 1, suth: 1 } }]',
      '14:52 routing.plans.orders[0].groups.suth: unknown group "suth" | allowed: north, south | south',
    ],
    ['[{ groups: { north: 1 } }, { after: 5s, groups: { north: 1, south: 2 } }]', 'group north is named twice'],
  ])('are refused as %s', async (steps, message) => {
    expect((await toldAbout(withPlan(steps))).join('\n')).toContain(message);
  });
});

describe('handling times of a group', () => {
  const own = changed(
    'south: { skills: { orders: 2 }',
    'south: { skills: { orders: { rank: 2, handling: { talk: { constant: { value: 400s } } } } }',
  );

  it('are read beside the factor', async () => {
    expect((await scenarioOf(own)).groups[1].skills).toEqual([
      {
        queue: 'orders',
        rank: 2,
        handle: 1,
        reserve: 0,
        handling: { talk: { name: 'constant', parameters: { value: 400 } } },
      },
    ]);
  });

  it('grow with those of the queue when all handling changes', async () => {
    // 300 s of talk become 330, and the group's own 400 s become 430.
    const { queues, groups } = await scenarioOf(own, ['orders=+30s']);
    expect(queues[0].handling.talk.scale).toBeCloseTo(1.1, 12);
    expect(groups[1].skills[0].handling?.talk?.scale).toBeCloseTo(430 / 400, 12);
    const byShare = await scenarioOf(own, ['orders=+10%']);
    expect(byShare.groups[1].skills[0].handling?.talk?.scale).toBeCloseTo(1.1, 12);
    expect((await scenarioOf(own, ['billing=+30s'])).groups[1].skills[0].handling?.talk?.scale).toBeUndefined();
  });

  it('are refused where they are no times', async () => {
    const text = own.replace('value: 400s', 'value: 400');
    expect((await toldAbout(text))[0]).toContain(
      'groups.south.skills.orders.handling.talk.constant.value: bare number 400: write a unit',
    );
  });
});
