// How fast the floor plays a model in this process. Prints contacts per second and events done, and asserts how much work was
// done, never how long it took. Whole-process figures, paired with a reference, are in README.md beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe, expect } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { raiseInliningBudget } from '../../src/host/optimiser.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

export interface Work {
  readonly name: string;
  readonly file: string;
  readonly sets: readonly string[];
  /** Replications played in one round. */
  readonly replications: number;
  /** Contacts that a round offers on average. */
  readonly contacts: number;
}

/** One model a bench file: a second model in the same process runs at half the speed (src/README.md says why). */
export function benchModel(work: Work): void {
  raiseInliningBudget();
  describe(work.name, async () => {
    const file = join(import.meta.dirname, work.file);
    const { scenario } = await readScenario({ file, text: readFileSync(file, 'utf8'), sets: work.sets });
    const { model } = await compileModel(scenario!);
    const player = createPlayer(model);
    const width = queueTableWidth(model.thresholdStride);
    let rounds = 0;
    let events = 0;
    let contacts = 0;
    let seconds = 0;

    bench(
      'play',
      () => {
        const before = process.cpuUsage();
        let offered = 0;
        for (let i = 0; i < work.replications; i++) {
          const played = player.play(rounds * work.replications + i);
          events += played.events;
          for (let row = 0; row < played.tables.queues.length; row += width) offered += played.tables.queues[row];
        }
        player.takeWaitsByHour();
        const used = process.cpuUsage(before);
        seconds += (used.user + used.system) / 1e6;
        contacts += offered;
        rounds++;
        expect(Math.abs(offered / work.contacts - 1)).toBeLessThan(0.02);
      },
      {
        iterations: 5,
        time: 0,
        warmupIterations: 2,
        warmupTime: 0,
        teardown: () => {
          const rate = (contacts / seconds / 1e6).toFixed(2);
          process.stdout.write(
            `${work.name}: ${rate} million contacts a CPU second; ${contacts} contacts, ${events} events in ${rounds} rounds\n`,
          );
        },
      },
    );
  });
}
