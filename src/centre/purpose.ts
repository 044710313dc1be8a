// A purpose of random numbers of a queue: its stream, what it draws and where the draws go.
import type { Distribution, DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { createStream, restart, type Stream } from '../random/stream.ts';
import { type StreamKey, streamKey } from '../random/streamKey.ts';

export interface Purpose {
  readonly stream: Stream;
  readonly key: StreamKey;
  readonly distribution: Distribution;
  readonly out: Float64Array;
  readonly first: number;
  readonly stride: number;
}

/** A number from 0 to 1. */
export const unitDraw: DistributionSpec = { name: 'uniform', parameters: { from: 0, to: 1 } };

/** Draws of the stream `name` go to out[first], out[first + stride], … */
export function createPurpose(
  seed: string,
  name: string,
  spec: DistributionSpec,
  out: Float64Array,
  first: number,
  stride: number,
): Purpose {
  const distribution = createDistribution(spec);
  return { stream: createStream(seed, 0, name), key: streamKey(seed, name), distribution, out, first, stride };
}

/** Starts the stream at a part of a replication. */
export function restartPurpose({ stream, key }: Purpose, replication: number, part: number): void {
  restart(stream, key, replication, part);
}

/** Draws a block; blocks of equal lengths have equal draws. */
export function drawBlock({ stream, distribution, out, first, stride }: Purpose, block: number): void {
  distribution.fill(stream, out, first, stride, block, 1);
}
