// What the rest of a month must average.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neededOfTheRest, wholeMonth } from '../../src/planning/catchUp.ts';

it('weighs by contacts', () => {
  // 700 of 1,000 in time; 80 % of 2,000 are 1,600, so 900 of the other 1,000.
  const month = { attained: 0.7, offered: 1000, expected: 1000, target: 0.8 };
  expect(neededOfTheRest(month)).toBeCloseTo(0.9, 12);
  // A fifth as many are left: more than all of them would have to be.
  expect(neededOfTheRest({ ...month, expected: 200 })).toBeCloseTo(1.3, 12);
  // A good beginning: 950 of 1,000, so 10 of the last 200 are enough.
  expect(neededOfTheRest({ ...month, attained: 0.95, expected: 200 })).toBeCloseTo(0.05, 12);
});

it('averages that, and the month attains its target', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const count = fc.integer({ min: 1, max: 1e6 });
  fc.assert(
    fc.property(share, count, count, share, (attained, offered, expected, target) => {
      const month = { attained, offered, expected, target };
      expect(wholeMonth(month, neededOfTheRest(month))).toBeCloseTo(target, 9);
    }),
  );
});
