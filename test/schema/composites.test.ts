import { describe, expect, it } from 'vitest';
import { byKey } from '../../src/schema/byKey.ts';
import { byShape } from '../../src/schema/byShape.ts';
import { checked } from '../../src/schema/checked.ts';
import { duration } from '../../src/schema/duration.ts';
import { exactlyOne } from '../../src/schema/exactlyOne.ts';
import { list } from '../../src/schema/list.ts';
import { mapOf } from '../../src/schema/mapOf.ts';
import { count, number } from '../../src/schema/number.ts';
import { oneOf } from '../../src/schema/oneOf.ts';
import { optional } from '../../src/schema/optional.ts';
import { record } from '../../src/schema/record.ts';
import { read, told } from './reading.ts';

const handling = record('Handling.', {
  talk: duration('Talk.'),
  hold: optional(duration('Hold.')),
  wrap: optional(duration('Wrap.'), 50, '50s'),
});

describe('record', () => {
  it('fills in defaults and leaves out what has none', () => {
    expect(read(handling, '{ talk: 5m }')).toEqual({ value: { talk: 300, wrap: 50 }, issues: [] });
    expect(read(handling, '{ talk: 5m, hold: 1s, wrap: 2s }').value).toEqual({ talk: 300, hold: 1, wrap: 2 });
  });

  it('tells every mistake at its own place', () => {
    const { value, issues } = read(handling, '{ hold: 30, extra: 1, wrap: soon }');
    expect(value).toBeUndefined();
    expect(told(issues).map((text) => text.split(' | ')[0])).toEqual([
      '1:16 unknown key "extra"',
      '1:4 missing key "talk"',
      '1:12 bare number 30: write a unit, such as 30s or 30m',
      '1:32 "soon" is not a duration',
    ]);
    expect(issues[1]).toMatchObject({ path: 'v', allowed: 'write talk: 30s' });
    expect(issues[2]?.path).toBe('v.hold');
  });

  it('reads a mistyped key as the one it means, so that it is told once and its value too', () => {
    expect(told(read(handling, '{ talkk: 30 }').issues)).toEqual([
      '1:6 unknown key "talkk" | allowed: talk, hold, wrap | talk',
      '1:13 bare number 30: write a unit, such as 30s or 30m | allowed units: ms, s, m, h, d, w',
    ]);
  });

  it('refuses other shapes', () => {
    expect(told(read(handling, '5m').issues)).toEqual([
      '1:4 found "5m" where a map is expected | allowed keys: talk, hold, wrap',
    ]);
  });
});

describe('list', () => {
  const field = list('Times.', duration('A time.'), { min: 1, max: 3 });
  it('reads every item even after a mistake', () => {
    expect(read(field, '[1s, 2s]').value).toEqual([1, 2]);
    expect(told(read(field, '[1, 2s, x]').issues).map((text) => text.split(' | ')[0])).toEqual([
      '1:5 bare number 1: write a unit, such as 1s or 1m',
      '1:12 "x" is not a duration',
    ]);
    expect(read(field, '[1s, x]').issues[0]?.path).toBe('v[1]');
  });

  it('counts its items', () => {
    expect(told(read(field, '[]').issues)).toEqual(['1:4 the list has 0 items | from 1 to 3']);
    expect(read(field, '[1s, 1s, 1s, 1s]').issues).toHaveLength(1);
    expect(told(read(field, '1s').issues)).toEqual(['1:4 found "1s" where a list is expected | write it as [30s]']);
  });
});

describe('mapOf', () => {
  it('keeps the order of the file', () => {
    expect(read(mapOf('Numbers.', number('A number.')), '{ b: 1, a: 2, "3": 4 }').value).toEqual([
      { name: 'b', value: 1 },
      { name: 'a', value: 2 },
      { name: '3', value: 4 },
    ]);
  });

  it('leaves out what cannot be read and keeps the rest', () => {
    const { value, issues } = read(mapOf('Numbers.', number('A number.')), '{ a: x, b: 1 }');
    expect(value).toEqual([{ name: 'b', value: 1 }]);
    expect(issues).toHaveLength(1);
  });

  it.each(['a/b', ' ', '" a"', '"a\\u0007"'])('refuses the name %s', (name) => {
    const { issues } = read(mapOf('Numbers.', number('A number.')), `{ ${name === ' ' ? '" "' : name}: 1 }`);
    expect(told(issues)[0]).toMatch(/^1:6 .* cannot be a name/);
  });

  it('compares with names that exist', () => {
    const { issues } = read(mapOf('Skills.', number('A rank.'), { of: 'queue' }), '{ ordres: 1 }', {
      queue: ['orders'],
    });
    expect(told(issues)).toEqual(['1:6 unknown queue "ordres" | allowed: orders | orders']);
    expect(read(mapOf('Skills.', number('A rank.'), { min: 1 }), '{}').issues[0]?.message).toBe('the map is empty');
  });
});

