// Common random numbers: what a contact brings with it depends on its queue, day and number alone. Other queues, staffing and
// routing change none of it, and a change of one day leaves the other days alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Handling, Scenario, Skill } from '../../src/scenario/scenario.ts';
import { comingContacts } from '../centre/comingContacts.ts';
import { randomScenario } from './randomScenario.ts';
import { readTables } from './readTables.ts';

/** All contacts of the named queue in a replication, without the positions of queue and lane. */
async function contactsOf(scenario: Scenario, name: string, replication = 0) {
  const { model } = await compileModel(scenario);
  const id = model.queues.findIndex((queue) => queue.name === name);
  return comingContacts(model, replication)
    .filter(({ queue }) => queue === id)
    .map(({ queue: _, lane: __, ...drawn }) => drawn);
}

/** Offered contacts of the named queue by interval. */
async function offeredOf(scenario: Scenario, name: string): Promise<number[]> {
  const { model } = await compileModel(scenario);
  const id = model.queues.findIndex((queue) => queue.name === name);
  return readTables(model, createPlayer(model).play(0).tables).queues.map((row) => row[id].offered);
}

async function expectSameDraws(one: Scenario, other: Scenario, name: string): Promise<void> {
  for (const replication of [0, 1])
    expect(await contactsOf(one, name, replication)).toEqual(await contactsOf(other, name, replication));
  expect(await offeredOf(one, name)).toEqual(await offeredOf(other, name));
}

const random = randomScenario({ onGrid: false });

describe('the draws of a queue', () => {
  it('are the same with and without another queue', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (scenario) => {
        const [first] = scenario.queues;
        // Plans name groups that are not there.
        const classes = first.classes?.map(({ plan: _, ...own }) => own);
        const alone: Scenario = {
          ...scenario,
          queues: [{ ...first, ...(classes && { classes }) }],
          groups: scenario.groups.slice(0, 1).map((group) => ({
            ...group,
            skills: group.skills.filter(({ queue }) => queue === first.name),
          })),
          routing: { ...scenario.routing, plans: [] },
        };
        await expectSameDraws(scenario, alone, first.name);
      }),
      { seed: 41, numRuns: 20 },
    );
  });

  it('are the same in whatever order queues are written', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (scenario) => {
        const turned = { ...scenario, queues: scenario.queues.toReversed() };
        for (const { name } of scenario.queues) await expectSameDraws(scenario, turned, name);
      }),
      { seed: 42, numRuns: 20 },
    );
  });

  it('are the same with other staff, other routing and other handling of other queues', async () => {
    await fc.assert(
      fc.asyncProperty(random, fc.integer({ min: 0, max: 9 }), async (scenario, agents) => {
        const variant: Scenario = {
          ...scenario,
          queues: scenario.queues.map((queue, i) =>
            i === 0 ? queue : { ...queue, handling: { talk: { name: 'constant', parameters: { value: 1 } } } },
          ),
          groups: scenario.groups.map((group) => ({
            ...group,
            presence: { law: 'headcount', every: 86_400, agents: [agents] },
          })),
          routing: { policy: 'ordered', plans: [] },
        };
        await expectSameDraws(scenario, variant, scenario.queues[0].name);
      }),
      { seed: 43, numRuns: 20 },
    );
  });

  it('are the same whatever the shares of classes and allocations', async () => {
    const standard = { rank: 1, weight: 1, headStart: 0 };
    const classesOf = (vip: number) => [
      { ...standard, name: 'vip', share: vip },
      { ...standard, name: 'standard', share: 1 - vip },
    ];
    await fc.assert(
      fc.asyncProperty(random, fc.double({ min: 0, max: 1, noNaN: true }), async (scenario, share) => {
        const [{ classes: _, ...first }, ...rest] = scenario.queues;
        const allocation = (name: string, own: number) => ({ name, groups: ['g0'], every: 86_400, shares: [own] });
        const allocations = [allocation('one', share), allocation('two', 1 - share)];
        const plans = [{ queue: first.name, steps: [{ after: 0, groups: [], allocations }] }];
        const plain = { ...scenario, queues: [first, ...rest], routing: { ...scenario.routing, plans: [] } };
        const variant = {
          ...scenario,
          queues: [{ ...first, classes: classesOf(share) }, ...rest],
          routing: { ...scenario.routing, plans },
        };
        await expectSameDraws(plain, variant, first.name);
      }),
      { seed: 46, numRuns: 20 },
    );
  });

  it('of handling are the same with another patience, and those of patience with another handling', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (scenario) => {
        const [first, ...rest] = scenario.queues;
        const name = first.name;
        const handling = { talk: { name: 'exponential', parameters: { mean: 7 } } };
        const patience = { name: 'uniform', parameters: { from: 1, to: 2 } };
        const before = await contactsOf(scenario, name);
        const withPatience = await contactsOf({ ...scenario, queues: [{ ...first, patience }, ...rest] }, name);
        const withHandling = await contactsOf({ ...scenario, queues: [{ ...first, handling }, ...rest] }, name);
        expect(withPatience.map(({ patience: _, ...others }) => others)).toEqual(
          before.map(({ patience: _, ...others }) => others),
        );
        expect(withHandling.map(({ arrival, patience: drawn }) => [arrival, drawn])).toEqual(
          before.map(({ arrival, patience: drawn }) => [arrival, drawn]),
        );
      }),
      { seed: 44, numRuns: 20 },
    );
  });
});

