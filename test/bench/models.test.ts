// The bench models through the built program, shortened: what is timed must also be right.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../../src/experiment/results.ts';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { shoreline } from '../cli/shoreline.ts';

const folder = import.meta.dirname;

function totals(model: string, ...options: string[]): (metric: string) => ResultRow {
  const ended = shoreline(folder, ['run', join(folder, model), '--out', 'none', '--json', ...options]);
  expect(ended.code, ended.stderr).toBe(0);
  const rows: ResultRow[] = JSON.parse(ended.stdout).rows;
  return (metric) => rows.find((row) => row.scope === 'all' && row.period === 'total' && row.metric === metric)!;
}

/** Within 3.3 standard errors, `slack` aside. */
function expectNear({ estimate, sd, n }: ResultRow, exact: number, slack = 0): void {
  expect(Math.abs(estimate! - exact)).toBeLessThan((3.3 * sd!) / Math.sqrt(n) + slack);
}

describe('model A', () => {
  it('agrees with Erlang A', () => {
    const law = erlangA({ agents: 490, arrivalRate: 100 / 60, handlingMean: 300, patienceMean: 120 });
    const total = totals('model-a.yaml', '--replications', '20', '--set', 'period.length=1500m');
    expectNear(total('abandoned_share'), law.abandoned);
    expectNear(total('wait_mean'), law.meanWait);
    // Contacts within 20 s, answered or abandoned.
    expectNear(total('sl_ab_T_success'), 1 - law.waitLongerThan(20));
    expectNear(total('occupancy'), law.occupancy);
    expect(total('offered').estimate! / 150_000).toBeCloseTo(1, 2);
  });
});

describe('model B', () => {
  it('agrees with three other programs of the same model', () => {
    // 200 days each of a C++ program, a JavaScript one and a SimPy one: 72.2 to 72.4 %, 6.0 to 6.1 %, 10.85 to 10.92 s.
    const total = totals('model-b.yaml', '--replications', '60');
    expectNear(total('sl_offered'), 0.7235, 0.001);
    expectNear(total('abandoned_share'), 0.0604, 0.0005);
    expectNear(total('wait_mean'), 10.88, 0.05);
    expect(total('offered').estimate! / 20_000).toBeCloseTo(1, 2);
  });
});
