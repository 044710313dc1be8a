// The rules of lanes by hand: classes of customers, allocations of contacts to groups, and ranks of groups.
import { describe, expect, it, vi } from 'vitest';
import type { CustomerClass, RoutingStep, Skill } from '../../src/scenario/scenario.ts';
import { always, byTenMinutes, scriptedCentre } from './scriptedCentre.ts';
import type { ScriptedContact } from './scriptedDemand.ts';

const { script } = vi.hoisted(() => ({ script: { contacts: [] as readonly ScriptedContact[] } }));

vi.mock('../../src/centre/demand.ts', async (original) => {
  const real = await original<typeof import('../../src/centre/demand.ts')>();
  const { createScriptedDemand } = await import('./scriptedDemand.ts');
  return {
    ...real,
    createDemand: (_: string, queues: readonly { readonly firstLane: number }[]) =>
      createScriptedDemand(script.contacts, queues, real.packet),
  };
});

const { playWhole } = scriptedCentre(script);

const customers = (name: string, rank: number, more: Partial<CustomerClass> = {}): CustomerClass => ({
  name,
  share: 0.5,
  rank,
  weight: 1,
  headStart: 0,
  ...more,
});
const skill = (queue: string, more: Partial<Skill> = {}): Skill => ({ queue, rank: 1, handle: 1, reserve: 0, ...more });
const vipFirst = [customers('vip', 1), customers('standard', 2)];
/** Lanes of a queue with these classes. */
const [vip, standard] = [0, 1];

