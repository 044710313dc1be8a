// What an experiment needs from the world, to be made real elsewhere: where replications are played.
import type { FactTables } from '../facts/tables.ts';
import type { Schedule } from '../model/model.ts';

/** Consecutive replications, `from` (included) to `from + count` (excluded). */
export interface Batch {
  readonly from: number;
  readonly count: number;
  /** What the calendar brings instead of the model's schedule; as long as that. */
  readonly schedule?: Schedule;
}

export interface PlayedReplication {
  readonly tables: FactTables;
  readonly events: number;
}

/** A batch as played; shorter than asked when it was told to stop. */
export interface PlayedBatch {
  readonly from: number;
  readonly replications: readonly PlayedReplication[];
  /** Waits by hour of day, pooled over the batch: see LedgerCells. */
  readonly waitsByHour: Uint32Array;
}

/** Where batches are played: in this thread or in others. Which one must not matter to any result. */
export interface Pool {
  /** Batches that can be played at the same time. */
  readonly size: number;
  play(batch: Batch): Promise<PlayedBatch>;
  /** Takes a batch of which nobody reads the tables any more, where the pool can write over them. */
  reuse?(batch: PlayedBatch): void;
  /** Lets running batches end after the replication in hand. */
  stop(): void;
  close(): Promise<void>;
}
