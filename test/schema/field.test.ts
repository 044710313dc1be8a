// What every field promises: its example can be read, it says what it is, and its JSON Schema describes it.
import { describe, expect, it } from 'vitest';
import { byKey } from '../../src/schema/byKey.ts';
import { byShape } from '../../src/schema/byShape.ts';
import { checked } from '../../src/schema/checked.ts';
import { choice } from '../../src/schema/choice.ts';
import { clockTime } from '../../src/schema/clockTime.ts';
import { date } from '../../src/schema/date.ts';
import { duration } from '../../src/schema/duration.ts';
import { exactlyOne } from '../../src/schema/exactlyOne.ts';
import type { Field } from '../../src/schema/field.ts';
import { list } from '../../src/schema/list.ts';
import { mapOf } from '../../src/schema/mapOf.ts';
import { mapped } from '../../src/schema/mapped.ts';
import { count, number } from '../../src/schema/number.ts';
import { oneOf } from '../../src/schema/oneOf.ts';
import { optional } from '../../src/schema/optional.ts';
import { orWord } from '../../src/schema/orWord.ts';
import { rate } from '../../src/schema/rate.ts';
import { record } from '../../src/schema/record.ts';
import { ref } from '../../src/schema/ref.ts';
import { ratio, share } from '../../src/schema/share.ts';
import { flag, text } from '../../src/schema/text.ts';
import { weekdays } from '../../src/schema/weekdays.ts';
import { zone } from '../../src/schema/zone.ts';
import { read } from './reading.ts';

const doc = 'A value.';
const part = record(doc, { a: number(doc), b: optional(number(doc), 2) });
const fields: Record<string, Field<unknown>> = {
  duration: duration(doc),
  number: number(doc),
  count: count(doc),
  share: share(doc),
  ratio: ratio(doc),
  rate: rate(doc),
  clockTime: clockTime(doc),
  date: date(doc),
  zone: zone(doc),
  weekdays: weekdays(doc),
  text: text(doc),
  flag: flag(doc),
  choice: choice(doc, ['one', 'two']),
  ref: ref(doc, 'queue', { example: 'orders' }),
  list: list(doc, duration(doc)),
  mapOf: mapOf(doc, duration(doc)),
  record: part,
  oneOf: oneOf(doc, [{ name: 'one', summary: doc, fields: { a: number(doc) } }], { what: 'thing' }),
  byShape: byShape(doc, { scalar: number(doc), map: part }),
  byKey: byKey(doc, { a: part, c: record(doc, { c: number(doc) }) }),
  orWord: orWord('never', duration(doc)),
  exactlyOne: exactlyOne(['a', 'b'], record(doc, { a: optional(number(doc)), b: optional(number(doc)) })),
  checked: checked(number(doc), () => {}),
  mapped: mapped(number(doc), String),
};

describe.each(Object.entries(fields))('%s', (_name, field) => {
  it('reads its own example', () => {
    const { value, issues } = read(field, field.example, { queue: ['orders'] });
    expect(issues).toEqual([]);
    expect(value).toBeDefined();
  });

  it('is described in its JSON Schema', () => {
    expect(field.kind).not.toBe('');
    expect(field.jsonSchema()).toMatchObject({ description: doc });
    expect(Object.keys(field.jsonSchema()).length).toBeGreaterThan(1);
  });

  it('can be left out when it is optional, and says its default', () => {
    const outer = record(doc, { key: optional(field), other: optional(number(doc)) });
    expect(read(outer, '{}')).toEqual({ value: {}, issues: [] });
    expect(optional(number(doc), 3, 'three').jsonSchema()).toMatchObject({ description: 'A value. Default: three.' });
  });
});

describe('JSON Schema', () => {
  it('of a record lists what is needed and allows nothing else', () => {
    expect(part.jsonSchema()).toEqual({
      description: doc,
      type: 'object',
      properties: {
        a: { description: doc, type: 'number' },
        b: { description: 'A value. Default: 2.', type: 'number' },
      },
      required: ['a'],
      additionalProperties: false,
    });
  });

  it('keeps bounds', () => {
    expect(count(doc, { max: 9 }).jsonSchema()).toMatchObject({ type: 'integer', minimum: 0, maximum: 9 });
    expect(number(doc, { positive: true }).jsonSchema()).toMatchObject({ exclusiveMinimum: 0 });
    expect(list(doc, number(doc), { min: 1, max: 8 }).jsonSchema()).toMatchObject({ minItems: 1, maxItems: 8 });
  });

  it('of a duration accepts compound lengths and no bare number', () => {
    const pattern = new RegExp(String(duration(doc).jsonSchema().pattern));
    expect(['30s', '1h30m', '250ms', '1h 30m'].every((written) => pattern.test(written))).toBe(true);
    expect(['30', '', '5min'].some((written) => pattern.test(written))).toBe(false);
  });
});
