// An experiment from scenario to results: order of merging, stopping, verdicts and warnings.
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import type { Batch, PlayedBatch, Pool } from '../../src/experiment/ports.ts';
import type { Results } from '../../src/experiment/results.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const text = (
  more: { target?: string; staff?: string; period?: string; run?: string; replications?: number } = {},
) => `shoreline: 1
name: runs
note: a note
period: { from: 2027-03-01, length: 2h, zone: UTC${more.period ?? ''} }
run: { replications: ${more.replications ?? 20}, seed: runs${more.run ?? ''} }
queues:
  calls:
    arrivals: { rate: 60/h }
    handling: { talk: { exponential: { mean: 120s } } }
    patience: { exponential: { mean: 60s } }
    target: { ${more.target ?? 'within: 20s'} }
groups:
  ${more.staff ?? 'agents: { skills: [calls], staff: 3 }'}
`;

async function prepare(source: string) {
  const { scenario, issues } = await readScenario({ file: 'r.yaml', text: source });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  return { scenario, compiled: await compileModel(scenario) };
}

/**
 * Plays in this thread, a turn later, and notes the batches asked for. When it is stopped the batch at hand is cut short, but not
 * the one after it. Throws when the replication `failAt` is asked for.
 */
function recordingPool({ model }: Compiled, size: number, asked: Batch[], failAt = Number.POSITIVE_INFINITY): Pool {
  const player = createPlayer(model);
  let cutNext = false;
  return {
    size,
    async play({ from, count }): Promise<PlayedBatch> {
      asked.push({ from, count });
      if (from + count > failAt) throw new Error('the machine is out of order');
      await new Promise((resolve) => setTimeout(resolve, 1));
      const played = cutNext ? count - 1 : count;
      cutNext = false;
      const replications = Array.from({ length: played }, (_, i) => player.play(from + i));
      return { from, replications, waitsByHour: player.takeWaitsByHour() };
    },
    stop() {
      cutNext = true;
    },
    async close() {},
  };
}

async function run(
  source: string,
  stopAfter?: number,
): Promise<{ results: Results; asked: Batch[]; progress: number[] }> {
  const { scenario, compiled } = await prepare(source);
  const asked: Batch[] = [];
  const progress: number[] = [];
  const abort = new AbortController();
  const onProgress = (done: number): void => {
    progress.push(done);
    if (stopAfter !== undefined && done >= stopAfter) abort.abort();
  };
  const request = { scenario, compiled, hash: 'abc', keepReplications: false, onProgress, signal: abort.signal };
  return { results: await runExperiment(request, recordingPool(compiled, 2, asked)), asked, progress };
}

describe('runExperiment', () => {
  it('asks for every replication once, in order', async () => {
    const { results, asked, progress } = await run(text());
    expect(asked.flatMap(({ from, count }) => Array.from({ length: count }, (_, i) => from + i))).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect(progress.at(-1)).toBe(20);
    expect(results.provenance).toMatchObject({
      seed: 'runs',
      replicationsAsked: 20,
      replicationsDone: 20,
      hash: 'abc',
    });
    expect([results.scenario, results.note]).toEqual(['runs', 'a note']);
  });

  it('keeps what is finished when it is stopped: the results of fewer replications, with a warning', async () => {
    const { results } = await run(text(), 6);
    const done = results.provenance.replicationsDone;
    expect(done).toBeGreaterThanOrEqual(6);
    expect(done).toBeLessThan(20);
    expect(results.warnings.map(({ kind }) => kind)).toContain('interrupted');
    // What was played behind the gap is not among them.
    const { results: shorter } = await run(text({ replications: done }));
    expect([...results.rows]).toEqual([...shorter.rows]);
  });

  it('fails when the pool fails, also in batches whose turn has not come', async () => {
    const { scenario, compiled } = await prepare(text());
    const pool = recordingPool(compiled, 2, [], 7);
    await expect(runExperiment({ scenario, compiled, hash: '', keepReplications: false }, pool)).rejects.toThrow(
      'out of order',
    );
  });

  it('counts what it has played', async () => {
    const { results } = await run(text());
    const offered = [...results.rows].find(
      (row) => row.scope === 'all' && row.period === 'total' && row.metric === 'offered',
    );
    expect(results.provenance.contactsOffered).toBeCloseTo(20 * offered!.estimate!, 6);
    expect(results.provenance.eventsPlayed).toBeGreaterThan(results.provenance.contactsOffered);
  });

  it('describes axes: intervals with local times, queues with targets, metrics once each', async () => {
    const { axes } = (await run(text())).results;
    expect(axes.intervals.map(({ clock, length }) => [clock, length])).toEqual(
      ['00:00', '00:30', '01:00', '01:30'].map((clock) => [clock, 1800]),
    );
    expect(axes.queues[0]).toMatchObject({ name: 'calls', target: { within: 20, counting: 'sl_offered' } });
    expect(new Set(axes.metrics.map(({ name }) => name)).size).toBe(axes.metrics.length);
  });
});

