import { describe, expect, it } from 'vitest';
import { drawKey, keyedUnit } from '../../src/random/keyed.ts';
import { streamKey } from '../../src/random/streamKey.ts';
import { threefry, threefryWords } from '../../src/random/threefry.ts';

const key = drawKey(streamKey('keyed', 'redial/orders'), 0);

describe('threefry', () => {
  // Known answers of Threefry-2x32-20 from the Random123 library: counter, key, words.
  it.each([
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ])('encrypts %i %i under %i %i', (counterHigh, counterLow, keyHigh, keyLow, first, second) => {
    threefry(keyHigh, keyLow, counterHigh, counterLow);
    expect([threefryWords[0] >>> 0, threefryWords[1] >>> 0]).toEqual([first, second]);
  });
});

describe('keyed draws', () => {
  it('are the same whatever was drawn between', () => {
    const first = keyedUnit(key, 812, 3);
    keyedUnit(key, 5, 9);
    expect(keyedUnit(key, 812, 3)).toBe(first);
  });

  it('depend on seed, name, replication, entity and number', () => {
    const all = [
      keyedUnit(key, 812, 3),
      keyedUnit(key, 813, 3),
      keyedUnit(key, 812, 4),
      keyedUnit(key, 3, 812),
      keyedUnit(drawKey(streamKey('keyed', 'redial/orders'), 1), 812, 3),
      keyedUnit(drawKey(streamKey('keyed', 'redial/other'), 0), 812, 3),
      keyedUnit(drawKey(streamKey('other', 'redial/orders'), 0), 812, 3),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are uniform over entities and over numbers', () => {
    for (const draw of [(i: number) => keyedUnit(key, i, 0), (i: number) => keyedUnit(key, 7, i)]) {
      const counts = new Array(64).fill(0);
      for (let i = 0; i < 64_000; i++) counts[Math.floor(draw(i) * 64)]++;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      // 63 degrees of freedom: beyond these bounds once in 10,000 on either side.
      expect(chiSquare).toBeGreaterThan(27);
      expect(chiSquare).toBeLessThan(112);
    }
  });

  it('are uncorrelated between neighbours', () => {
    const count = 20_000;
    let entities = 0;
    let numbers = 0;
    for (let i = 0; i < count; i++) {
      const here = keyedUnit(key, i, 1) - 0.5;
      entities += here * (keyedUnit(key, i + 1, 1) - 0.5);
      numbers += here * (keyedUnit(key, i, 2) - 0.5);
    }
    const bound = (4.5 / 12) * Math.sqrt(count);
    expect(Math.abs(entities)).toBeLessThan(bound);
    expect(Math.abs(numbers)).toBeLessThan(bound);
  });
});
