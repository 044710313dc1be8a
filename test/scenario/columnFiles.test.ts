// Empirical distributions from a column of a CSV file: wherever a distribution stands, and what is told when it cannot be read.
import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/random/distributions/create.ts';
import { parseScenario } from '../../src/scenario/resolve.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

const talk = 'talk: { exponential: { mean: 300s } }';
const fromFile = (column = 'talk_s', file = 'times.csv') => `{ empirical: { file: ${file}, column: ${column} } }`;
/** The talk times of the queue orders in line 7; the distribution begins in column 23, its column in column 62. */
const text = changed(talk, `talk: ${fromFile()}`);
const csv = 'id,talk_s,wrap_s\n1,30,5\n2,10,\n3,30,15.5\n';
const files = { 'times.csv': csv };

const told = (content: string, scenario = text) => toldAbout(scenario, { files: { 'times.csv': content } });

async function queueOf(scenario: string, more: Parameters<typeof readSmall>[1] = {}) {
  const { scenario: read, issues } = await readSmall(scenario, { files, ...more });
  expect(issues).toEqual([]);
  return read!.queues[0];
}

describe('a column of a file', () => {
  it('gives its values, each with how often it occurs', async () => {
    const { handling } = await queueOf(text);
    expect(handling.talk).toEqual({ name: 'empirical', parameters: { values: [10, 30], weights: [1, 2] } });
    expect(createDistribution(handling.talk).mean).toBeCloseTo(70 / 3, 12);
  });

  it.each([
    ['semicolons and decimal commas', 'id;talk_s\n1;30,5\n2;10\n', [10, 30.5]],
    ['tabs and a byte order mark', '\uFEFFid\ttalk_s\n1\t30\n2\t10\n', [10, 30]],
    ['capital letters in the header', 'ID,Talk_S\n1,30\n2,10\n', [10, 30]],
  ])('may have %s', async (_, content, values) => {
    const { handling } = await queueOf(text, { files: { 'times.csv': content } });
    expect(handling.talk.parameters).toEqual({ values, weights: [1, 1] });
  });

  it('may have empty cells, as of contacts that were not answered', async () => {
    const { handling } = await queueOf(changed(talk, `talk: ${fromFile('wrap_s')}`));
    expect(handling.talk.parameters).toEqual({ values: [5, 15.5], weights: [1, 1] });
  });

  it('stands wherever a distribution stands', async () => {
    const everywhere = changed(
      `arrivals: { rate: 60/h }\n    handling: { ${talk} }`,
      `arrivals: { dayTotal: ${fromFile('total')}, every: 12h, split: [1, 2] }
    handling: { talk: { mixture: { parts: [{ share: 40%, of: ${fromFile()} }, { share: 60%, of: { constant: { value: 1s } } }] } } }
    patience: ${fromFile('wrap_s')}
    redial: { share: 10%, after: ${fromFile()} }`,
    );
    const content = 'talk_s,wrap_s,total\n30,5,100\n10,6,300\n';
    const { arrivals, handling, patience, redial } = await queueOf(everywhere, { files: { 'times.csv': content } });
    expect(arrivals).toMatchObject({ total: { parameters: { values: [100, 300] } } });
    expect(handling.talk.parameters).toMatchObject({ parts: [{ of: { parameters: { values: [10, 30] } } }, {}] });
    expect(patience?.parameters).toMatchObject({ values: [5, 6] });
    expect(redial?.after.parameters).toMatchObject({ values: [10, 30] });
  });

  it('of factors has mean 1, as any factor', async () => {
    const busy = changed('    handling', `    busyness: ${fromFile('factor')}\n    handling`);
    const { busyness } = await queueOf(busy, { files: { 'times.csv': 'factor\n0.9\n1.1\n' } });
    expect(busyness?.parameters).toEqual({ values: [0.9, 1.1], weights: [1, 1] });
    expect(await told('factor\n0.9\n1.3\n', busy)).toEqual([
      '7:15 queues.orders.busyness: the mean of this factor is 1.1 | a distribution with mean 1',
    ]);
  });

  it('makes other values another scenario', async () => {
    const other = await queueOf(text, { files: { 'times.csv': csv.replace('10', '11') } });
    expect(other).not.toEqual(await queueOf(text));
  });
});

