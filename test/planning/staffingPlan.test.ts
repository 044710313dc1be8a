import { describe, expect, it } from 'vitest';
import { predictedLevel } from '../../src/planning/erlangPrediction.ts';
import { expectedDemand } from '../../src/planning/expectedDemand.ts';
import { staffingPlan } from '../../src/planning/staffingPlan.ts';
import { unstaffedHours } from '../../src/planning/unstaffedHours.ts';
import { compiled } from './compiled.ts';

const scenario = (queues: string, groups: string, period = 'length: 1h') => `shoreline: 1
name: plans
period: { from: 2027-01-04, ${period}, zone: UTC, interval: 30m }
queues: { ${queues} }
groups: { ${groups} }
`;
/** 850 contacts an hour of 372 s. */
const busy = (more = '') =>
  `{ arrivals: { rate: 850/h }, handling: { talk: { constant: { value: 300s } }, wrap: { constant: { value: 72s } } }${more} }`;
const patient = ', patience: { exponential: { mean: 180s } }';
const level = { serviceLevel: { share: 0.8, within: 20, counting: 'sl_offered' } } as const;

describe('expectedDemand', () => {
  it('counts what comes while the queue is open', async () => {
    const { model } = await compiled(
      scenario(
        'calls: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 10s } } }, open: [{ days: [mon], from: 00:15, to: 01:00 }] }',
        'desk: { skills: [calls], staff: 1 }',
      ),
    );
    const demand = expectedDemand(model.queues[0], [
      { start: 0, end: 1800 },
      { start: 1800, end: 3600 },
      { start: 3600, end: 7200 },
    ]);
    expect(demand.contacts).toEqual([15, 30, 0]);
    expect(demand.work).toEqual([150, 300, 0]);
  });

  it('weighs handling and patience by time with what comes', async () => {
    const { model } = await compiled(
      scenario(
        'calls: { arrivals: { every: 30m, volumes: [20, 40, ' +
          `${Array.from({ length: 46 }, () => 0)}] }, handling: { talk: { constant: { value: 10s } }, ` +
          `byTime: { every: 15m, factors: [1, 2, 3, 1, ${Array.from({ length: 92 }, () => 1)}] } }, ` +
          'patience: { exponential: { mean: 60s }, ' +
          `byTime: { every: 30m, factors: [0.5, 2, ${Array.from({ length: 46 }, () => 1)}] } } }`,
        'desk: { skills: [calls], staff: 1 }',
      ),
    );
    const demand = expectedDemand(model.queues[0], [
      { start: 0, end: 900 },
      { start: 900, end: 3600 },
      { start: 3600, end: 7200 },
    ]);
    expect(demand.contacts).toEqual([10, 50, 0]);
    // 10 of 10 s; 10 of 20 s, 20 of 30 s and 20 of 10 s.
    expect(demand.work).toEqual([100, 1000, 0]);
    // 10 of 30 s and 40 of 120 s.
    expect(demand.patience).toEqual([30, 102, 60]);
  });
});

