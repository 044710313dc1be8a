// M(t)/G/∞ with exponential handling has elementary integrals.
import { expect, it } from 'vitest';
import { infiniteServer } from '../../../src/maths/theory/infiniteServer.ts';

it('infiniteServer has the integrals of exponential handling, from an empty floor and after arrivals have ended', () => {
  // Rate 2 for 5 s, mean handling 1 s, T = 5. X(u) is the smaller of the handling and what is left, r = T − u:
  // E X = 1 − e^−r, E X² = 2 − 2(1 + r) e^−r. After the arrivals, the mean left is 2 (1 − e^−T) (1 − e^−T).
  const [during, after] = infiniteServer({ arrivalRate: [2, 0], pieceLength: 5, survival: (t) => Math.exp(-t) });
  const gone = -Math.expm1(-5);
  expect(during!.mean).toBeCloseTo(2 * (5 - gone), 9);
  expect(during!.variance).toBeCloseTo(4 * (5 - gone - (1 - 6 * Math.exp(-5))), 9);
  expect(after!.mean).toBeCloseTo(2 * gone * gone, 9);
});

it('infiniteServer has a Poisson number busy where handling outlasts all pieces', () => {
  // Everybody who has come stays: N(t) is Poisson with mean t, so that ∫ N over [1, 2] has mean 3/2 and, with
  // X(u) = 1 before 1 and 2 − u after, the variance 1 + 1/3 and the fourth cumulant 1 + 1/5.
  const [, second] = infiniteServer({ arrivalRate: [1, 1], pieceLength: 1, survival: () => 1 });
  expect(second!.mean).toBeCloseTo(1.5, 12);
  expect(second!.variance).toBeCloseTo(4 / 3, 12);
  expect(second!.fourth).toBeCloseTo(1.2, 12);
});
