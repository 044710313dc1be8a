import { describe, expect, it } from 'vitest';
import { parseScenario, readScenario, resolveScenario } from '../../src/scenario/resolve.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

const text = changed('arrivals: { rate: 60/h }', 'arrivals: { file: f.csv }', changed('days: 1', 'length: 2h'));
const rows = ['2027-03-01T00:00,1', '2027-03-01T00:30,2.5', '2027-03-01T01:00,3', '2027-03-01T01:30,4'];
const csv = `start,volume\n${rows.join('\n')}\n`;
const expected = {
  kind: 'forecast',
  file: 'f.csv',
  every: 1800,
  rows: [
    { start: '2027-03-01T00:00', volume: 1 },
    { start: '2027-03-01T00:30', volume: 2.5 },
    { start: '2027-03-01T01:00', volume: 3 },
    { start: '2027-03-01T01:30', volume: 4 },
  ],
};

async function arrivalsOf(content: string) {
  const { scenario, issues } = await readSmall(text, { files: { 'f.csv': content } });
  expect(issues).toEqual([]);
  return scenario?.queues[0]?.arrivals;
}

const told = (content: string) => toldAbout(text, { files: { 'f.csv': content } });

describe('a forecast file', () => {
  it('is read', async () => {
    expect(await arrivalsOf(csv)).toEqual(expected);
  });

  it.each([
    ['a byte order mark and Windows line endings', `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
    ['semicolons and decimal commas', csv.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs', csv.replaceAll(',', '\t')],
    ['a blank instead of T, and seconds', csv.replaceAll('T', ' ').replaceAll(':00,', ':00:00,')],
    ['any order of rows', `start,volume\n${[...rows].reverse().join('\n')}\n`],
    [
      'other order and case of columns',
      `Volume,START\n${rows.map((row) => row.split(',').reverse().join(',')).join('\n')}\n`,
    ],
    [
      'quotes and empty lines',
      `"start","volume"\n\n${rows.map((row) => `"${row.replace(',', '","')}"`).join('\n')}\n\n`,
    ],
  ])('may have %s', async (_what, content) => {
    expect(await arrivalsOf(content)).toEqual(expected);
  });

  it('may hold several queues, of which a queue takes its own or the one it names', async () => {
    const shared = `queue,start,volume\n${rows.map((row) => `billing,${row}9\norders,${row}`).join('\n')}\n`;
    expect(await arrivalsOf(shared)).toEqual(expected);
    const other = changed('file: f.csv', 'file: f.csv, queue: billing', text);
    const { scenario } = await readSmall(other, { files: { 'f.csv': shared } });
    expect(scenario?.queues[0]?.arrivals).toMatchObject({
      rows: [{ volume: 19 }, { volume: 2.59 }, { volume: 39 }, { volume: 49 }],
    });
  });

  it('may leave out the hour that a clock change skips, and no other', async () => {
    const london = changed(
      'from: 2027-03-01, length: 2h, zone: UTC',
      'from: 2027-03-28, length: 4h, zone: Europe/London',
      text,
    );
    const spring =
      'start,volume\n2027-03-28T00:00,1\n2027-03-28T00:30,1\n2027-03-28T02:00,1\n2027-03-28T02:30,1\n2027-03-28T03:00,1\n2027-03-28T03:30,1\n';
    expect(await toldAbout(london, { files: { 'f.csv': spring } })).toEqual([]);
    expect(await toldAbout(london, { files: { 'f.csv': spring.replace('2027-03-28T00:30,1\n', '') } })).toHaveLength(1);
  });
});

describe('mistakes in a forecast', () => {
  it.each([
    [
      'start,volme\n2027-03-01T00:00,1\n',
      'f.csv:1:7 : no column volume, but one named "volme" | a header start,volume or queue,start,volume,aht with a row for each interval, or a column of clock times and one for each day | volume',
    ],
    [
      'date,volume\n2027-03-01T00:00,1\n',
      'f.csv:1:1 : no column start | a header start,volume or queue,start,volume,aht with a row for each interval, or a column of clock times and one for each day',
    ],
    [
      '',
      'f.csv:1:1 : the file is empty | a header start,volume or queue,start,volume,aht with a row for each interval, or a column of clock times and one for each day',
    ],
    ['start,volume\n', '6:23 queues.orders.arrivals.file: f.csv has too few rows | two or more'],
    [csv.replace('2.5', 'many'), 'f.csv:3:18 : volume "many" is not a number | a number of 0 or more'],
    [csv.replace('2.5', ''), 'f.csv:3:18 : volume "" is not a number | a number of 0 or more'],
    [csv.replace('2.5', '-2.5'), 'f.csv:3:18 : volume -2.5 is negative | a number of 0 or more'],
    [csv.replace('2.5', '2.5,9'), 'f.csv:3:1 : the row has 3 columns, the header 2'],
    [
      csv.replace('2027-03-01T00:30', '2027-02-30T00:30'),
      'f.csv:3:1 : there is no 2027-02-30T00:30 in the calendar | a date and time, such as 2027-03-08T09:30',
    ],
    [
      csv.replace('2027-03-01T00:30', '2027-03-01T24:30'),
      'f.csv:3:1 : there is no 2027-03-01T24:30 in the calendar | a date and time, such as 2027-03-08T09:30',
    ],
    [
      csv.replace('2027-03-01T00:30', '2027-03-01T00:30Z'),
      'f.csv:3:1 : this time has an offset, those before it have none | times that are all local, or all with Z or an offset',
    ],
    [
      csv.replace('2027-03-01T00:30', '01/03/2027 00:30'),
      'f.csv:3:1 : "01/03/2027 00:30" is not a date and time | a date and time, such as 2027-03-08T09:30',
    ],
    [
      `${csv}2027-03-01T01:30,9\n`,
      'f.csv:6:1 : a second row begins 2027-03-01T01:30 | each start once, also where a clock change repeats an hour',
    ],
    [
      csv.replace('2027-03-01T01:00,3\n', ''),
      'f.csv:4:1 : a row is missing before this one: 2027-03-01T01:00 | a row for each interval, with volume 0 where the queue is closed',
    ],
    [
      `${csv}2027-03-01T02:10,1\n`,
      'f.csv:6:1 : this row begins 2027-03-01T02:10, within an interval of 30m | starts at multiples of 30m from midnight',
    ],
    [
      csv.replace('2027-03-01T00:00,1\n', ''),
      '6:23 queues.orders.arrivals.file: f.csv begins 2027-03-01T00:30, after the period begins | rows from 2027-03-01T00:00 to 2027-03-01T02:00',
    ],
    [
      csv.replace('2027-03-01T01:30,4\n', ''),
      '6:23 queues.orders.arrivals.file: f.csv ends 2027-03-01T01:30, before the period ends | rows from 2027-03-01T00:00 to 2027-03-01T02:00',
    ],
    [
      'start,volume\n2027-03-01T00:00,1\n2027-03-01T00:25,1\n2027-03-01T00:50,1\n',
      '6:23 queues.orders.arrivals.file: the rows of f.csv are 25m apart | a length that divides 24h, such as 15m, 30m or 1h',
    ],
    [
      'queue,start,volume\nordres,2027-03-01T00:00,1\nordres,2027-03-01T00:30,1\n',
      '6:23 queues.orders.arrivals.file: no row of f.csv is for queue "orders" | allowed: ordres | ordres',
    ],
    ['start,volume\n"2027-03-01T00:00,1\n', 'f.csv:2:1 : cannot be read'],
  ])('%j', async (content, message) => {
    const all = await told(content);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(message);
  });

  it('are told all at once, with those of the scenario first', async () => {
    const broken = changed('zone: UTC', 'zone: UTV', text);
    const content = csv.replace('2.5', 'x').replace(',3', ',-3').replace('01:30,4', '01:30,4\n2027-03-01T01:30,5');
    const all = await toldAbout(broken, { files: { 'f.csv': content } });
    expect(all.map((line) => line.split(' ')[0])).toEqual(['3:47', 'f.csv:3:18', 'f.csv:4:18', 'f.csv:6:1']);
  });

  it('include columns that are not used, which is doubtful only', async () => {
    const content = csv.replace('volume', 'volume,queu').replaceAll(/(,[\d.]+)$/gm, '$1,x');
    expect(await told(content)).toEqual([
      'warning f.csv:1:14 : column "queu" is not used | allowed: start, volume, aht, queue | queue',
    ]);
  });

  it('are told at the key when the file cannot be read', async () => {
    expect(await toldAbout(text)).toEqual([
      '6:23 queues.orders.arrivals.file: cannot read f.csv: there is no such file',
    ]);
    const parsed = parseScenario({ file: 'small.yaml', text });
    const { issues } = await resolveScenario(parsed, new Map([['f.csv', { unreadable: 'permission denied' }]]));
    expect(issues.map((issue) => issue.message)).toEqual(['cannot read f.csv: permission denied']);
  });
});

describe('references', () => {
  it('are seen from the folder of the scenario, once for each queue', () => {
    const both = changed('arrivals: { rate: 30/h }', 'arrivals: { file: f.csv, queue: other }', text);
    const { references, trees } = parseScenario({ file: 'centres/uk/small.yaml', text: both });
    expect(references).toEqual([{ file: 'f.csv', path: 'centres/uk/f.csv' }]);
    expect(trees[0].references.map(({ owner, file, path, rowsOf }) => [owner.name, file, path, rowsOf])).toEqual([
      ['orders', 'f.csv', 'centres/uk/f.csv', 'orders'],
      ['billing', 'f.csv', 'centres/uk/f.csv', 'other'],
    ]);
    const absolute = changed('file: f.csv', 'file: /data/f.csv', text);
    expect(parseScenario({ file: 'uk/small.yaml', text: absolute }).references[0]?.path).toBe('/data/f.csv');
  });

  it('follow an assignment', async () => {
    const source = { file: 'small.yaml', text, sets: ['queues.orders.arrivals.file=g.csv'] };
    expect(parseScenario(source).references[0]?.path).toBe('g.csv');
    expect((await readScenario({ ...source, files: new Map([['g.csv', csv]]) })).issues).toEqual([]);
  });

  it('are none without forecasts', () => {
    expect(parseScenario({ file: 'small.yaml', text: small }).references).toEqual([]);
    expect(parseScenario({ file: 'small.yaml', text: '' }).references).toEqual([]);
  });
});
