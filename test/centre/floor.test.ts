// The fast floor against the slow one, on random small scenarios: every cell of every table.
import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { randomScenario } from '../properties/randomScenario.ts';
import { holdAgainstNaive } from './floorAgainstNaive.ts';

const { grid } = vi.hoisted(() => ({ grid: { seconds: 0 } }));

// Arrivals fall on a grid as well, where a test asks for it.
vi.mock('../../src/random/arrivals/poissonTimes.ts', async (original) => {
  const { placeArrivals, ...rest } = await original<typeof import('../../src/random/arrivals/poissonTimes.ts')>();
  const rounded: typeof placeArrivals = (out, offset, stride, ...more) => {
    const count = placeArrivals(out, offset, stride, ...more);
    if (grid.seconds > 0)
      for (let i = 0; i < count; i++) {
        const at = offset + i * stride;
        out[at] = Math.floor(out[at] / grid.seconds) * grid.seconds;
      }
    return count;
  };
  return { ...rest, placeArrivals: rounded };
});

/** Scenarios per test; `RUNS=2000` looks longer. */
const runs = Number(process.env.RUNS ?? 60);
const options = { timeout: 60_000 + 1000 * runs };

describe('the floor does what the rules say, event by event', () => {
  it('with continuous times', options, async () => {
    grid.seconds = 0;
    await fc.assert(
      fc.asyncProperty(randomScenario({ onGrid: false, redials: true }), (scenario) => holdAgainstNaive(scenario)),
      { seed: 1, numRuns: runs },
    );
  });

  it('when many things happen at the same instant', options, async () => {
    grid.seconds = 5;
    await fc.assert(
      fc.asyncProperty(randomScenario({ onGrid: true, redials: true }), (scenario) => holdAgainstNaive(scenario)),
      { seed: 2, numRuns: runs },
    );
  });

  it('whatever the sizes of lists and pools', options, async () => {
    grid.seconds = 5;
    const shapes = fc.constantFrom(
      undefined,
      { buckets: 1, width: 128 },
      { buckets: 4, width: 8 },
      { buckets: 64, width: 0.25 },
    );
    const slots = fc.constantFrom(1, 3, 64);
    await fc.assert(
      fc.asyncProperty(
        randomScenario({ onGrid: true, redials: true }),
        shapes,
        shapes,
        slots,
        (scenario, ends, patience, contactSlots) =>
          holdAgainstNaive(scenario, (sizing) => ({
            ends: { ...sizing.ends, calendar: ends },
            patience: { calendar: patience },
            contactSlots,
          })),
      ),
      { seed: 3, numRuns: runs },
    );
  });
});
