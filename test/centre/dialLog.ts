// Plays a scenario and tells when each record was dialled and what came of it, as the floor tells its watcher.
import { createPlayer } from '../../src/experiment/player.ts';
import type { OutboundTables } from '../../src/facts/outboundTables.ts';
import type { CallView, FloorView, Watcher } from '../../src/facts/recorder.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export interface LoggedDial {
  /** Seconds since the start of the simulated time. */
  readonly at: number;
  /** Number of the record on its list, from 0, and of its dials before this one. */
  readonly campaign: number;
  readonly record: number;
  readonly before: number;
  /** Undefined: still ringing at the end. */
  result: CallView['result'] | undefined;
  ended: number | undefined;
}

export interface DialLog {
  readonly dials: readonly LoggedDial[];
  readonly tables: OutboundTables;
  readonly model: Model;
  /** When the simulation stopped. */
  readonly stopped: number;
}

/** The dials of a replication in the order in which they began. */
export async function logDials(scenario: Scenario, replication = 0): Promise<DialLog> {
  const { model } = await compileModel(scenario);
  const dials: LoggedDial[] = [];
  const onLine = new Map<number, LoggedDial>();
  let stopped = (): number => 0;
  const watch = ({ clock, callOn }: FloorView): Watcher => ({
    begins() {
      dials.length = 0;
      stopped = () => clock[0];
    },
    dialled(line) {
      const { campaign, record, before } = callOn(line);
      const dial: LoggedDial = { at: clock[0], campaign, record, before, result: undefined, ended: undefined };
      dials.push(dial);
      onLine.set(line, dial);
    },
    dialEnded(line) {
      const dial = onLine.get(line)!;
      dial.result = callOn(line).result;
      dial.ended = clock[0];
    },
  });
  const { tables } = createPlayer(model, watch).play(replication);
  return { dials, tables: tables.outbound!, model, stopped: stopped() };
}
