import { describe, expect, it } from 'vitest';
import { choice } from '../../src/schema/choice.ts';
import { duration } from '../../src/schema/duration.ts';
import { orWord } from '../../src/schema/orWord.ts';
import { ref } from '../../src/schema/ref.ts';
import { flag, text } from '../../src/schema/text.ts';
import { read, told } from './reading.ts';

describe('text', () => {
  it('keeps a number as it is written', () => {
    expect(read(text('A text.'), '007').value).toBe('007');
    expect(read(text('A text.'), '12345678901234567890').value).toBe('12345678901234567890');
    expect(read(text('A text.'), 'two words').value).toBe('two words');
  });

  it('refuses an empty one', () => {
    expect(told(read(text('A text.'), '" "').issues)).toEqual(['1:4 the text is empty | at least one character']);
  });
});

describe('flag', () => {
  it('reads true and false, and hints at them', () => {
    expect(read(flag('A flag.'), 'true').value).toBe(true);
    expect(read(flag('A flag.'), 'false').value).toBe(false);
    expect(told(read(flag('A flag.'), 'yes').issues)).toEqual([
      '1:4 "yes" is neither true nor false | allowed: true, false | true',
    ]);
  });
});

describe('choice', () => {
  it('reads one of its words', () => {
    const field = choice('A choice.', ['continue', 'drain']);
    expect(read(field, 'drain').value).toBe('drain');
    expect(told(read(field, 'drian').issues)).toEqual(['1:4 unknown word "drian" | allowed: continue, drain | drain']);
  });
});

describe('ref', () => {
  const field = ref('A queue.', 'queue');
  it('reads names that exist', () => {
    expect(read(field, 'orders', { queue: ['orders'] }).value).toBe('orders');
    expect(read(field, '007', { queue: ['007'] }).value).toBe('007');
  });

  it('suggests the nearest of those that exist', () => {
    expect(told(read(field, 'ordres', { queue: ['orders', 'billing'] }).issues)).toEqual([
      '1:4 unknown queue "ordres" | allowed: orders, billing | orders',
    ]);
    expect(told(read(field, 'orders').issues)).toEqual(['1:4 unknown queue "orders" | there is no queue']);
  });
});

describe('orWord', () => {
  const field = orWord('whole', duration('A time.'));
  it('reads the word and the value', () => {
    expect(read(field, 'whole').value).toBe('whole');
    expect(read(field, '30m').value).toBe(1800);
  });

  it('tells a mistyped word from a bad value', () => {
    expect(read(field, 'wohle').issues[0]).toMatchObject({
      message: '"wohle" is neither a duration nor the word whole',
      nearest: 'whole',
    });
    expect(read(field, '30').issues[0]?.message).toBe('bare number 30: write a unit, such as 30s or 30m');
  });
});
