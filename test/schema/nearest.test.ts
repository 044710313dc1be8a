import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/schema/nearest.ts';

describe('editDistance', () => {
  it('counts insertions, removals, replacements and swaps of neighbours', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('orders', 'ordres')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });

  it('edits no stretch twice', () => {
    expect(editDistance('ca', 'abc')).toBe(3);
  });
});

describe('nearest', () => {
  it('finds a mistyped name whatever its case', () => {
    expect(nearest('TALKK', ['hold', 'talk', 'wrap'])).toBe('talk');
    expect(nearest('longest-idel', ['longest-idle', 'ordered'])).toBe('longest-idle');
  });

  it('suggests nothing that is far', () => {
    expect(nearest('billing', ['orders', 'support'])).toBeUndefined();
    expect(nearest('', ['a'])).toBeUndefined();
    expect(nearest('talk', [])).toBeUndefined();
    expect(nearest('f', ['a', 'b'])).toBeUndefined();
    expect(nearest('F', ['ef', 'f'])).toBe('f');
  });

  it('takes the nearest, of equals the first', () => {
    expect(nearest('waap', ['wait', 'wrap'])).toBe('wrap');
    expect(nearest('b1', ['a1', 'c1'])).toBe('a1');
  });
});
