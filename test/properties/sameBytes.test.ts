// The same seed gives the same bytes, whatever the pool does: its size, the cut into batches, the order in which they end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEstimation } from '../../src/experiment/estimation.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { Batch, PlayedBatch, Pool } from '../../src/experiment/ports.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomScenario } from './randomScenario.ts';

/** A pool of so many players; batches end in an order of its own, at the earliest after others have been asked for. */
function scatteredPool({ model }: Compiled, size: number, delays: readonly number[]): Pool {
  const players = Array.from({ length: size }, () => createPlayer(model));
  let asked = 0;
  return {
    size,
    async play({ from, count }: Batch): Promise<PlayedBatch> {
      const player = players[asked % size];
      const delay = delays[asked % delays.length];
      asked++;
      const replications = Array.from({ length: count }, (_, i) => player.play(from + i));
      const played = { from, replications, waitsByHour: player.takeWaitsByHour() };
      await new Promise((resolve) => setTimeout(resolve, delay));
      return played;
    },
    stop() {},
    async close() {},
  };
}

async function bytes(scenario: Scenario, size: number, delays: readonly number[]): Promise<string> {
  const compiled = await compileModel(scenario);
  const pool = scatteredPool(compiled, size, delays);
  return JSON.stringify(await runExperiment({ scenario, compiled, hash: 'h', keepReplications: true }, pool));
}

describe('same seed, same bytes', () => {
  it('for one, two and three players and batches that end out of order', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomScenario({ onGrid: false }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 7 }),
        async (random, delays) => {
          const scenario = { ...random, run: { ...random.run, replications: 13 } };
          const alone = await bytes(scenario, 1, [0]);
          expect(await bytes(scenario, 2, delays)).toBe(alone);
          expect(await bytes(scenario, 3, delays)).toBe(alone);
        },
      ),
      { seed: 31, numRuns: 10 },
    );
  });

  it('another seed gives other results', async () => {
    const [random] = fc.sample(randomScenario({ onGrid: false }), { seed: 32, numRuns: 1 });
    const other = { ...random, run: { ...random.run, seed: 'another' } };
    expect(await bytes(other, 1, [0])).not.toBe(await bytes(random, 1, [0]));
  });

  it('however replications are cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(randomScenario({ onGrid: false }), fc.integer({ min: 1, max: 11 }), async (scenario, first) => {
        const { model, span } = await compileModel(scenario);
        const rowsOf = (cuts: readonly number[]) => {
          const player = createPlayer(model);
          const estimation = createEstimation(model, labelPeriods(span, model.timeline), true);
          let from = 0;
          for (const count of cuts) {
            const replications = Array.from({ length: count }, (_, i) => player.play(from + i));
            estimation.add({ from, replications, waitsByHour: player.takeWaitsByHour() });
            from += count;
          }
          return { rows: [...estimation.rows(0.95)], raw: estimation.replicationRows };
        };
        // Within the number of those whose tables are held, and beyond it.
        for (const all of [first + 1, 12]) expect(rowsOf([first, all - first])).toEqual(rowsOf([all]));
      }),
      { seed: 33, numRuns: 10 },
    );
  });

  it('a replication is the same whatever was played before it on the same floor', async () => {
    await fc.assert(
      fc.asyncProperty(randomScenario({ onGrid: false }), async (scenario) => {
        const { model } = await compileModel(scenario);
        const veteran = createPlayer(model);
        for (const replication of [0, 7, 3]) veteran.play(replication);
        expect(veteran.play(2)).toEqual(createPlayer(model).play(2));
      }),
      { seed: 34, numRuns: 30 },
    );
  });
});
