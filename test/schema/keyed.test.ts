// Maps with keys that mean something, and maps with a further key beside those of a value.
import { describe, expect, it } from 'vitest';
import { beside } from '../../src/schema/beside.ts';
import { mapBy } from '../../src/schema/mapBy.ts';
import { number } from '../../src/schema/number.ts';
import { oneOf } from '../../src/schema/oneOf.ts';
import { share } from '../../src/schema/share.ts';
import { parseWeekdays } from '../../src/schema/weekdays.ts';
import { read, told } from './reading.ts';

describe('a map by the meaning of its keys', () => {
  const field = mapBy('By weekday.', parseWeekdays, number('A number.'), 'mon');

  it('keeps the order of the file', () => {
    expect(read(field, '{ tue-wed: 2, mon: 1 }')).toEqual({
      value: [
        { key: [2, 3], written: 'tue-wed', value: 2 },
        { key: [1], written: 'mon', value: 1 },
      ],
      issues: [],
    });
    expect(read(field, field.example).issues).toEqual([]);
  });

  it('tells wrong keys, wrong values and what is no map', () => {
    const { value, issues } = read(field, '{ someday: x, mon: y }');
    expect(value).toBeUndefined();
    expect(told(issues).map((line) => line.slice(0, 30))).toEqual([
      '1:6 unknown day "someday" | mo',
      '1:15 "x" is not a number | all',
      '1:23 "y" is not a number | all',
    ]);
    expect(told(read(field, '3').issues)).toEqual(['1:4 found 3 where a map is expected | write it as { mon: 1 }']);
  });

  it('is an open map in the schema', () => {
    expect(field.jsonSchema()).toMatchObject({ type: 'object', additionalProperties: { type: 'number' } });
  });
});

describe('a key beside a value', () => {
  const family = [{ name: 'gamma', summary: 'Gamma.', fields: { cv: share('Unevenness.') } }];
  const field = beside(oneOf('A factor.', family, { what: 'distribution' }), 'correlation', share('Correlation.'));

  it('is read where it is written', () => {
    const value = { name: 'gamma', parameters: { cv: 0.08 } };
    expect(read(field, '{ gamma: { cv: 8% } }').value).toEqual(value);
    expect(read(field, '{ gamma: { cv: 8% }, correlation: 60% }').value).toEqual({ ...value, correlation: 0.6 });
  });

  it('is refused where it is wrong, with what is wrong beside it', () => {
    expect(told(read(field, '{ gama: { cv: 8% }, correlation: 2 }').issues).map((line) => line.slice(0, 33))).toEqual([
      '1:6 unknown distribution "gama" |',
      '1:37 share 2 is over 1 | allowed:',
    ]);
    expect(read(field, '{ correlation: 60% }').issues).toHaveLength(1);
  });

  it('is a property of each choice in the schema', () => {
    expect(field.jsonSchema()).toMatchObject({
      oneOf: [{ properties: { gamma: {}, correlation: { description: 'Correlation.' } }, additionalProperties: false }],
    });
  });
});
