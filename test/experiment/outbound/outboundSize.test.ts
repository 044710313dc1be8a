// What outbound work is reckoned to take, held against what it takes.
import { expect, it } from 'vitest';
import { createFloor } from '../../../src/centre/floor.ts';
import { createOutboundEstimation } from '../../../src/experiment/outbound/outboundEstimation.ts';
import {
  outboundEstimatorBytes,
  outboundTableBytes,
  recordBytes,
} from '../../../src/experiment/outbound/outboundSize.ts';
import { campaignFigures, outboundGroupFigures } from '../../../src/facts/campaignFigures.ts';
import { compileModel } from '../../../src/model/compile.ts';
import { readScenario } from '../../../src/scenario/resolve.ts';
import { takenBy } from '../takenBy.ts';
import { factTables, handMade, outboundTables } from './handMade.ts';

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
  const block = (replications: number) =>
    Array.from({ length: replications }, () => factTables(model, { campaigns: [] }));
  const after = (replications: number) => () => {
    const estimation = createOutboundEstimation(model, [], Array(7).fill('2027-03-01'))!;
    estimation.add(block(replications));
    return estimation;
  };
  for (const replications of [1, 16]) {
    const [estimation, taken] = await takenBy(after(replications));
    expect(estimation.reported.length).toBeGreaterThan(0);
    const reckoned = outboundEstimatorBytes(model, replications);
    expect(Math.abs(reckoned - taken) / taken, `${reckoned} reckoned, ${taken} taken`).toBeLessThan(0.1);
  }

  const tables = outboundTables(model, { campaigns: [] });
  const bytes = Object.values(tables).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const figures = 7 * 96 * (3 * campaignFigures.length + 2 * outboundGroupFigures.length) * 8;
  expect(outboundTableBytes(model)).toBe(bytes + figures);
});

it('is the memory of records on the floor, to within a tenth', async () => {
  const floorWith = async (size: number, cap: string) => {
    const list = `campaigns: { debts: { list: { size: ${size}, places: America/New_York }, attempts: { ${cap} }, dialer: { progressive: {} },
      conversation: { talk: 60s, outcomes: { promise: { share: 50%, next: { appointment: { after: 1d } } }, refusal: {} } } } }\n`;
    const groups = 'groups: { callers: { campaigns: [debts], staff: 1 } }\n';
    const head = 'shoreline: 1\nname: records\nperiod: { from: 2027-03-01, days: 1, zone: UTC }\n';
    const { scenario, issues } = await readScenario({ file: 'r.yaml', text: head + groups + list });
    if (scenario === undefined) throw new Error(JSON.stringify(issues));
    const { model } = await compileModel(scenario);
    const [, taken] = await takenBy(() => createFloor(model, 100));
    return { taken, reckoned: recordBytes(model).each };
  };
  for (const cap of ['most: 6', 'cap: { dials: 30, days: 31 }']) {
    const [few, many] = [await floorWith(1000, cap), await floorWith(101_000, cap)];
    const taken = many.taken - few.taken;
    const reckoned = many.reckoned - few.reckoned;
    expect(Math.abs(reckoned - taken) / taken, `${cap}: ${reckoned} reckoned, ${taken} taken`).toBeLessThan(0.1);
  }
});