describe('classes', () => {
  it('of a smaller rank are taken first, whoever has waited longer, and are counted apart', async () => {
    const { queue, portions } = await playWhole({ queues: [{ classes: vipFirst }], groups: [always(1)] }, [
      { at: 0, talk: 100, lane: standard },
      { at: 10, talk: 100, lane: standard },
      { at: 60, talk: 100, lane: vip },
      { at: 65, talk: 10, lane: standard, patience: 30 },
    ]);
    expect(portions).toEqual([
      { offered: 1, answered: 1, answeredWithin: 0, abandoned: 0, waitAnswered: 40 },
      { offered: 3, answered: 2, answeredWithin: 1, abandoned: 1, waitAnswered: 190 },
    ]);
    expect(queue).toMatchObject({ offered: 4, answered: 3, answeredAtOnce: 1, abandoned: 1, waitAnswered: 230 });
  });

  it('of equal rank are taken by their waits', async () => {
    const classes = [customers('web', 1), customers('app', 1)];
    const { portions } = await playWhole({ queues: [{ classes }], groups: [always(1)] }, [
      { at: 0, talk: 100, lane: 0 },
      { at: 10, talk: 10, lane: 1 },
      { at: 60, talk: 10, lane: 0 },
    ]);
    expect(portions.map(({ waitAnswered }) => waitAnswered)).toEqual([50, 90]);
  });

  it('do not change which queue is next: of equal ranks it is the one with the longest wait, whatever the class', async () => {
    const { queues, portions } = await playWhole({ queues: [{ classes: vipFirst }, {}], groups: [always(1)] }, [
      { at: 0, talk: 100, queue: 1 },
      { at: 10, talk: 10, lane: standard },
      { at: 50, talk: 10, queue: 1 },
      { at: 90, talk: 10, lane: vip },
    ]);
    // At 100 queue 0 has the longest wait, and its first class is served; at 110 that wait is still the longest.
    expect(portions.map(({ waitAnswered }) => waitAnswered)).toEqual([10, 100]);
    expect(queues[1].waitAnswered).toBe(70);
  });

  it('stay within their queue: a queue of smaller rank goes before all of them', async () => {
    const skills = [skill('q0', { rank: 2 }), skill('q1')];
    const { queues } = await playWhole(
      { queues: [{ classes: vipFirst }, {}], groups: [{ presence: always(1), skills }] },
      [
        { at: 0, talk: 100 },
        { at: 10, talk: 10, lane: vip },
        { at: 90, talk: 10, queue: 1 },
      ],
    );
    expect(queues.map(({ waitAnswered }) => waitAnswered)).toEqual([100, 10]);
  });

  it('have weights and head starts of their own where waits are weighed, and no ranks', async () => {
    const waits = async (headStart: number) => {
      const classes = [customers('standard', 1), customers('vip', 2, { headStart, weight: 2 })];
      const { portions } = await playWhole(
        { queues: [{ classes }], groups: [always(1)], routing: { policy: 'weighted-wait', plans: [] } },
        [
          { at: 0, talk: 100 },
          { at: 10, talk: 10, lane: 0 },
          { at: 60, talk: 10, lane: 1 },
        ],
      );
      return portions.map(({ waitAnswered }) => waitAnswered);
    };
    // At 100 the claims are 90 and 2 × 40 + head start.
    expect(await waits(9)).toEqual([90, 50]);
    expect(await waits(11)).toEqual([100, 40]);
  });

  it('share the waiting places of their queue', async () => {
    const { queue, portions } = await playWhole({ queues: [{ classes: vipFirst, capacity: 1 }], groups: [always(0)] }, [
      { at: 10, talk: 10, lane: standard, patience: 100 },
      { at: 20, talk: 10, lane: vip },
    ]);
    expect(queue).toMatchObject({ offered: 2, blocked: 1, abandoned: 1 });
    expect(portions.map(({ offered, abandoned }) => [offered, abandoned])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('count who balks as abandoned', async () => {
    const { portions } = await playWhole({ queues: [{ classes: vipFirst }], groups: [always(0)] }, [
      { at: 10, talk: 10, lane: vip, balks: true },
    ]);
    expect(portions[vip]).toMatchObject({ offered: 1, abandoned: 1 });
  });

  it('may have a plan of their own', async () => {
    const plan: RoutingStep[] = [
      { after: 0, groups: ['g1'] },
      { after: 30, groups: ['g0'] },
    ];
    const classes = [customers('vip', 1, { plan }), customers('standard', 2)];
    const routing = { policy: 'longest-idle', plans: [{ queue: 'q0', steps: [{ after: 0, groups: ['g0'] }] }] };
    const { groups, portions } = await playWhole({ queues: [{ classes }], groups: [always(1), always(1)], routing }, [
      { at: 0, talk: 50, lane: vip },
      { at: 10, talk: 60, lane: vip },
      { at: 20, talk: 25, lane: standard },
    ]);
    // The second VIP waits for g1 until 40, when g0 may help out; g0 is busy to 45.
    expect(portions.map(({ waitAnswered }) => waitAnswered)).toEqual([35, 0]);
    expect(groups.map(({ busySeconds }) => busySeconds)).toEqual([25 + 60, 50]);
  });
});

describe('allocated contacts', () => {
  const part = (name: string, groups: readonly string[], share: number) => ({
    name,
    groups,
    every: 86_400,
    shares: [share],
  });
  const allocations = [part('g0', ['g0'], 0.6), part('g1', ['g1'], 0.4)];
  const hard: RoutingStep[] = [{ after: 0, groups: [], allocations }];
  const soft: RoutingStep[] = [...hard, { after: 60, groups: ['g0', 'g1'] }];
  const play = (steps: RoutingStep[], contacts: readonly ScriptedContact[]) =>
    playWhole(
      { groups: [always(1), always(1)], routing: { policy: 'longest-idle', plans: [{ queue: 'q0', steps }] } },
      contacts,
    );
  const contacts = [
    { at: 0, talk: 100, lane: 0 },
    { at: 10, talk: 20, lane: 0 },
    { at: 20, talk: 30, lane: 1 },
    { at: 25, talk: 5, lane: 1 },
  ];

  it('are answered by their own groups alone, however idle others are', async () => {
    const { groups, portions } = await play(hard, contacts);
    expect(portions.map(({ offered, waitAnswered }) => [offered, waitAnswered])).toEqual([
      [2, 90],
      [2, 25],
    ]);
    expect(groups.map(({ busySeconds }) => busySeconds)).toEqual([120, 35]);
  });

  it('may be answered by others after a wait', async () => {
    const { groups, portions } = await play(soft, contacts);
    // At 70 the second contact has waited 60 s and g1 is idle.
    expect(portions.map(({ waitAnswered }) => waitAnswered)).toEqual([60, 25]);
    expect(groups.map(({ busySeconds }) => busySeconds)).toEqual([100, 55]);
  });

  it('are taken in the order of arrival by a group that may take those of several', async () => {
    const both = [part('one', ['g0'], 0.5), part('two', ['g0'], 0.5)];
    const { portions } = await play([{ after: 0, groups: [], allocations: both }], contacts);
    // Served at 0, 100, 120 and 150.
    expect(portions.map(({ waitAnswered }) => waitAnswered)).toEqual([90, 100 + 125]);
  });
});

describe('ranks of groups', () => {
  const play = async (policy: string, ranks: readonly number[], groups = ['g0', 'g1', 'g2']) => {
    const steps = [{ after: 0, groups, ranks }];
    const played = await playWhole(
      { groups: [always(1), always(1), always(1)], routing: { policy, plans: [{ queue: 'q0', steps }] } },
      [
        { at: 0, talk: 1 },
        { at: 10, talk: 10 },
        { at: 15, talk: 100 },
      ],
    );
    return played.groups.map(({ busySeconds }) => busySeconds);
  };

  it('go before the policy, which decides among equal ones', async () => {
    // The first contact goes to the first of the smallest rank; then the longest idle of the smallest rank.
    expect(await play('longest-idle', [2, 1, 1])).toEqual([0, 1 + 100, 10]);
    expect(await play('longest-idle', [3, 2, 1])).toEqual([0, 100, 1 + 10]);
    expect(await play('ordered', [1, 2, 1], ['g2', 'g1', 'g0'])).toEqual([100, 0, 1 + 10]);
    expect(await play('random', [3, 1, 2])).toEqual([0, 1 + 10, 100]);
  });
});

describe('further tries', () => {
  const constant = (value: number) => ({ name: 'constant', parameters: { value } });
  const redial = { share: 1, after: constant(100), most: 1 };

  it('keep the class, with its patience', async () => {
    const classes = [customers('vip', 1, { patience: constant(30) }), customers('standard', 2, { patience: 'never' })];
    const { portions, queue } = await playWhole(
      { queues: [{ classes, redial, balking: 0 }], groups: [byTenMinutes(0, 1)] },
      [
        { at: 0, talk: 1, lane: vip, patience: 5 },
        { at: 50, talk: 1, lane: standard, patience: 10 },
      ],
    );
    // The VIP comes again at 105 and gives up after 30 s; the other comes at 160 and waits for the agent, who comes at 600.
    expect(portions).toMatchObject([
      { offered: 2, abandoned: 2, answered: 0 },
      { offered: 2, abandoned: 1, answered: 1, waitAnswered: 440 },
    ]);
    expect(queue).toMatchObject({ offered: 4, redials: 2, waitAbandoned: 5 + 30 + 10 });
  });

  it('are allocated anew, in the shares of all contacts', async () => {
    const part = (name: string, share: number) => ({ name, groups: [name], every: 86_400, shares: [share] });
    const allocations = [part('g0', 0.75), part('g1', 0.25)];
    const plans = [{ queue: 'q0', steps: [{ after: 0, groups: [], allocations }] }];
    const contacts = Array.from({ length: 200 }, (_, i) => ({ at: i, talk: 1, lane: 1, patience: 5 }));
    const { portions } = await playWhole(
      { queues: [{ redial, balking: 0 }], groups: [always(0), always(0)], routing: { policy: 'ordered', plans } },
      contacts,
    );
    // Four standard deviations around 150 of 200.
    expect(Math.abs(portions[0].offered - 150)).toBeLessThan(25);
    expect(portions[0].offered + portions[1].offered).toBe(400);
  });
});