describe('a run with a precision', () => {
  const half = ({ rows }: Results): number => {
    const row = [...rows].find(
      ({ scope, period, metric }) => scope === 'queue' && period === 'total' && metric === 'asa',
    )!;
    return (row.high! - row.low!) / 2;
  };

  it('plays tens of replications until the interval is narrow enough, and no more', async () => {
    const { results } = await run(text({ replications: 10, run: ', precision: { asa: 1500ms }' }));
    const { replicationsDone, replicationsAsked } = results.provenance;
    expect(half(results)).toBeLessThanOrEqual(1.5);
    expect(replicationsDone % 10).toBe(0);
    expect(replicationsAsked).toBe(replicationsDone);
    expect(replicationsDone).toBeGreaterThan(10);
    const before = await run(text({ replications: replicationsDone - 10 }));
    expect(half(before.results)).toBeGreaterThan(1.5);
    const plain = await run(text({ replications: replicationsDone }));
    expect([...results.rows]).toEqual([...plain.results.rows]);
  });

  it('ends at the most that are allowed and says so', async () => {
    const { results } = await run(text({ replications: 10, run: ', precision: { asa: 1ms }, most: 30' }));
    expect(results.provenance.replicationsDone).toBe(30);
    expect(results.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('asa'));
  });
});

describe('targets of a run', () => {
  it('give attainment to the queue, and requirement and gap to queue and pool', async () => {
    const { results } = await run(text({ target: 'serviceLevel: 80%, within: 20s' }));
    const metricsOf = (scope: string, period: string) => [
      ...new Set(
        [...results.rows].filter((row) => row.scope === scope && row.period === period).map(({ metric }) => metric),
      ),
    ];
    expect(metricsOf('queue', 'total').slice(-3)).toEqual(['intervals_met', 'intervals_met_weighted', 'p_meets']);
    expect(metricsOf('queue', 'interval').slice(-3)).toEqual(['p_meets', 'required_erlang_c', 'required_erlang_a']);
    const asPlayed = ['occupancy', 'staffed_mean', 'busy_hours', 'present_mean'];
    expect(metricsOf('pool', 'interval')).toEqual([...asPlayed, 'required', 'scheduled', 'net', 'gap']);
    expect(metricsOf('group', 'interval').slice(-4)).toEqual(['required', 'scheduled', 'net', 'gap']);
    const labels = results.axes.metrics.map(({ name }) => name);
    expect(labels).toEqual(expect.arrayContaining(metricsOf('queue', 'interval')));
    expect(results.axes.pools).toEqual([{ name: 'calls', queues: ['calls'], groups: ['agents'] }]);
    expect(results.axes.queues[0]!.requiredBy).toBe('Erlang A');
    // Rows of the plan: whole agents, no replications and no interval.
    const required = [...results.rows].filter(({ metric }) => metric === 'required_erlang_a');
    const gap = [...results.rows].filter(({ scope, metric }) => scope === 'pool' && metric === 'gap');
    expect(required).toHaveLength(4);
    expect(gap[0]).toMatchObject({
      name: 'calls',
      unit: 'agents',
      estimate: 3 - required[0]!.estimate!,
      n: 0,
      low: null,
    });
  });

  it('give neither where there is none', async () => {
    const { results } = await run(text());
    const names = new Set([...results.rows].map(({ metric }) => metric));
    for (const name of ['intervals_met', 'p_meets', 'required_erlang_c', 'net', 'gap'])
      expect(names.has(name), name).toBe(false);
  });
});

describe('verdicts of a run', () => {
  it('hold a limit on occupancy against the busiest group of the queue', async () => {
    const { results } = await run(
      text({
        target: 'within: 20s, occupancy: 50%',
        staff:
          'busy: { skills: [calls], staff: 1 }\n  idle: { skills: [calls], staff: 30 }\nrouting: { policy: ordered }',
      }),
    );
    const occupancy = [...results.rows].find(
      (row) => row.scope === 'group' && row.name === 'busy' && row.period === 'total' && row.metric === 'occupancy',
    );
    expect(results.verdicts).toMatchObject([{ metric: 'occupancy', outcome: 'MISSED', estimate: occupancy!.estimate }]);
  });
});

describe('warnings of a run', () => {
  const kinds = async (source: string) => (await run(source)).results.warnings.map(({ kind }) => kind);

  it('are none where all is well', async () => {
    expect(await kinds(text())).toEqual([]);
  });

  it('tell of few replications, and of one in words of its own', async () => {
    expect(await kinds(text({ replications: 9 }))).toEqual(['too few replications']);
    const { results } = await run(text({ replications: 1 }));
    expect(results.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('no confidence intervals'),
    ]);
  });

  it('tell of a queue that nobody answers', async () => {
    expect(await kinds(text({ staff: 'agents: { skills: [calls], staff: 0 }' }))).toEqual(['unstaffed open hours']);
  });

  it('are none about a queue to which nobody comes', async () => {
    expect(await kinds(text().replace('rate: 60/h', 'rate: 0/h'))).toEqual([]);
  });

  it('tell of contacts that still wait a day after the end', async () => {
    const patient = text({ staff: 'agents: { skills: [calls], staff: 0 }' }).replace(/ {4}patience.*\n/, '');
    expect(await kinds(patient)).toContain('contacts still inside');
  });
});
