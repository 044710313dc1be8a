import { expect, it } from 'vitest';
import { campaignLinksOf } from '../../../src/experiment/outbound/campaignLinks.ts';
import { attemptRows, hourRows, zoneHourRows } from '../../../src/experiment/outbound/dialRows.ts';
import type { PlaceModel } from '../../../src/model/campaignModel.ts';
import { handMade } from './handMade.ts';

const text = `shoreline: 1
name: hand
period: { from: 2027-03-01, length: 4h, zone: UTC, interval: 1h }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1s } } } } }
groups: { blended: { skills: [calls], staff: 1 }, callers: { skills: [calls], staff: 1 } }
`;

const hour = 3600;
const place = (campaign: number, open: readonly number[], offset: number): PlaceModel => ({
  campaign,
  name: 'there',
  zone: campaign,
  open: Float64Array.from(open, (hours) => hours * hour),
  changes: new Float64Array(0),
  offsets: Float64Array.of(offset * hour),
});

it('links groups with campaigns, and says how long of an interval somebody may be called', async () => {
  const { model } = await handMade(text, [
    { name: 'debts', groups: [0, 1] },
    { name: 'sales', groups: [1] },
  ]);
  // Two places whose windows overlap from 1:30 to 2:00, and one that is open from 3:15 on without end.
  const places = [place(0, [0.5, 2], 5), place(0, [1.5, 2.25], 5), place(1, [3.25, Number.POSITIVE_INFINITY], 22)];
  const outbound = { ...model.outbound!, places };
  const links = campaignLinksOf({ ...model, outbound })!;
  expect([...links.group]).toEqual([0, 1, 1]);
  expect([...links.campaign]).toEqual([0, 0, 1]);
  expect([...links.open]).toEqual([0.5, 0, 1, 0, 0.25, 0, 0, 0.75]);
});

it('has rows for the local hours of windows and for the dials that a record may have', async () => {
  const { model } = await handMade(text, [
    { name: 'debts', groups: [0], most: 2 },
    { name: 'sales', groups: [0], most: Number.POSITIVE_INFINITY },
  ]);
  const outbound = { ...model.outbound!, places: [place(0, [0.5, 2], 5), place(1, [2, 4], 22)] };
  expect(hourRows(outbound).map(({ name }) => name)).toEqual([
    'debts/05:00',
    'debts/06:00',
    'sales/00:00',
    'sales/01:00',
  ]);
  // Of one zone the hours of the campaign tell everything.
  expect(zoneHourRows(outbound)).toEqual([]);
  const zones = ['Asia/Aden', 'Asia/Dubai', 'UTC'].map((name, i) => ({ campaign: i < 2 ? 0 : 1, name }));
  const places = [place(0, [0.5, 1], 5), { ...place(0, [0.5, 2], 6), zone: 1 }, { ...place(1, [2, 4], 0), zone: 2 }];
  expect(zoneHourRows({ ...outbound, zones, places })).toEqual([
    { name: 'debts/Asia/Aden/05:00', row: 5 },
    { name: 'debts/Asia/Dubai/06:00', row: 30 },
    { name: 'debts/Asia/Dubai/07:00', row: 31 },
  ]);
  const attempts = attemptRows(outbound).map(({ name }) => name);
  expect(attempts.slice(0, 3)).toEqual(['debts/1', 'debts/2', 'sales/1']);
  expect(attempts.at(-1)).toBe('sales/16+');
});
