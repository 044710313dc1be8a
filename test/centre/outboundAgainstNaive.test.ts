// The fast floor against the slow one on small random scenarios with campaigns: every dial, its time and its result, and every count.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CampaignColumn, campaignColumns, recordStates } from '../../src/facts/campaignColumns.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { randomOutbound } from '../properties/randomOutbound.ts';
import { comingContacts } from './comingContacts.ts';
import { type DialLog, logDials } from './dialLog.ts';
import { playOutboundNaively } from './naiveOutbound.ts';

/** Sums over the intervals of one campaign. */
function totalsOf({ tables, model }: DialLog, campaign: number): Record<CampaignColumn, number> {
  const sums = new Array<number>(campaignColumns.length).fill(0);
  const width = campaignColumns.length;
  const rows = tables.campaigns.length / width;
  for (let row = campaign; row < rows; row += model.outbound!.campaigns.length)
    campaignColumns.forEach((_, i) => {
      sums[i] += tables.campaigns[row * width + i];
    });
  return Object.fromEntries(campaignColumns.map((name, i) => [name, sums[i]])) as Record<CampaignColumn, number>;
}

const notCompared: readonly CampaignColumn[] = [
  'unresolved',
  'unresolvedLive',
  'listed',
  'lineSeconds',
  'pausedSeconds',
  'seconds',
];

async function holdAgainstNaive(scenario: Scenario): Promise<number> {
  const log = await logDials(scenario, 1);
  const { model } = log;
  const { origin, countTo: end } = model.timeline;
  const naive = playOutboundNaively(scenario, comingContacts(model, 1), 1, { origin, end, stop: log.stopped });
  const counted = (dials: DialLog['dials']) =>
    dials
      .filter(({ at }) => at < end)
      .sort((a, b) => a.at - b.at || a.campaign - b.campaign || a.record - b.record)
      .map(({ at, campaign, record, before, result, ended }) =>
        [campaign, record, before, at.toFixed(5), result, ended?.toFixed(5)].join(' '),
      );
  expect(counted(log.dials)).toEqual(counted(naive.dials));
  expect(naive.overlooked).toEqual([]);
  naive.totals.forEach((totals, campaign) => {
    const fast = totalsOf(log, campaign);
    for (const column of campaignColumns)
      if (!notCompared.includes(column)) expect(fast[column], column).toBeCloseTo(totals[column] ?? 0, 4);
    const states = recordStates.map((name, i) => [name, log.tables.states[campaign * recordStates.length + i]]);
    expect(Object.fromEntries(states)).toEqual(naive.states[campaign]);
  });
  return naive.dials.length;
}

it('the fast floor and the slow one agree on every dial', async () => {
  let dials = 0;
  await fc.assert(
    fc.asyncProperty(randomOutbound, async (scenario) => {
      dials += await holdAgainstNaive(scenario);
    }),
    { seed: 71, numRuns: 240 },
  );
  expect(dials).toBeGreaterThan(10_000);
});