describe('oneOf', () => {
  const spread = {
    name: 'uniform',
    summary: 'Any value between.',
    fields: { from: duration('Least.'), to: duration('Most.') },
    check: ({ from, to }: Record<string, unknown>) => (Number(to) < Number(from) ? 'to is below from' : undefined),
  };
  const family = [{ name: 'constant', summary: 'Always.', fields: { value: duration('The value.') } }, spread];
  const field = oneOf('A time.', family, { what: 'distribution' });

  it('reads a member with its parameters', () => {
    expect(read(field, '{ constant: { value: 5s } }').value).toEqual({ name: 'constant', parameters: { value: 5 } });
  });

  it('suggests the member that was meant, and reads its parameters as its own', () => {
    expect(told(read(field, '{ constnat: { value: 5 } }').issues).map((text) => text.split(' | ')[0])).toEqual([
      '1:6 unknown distribution "constnat"',
      '1:25 bare number 5: write a unit, such as 5s or 5m',
    ]);
  });

  it('checks parameters together', () => {
    expect(told(read(field, '{ uniform: { from: 2s, to: 1s } }').issues)).toEqual(['1:15 to is below from']);
  });

  it('refuses what is no single member', () => {
    const write = 'allowed: constant, uniform; write it as { constant: { value: 30s } }';
    expect(told(read(field, '{ constant: { value: 5s }, uniform: {} }').issues)).toEqual([
      `1:4 found a map with 2 keys where one distribution is expected | ${write}`,
    ]);
    expect(told(read(field, '5').issues)).toEqual([`1:4 found 5 where one distribution is expected | ${write}`]);
    expect(told(read(field, 'constant').issues)).toEqual([
      '1:4 distribution constant has no parameters | write it as { constant: { value: 30s } }',
    ]);
  });
});

describe('byShape', () => {
  const field = byShape('Staff.', { scalar: count('Agents.'), map: record('Staff.', { agents: count('Agents.') }) });
  it('reads the short and the long way', () => {
    expect(read(field, '12').value).toBe(12);
    expect(read(field, '{ agents: 12 }').value).toEqual({ agents: 12 });
    expect(told(read(field, '[12]').issues)).toEqual([
      '1:4 found a list where a whole number or a record is expected | write it as 1 or { agents: 1 }',
    ]);
  });
});

describe('byKey', () => {
  const field = byKey('Arrivals.', {
    rate: record('Rate.', { rate: number('Rate.') }),
    volumes: record('Day.', { volumes: list('Volumes.', number('Volume.')) }),
  });
  const allowed = 'exactly one of rate, volumes; write it as { rate: 1 } or { volumes: [1] }';

  it('reads the kind that its key tells', () => {
    expect(read(field, '{ volumes: [1] }').value).toEqual({ volumes: [1] });
  });

  it('wants exactly one', () => {
    expect(told(read(field, '{ rate: 1, volumes: [1] }').issues)).toEqual([
      `1:15 rate and volumes exclude each other | ${allowed}`,
    ]);
    expect(told(read(field, '{ raet: 1 }').issues)).toEqual([
      `1:4 none of the keys rate, volumes is written | ${allowed} | rate`,
    ]);
    expect(told(read(field, '5').issues)).toEqual([`1:4 found 5 where a map is expected | ${allowed}`]);
  });
});

describe('exactlyOne', () => {
  const field = exactlyOne(
    ['staff', 'shifts'],
    record('Group.', { staff: optional(count('Staff.')), shifts: optional(count('Shifts.')) }),
  );
  it('looks at the keys whatever their values', () => {
    expect(read(field, '{ staff: 1 }').value).toEqual({ staff: 1 });
    expect(told(read(field, '{}').issues)).toEqual([
      '1:4 missing key "staff" or "shifts" | exactly one of staff and shifts',
    ]);
    expect(told(read(field, '{ staff: x, shifts: 1 }').issues).at(-1)).toBe(
      '1:16 staff and shifts exclude each other | exactly one of staff and shifts',
    );
  });
  it('does not miss a key that is only mistyped', () => {
    expect(told(read(field, '{ staf: 1 }').issues)).toEqual([
      '1:6 unknown key "staf" | allowed: staff, shifts | staff',
    ]);
    expect(told(read(field, '{ other: 1 }').issues)).toHaveLength(2);
  });
});

describe('checked', () => {
  const field = checked(record('Pair.', { a: number('A.'), b: optional(number('B.'), 0) }), ({ a, b }, place) => {
    if (a > b) place.refuse({ message: 'a is above b' }, 'b');
    if (a === b) place.doubt({ message: 'a is b' }, 'a');
  });
  it('places its findings at the part, or at the value where the part is not written', () => {
    expect(told(read(field, '{ a: 2, b: 1 }').issues)).toEqual(['1:15 a is above b']);
    expect(told(read(field, '{ a: 2 }').issues)).toEqual(['1:4 a is above b']);
    expect(read(field, '{ a: 2, b: 2 }').issues).toMatchObject([{ severity: 'warning', message: 'a is b' }]);
    expect(read(field, '{ a: x }').issues).toHaveLength(1);
  });
});
