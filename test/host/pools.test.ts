import { afterEach, describe, expect, it } from 'vitest';
import type { Pool } from '../../src/experiment/ports.ts';
import { createInlinePool } from '../../src/host/inlinePool.ts';
import { createThreadPool } from '../../src/host/threadPool.ts';
import { compileModel, compileSchedule } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { compiled } from '../planning/compiled.ts';

const text = `
shoreline: 1
name: Small
period: { from: 2027-01-04, length: 2h, zone: UTC, interval: 30m }
queues:
  calls:
    arrivals: { rate: 60/h }
    handling: { talk: { exponential: { mean: 100s } } }
    patience: { exponential: { mean: 60s } }
groups: { desk: { skills: [calls], staff: 2 } }
`;
const { model } = await compiled(text);

const open: Pool[] = [];
const opened = (pool: Pool): Pool => {
  open.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe('pools', () => {
  it('play the same in threads as in this one', async () => {
    const inline = opened(createInlinePool(model));
    const threads = opened(createThreadPool(model, 2));
    // More batches than threads: the third waits for a free one.
    const batches = [
      { from: 0, count: 2 },
      { from: 2, count: 3 },
      { from: 5, count: 1 },
    ];
    const apart = await Promise.all(batches.map((batch) => threads.play(batch)));
    for (const [i, batch] of batches.entries()) {
      const here = await inline.play(batch);
      expect(apart[i]).toEqual(here);
      expect(here.from).toBe(batch.from);
      expect(here.replications).toHaveLength(batch.count);
      expect(here.replications.every(({ events }) => events > 100)).toBe(true);
    }
  });

  it.each([
    ['this thread', () => createInlinePool(model)],
    ['threads', () => createThreadPool(model, 1)],
  ])('play nothing more once stopped, in %s', async (_where, create) => {
    const pool = opened(create());
    pool.stop();
    const { from, replications } = await pool.play({ from: 4, count: 3 });
    expect({ from, replications }).toEqual({ from: 4, replications: [] });
  });

  it('tell that a thread has failed, and why', async () => {
    const broken = { ...model, queues: [{ ...model.queues[0], talk: { name: 'nonsense', parameters: {} } }] } as Model;
    const pool = opened(createThreadPool(broken, 2));
    const both = [pool.play({ from: 0, count: 1 }), pool.play({ from: 1, count: 1 })];
    for (const played of both) await expect(played).rejects.toThrow(/a worker thread failed: .*nonsense/);
    await expect(pool.play({ from: 2, count: 1 })).rejects.toThrow(/a worker thread failed/);
  });

  it("play another schedule in place of the model's, and the model's again, as models with that staff do", async () => {
    const read = async (staff: string) =>
      (await readScenario({ file: 'test.yaml', text: text.replace('staff: 2', `staff: ${staff}`) })).scenario!;
    const [few, many] = [await read('2'), await read(`{ every: 1h, agents: [3, ${Array(23).fill(5)}] }`)];
    const room = { agents: [9], changes: 30 };
    const roomy = await compileModel(few, room);
    const schedule = compileSchedule(many, roomy, room);
    expect(schedule.time).toHaveLength(30);
    const alone = async (scenario: Scenario) =>
      opened(createInlinePool((await compileModel(scenario)).model)).play({ from: 3, count: 2 });
    const pool = opened(createThreadPool(roomy.model, 1));
    expect(await pool.play({ from: 3, count: 2, schedule })).toEqual(await alone(many));
    expect(await pool.play({ from: 3, count: 2 })).toEqual(await alone(few));
    const short = compileSchedule(many, roomy, { agents: [9], changes: 0 });
    await expect(pool.play({ from: 3, count: 2, schedule: short })).rejects.toThrow(
      /a schedule of \d+ changes in place of 30/,
    );
  });

  it('reject a pool without threads', () => {
    expect(() => createThreadPool(model, 0)).toThrow(RangeError);
  });
});