describe('a change of one day', () => {
  const day = (volume: number) =>
    Array.from({ length: 24 }, (_, hour) => ({ hour, volume: volume * (1 + (hour % 3)) }));
  const forecast = (volumes: readonly number[]): Scenario => ({
    name: 'days',
    period: { from: '2027-03-01', days: 3, zone: 'UTC', interval: 3600, warmUp: 0, afterEnd: 'drain' },
    run: { replications: 1, precision: [], most: 2, seed: 'days', confidence: 0.95 },
    queues: [
      {
        name: 'calls',
        arrivals: {
          kind: 'forecast',
          file: 'x.csv',
          every: 3600,
          rows: volumes.flatMap((volume, i) =>
            day(volume).map((row) => ({
              start: `2027-03-0${i + 1}T${String(row.hour).padStart(2, '0')}:00`,
              volume: row.volume,
            })),
          ),
        },
        busyness: { name: 'gamma', parameters: { mean: 1, cv: 0.3 } },
        handling: { talk: { name: 'lognormal', parameters: { mean: 60, cv: 1 } } },
        patience: { name: 'gamma', parameters: { mean: 60, cv: 0.5 } },
        balking: 0.1,
        weight: 1,
        headStart: 0,
        shortAbandon: 5,
        thresholds: [],
        target: { within: 20, counting: 'sl_offered' },
      },
    ],
    groups: [
      {
        name: 'agents',
        skills: [{ queue: 'calls', rank: 1, handle: 1, reserve: 0 }],
        presence: { law: 'headcount', every: 86_400, agents: [2] },
      },
    ],
    routing: { policy: 'longest-idle', plans: [] },
  });
  const secondsPerDay = 86_400;
  const dayOf = (arrival: number) => Math.floor(arrival / secondsPerDay);

  it('leaves every contact of the other days as it was', async () => {
    const before = await contactsOf(forecast([30, 20, 25]), 'calls');
    const after = await contactsOf(forecast([30, 43, 25]), 'calls');
    const others = (contacts: typeof before) => contacts.filter(({ arrival }) => dayOf(arrival) !== 1);
    expect(others(after)).toEqual(others(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('keeps the order of what the contacts of that day bring', async () => {
    const ofTuesday = async (volume: number) =>
      (await contactsOf(forecast([30, volume, 25]), 'calls')).filter(({ arrival }) => dayOf(arrival) === 1);
    const before = await ofTuesday(20);
    const after = await ofTuesday(40);
    const brought = ({ patience, talk, balkDraw }: (typeof before)[number]) => [patience, talk, balkDraw];
    expect(after.slice(0, before.length).map(brought)).toEqual(before.map(brought));
  });

  it('draws no two days alike', async () => {
    const contacts = await contactsOf(forecast([30, 30, 30]), 'calls');
    const [monday, tuesday] = [0, 1].map((number) => contacts.filter(({ arrival }) => dayOf(arrival) === number));
    expect(tuesday[0].talk).not.toBe(monday[0].talk);
    expect(tuesday[0].arrival - secondsPerDay).not.toBe(monday[0].arrival);
  });
});

it('handling times of groups that are those of the queue change nothing at all', async () => {
  await fc.assert(
    fc.asyncProperty(random, async (scenario) => {
      const handlingOf = (queue: string) => scenario.queues.find(({ name }) => name === queue)!.handling;
      const withHandling = (own: (queue: string) => Partial<Handling> | undefined): Scenario => ({
        ...scenario,
        groups: scenario.groups.map((group) => ({
          ...group,
          skills: group.skills.map(({ handling: _, ...skill }): Skill => {
            const handling = own(skill.queue);
            return handling === undefined ? skill : { ...skill, handling };
          }),
        })),
      });
      const play = async (played: Scenario) => createPlayer((await compileModel(played)).model).play(0).tables;
      expect(await play(withHandling(handlingOf))).toEqual(await play(withHandling(() => undefined)));
    }),
    { seed: 47, numRuns: 30 },
  );
});

it('a variant that changes nothing changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(random, async (scenario) => {
      const nobody = {
        name: 'nobody',
        skills: scenario.queues.map(({ name }) => ({ queue: name, rank: 1, handle: 1, reserve: 0 })),
        presence: { law: 'headcount' as const, every: 86_400, agents: [0] },
      };
      const plans = scenario.routing.plans.map(({ queue, steps }) => ({
        queue,
        steps: steps.map((step) => ({ ...step, groups: step.groups })),
      }));
      const variant = { ...scenario, groups: [...scenario.groups, nobody], routing: { ...scenario.routing, plans } };
      const play = async (played: Scenario) => {
        const { model } = await compileModel(played);
        return createPlayer(model).play(0).tables.queues;
      };
      expect(await play(variant)).toEqual(await play(scenario));
    }),
    { seed: 45, numRuns: 30 },
  );
});
