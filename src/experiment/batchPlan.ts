// How replications are cut into batches. No result depends on it: batches are merged in order and their tables simply add up.
import type { RunPlan } from '../scenario/scenario.ts';

/** A batch is one message of a thread; longer ones save little and delay progress. */
const replicationsAtMost = 50;
/** The tables of a batch wait together to be merged. */
const bytesAtMost = 2 ** 26;

/** Precision is looked at after every so many replications and never between, so that it does not depend on batches. */
export const checkEvery = 10;

export interface BatchPlan {
  /** Most replications of a batch. */
  readonly size: number;
  /** Most batches that are being played or wait to be merged. */
  readonly inFlight: number;
}

/** For a pool that plays `threads` batches at the same time and tables of `bytes` a replication. */
export function batchPlan(run: RunPlan, threads: number, bytes: number): BatchPlan {
  const share = Math.floor(mostReplications(run) / (4 * threads));
  const wanted = Math.min(run.precision.length > 0 ? checkEvery : replicationsAtMost, share);
  return {
    size: Math.max(1, Math.min(wanted, Math.floor(bytesAtMost / bytes))),
    // One batch beyond those being played keeps threads from waiting for this one.
    inFlight: threads === 1 ? 1 : threads + 1,
  };
}

/** Replications that are played at most. */
export function mostReplications({ replications, precision, most }: RunPlan): number {
  return precision.length > 0 ? most : replications;
}
