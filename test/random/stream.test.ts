import { describe, expect, it } from 'vitest';
import { createStream, reseed, restart, type Stream } from '../../src/random/stream.ts';
import { streamKey } from '../../src/random/streamKey.ts';

const draws = (stream: Stream, count: number) => Array.from({ length: count }, () => stream.unit());

describe('streams', () => {
  it('give the same draws for the same seed, replication and name', () => {
    expect(draws(createStream('s', 3, 'patience/orders'), 5)).toEqual(
      draws(createStream('s', 3, 'patience/orders'), 5),
    );
  });

  it('differ in seed, replication and name', () => {
    const first = [
      createStream('s', 3, 'patience/orders'),
      createStream('t', 3, 'patience/orders'),
      createStream('s', 4, 'patience/orders'),
      createStream('s', 3, 'patience/order'),
    ].map((stream) => stream.unit());
    expect(new Set(first).size).toBe(4);
  });

  it('are started again in place by reseed', () => {
    const stream = createStream('s', 1, 'a');
    stream.words(100);
    reseed(stream, 's', 2, 'b');
    expect(draws(stream, 5)).toEqual(draws(createStream('s', 2, 'b'), 5));
  });

  it('have parts, part 0 being the start', () => {
    const stream = createStream('s', 1, 'a');
    const key = streamKey('s', 'a');
    restart(stream, key, 2, 0);
    expect(draws(stream, 5)).toEqual(draws(createStream('s', 2, 'a'), 5));
    restart(stream, key, 2, 7);
    const part = draws(stream, 5);
    expect(part).not.toEqual(draws(createStream('s', 2, 'a'), 5));
    restart(stream, key, 2, 7);
    expect(draws(stream, 5)).toEqual(part);
  });

  it('are uncorrelated between names, replications and parts', () => {
    const key = streamKey('s', 'a');
    const part = createStream('s', 0, 'a');
    restart(part, key, 0, 1);
    const count = 20_000;
    const samples = [createStream('s', 0, 'a'), createStream('s', 0, 'b'), createStream('s', 1, 'a'), part].map(
      (stream) => draws(stream, count),
    );
    for (let one = 0; one < samples.length; one++) {
      for (let other = 0; other < one; other++) {
        // Products of centred uniforms have mean 0 and standard deviation 1/12.
        const sum = samples[one].reduce((total, x, i) => total + (x - 0.5) * (samples[other][i] - 0.5), 0);
        expect(Math.abs(sum / count)).toBeLessThan((4.5 / 12) * count ** -0.5);
      }
    }
  });
});
