// From empty to empty the integral of a level is the sum of the times that it is made of: exactly, in each replication.
// Source: Little (1961), "A proof for the queuing formula: L = λW".
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { RoutingStep, Scenario } from '../../src/scenario/scenario.ts';
import { randomScenario } from './randomScenario.ts';
import { readTables } from './readTables.ts';

const halfHour = 1800;
const halfHoursOfDay = 48;

/**
 * The scenario with a day in which contacts come in the first hours only, and a group that serves all who are left. Everybody who waits is
 * answered or abandons: of those who leave a message or are cut off no waits are kept.
 */
function emptiedByEvening(scenario: Scenario): Scenario {
  const open = 6;
  const sweepers = new Array<number>(halfHoursOfDay).fill(0).fill(40, open + 2);
  const swept = (steps: readonly RoutingStep[]): RoutingStep[] => [...steps, { after: 600, groups: ['sweepers'] }];
  return {
    ...scenario,
    period: { from: '2027-03-01', days: 1, zone: 'UTC', interval: 'whole', warmUp: 0, afterEnd: 'drain' },
    queues: scenario.queues.map(({ hours: _, messageAfter: __, classes, ...queue }, i) => ({
      ...queue,
      ...(classes && { classes: classes.map((each) => (each.plan ? { ...each, plan: swept(each.plan) } : each)) }),
      arrivals: {
        kind: 'daily',
        every: halfHour,
        volumes: Array.from({ length: halfHoursOfDay }, (_, part) => (part < open ? 10 + 20 * i : 0)),
      },
    })),
    groups: [
      ...scenario.groups,
      {
        name: 'sweepers',
        skills: scenario.queues.map(({ name }) => ({ queue: name, rank: 1, handle: 1, reserve: 0 })),
        presence: { law: 'headcount', every: halfHour, agents: sweepers },
      },
    ],
    routing: {
      ...scenario.routing,
      plans: scenario.routing.plans.map(({ queue, steps }) => ({ queue, steps: swept(steps) })),
    },
  };
}

it('the queue integral is the sum of waits, and busy time is the sum of handling', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario({ onGrid: false }), async (random: Scenario) => {
      const { model } = await compileModel(emptiedByEvening(random));
      const { tables } = createPlayer(model).play(0);
      const { queues, groups, pairs } = readTables(model, tables);
      for (const row of queues[0]) {
        expect(row.stillInside).toBe(0);
        expect(row.queueSeconds).toBeCloseTo(row.waitAnswered + row.waitAbandoned, 5);
      }
      groups[0].forEach((row, group) => {
        const own = pairs[0].filter((_, pair) => model.pairs.group[pair] === group);
        expect(row.answered).toBe(own.reduce((sum, pair) => sum + pair.answered, 0));
        expect(row.busySeconds).toBeCloseTo(
          own.reduce((sum, pair) => sum + pair.handle, 0),
          5,
        );
      });
    }),
    { seed: 21, numRuns: 60 },
  );
});
