import { describe, expect, it } from 'vitest';
import { Xoshiro128 } from '../../src/random/xoshiro128.ts';

// First outputs of xoshiro128++ from the state 1, 2, 3, 4 (the reference vector used by rand_xoshiro and others).
const reference = [
  641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
];

describe('xoshiro128++', () => {
  it('gives the reference words in a block', () => {
    const words = new Xoshiro128(1, 2, 3, 4).words(10);
    expect(Array.from(words.subarray(0, 10), (word) => word >>> 0)).toEqual(reference);
  });

  it('gives the same words one by one, also after a block', () => {
    const generator = new Xoshiro128(1, 2, 3, 4);
    generator.words(4);
    expect(Array.from({ length: 6 }, () => generator.word() >>> 0)).toEqual(reference.slice(4));
  });

  it('makes a unit double of the upper 21 bits of one word and all of the next', () => {
    expect(new Xoshiro128(1, 2, 3, 4).unit()).toBe(((641 >>> 11) * 2 ** 32 + 1573767) / 2 ** 53);
  });

  it('refuses a state of zeros and blocks that are too long', () => {
    expect(() => new Xoshiro128(0, 0, 0, 0)).toThrow(RangeError);
    expect(() => new Xoshiro128(0, 0, 2 ** 32, 0)).toThrow(RangeError);
    expect(() => new Xoshiro128(1, 2, 3, 4).words(1025)).toThrow(RangeError);
  });
});
