// The lanes of a scenario: their order, their plans, and what is counted apart.
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import { compileLanes } from '../../src/model/lanes.ts';
import { handleRatio, meanPatience } from '../../src/model/meanTimes.ts';
import { layOutSpan } from '../../src/model/timeline.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

async function scenarioOf(
  orders: string,
  more: { readonly routing?: string; readonly south?: string; readonly period?: string } = {},
) {
  const { period = 'days: 1', south = '[orders, billing]', routing = '' } = more;
  const text = `shoreline: 1
name: lanes
period: { from: 2027-03-28, ${period}, zone: Europe/London }
queues:
  billing: { arrivals: { rate: 60/h }, handling: { talk: { exponential: { mean: 60s } } } }
  orders: { arrivals: { rate: 60/h }, handling: { talk: { exponential: { mean: 60s } } }, ${orders} }
  returns: { arrivals: { rate: 60/h }, handling: { talk: { exponential: { mean: 60s } } } }
groups:
  north: { skills: [billing, orders, returns], staff: 3 }
  south: { skills: ${south}, staff: 3 }
${routing}`;
  const { scenario, issues } = await readScenario({ file: 'lanes.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  return scenario;
}

async function lanesOf(...written: Parameters<typeof scenarioOf>) {
  const scenario = await scenarioOf(...written);
  return compileLanes(scenario, await layOutSpan(scenario.period));
}

const patience = 'patience: { exponential: { mean: 90s } }';
const allocate = 'allocate: { north: 60%, rest: { share: 40%, groups: { south: 2, north: 1 } } }';

describe('lanes', () => {
  it('are queues where all contacts of each are alike', async () => {
    const { rows, ofQueue, portions } = await lanesOf(patience);
    expect(rows.map(({ queue }) => queue)).toEqual([0, 1, 2]);
    expect(ofQueue).toEqual([0, 1, 2].map((firstLane) => ({ firstLane, laneChoice: undefined })));
    expect(portions).toEqual([]);
  });

  it('are of each class the allocations, in the order written', async () => {
    const { rows, ofQueue, portions } = await lanesOf(
      'message: { after: 2m }, classes: { vip: { share: 8%, plan: [{ groups: [south] }] } }',
      {
        routing: `routing: { plans: { orders: [{ ${allocate} }, { after: 1m, groups: [south] }, { after: 3m, groups: [north] }] } }`,
      },
    );
    expect(rows.map(({ queue, rank }) => [queue, rank])).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
      [1, 2],
      [2, 1],
    ]);
    const message = { delay: 120, groups: [], takesMessage: true };
    // The step after 3 m comes after the message.
    expect(rows.slice(1, 4).map(({ plan }) => plan)).toEqual([
      [{ delay: 0, groups: [1] }, message],
      [{ delay: 0, groups: [0] }, { delay: 60, groups: [1] }, message],
      [{ delay: 0, groups: [1, 0], ranks: [2, 1] }, { delay: 60, groups: [1] }, message],
    ]);
    expect(ofQueue.map(({ firstLane }) => firstLane)).toEqual([0, 1, 4]);
    expect(ofQueue[1].laneChoice?.classes).toMatchObject([
      { name: 'vip', share: 0.08, firstLane: 1, patience: undefined, allocation: undefined },
      { name: 'standard', share: 0.92, firstLane: 2, allocation: { count: 2 } },
    ]);
    expect(portions).toEqual([
      { scope: 'class', queue: 1, name: 'vip', lanes: [1] },
      { scope: 'class', queue: 1, name: 'standard', lanes: [2, 3] },
      { scope: 'allocation', queue: 1, name: 'north', lanes: [2] },
      { scope: 'allocation', queue: 1, name: 'rest', lanes: [3] },
    ]);
  });

  it('have shares by the local clock, over a night of 23 hours too', async () => {
    const { ofQueue } = await lanesOf('message: { after: 2m }', {
      period: 'days: 1, afterEnd: drain',
      routing:
        'routing: { plans: { orders: [{ every: 8h, allocate: { north: [60%, 50%, 0%], south: [40%, 50%, 100%] } }] } }',
    });
    const { pieceStart, shares } = ofQueue[1].laneChoice!.classes[0].allocation!;
    // 08:00 is seven hours after midnight.
    expect(Array.from(pieceStart, (start) => start / 3600)).toEqual([0, 7, 15]);
    expect([...shares]).toEqual([0.6, 0.4, 0.5, 0.5, 0, 1]);
  });

  it('have no patience of their own where a class writes down that of its queue', async () => {
    const { ofQueue } = await lanesOf(
      `${patience}, classes: { one: { share: 50%, ${patience} }, two: { patience: never } }`,
    );
    expect(ofQueue[1].laneChoice?.classes.map((each) => each.patience)).toEqual([undefined, 'never']);
  });
});

describe('mean times', () => {
  it('of patience are those of the classes in their shares, and none where some never give up', async () => {
    const mean = async (orders: string) => meanPatience((await compileModel(await scenarioOf(orders))).model.queues[1]);
    expect(await mean(`${patience}, classes: { vip: { share: 25%, patience: { constant: { value: 10s } } } }`)).toBe(
      70,
    );
    expect(await mean(`${patience}, classes: { vip: { share: 25%, patience: never } }`)).toBeUndefined();
    expect(await mean(`${patience}, classes: { vip: { share: 0%, patience: never } }`)).toBe(90);
    expect(await mean('classes: { vip: { share: 25%, patience: { constant: { value: 10s } } } }')).toBeUndefined();
  });

  it('of handling by a group are its factor times its own times', async () => {
    const ratio = async (skill: string) =>
      handleRatio((await compileModel(await scenarioOf(patience, { south: `{ orders: ${skill} }` }))).model, 1, 1);
    expect(await ratio('{ handle: 1.5 }')).toBe(1.5);
    expect(await ratio('{ handle: 1.5, handling: { talk: { constant: { value: 80s } } } }')).toBe(2);
    expect(await ratio('{ handling: { wrap: { constant: { value: 30s } } } }')).toBe(1.5);
    expect(await ratio('{ handling: { talk: { exponential: { mean: 60s } } } }')).toBe(1);
  });
});
