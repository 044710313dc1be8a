// The tournament against a plain search for the smallest.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTournament } from '../../src/engine/tournament.ts';

it('knows the earliest source, of equal times the lowest, after every update', () => {
  const times = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.POSITIVE_INFINITY));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.array(fc.tuple(fc.nat(), times), { maxLength: 60 }),
      (sources, updates) => {
        const tournament = createTournament({ sources });
        const plain = new Array<number>(sources).fill(Number.POSITIVE_INFINITY);
        for (const [any, time] of updates) {
          const source = any % sources;
          tournament.time[source] = time;
          plain[source] = time;
          tournament.update(source);
          const earliest = Math.min(...plain);
          expect(tournament.next[0]).toBe(earliest);
          if (earliest < Number.POSITIVE_INFINITY) expect(tournament.winner[0]).toBe(plain.indexOf(earliest));
        }
        tournament.clear();
        expect(tournament.next[0]).toBe(Number.POSITIVE_INFINITY);
      },
    ),
    { seed: 52, numRuns: 200 },
  );
});
