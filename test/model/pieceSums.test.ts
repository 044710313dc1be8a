// Agent-seconds by piece, against adding up every stretch in every piece.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPieceSums } from '../../src/model/pieceSums.ts';

it('is what is left of each stretch within each piece', () => {
  const stretch = fc.tuple(
    fc.integer({ min: -20, max: 120 }),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 1, max: 5 }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }),
      fc.array(stretch, { maxLength: 8 }),
      (unsorted, stretches) => {
        const edges = Float64Array.from(unsorted).sort();
        const sums = createPieceSums(edges);
        for (const [start, length, agents] of stretches) sums.add(start, start + length, agents);
        const expected = Array.from(edges.subarray(1), (end, i) =>
          stretches.reduce(
            (sum, [from, length, agents]) =>
              sum + agents * Math.max(0, Math.min(end, from + length) - Math.max(edges[i], from)),
            0,
          ),
        );
        expect([...sums.seconds()]).toEqual(expected);
      },
    ),
  );
});

it('takes a stretch without an end', () => {
  const sums = createPieceSums(Float64Array.of(0, 10, 30));
  sums.add(5, Number.POSITIVE_INFINITY, 2);
  expect([...sums.seconds()]).toEqual([10, 40]);
});
