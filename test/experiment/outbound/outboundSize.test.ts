// What outbound work is reckoned to take, held against what it takes.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createOutboundEstimation } from '../../../src/experiment/outbound/outboundEstimation.ts';
import { outboundEstimatorBytes, outboundTableBytes } from '../../../src/experiment/outbound/outboundSize.ts';
import { campaignFigures, outboundGroupFigures } from '../../../src/facts/campaignFigures.ts';
import { handMade, outboundTables } from './handMade.ts';

const text = `shoreline: 1
name: sizes
period: { from: 2027-03-01, days: 7, zone: UTC, interval: 15m }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1s } } } } }
groups: { blended: { skills: [calls], staff: 1 }, callers: { skills: [calls], staff: 1 } }
`;

it('is the memory of estimates and tables, to within a tenth', async () => {
  const { model } = await handMade(text, [
    { name: 'debts', groups: [0, 1] },
    { name: 'sales', groups: [1] },
  ]);
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  const before = process.memoryUsage().arrayBuffers;
  const estimation = createOutboundEstimation(model, [], Array(7).fill('2027-03-01'))!;
  gc();
  const taken = process.memoryUsage().arrayBuffers - before;
  expect(estimation.reported.length).toBeGreaterThan(0);
  const reckoned = outboundEstimatorBytes(model);
  expect(Math.abs(reckoned - taken) / taken, `${reckoned} reckoned, ${taken} taken`).toBeLessThan(0.1);

  const tables = outboundTables(model, { campaigns: [] });
  const bytes = Object.values(tables).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const figures = 7 * 96 * (3 * campaignFigures.length + 2 * outboundGroupFigures.length) * 8;
  expect(outboundTableBytes(model)).toBe(bytes + figures);
});