describe('variants and options', () => {
  const withVariant = (talkOf: string) =>
    `${text}variants:\n  other: { queues: { orders: { handling: { talk: ${talkOf} } } } }\n`;

  it('may take another column, other values or another distribution', async () => {
    const talkOf = async (scenario: string) => (await queueOf(scenario, { variant: 'other' })).handling.talk.parameters;
    expect(await talkOf(withVariant('{ empirical: { column: wrap_s } }'))).toMatchObject({ values: [5, 15.5] });
    expect(await talkOf(withVariant('{ empirical: { values: [7s] } }'))).toEqual({ values: [7] });
    expect(await talkOf(withVariant('{ constant: { value: 7s } }'))).toEqual({ value: 7 });
  });

  it('may take a file that only they name', async () => {
    const scenario = `${small}variants:\n  other: { queues: { orders: { handling: { talk: ${fromFile()} } } } }\n`;
    expect(parseScenario({ file: 'uk/small.yaml', text: scenario }).references).toEqual([
      { file: 'times.csv', path: 'uk/times.csv' },
    ]);
    expect((await queueOf(scenario, { variant: 'other' })).handling.talk.parameters).toMatchObject({
      values: [10, 30],
    });
    expect((await toldAbout(scenario))[0]).toContain('cannot read times.csv: there is no such file');
  });

  it('may add a queue that takes a file', async () => {
    const scenario = `${small}variants:
  other:
    queues: { order: { arrivals: { rate: 1/h }, handling: { talk: ${fromFile()} } } }
    groups: { south: { skills: { order: 1 } } }
`;
    const { scenario: read, issues } = await readSmall(scenario, { files, variant: 'other' });
    expect(issues).toEqual([]);
    expect(read?.queues[2]).toMatchObject({ name: 'order', handling: { talk: { parameters: { values: [10, 30] } } } });
  });

  it('follows an assignment', async () => {
    const sets = ['queues.orders.handling.talk.empirical.file=new.csv'];
    const { handling } = await queueOf(text, { sets, files: { 'new.csv': 'talk_s\n9\n' } });
    expect(handling.talk.parameters).toEqual({ values: [9], weights: [1] });
  });
});

describe('what is wrong is told', () => {
  const column = text.split('\n')[6].indexOf('talk_s') + 1;
  const file = text.split('\n')[6].indexOf('times.csv') + 1;
  const path = 'queues.orders.handling.talk.empirical';

  it.each([
    ['a file that is not there', undefined, `7:${file} ${path}.file: cannot read times.csv: there is no such file`],
    [
      'a column that is not there',
      'id,talks_s,wrap\n1,2,3\n',
      `7:${column} ${path}.column: times.csv has no column "talk_s" | allowed: id, talks_s, wrap | talks_s`,
    ],
    [
      'an empty file',
      '',
      'times.csv:1:1 : the file is empty | a header with the names of the columns, then a row for each observation',
    ],
    ['a header alone', 'id,talk_s\n', 'times.csv:1:4 : column talk_s holds no number | a row for each observation'],
    ['a text', 'id,talk_s\n1,30\n2,4:30\n', 'times.csv:3:3 : talk_s "4:30" is not a number | a number of 0 or more'],
    ['a negative number', 'talk_s,id\n-3,1\n', 'times.csv:2:1 : talk_s -3 is negative | a number of 0 or more'],
    ['a ragged row', 'id,talk_s\n1,30\n2\n', 'times.csv:3:1 : the row has 1 column, the header 2'],
  ])('%s', async (_, content, message) => {
    expect(await toldAbout(text, { files: content === undefined ? {} : { 'times.csv': content } })).toEqual([message]);
  });

  it('a column of texts, without a line for each of them', async () => {
    const rows = Array.from({ length: 50 }, (_, row) => `row ${row}`);
    const messages = await told(`talk_s\n${rows.join('\n')}\n`);
    expect(messages).toHaveLength(4);
    expect(messages[3]).toBe('times.csv:5:1 : talk_s is no number of 0 or more in this row and 46 more');
  });

  it('both ways of writing, and half of one', async () => {
    const either =
      'exactly one of values, file; write it as { values: [30s] } or { file: handle-times.csv, column: talk_s }';
    expect(await told(csv, changed('file: times.csv', 'values: [1s], file: times.csv', text))).toEqual([
      `7:52 ${path}.file: values and file exclude each other | ${either}`,
    ]);
    expect(await told(csv, changed('file: times.csv, ', '', text))).toEqual([
      `7:36 ${path}: none of the keys values, file is written | ${either}`,
    ]);
    expect(await told(csv, changed(', column: talk_s', '', text))).toEqual([
      `7:36 ${path}: missing key "column" | write column: talk_s`,
    ]);
  });

  it('once, however often the column is used', async () => {
    const twice = changed('exponential: { mean: 400s }', fromFile().slice(2, -2), text);
    const messages = await told('talk_s\nx\n', `${twice}variants: { more: { groups: { north: { staff: 20 } } } }\n`);
    expect(messages).toEqual(['times.csv:2:1 : talk_s "x" is not a number | a number of 0 or more']);
  });

  it('a mistyped key beside a file that is in order', async () => {
    const messages = await told(csv, changed('empirical', 'empircal', text));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('unknown distribution "empircal"');
  });
});

it('a mistake of the file has its place there', async () => {
  const { issues } = await readSmall(text, { files: { 'times.csv': 'talk_s\n-1\n' } });
  expect(issues.map(({ origin }: Issue) => origin)).toEqual([{ kind: 'file', file: 'times.csv', line: 2, column: 1 }]);
});
