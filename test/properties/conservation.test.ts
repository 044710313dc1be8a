// Nothing is lost and nothing comes from nowhere: contacts, answers and agent time add up in every cell.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { portionColumns } from '../../src/facts/columns.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Portion } from '../../src/model/model.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomScenario } from './randomScenario.ts';
import { readTables } from './readTables.ts';

it('every contact offered has one end, in every interval of every queue', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: false, redials: true }), async (scenario: Scenario) => {
      const { model } = await compileModel(scenario);
      const { queues } = readTables(model, createPlayer(model).play(0).tables);
      for (const row of queues.flat()) {
        const ends = ['answered', 'abandoned', 'blocked', 'flowedOut', 'disconnected', 'stillInside'] as const;
        expect(ends.reduce((sum, end) => sum + row[end], 0)).toBe(row.offered);
        expect(row.answeredAtOnce).toBeLessThanOrEqual(row.answeredWithin);
        expect(row.answeredWithin).toBeLessThanOrEqual(row.answered);
        expect(row.balked).toBeLessThanOrEqual(row.abandonedWithin);
        expect(row.abandonedWithin).toBeLessThanOrEqual(row.abandoned);
        if (row.flowedOut + row.disconnected + row.stillInside === 0)
          expect(row.waitMax).toBeLessThanOrEqual(row.waitAnswered + row.waitAbandoned + 1e-9);
        expect(row.queueSeconds).toBeLessThanOrEqual(row.queueMax * row.seconds + 1e-6);
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

it('customers are answered once, at the first try or a later one', async () => {
  let redialled = 0;
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: true, redials: true }), async (scenario: Scenario) => {
      const { model } = await compileModel(scenario);
      const player = createPlayer(model);
      const { tables } = player.play(0);
      player.play(1);
      expect(player.play(0).tables).toEqual(tables);
      for (const row of readTables(model, tables).queues.flat()) {
        redialled += row.redials;
        expect(row.answeredRedials).toBeLessThanOrEqual(row.redials);
        expect(row.answered - row.answeredRedials + row.answeredLater).toBeLessThanOrEqual(row.offered - row.redials);
      }
    }),
    { seed: 14, numRuns: 60 },
  );
  expect(redialled).toBeGreaterThan(100);
});

it('what groups answered of a queue is what the queue has answered', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: false }), async (scenario: Scenario) => {
      const { model } = await compileModel(scenario);
      const { queues, pairs } = readTables(model, createPlayer(model).play(0).tables);
      queues.forEach((row, interval) => {
        row.forEach((cell, queue) => {
          const own = pairs[interval].filter((_, pair) => model.pairs.queue[pair] === queue);
          const sum = (of: (pair: (typeof own)[number]) => number) => own.reduce((total, pair) => total + of(pair), 0);
          expect(sum((pair) => pair.answered)).toBe(cell.answered);
          expect(sum((pair) => pair.answeredWithin)).toBe(cell.answeredWithin);
          expect(sum((pair) => pair.waitAnswered)).toBeCloseTo(cell.waitAnswered, 6);
          expect(sum((pair) => pair.handle)).toBeCloseTo(cell.talk + cell.hold + cell.wrap, 6);
        });
      });
    }),
    { seed: 12, numRuns: 40 },
  );
});

it('classes make up their queue, and allocations no more than it', async () => {
  let ofClasses = 0;
  let allocated = 0;
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: true, redials: true }), async (scenario: Scenario) => {
      const { model } = await compileModel(scenario);
      const { queues, portions } = readTables(model, createPlayer(model).play(0).tables);
      portions.forEach((row, interval) => {
        for (const column of portionColumns)
          queues[interval].forEach((cell, queue) => {
            const sum = (scope: Portion['scope']) =>
              row.reduce((total, portion, i) => {
                const own = model.portions[i].scope === scope && model.portions[i].queue === queue;
                return own ? total + portion[column] : total;
              }, 0);
            if (scenario.queues[queue].classes !== undefined) expect(sum('class')).toBeCloseTo(cell[column], 6);
            expect(sum('allocation')).toBeLessThanOrEqual(cell[column] + 1e-6);
            ofClasses += sum('class');
            allocated += sum('allocation');
          });
      });
    }),
    { seed: 15, numRuns: 60 },
  );
  expect(Math.min(ofClasses, allocated)).toBeGreaterThan(1000);
});

it('agents are busy or idle and nothing else, and overtime is busy time', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: true }), async (scenario: Scenario) => {
      const { model } = await compileModel(scenario);
      const { groups } = readTables(model, createPlayer(model).play(0).tables);
      for (const row of groups.flat()) {
        expect(row.busySeconds + row.idleSeconds).toBeCloseTo(row.staffedSeconds, 5);
        expect(row.overtimeSeconds).toBeLessThanOrEqual(row.busySeconds + 1e-6);
      }
    }),
    { seed: 13, numRuns: 60 },
  );
});
