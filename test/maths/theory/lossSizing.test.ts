import { describe, expect, it } from 'vitest';
import { greatestLoad, linesRequired } from '../../../src/maths/theory/lossSizing.ts';

// Values of the published tables of Erlang's loss formula.
describe('linesRequired', () => {
  it('needs 117 lines for 100 erlangs at 1 %, and 10 for 4.46', () => {
    expect(linesRequired(100, 0.01)).toBe(117);
    expect(linesRequired(4.46, 0.01)).toBe(10);
    expect(linesRequired(4.47, 0.01)).toBe(11);
  });
  it('is 0 without load and when all may be lost', () => {
    expect(linesRequired(0, 0.01)).toBe(0);
    expect(linesRequired(5, 1)).toBe(0);
    expect(() => linesRequired(5, 0)).toThrow(RangeError);
  });
});

describe('greatestLoad', () => {
  it('is 4.46 erlangs for 10 lines at 1 %, 3.09 at 0.1 %', () => {
    expect(greatestLoad(10, 0.01)).toBeCloseTo(4.46, 2);
    expect(greatestLoad(10, 0.001)).toBeCloseTo(3.09, 2);
  });
  it('has a closed form for one line: a / (1 + a) = B', () => {
    expect(greatestLoad(1, 0.2)).toBeCloseTo(0.25, 12);
    expect(() => greatestLoad(1, 1)).toThrow(RangeError);
  });
});
