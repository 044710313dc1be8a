// Plays a scenario with campaigns and estimates ratios of what its tables count, such as nuisance calls to live answers. The seed of a
// simulation is the name of its test.
import { expect } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { type CampaignColumn, campaignColumns } from '../../src/facts/campaignColumns.ts';
import type { groupColumns, queueColumns } from '../../src/facts/columns.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { readTables } from '../properties/readTables.ts';
import type { Estimated } from './simulate.ts';

/** What the first campaign, queue and group have counted over the whole time of a replication. */
export interface Counted {
  readonly campaign: Readonly<Record<CampaignColumn, number>>;
  readonly queue: Readonly<Record<(typeof queueColumns)[number], number>>;
  readonly group: Readonly<Record<(typeof groupColumns)[number], number>>;
}

export interface PlayedOutbound {
  readonly replications: readonly Counted[];
  /** The ratio of two counts over all replications, with the deviation of a ratio estimator. */
  ratio(metric: string, of: (counted: Counted) => readonly [number, number]): Estimated;
}

/** `text` is all but the first lines of a scenario file; it begins with `period:`. Throws when it has a mistake. */
export async function playOutbound(replications: number, text: string): Promise<PlayedOutbound> {
  const seed = JSON.stringify(expect.getState().currentTestName);
  const head = `shoreline: 1\nname: theory\nrun: { replications: ${replications}, seed: ${seed} }\n`;
  const { scenario, issues } = await readScenario({ file: 'theory.yaml', text: head + text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  const { model } = await compileModel(scenario);
  const player = createPlayer(model);
  const campaigns = model.outbound!.campaigns.length;
  const counted = Array.from({ length: replications }, (_, replication): Counted => {
    const { tables } = player.play(replication);
    const { queues, groups } = readTables(model, tables);
    const ofCampaign = (column: number): number => {
      let sum = 0;
      const table = tables.outbound!.campaigns;
      const width = campaigns * campaignColumns.length;
      for (let at = column; at < table.length; at += width) sum += table[at]!;
      return sum;
    };
    return {
      campaign: Object.fromEntries(campaignColumns.map((name, i) => [name, ofCampaign(i)])) as Counted['campaign'],
      queue: total(queues.map(([first]) => first!)) as Counted['queue'],
      group: total(groups.map(([first]) => first!)) as Counted['group'],
    };
  });
  return {
    replications: counted,
    ratio(metric, of) {
      const pairs = counted.map(of);
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const below = mean(pairs.map(([, denominator]) => denominator));
      const estimate = mean(pairs.map(([numerator]) => numerator)) / below;
      const squares = pairs.map(([numerator, denominator]) => ((numerator - estimate * denominator) / below) ** 2);
      const sd = Math.sqrt((mean(squares) * replications) / (replications - 1));
      return { name: 'campaign', metric, unit: 'share', start: '', estimate, sd, n: replications };
    },
  };
}

/** The sums of the intervals; nothing of a queue or group that is not there. */
function total(intervals: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of intervals)
    for (const [name, value] of Object.entries(row ?? {})) sums[name] = (sums[name] ?? 0) + value;
  return sums;
}
