// Patience that is not exponential, and callers who do not even begin to wait: M/M/n+G.
import { it } from 'vitest';
import { mmnG } from '../../src/maths/theory/mmnG.ts';
import {
  constantPatience,
  erlangPatience,
  lognormalPatience,
  type PatienceLaw,
  uniformPatience,
} from '../../src/maths/theory/patienceLaw.ts';
import { expectLaw } from './expectLaw.ts';
import { simulate } from './simulate.ts';

const agents = 20;

interface Callers {
  readonly perMinute: number;
  readonly patience: string;
  readonly law: PatienceLaw;
  readonly further: readonly number[];
  readonly percents?: readonly number[];
  readonly minutes?: number;
}

async function hold({ perMinute, patience, law, further, percents, minutes = 2500 }: Callers): Promise<void> {
  const simulated = await simulate(
    30,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 120m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    patience: ${patience}
    shortAbandon: 5s
    thresholds: [${further.map((seconds) => `${seconds}s`).join(', ')}]
    target: { within: 20s }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const exact = mmnG({ agents, arrivalRate: perMinute / 60, handlingMean: 60, patience: law });
  expectLaw(simulated, { law: exact, within: 20, further, short: 5, ...(percents && { percents }) });
}

// Above the patience nobody waits, so high percentiles are the constant itself.
it('M/M/n+D: everybody waits 45 s', () =>
  hold({
    perMinute: 21,
    patience: '{ constant: { value: 45s } }',
    law: constantPatience(45),
    further: [10, 44],
    percents: [50, 80, 99],
    minutes: 5000,
  }));

it('M/M/n+G with lognormal patience', () =>
  hold({
    perMinute: 22,
    patience: '{ lognormal: { mean: 90s, cv: 1.2 } }',
    law: lognormalPatience(90, 1.2),
    further: [10, 60],
  }));

it('M/M/n+G where a quarter hang up rather than wait', () =>
  hold({
    perMinute: 22,
    patience: '{ exponential: { mean: 60s } }\n    balking: 25%',
    law: { survival: (seconds) => 0.75 * Math.exp(-seconds / 60), breaks: [] },
    further: [10, 60],
  }));

it('M/M/n+G with Erlang patience: hardly anybody gives up at once', () =>
  hold({
    perMinute: 21,
    patience: '{ erlang: { phases: 3, mean: 60s } }',
    law: erlangPatience(3, 60),
    further: [10, 60],
  }));

it('M/M/n+G with uniform patience from 10 s', () =>
  hold({
    perMinute: 21,
    patience: '{ uniform: { from: 10s, to: 80s } }',
    law: uniformPatience(10, 80),
    further: [10, 40],
  }));
