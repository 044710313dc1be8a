// Loss systems: nobody waits, and only the mean of the handling time matters.
import { it } from 'vitest';
import { erlangB } from '../../src/maths/theory/erlangB.ts';
import { expectExact, simulate } from './simulate.ts';

const agents = 20;
const load = 18;
const lost = erlangB(agents, load);

const scenario = (handling: string, minutes = 2000) => `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 60m }
queues: { calls: { arrivals: { rate: 18/min }, handling: { talk: ${handling} }, capacity: 0 } }
groups: { agents: { skills: [calls], staff: ${agents} } }
`;

it('Erlang B with exponential handling', async () => {
  const simulated = await simulate(20, scenario('{ exponential: { mean: 60s } }'));
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  expectExact(simulated.total('group', 'agents', 'occupancy'), (load * (1 - lost)) / agents);
});

it('Erlang B with lognormal handling', async () => {
  const simulated = await simulate(20, scenario('{ lognormal: { mean: 60s, cv: 1.3 } }'));
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  expectExact(simulated.total('group', 'agents', 'occupancy'), (load * (1 - lost)) / agents);
});

it('Erlang B with talk, hold and wrap of their own distributions', async () => {
  const simulated = await simulate(
    20,
    scenario(
      '{ constant: { value: 20s } }, hold: { exponential: { mean: 10s } }, wrap: { uniform: { from: 10s, to: 50s } }',
    ),
  );
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  expectExact(simulated.total('queue', 'calls', 'aht'), 60);
  expectExact(simulated.total('group', 'agents', 'busy_hours'), (load * (1 - lost) * 2000) / 60);
});

it('Erlang B with constant handling', async () => {
  const simulated = await simulate(30, scenario('{ constant: { value: 60s } }', 1000));
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  expectExact(simulated.total('group', 'agents', 'occupancy'), (load * (1 - lost)) / agents);
});

it('Erlang B with handling three times as uneven as exponential', async () => {
  const simulated = await simulate(40, scenario('{ hyperexponential: { mean: 60s, cv: 3 } }', 5000));
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  expectExact(simulated.total('group', 'agents', 'occupancy'), (load * (1 - lost)) / agents);
});
