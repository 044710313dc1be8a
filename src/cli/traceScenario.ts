// `run --trace`: what happens in a stretch of one replication, in words, in place of a report. A trace is a look at the floor and no
// estimate, so that nothing else is played and no file is written.

import { mostReplications } from '../experiment/batchPlan.ts';
import { floorTrace } from '../experiment/floorTrace.ts';
import { createPlayer } from '../experiment/player.ts';
import type { FloorEvent } from '../experiment/results.ts';
import { compileModel } from '../model/compile.ts';
import { eventLines } from '../report/floorEvents.ts';
import { formatDate } from '../report/formatDay.ts';
import { titleOf } from '../report/titleOf.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { formatClock } from '../units/formatTime.ts';
import { toLocal } from '../units/zone.ts';
import type { RunOptions } from './runOptions.ts';
import type { Terminal } from './terminal.ts';
import { traceStretch } from './traceStretch.ts';
import { UsageError } from './usageError.ts';

const blockLength = 2 ** 16;
const mostWidth = 120;

/** Throws a UsageError when the stretch or the replication is none of the scenario's. */
export async function traceScenario(scenario: Scenario, given: RunOptions, { out }: Terminal): Promise<void> {
  const { trace = '', replication = 0 } = given;
  const replications = mostReplications(scenario.run);
  if (replication >= replications)
    throw new UsageError({
      message: `--replication: found ${replication}`,
      allowed: `0 to ${replications - 1}, as they are numbered in files, are allowed`,
    });
  const compiled = await compileModel(scenario);
  const stretch = traceStretch(trace, compiled);
  const { zone, origin } = compiled.span;
  const width = Math.min(out.width, mostWidth);
  const [from, to] = [stretch.from, stretch.to].map((clock) => toLocal(zone, origin + clock));
  const end = to.secondsAfterMidnight === 0 ? '24:00' : formatClock(to.secondsAfterMidnight);
  const title = titleOf({ ...scenario, scenario: scenario.name });
  let block = `${title}, replication ${replication}\n`;
  block += `${formatDate(from.date)} ${formatClock(from.secondsAfterMidnight)} to ${end}, ${zone.name}\n\n`;
  let events = 0;
  const tell = (event: FloorEvent): void => {
    for (const line of eventLines(event, zone, width)) block += `${line}\n`;
    if (event.kind === 'floor') block += '\n';
    else events++;
    if (block.length < blockLength) return;
    out.write(block);
    block = '';
  };
  createPlayer(compiled.model, floorTrace(compiled.model, stretch, tell)).play(replication);
  out.write(events === 0 ? `${block}Nothing happens.\n` : block);
}
