// The cost of groups divided among their queues and campaigns, on tables by hand.
import { expect, it } from 'vitest';
import { type AttributionParts, attributeCosts } from '../../src/facts/attribution.ts';
import { campaignColumns, outboundGroupColumns, outboundLinkColumns } from '../../src/facts/campaignColumns.ts';
import { type CampaignLinks, linkShares } from '../../src/facts/campaignLinks.ts';
import { attributedColumns, costColumns, pairColumns, queueColumns } from '../../src/facts/columns.ts';
import type { OutboundTables } from '../../src/facts/outboundTables.ts';

function table<Column extends string>(columns: readonly Column[], rows: readonly Partial<Record<Column, number>>[]) {
  return Float64Array.from(rows.flatMap((row) => columns.map((column) => row[column] ?? 0)));
}

/** One queue, two groups of which the first serves it and both call for campaigns 0 (both) and 1 (the second); two intervals. */
const links: CampaignLinks = {
  campaigns: 2,
  groups: 2,
  group: Int32Array.of(0, 1, 1),
  campaign: Int32Array.of(0, 0, 1),
  isBlended: [true, false],
  isMoved: [false, false],
  open: Float64Array.of(1, 1, 1, 1),
};

const running = { seconds: 1800 };

function outbound(
  campaigns: readonly Partial<Record<(typeof campaignColumns)[number], number>>[],
  /** In each interval the outbound time of group 0 for campaign 0, and of group 1 for both. */
  times: readonly (readonly [number, number, number])[],
): OutboundTables {
  return {
    campaigns: table(
      campaignColumns,
      campaigns.map((row) => ({ ...running, ...row })),
    ),
    groups: table(
      outboundGroupColumns,
      times.flatMap(([first, ...second]) => [{ outboundSeconds: first }, { outboundSeconds: second[0] + second[1] }]),
    ),
    links: table(
      outboundLinkColumns,
      times.flatMap(([first, ...second]) => [first, 0, ...second].map((outboundSeconds) => ({ outboundSeconds }))),
    ),
    byZone: new Float64Array(0),
    byHour: new Float64Array(0),
    byAttempt: new Float64Array(0),
    outcomes: new Float64Array(0),
    states: new Float64Array(0),
  };
}

const parts = (
  wages: readonly number[],
  handle: readonly number[],
  tables: OutboundTables | undefined,
): AttributionParts => ({
  costs: table(
    costColumns,
    wages.map((wage) => ({ wages: wage })),
  ),
  entities: 2,
  queues: table(queueColumns, [{ answered: 4, openSeconds: 1800 }, { openSeconds: 1800 }]),
  queueWidth: queueColumns.length,
  queueCount: 1,
  pairs: table(
    pairColumns,
    handle.map((seconds) => ({ handle: seconds })),
  ),
  pairQueue: Int32Array.of(0),
  pairGroup: Int32Array.of(0),
  ...(tables && { outbound: { tables, links } }),
});

const costOfQueue = (queues: Float64Array) =>
  [0, 1].map((i) => queues[i * attributedColumns.length + attributedColumns.indexOf('cost')]);

it('goes to the queue and the campaigns by the time worked for each', () => {
  // Interval 1: group 0 works 100 s for the queue and 300 s outbound, group 1 outbound alone, a third of it for campaign 1.
  const tables = outbound(
    [{}, {}, {}, {}],
    [
      [300, 400, 200],
      [0, 100, 300],
    ],
  );
  const { queues, campaigns } = attributeCosts(parts([40, 90, 10, 20], [100, 50], tables));
  expect(costOfQueue(queues)).toEqual([10, 10]);
  // 30 of group 0 and 60 of group 1; 30. Then 5 of 20 and 15.
  expect([...campaigns]).toEqual([90, 30, 5, 15]);
});

it('adds up to the cost of the groups, whatever was worked', () => {
  const tables = outbound(
    [{}, {}, {}, { pausedSeconds: 1800 }],
    [
      [0, 0, 0],
      [13, 20, 9],
    ],
  );
  const { queues, campaigns } = attributeCosts(parts([11, 23, 5, 3], [0, 17], tables));
  const sum = [...costOfQueue(queues), ...campaigns].reduce((total, each) => total + each, 0);
  expect(sum).toBeCloseTo(42, 12);
});

it('goes by the work of the whole time where a group did none, among what is open', () => {
  // Group 1 works in the second interval only, 100 s for campaign 0 and 300 s for campaign 1, which is shut in the first.
  const tables = outbound(
    [{}, { pausedSeconds: 1800 }, {}, {}],
    [
      [0, 0, 0],
      [0, 100, 300],
    ],
  );
  const { campaigns } = attributeCosts(parts([0, 8, 0, 8], [0, 0], tables));
  expect([...campaigns]).toEqual([8, 0, 2, 6]);
});

it('is the same as ever without campaigns', () => {
  const { queues, campaigns } = attributeCosts(parts([40, 90, 10, 20], [100, 50], undefined));
  expect(costOfQueue(queues)).toEqual([40, 10]);
  expect(campaigns.length).toBe(0);
});

it('shares of the campaigns of a group add up to 1 in every interval', () => {
  const shares = linkShares(
    outbound(
      [{}, {}, {}, {}],
      [
        [0, 3, 1],
        [0, 0, 0],
      ],
    ),
    links,
  );
  expect([...shares]).toEqual([1, 0.75, 0.25, 1, 0.75, 0.25]);
  const never = linkShares(
    outbound(
      [{}, {}, {}, {}],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ),
    links,
  );
  expect([...never]).toEqual([1, 0.5, 0.5, 1, 0.5, 0.5]);
});
