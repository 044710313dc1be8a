// In which replications all targets hold: worked out by hand.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/experiment/results.ts';
import { createSamples } from '../../src/experiment/samples.ts';
import { targetsHeld } from '../../src/experiment/targetsHeld.ts';
import { results, verdict } from '../report/resultsBuilder.ts';

const atLeast = (target: number): Verdict => verdict('orders', 'MET', [0, 0, 0], { target });
const part = (metric: string, target: number) => ({ ...atLeast(target), metric, bound: 'at most' as const });

/** Values of three replications. */
function samplesOf(values: Readonly<Record<string, readonly (number | null)[]>>) {
  const samples = createSamples(3);
  for (const [key, own] of Object.entries(values)) {
    const [scope, name, metric] = key.split(' ') as ['queue' | 'group' | 'queue × group', string, string];
    for (const [replication, value] of own.entries())
      samples.keep(scope.replace('×', ' × ') as typeof scope, name, metric, replication, {
        x: value ?? 0,
        y: value === null ? 0 : 1,
      });
  }
  return samples;
}

describe('targets hold', () => {
  it('where every part does, a value equal to the target among them', () => {
    const { axes } = results({});
    const samples = samplesOf({
      'queue orders sl_offered': [0.8, 0.79, 0.9],
      'queue orders abandoned_share': [0.05, 0.01, 0.06],
    });
    const verdicts = [atLeast(0.8), part('abandoned_share', 0.05)];
    expect(targetsHeld({ verdicts, axes }, samples)).toEqual(Float64Array.of(1, 0, 0));
  });

  it('nowhere where nothing can be said', () => {
    const { axes } = results({});
    const samples = samplesOf({ 'queue orders sl_offered': [null, 0.9, null] });
    expect(targetsHeld({ verdicts: [atLeast(0.8)], axes }, samples)).toEqual(Float64Array.of(0, 1, 0));
    expect(targetsHeld({ verdicts: [], axes }, samples)).toBeUndefined();
  });

  it('an occupancy is that of the busiest group that serves the queue', () => {
    const { axes } = results({ groups: ['a', 'b', 'c'] });
    const samples = samplesOf({
      'queue×group orders/a answered': [1, 1, 1],
      'queue×group orders/b answered': [1, 1, 1],
      'group a occupancy': [0.5, 0.9, null],
      'group b occupancy': [0.88, 0.2, 0.7],
      'group c occupancy': [1, 1, 1],
    });
    expect(targetsHeld({ verdicts: [part('occupancy', 0.88)], axes }, samples)).toEqual(Float64Array.of(1, 0, 1));
  });
});
