// How fast the floor plays a model in this process. Prints contacts or dials per second and events done, and asserts how much work was
// done, never how long it took. Whole-process figures, paired with a reference, are in README.md beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe, expect } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { campaignColumns } from '../../src/facts/campaignColumns.ts';
import { type FactTables, queueTableWidth } from '../../src/facts/tables.ts';
import { raiseInliningBudget } from '../../src/host/optimiser.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

export interface Work {
  readonly name: string;
  readonly file: string;
  readonly sets: readonly string[];
  /** Replications played in one round. */
  readonly replications: number;
  /** Contacts that a round offers, or dials that it makes, on average, and within which part of it they must be. */
  readonly amount: number;
  readonly of: 'contacts' | 'dials';
  readonly within: number;
}

/** One model a bench file: a second model in the same process runs at half the speed (src/README.md says why). */
export function benchModel(work: Work): void {
  raiseInliningBudget();
  describe(work.name, async () => {
    const file = join(import.meta.dirname, work.file);
    const { scenario } = await readScenario({ file, text: readFileSync(file, 'utf8'), sets: work.sets });
    const { model } = await compileModel(scenario!);
    const player = createPlayer(model);
    let rounds = 0;
    let events = 0;
    let all = 0;
    let seconds = 0;

    bench(
      'play',
      () => {
        const before = process.cpuUsage();
        let amount = 0;
        for (let i = 0; i < work.replications; i++) {
          const played = player.play(rounds * work.replications + i);
          events += played.events;
          amount += work.of === 'dials' ? dialsIn(played.tables) : contactsIn(played.tables, model.thresholdStride);
        }
        player.takeWaitsByHour();
        const used = process.cpuUsage(before);
        seconds += (used.user + used.system) / 1e6;
        all += amount;
        rounds++;
        expect(Math.abs(amount / work.amount - 1)).toBeLessThan(work.within);
      },
      {
        iterations: 5,
        time: 0,
        warmupIterations: 2,
        warmupTime: 0,
        teardown: () => {
          const rate = (all / seconds / 1e6).toFixed(2);
          process.stdout.write(
            `${work.name}: ${rate} million ${work.of} a CPU second; ${all} ${work.of}, ${events} events in ${rounds} rounds\n`,
          );
        },
      },
    );
  });
}

function contactsIn({ queues }: FactTables, thresholdStride: number): number {
  return everyNth(queues, 0, queueTableWidth(thresholdStride));
}

function dialsIn({ outbound }: FactTables): number {
  return everyNth(outbound!.campaigns, campaignColumns.indexOf('dials'), campaignColumns.length);
}

function everyNth(table: Float64Array, first: number, step: number): number {
  let sum = 0;
  for (let at = first; at < table.length; at += step) sum += table[at]!;
  return sum;
}
