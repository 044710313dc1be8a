import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/scenario/parse.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { told } from '../schema/reading.ts';

function parse(text: string) {
  const issues: Issue[] = [];
  const root = parseFile('a.yaml', text, { add: (issue) => issues.push(issue) });
  return { root, issues, told: told(issues) };
}

describe('parseFile', () => {
  it('knows where every key and value stands', () => {
    const { root } = parse('a: 1\nb:\n  - x\n  - { c: true }\n');
    const at = (line: number, column: number) => ({ kind: 'file', file: 'a.yaml', line, column });
    expect(root).toEqual({
      kind: 'map',
      origin: at(1, 1),
      entries: [
        { key: 'a', keyOrigin: at(1, 1), value: { kind: 'scalar', origin: at(1, 4), value: 1, written: '1' } },
        {
          key: 'b',
          keyOrigin: at(2, 1),
          value: {
            kind: 'list',
            origin: at(3, 3),
            items: [
              { kind: 'scalar', origin: at(3, 5), value: 'x' },
              {
                kind: 'map',
                origin: at(4, 5),
                entries: [{ key: 'c', keyOrigin: at(4, 7), value: { kind: 'scalar', origin: at(4, 10), value: true } }],
              },
            ],
          },
        },
      ],
    });
  });

  it('reads JSON, Windows line endings and a byte order mark', () => {
    expect(parse('{"a": [1, "2"]}').issues).toEqual([]);
    const { root } = parse('\uFEFFa: 1\r\nb: 2\r\n');
    expect(root?.entries.map((entry) => entry.key)).toEqual(['a', 'b']);
    expect(root?.entries[1]?.value.origin).toMatchObject({ line: 2, column: 4 });
  });

  it('keeps keys and times of day as they are written', () => {
    const { root } = parse('007: 08:30\non: 2027-03-08\n');
    expect(root?.entries.map(({ key, value }) => [key, 'value' in value && value.value])).toEqual([
      ['007', '08:30'],
      ['on', '2027-03-08'],
    ]);
  });

  it('follows aliases to the place of their anchor', () => {
    const { root, issues } = parse('a: &x { b: 1 }\nc: *x\n');
    expect(issues).toEqual([]);
    expect(root?.entries[1]?.value).toEqual(root?.entries[0]?.value);
  });

  it('takes the last anchor of a name before an alias', () => {
    const { root } = parse('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: [*x]\n');
    const values = root?.entries.map(({ value }) => (value.kind === 'scalar' ? value.value : value.kind));
    expect(values).toEqual([1, 1, 2, 2, 'list']);
  });

  it.each([
    ['a: { b: { c: 1 }\nd: 2\n', '2:1 cannot be read: a { before this is not closed by a }'],
    ['a: [1, 2\nb: "open\n', '2:1 cannot be read: a [ before this is not closed by a ]'],
    ['a: { b: 1 } }\nc: 2\nd: { e: 3 }\n', '1:13 cannot be read: } does not belong here: is there a bracket'],
    ['a: { b: c: { d: 1 } } }\ne: 2\n', 'inside braces that are not its own'],
    ['a: 1\n b: 2\nc: 3\n', '1:4 cannot be read: a second colon in one value'],
    ['a:\n    b: 1\n   c: 2\n', '3:1 cannot be read: this does not stand in the column of what it belongs to'],
    ['a:\n\tb: 1\n', '2:1 cannot be read: a tab indents this line; YAML takes spaces only'],
    ['a\nb: 1\n', '1:1 cannot be read: this is no key with a value: is a colon missing behind it?'],
    [
      'a: Small: centre\n',
      '1:4 cannot be read: a second colon in one value: a text with a colon and a blank must be quoted',
    ],
    ['a: @home\n', '1:4 cannot be read: a text that begins with @ must be quoted'],
    ['a: "home\n', 'cannot be read: a quote is not closed'],
    ['a: { b: [c] d: 1 }\n', 'cannot be read: '],
  ])('tells the first mistake of %j in words, and not what follows from it', (text, message) => {
    const { root, told } = parse(text);
    expect(root).toBeUndefined();
    expect(told).toEqual([expect.stringContaining(message)]);
  });

  it('tells a colon without a blank behind it', () => {
    expect(parse('a: { rate:60/h }\n').told).toEqual([
      '1:6 "rate:60/h" has no value | a blank behind the colon: rate: 60/h',
    ]);
    expect(parse('a: { 08:30: 1, b: }\n').told).toEqual([]);
  });

  it('tells a doubled key at the second, and reads on', () => {
    const { root, told } = parse('a: 1\nb: 2\na: 3\n');
    expect(told).toEqual(['3:1 key "a" is written twice']);
    expect(root?.entries).toHaveLength(2);
  });

  it('tells an alias without an anchor', () => {
    expect(parse('a: 1\nb: *nowhere\n').told).toEqual([
      '2:4 nothing is named &nowhere, which *nowhere refers to | a text that begins with * must be quoted',
    ]);
  });

  it('refuses a value that contains itself', () => {
    expect(parse('a: &x { b: *x }\n').told).toEqual(['1:7 this value contains itself']);
  });

  it('refuses aliases that grow without bound', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? Array(10).fill('x') : Array(10).fill(`*l${level - 1}`);
      return `l${level}: &l${level} [${inner.join(', ')}]`;
    });
    expect(parse(levels.join('\n')).told.join()).toContain('the file has too many values');
  });

  it.each([
    ['', '1:1 the file is empty | a scenario begins with shoreline: 1'],
    ['# only words\n', 'the file is empty'],
    ['- a\n', '1:1 the file is not a map of keys and values'],
    ['just words', '1:1 the file is not a map of keys and values'],
  ])('refuses %j', (text, message) => {
    expect(parse(text).root).toBeUndefined();
    expect(parse(text).told[0]).toContain(message);
  });

  it('refuses a second document', () => {
    expect(parse('a: 1\n---\nb: 2\n').told[0]).toMatch(/^\d+:\d+ cannot be read: .*documents/);
  });
});