describe('staffingPlan', () => {
  it('needs 96 agents by Erlang C and 89 by Erlang A, of which 90 leave one over', async () => {
    const { model } = await compiled(scenario(`calls: ${busy(patient)}`, 'desk: { skills: [calls], staff: 90 }'));
    const { queues, pools, groups } = staffingPlan(model, [level]);
    expect(queues[0].requirement).toEqual({ erlangC: [96, 96], erlangA: [89, 89], method: 'Erlang A' });
    expect(pools).toEqual([
      { name: 'calls', queues: [0], groups: [0], scheduled: [90, 90], required: [89, 89], net: [90, 90], gap: [1, 1] },
    ]);
    expect(groups).toEqual([{ scheduled: [90, 90], net: [90, 90], required: [89, 89] }]);
  });

  it('needs as many with the same times made of a factor', async () => {
    const halved =
      '{ arrivals: { rate: 850/h }, handling: { talk: { constant: { value: 186s } }, byTime: { every: 24h, factors: [2] } }' +
      ', patience: { exponential: { mean: 60s }, byTime: { every: 24h, factors: [3] } } }';
    const { model } = await compiled(scenario(`calls: ${halved}`, 'desk: { skills: [calls], staff: 90 }'));
    expect(staffingPlan(model, [level]).queues[0].requirement).toEqual({
      erlangC: [96, 96],
      erlangA: [89, 89],
      method: 'Erlang A',
    });
  });

  it('takes the hardest of a set of targets', async () => {
    const { model } = await compiled(scenario(`calls: ${busy()}`, 'desk: { skills: [calls], staff: 90 }'));
    // 850 × 372 s / 3600 s = 87.83 erlangs; ÷ 0.85 = 103.3.
    const { requirement } = staffingPlan(model, [{ ...level, occupancy: 0.85 }]).queues[0];
    expect(requirement).toEqual({ erlangC: [104, 104], method: 'Erlang C' });
  });

  it('takes the mean patience of classes, and nobody as patient who has none', async () => {
    // 60 % with a mean of 240 s and 40 % with 90 s: 180 s on average.
    const classes = (rest: string) =>
      `, patience: { exponential: { mean: 240s } }, classes: { usual: { share: 60% }, hasty: { patience: ${rest} } }`;
    const plan = async (rest: string) => {
      const { model } = await compiled(
        scenario(`calls: ${busy(classes(rest))}`, 'desk: { skills: [calls], staff: 90 }'),
      );
      return staffingPlan(model, [level]).queues[0].requirement;
    };
    expect(await plan('{ exponential: { mean: 90s } }')).toMatchObject({
      erlangA: [89, 89],
      method: 'Erlang A, approximate as patience differs by class',
    });
    expect(await plan('never')).toEqual({ erlangC: [96, 96], method: 'Erlang C' });
  });

  it('takes handling times of a group that has the queue to itself', async () => {
    const own = (talk: string) =>
      `desk: { skills: { calls: { handle: 50%, handling: { talk: { constant: { value: ${talk} } } } } }, staff: 90 }`;
    const plan = async (talk: string) => {
      const { model } = await compiled(scenario(`calls: ${busy(patient)}`, own(talk)));
      return staffingPlan(model, [level]).queues[0].requirement;
    };
    // (672 s + 72 s) × 50 % are 372 s.
    expect(await plan('672s')).toMatchObject({ erlangC: [96, 96], erlangA: [89, 89] });
  });

  it('says that it is approximate when patience is not exponential', async () => {
    const lognormal = ', patience: { lognormal: { mean: 180s, cv: 1 } }';
    const { model } = await compiled(scenario(`calls: ${busy(lognormal)}`, 'desk: { skills: [calls], staff: 90 }'));
    expect(staffingPlan(model, [level]).queues[0].requirement).toMatchObject({
      erlangA: [89, 89],
      method: 'Erlang A, approximate as patience is lognormal',
    });
  });

  it('sums over a pool, a queue without a target by its load, and keeps pools apart', async () => {
    const load = '{ arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 90s } } } }';
    const { model } = await compiled(
      scenario(
        `calls: ${busy(patient)}, mail: ${load}, chat: ${load}`,
        'desk: { skills: [calls, mail], staff: 60 }, more: { skills: [calls], staff: 30 }, chatters: { skills: [chat], staff: 2 }',
      ),
    );
    const { pools } = staffingPlan(model, [level, undefined, undefined]);
    expect(pools.map(({ name, net }) => [name, net])).toEqual([
      ['calls + mail', [90, 90]],
      ['chat', [2, 2]],
    ]);
    // 90 − 89 − 1.5 and 2 − 1.5.
    expect(pools[0].gap[0]).toBeCloseTo(-0.5, 12);
    expect(pools[1].gap[0]).toBeCloseTo(0.5, 12);
  });

  it('knows the factor on handling of the only group, needs nobody for nothing, and nothing for what no number meets', async () => {
    const slow = await compiled(
      scenario(
        `calls: ${busy(patient).replace('850/h', '425/h')}`,
        'desk: { skills: { calls: { handle: 2 } }, staff: 90 }',
      ),
    );
    // The same load as of 850 an hour of 372 s.
    expect(staffingPlan(slow.model, [{ occupancy: 0.85 }]).queues[0].requirement!.erlangC[0]).toBe(104);
    const quiet = await compiled(
      scenario(`calls: ${busy().replace('850/h', '0/h')}`, 'desk: { skills: [calls], staff: 90 }'),
    );
    expect(staffingPlan(quiet.model, [level]).pools[0].gap).toEqual([90, 90]);
    const easy = await compiled(
      scenario(`calls: ${busy().replace('850/h', '1/h')}`, 'desk: { skills: [calls], staff: 9 }'),
    );
    const impossible = staffingPlan(easy.model, [{ occupancy: 0 }]);
    expect(impossible.queues[0].requirement!.erlangC).toEqual([null, null]);
    expect(impossible.pools[0].gap).toEqual([null, null]);
  });
});

describe('predictedLevel', () => {
  const mm1 = 'calls: { arrivals: { rate: 30/h }, handling: { talk: { exponential: { mean: 60s } } } }';
  const asked = { within: 20, counting: 'sl_offered', short: 5 } as const;

  it('is that of M/M/1 for one agent with half a load, 0 without agents', async () => {
    const { model } = await compiled(scenario(mm1, 'desk: { skills: [calls], staff: 1 }'));
    // P(wait ≤ t) = 1 − ρ exp(−(1 − ρ) t / mean).
    const expected = 1 - 0.5 * Math.exp(-0.5 * (20 / 60));
    expect(predictedLevel(model, staffingPlan(model, []), 0, asked)).toBeCloseTo(expected, 12);
    const empty = (await compiled(scenario(mm1, 'desk: { skills: [calls], staff: 0 }'))).model;
    expect(predictedLevel(empty, staffingPlan(empty, []), 0, asked)).toBe(0);
  });

  it('is not for queues that share', async () => {
    const groups = 'desk: { skills: [calls], staff: 1 }, more: { skills: [calls], staff: 1 }';
    const { model } = await compiled(scenario(mm1, groups));
    expect(predictedLevel(model, staffingPlan(model, []), 0, asked)).toBeNull();
  });
});

describe('unstaffedHours', () => {
  it('joins hours in a row and counts their contacts', async () => {
    const queue =
      'calls: { arrivals: { rate: 12/h }, handling: { talk: { constant: { value: 10s } } }, open: [{ days: [mon], from: 07:00, to: 20:00 }] }';
    const staff = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 2 : 0));
    const groups = `desk: { skills: [calls], staff: { every: 1h, agents: [${staff}] } }`;
    expect(unstaffedHours(await compiled(scenario(queue, groups, 'days: 1')), 1800)).toEqual([
      { queue: 0, day: '2027-01-04', clock: '07:00', endClock: '08:00', length: 3600, contacts: 12 },
      { queue: 0, day: '2027-01-04', clock: '18:00', endClock: '20:00', length: 7200, contacts: 24 },
    ]);
  });
});
