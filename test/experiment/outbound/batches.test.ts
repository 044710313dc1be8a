// Outbound work in a single replication cut into batches, on tables by hand.
import { expect, it } from 'vitest';
import { createBatchEstimation } from '../../../src/experiment/batchMeans.ts';
import { labelPeriods } from '../../../src/experiment/periodLabels.ts';
import { hourRows, rowOfWaits } from '../../../src/facts/ledger.ts';
import { factTables, handMade } from './handMade.ts';

const text = `shoreline: 1
name: hand
period: { from: 2027-03-01, length: 4h, zone: UTC, interval: 1h }
run: { batches: 2 }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1s } } } } }
groups: { callers: { skills: [calls], staff: 1 } }
`;

it('has intervals from batches for what batches have, and none for how far the list was worked', async () => {
  const { model, span } = await handMade(text, [{ name: 'debts', groups: [0] }]);
  const estimation = createBatchEstimation(model, labelPeriods(span, model.timeline), false);
  const row = (dials: number, live: number) => [{ dials, live, firstDials: dials, listed: 100 }];
  const tables = factTables(model, {
    campaigns: [row(10, 1), row(10, 3), row(20, 4), row(10, 4)],
    byHour: [{ 9: { dials: 50 } }],
    states: [{ fresh: 50, due: 50 }],
  });
  estimation.add({
    from: 0,
    replications: [{ tables, events: 1 }],
    waitsByHour: new Uint32Array(model.queues.length * hourRows * rowOfWaits),
  });
  const total = (scope: string, name: string, metric: string) =>
    [...estimation.rows(0.95)].find(
      (each) => each.scope === scope && each.name === name && each.metric === metric && each.period === 'total',
    )!;
  // 20 dials in one batch and 30 in the other: their difference is √2 standard deviations, which twice as long a run doubles.
  expect(total('campaign', 'debts', 'dials')).toMatchObject({ estimate: 50, n: 2 });
  expect(total('campaign', 'debts', 'dials').sd).toBeCloseTo((2 * 10) / Math.SQRT2, 9);
  expect(total('campaign', 'debts', 'live_per_dial')).toMatchObject({ estimate: 12 / 50, n: 2 });
  expect(total('campaign', 'debts', 'penetration')).toMatchObject({ estimate: 0.5, low: null, high: null });
  expect(total('record hour', 'debts/09:00', 'dials')).toMatchObject({ estimate: 50, low: null });
  expect(total('record state', 'debts/due', 'records_per_listed')).toMatchObject({ estimate: 0.5, low: null });
});
