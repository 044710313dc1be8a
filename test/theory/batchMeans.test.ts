// One long run in batches against queues in their steady state, and how often its intervals cover the exact value.
import { expect, it } from 'vitest';
import { createBatchEstimation } from '../../src/experiment/batchMeans.ts';
import { batchWarnings } from '../../src/experiment/batchWarnings.ts';
import { labelPeriods } from '../../src/experiment/periodLabels.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { erlangC } from '../../src/maths/theory/erlangC.ts';
import { serviceLevel } from '../../src/maths/theory/serviceLevel.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { expectExact, simulate } from './simulate.ts';

const centre = (perMinute: number, agents: number, hours: number, more: string) => `
period: { from: 2027-03-01, length: ${hours}h, zone: UTC, interval: 2h, warmUp: 2h }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
${more}
    target: { within: 20s }
groups: { agents: { skills: [calls], staff: ${agents} } }
`;
const patient = '    patience: { exponential: { mean: 90s } }';

it('Erlang A, one run of 60 days in 30 batches', async () => {
  const law = erlangA({ agents: 5, arrivalRate: 5 / 60, handlingMean: 60, patienceMean: 90 });
  const { total } = await simulate({ batches: 30 }, centre(5, 5, 1440, patient));
  expectExact(total('queue', 'calls', 'sl_offered'), serviceLevel(law, 'sl_offered', 20, 5)!);
  expectExact(total('queue', 'calls', 'abandoned_share'), law.abandoned);
  expectExact(total('queue', 'calls', 'wait_mean'), law.meanWait);
  expectExact(total('queue', 'calls', 'asa'), law.meanWaitAnswered);
  expectExact(total('queue', 'calls', 'wait_p90_all'), law.waitQuantile(0.9), { resolution: 0.008 });
  expectExact(total('queue', 'calls', 'offered'), 5 * 60 * 1440);
  expectExact(total('group', 'agents', 'occupancy'), law.occupancy);
});

it('Erlang C, one run of 200 days in 20 batches', async () => {
  const law = erlangC({ agents: 5, arrivalRate: 4 / 60, handlingMean: 60 });
  const { total } = await simulate({ batches: 20 }, centre(4, 5, 4800, ''));
  const near = (exact: number) => ({ halfWidth: 0.03 * exact });
  expectExact(total('queue', 'calls', 'delayed_share'), law.waitLongerThan(0));
  expectExact(total('queue', 'calls', 'asa'), law.meanWaitAnswered, near(law.meanWaitAnswered));
  expectExact(total('queue', 'calls', 'queue_mean'), law.meanQueue, near(law.meanQueue));
});

/** The most that falls short of so many successes of `n` with chance `p` at most once in a thousand. */
function fewest(n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  let k = 0;
  while (sum < 0.001) {
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
    sum += term;
    k++;
  }
  return k;
}

it('intervals of 30 batches cover the exact value as often as they say, and few are warned of by chance', async () => {
  const runs = 60;
  const confidence = 0.95;
  const law = erlangA({ agents: 4, arrivalRate: 4 / 60, handlingMean: 60, patienceMean: 90 });
  const head = 'shoreline: 1\nname: coverage\nrun: { batches: 30, seed: coverage of batch means }\n';
  const { scenario } = await readScenario({ file: 'coverage.yaml', text: head + centre(4, 4, 60, patient) });
  const { model, span } = await compileModel(scenario!);
  const player = createPlayer(model);
  const exact = new Map([
    ['sl_offered', serviceLevel(law, 'sl_offered', 20, 5)!],
    ['abandoned_share', law.abandoned],
    ['wait_mean', law.meanWait],
    ['delayed_share', law.waitLongerThan(0)],
    ['occupancy', law.occupancy],
    ['offered', 4 * 60 * 60],
  ]);
  const covered = new Map<string, number>();
  let notWarned = 0;
  for (let run = 0; run < runs; run++) {
    const estimation = createBatchEstimation(model, labelPeriods(span, model.timeline), false);
    estimation.add({ from: run, replications: [player.play(run)], waitsByHour: player.takeWaitsByHour() });
    if (batchWarnings(scenario!, 30, estimation.batches).length === 0) notWarned++;
    for (const { scope, period, metric, low, high } of estimation.rows(confidence)) {
      const value = exact.get(metric);
      if (scope !== 'all' || period !== 'total' || value === undefined) continue;
      covered.set(metric, (covered.get(metric) ?? 0) + (low! <= value && value <= high! ? 1 : 0));
    }
  }
  // Fewer than 51 of 60 happen once in two thousand times.
  expect(fewest(runs, confidence)).toBe(51);
  for (const [metric] of exact) expect(covered.get(metric), metric).toBeGreaterThanOrEqual(fewest(runs, confidence));
  expect(notWarned).toBeGreaterThanOrEqual(fewest(runs, 0.95));
});

it('intervals of batches that are too short cover less, and a warning says so', async () => {
  // A queue at 95 % of its capacity forgets in about an hour what was; batches are of five minutes.
  const text = centre(1.9, 2, 20, '').replace('interval: 2h', 'interval: 5m');
  const { results } = await simulate({ batches: 240 }, text);
  expect(results.warnings.map(({ kind }) => kind)).toContain('batches too short');
});
