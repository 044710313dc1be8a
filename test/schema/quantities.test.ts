import { describe, expect, it } from 'vitest';
import { duration, writeDuration } from '../../src/schema/duration.ts';
import { count, number } from '../../src/schema/number.ts';
import { rate } from '../../src/schema/rate.ts';
import { ratio, share } from '../../src/schema/share.ts';
import { read, told } from './reading.ts';

describe('duration', () => {
  const field = duration('A time.');
  it.each([
    ['30s', 30],
    ['5m', 300],
    ['1h30m', 5400],
    ['1h 30m', 5400],
    ['2d', 172_800],
    ['1w', 604_800],
    ['250ms', 0.25],
    ['1.5h', 5400],
    ['.5s', 0.5],
    ['0s', 0],
    ['1w2d3h4m5s6ms', 788_645.006],
  ])('reads %s', (text, seconds) => {
    expect(read(field, text)).toEqual({ value: seconds, issues: [] });
  });

  it.each([
    ['30', 'bare number 30: write a unit, such as 30s or 30m'],
    ['"30"', 'bare number 30: write a unit, such as 30s or 30m'],
    ['-5s', 'duration -5s is negative'],
    ['30m1h', 'unit h of 30m1h is written twice or after a shorter one'],
    ['soon', '"soon" is not a duration'],
    ['1.2.3s', '"1.2.3s" is not a duration'],
    ['', 'found nothing where a duration is expected'],
    ['[1s]', 'found a list where a duration is expected'],
    ['{ s: 1 }', 'found a map where a duration is expected'],
  ])('refuses %s', (text, message) => {
    const { value, issues } = read(field, text);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('names the unit that was meant', () => {
    expect(told(read(field, '5min').issues)).toEqual([
      '1:4 unknown unit "min" in 5min | allowed units: ms, s, m, h, d, w | m',
    ]);
    expect(read(field, '5S').issues[0]?.nearest).toBe('s');
  });

  it('keeps its bounds', () => {
    const bounded = duration('A time.', { min: 1, max: 90 });
    expect(read(bounded, '90s').value).toBe(90);
    expect(told(read(bounded, '2m').issues)).toEqual(['1:4 2m is above 1m30s | allowed: from 1s up to 1m30s']);
    expect(told(read(bounded, '500ms').issues)).toEqual(['1:4 500ms is below 1s | allowed: from 1s up to 1m30s']);
    expect(read(duration('A time.', { positive: true }), '0s').issues[0]?.message).toBe('0s is not above zero');
  });

  it('is written back in the fewest units', () => {
    expect([0, 20, 90, 5400, 90_061.5].map(writeDuration)).toEqual(['0s', '20s', '1m30s', '1h30m', '1d1h1m1.5s']);
  });
});

describe('number and count', () => {
  it('read plain numbers', () => {
    expect(read(number('A number.'), '-1.5').value).toBe(-1.5);
    expect(read(count('A count.'), '12').value).toBe(12);
  });

  it.each([
    ['1.5', '1.5 is not a whole number'],
    ['-1', '-1 is below 0'],
    ['twelve', '"twelve" is not a whole number'],
    ['"12"', '"12" is not a whole number'],
    ['.inf', '"Infinity" is not a whole number'],
    ['true', '"true" is not a whole number'],
  ])('count refuses %s', (text, message) => {
    expect(read(count('A count.'), text).issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('share', () => {
  it.each([
    ['85%', 0.85],
    ['0.85', 0.85],
    ['0', 0],
    ['1', 1],
    ['100%', 1],
    ['0.5 %', 0.005],
  ])('reads %s', (text, value) => {
    expect(read(share('A share.'), text)).toEqual({ value, issues: [] });
  });

  it('refuses a probability over 1 and says how it may have been meant', () => {
    expect(told(read(share('A share.'), '85').issues)).toEqual([
      '1:4 share 85 is over 1 | allowed: from 0% up to 100%, or the same as a number from 0 to 1 | 85%',
    ]);
    expect(read(share('A share.'), '120%').issues[0]?.message).toBe('share 120% is above 100%');
    expect(read(share('A share.'), '-0.1').issues[0]?.message).toBe('share -0.1 is below 0%');
    expect(read(share('A share.'), 'most').issues[0]?.message).toBe('"most" is not a share');
  });

  it('may be narrower', () => {
    expect(read(share('A share.', { min: 0.5 }), '40%').issues[0]?.message).toBe('share 40% is below 50%');
  });
});

describe('ratio', () => {
  it('may pass 1', () => {
    expect(read(ratio('A ratio.'), '120%').value).toBe(1.2);
    expect(read(ratio('A ratio.'), '1.2').value).toBe(1.2);
    expect(read(ratio('A ratio.'), '8%').value).toBe(0.08);
    expect(read(ratio('A ratio.'), '-1').issues[0]?.message).toBe('-1 is below 0');
    expect(read(ratio('A ratio.'), 'half').issues[0]?.message).toBe('"half" is not a ratio');
  });
});

describe('rate', () => {
  it.each([
    ['90/min', 1.5],
    ['7200/h', 2],
    ['86400/day', 1],
    ['0.5/s', 0.5],
    ['604800 / week', 1],
  ])('reads %s', (text, value) => {
    expect(read(rate('A rate.'), text)).toEqual({ value, issues: [] });
  });

  it.each([
    ['100', 'bare number 100: write a rate, such as 100/min or 100/h', undefined],
    ['-1/h', 'rate -1/h is negative', undefined],
    ['100/hour', 'unknown unit "hour" in 100/hour', '100/h'],
    ['100/mni', 'unknown unit "mni" in 100/mni', '100/min'],
    ['many', '"many" is not a rate', undefined],
  ])('refuses %s', (text, message, nearest) => {
    const { issues } = read(rate('A rate.'), text);
    expect(issues.map((issue) => [issue.message, issue.nearest])).toEqual([[message, nearest]]);
  });
});
