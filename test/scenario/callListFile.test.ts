// Files of records: which forms are read, and what is told where.
import { describe, expect, it } from 'vitest';
import type { FileList } from '../../src/scenario/campaign.ts';
import { outbound } from './outbound.ts';
import { changed, readSmall, toldAbout } from './small.ts';

const list = 'list: { size: 1000, places: America/New_York }';
const files = (content: string) => ({ files: { 'accounts.csv': content } });
const naming = (more = '', text = outbound) => changed(list, `list: { file: accounts.csv${more} }`, text);

async function listOf(content: string, more = '', text = outbound): Promise<FileList> {
  const { scenario, issues } = await readSmall(naming(more, text), files(content));
  expect(issues).toEqual([]);
  return scenario!.campaigns![0]!.list as FileList;
}

const rows = `record,place,phones,language,segment,value
A1,America/New_York,mobile|landline invalid,en,early,120.50
A2,America/Chicago,landline,es,late,
A3,America/New_York,mobile,en,late,80
`;

describe('a file of records', () => {
  it('becomes columns of numbers', async () => {
    const { places, ...rest } = await listOf(rows);
    expect(places.map(({ zone }) => zone)).toEqual(['America/New_York', 'America/Chicago']);
    expect(rest).toEqual({
      kind: 'file',
      file: 'accounts.csv',
      place: [0, 1, 0],
      languages: ['en', 'es'],
      language: [0, 1, 0],
      segments: [
        { name: 'early', priority: 1 },
        { name: 'late', priority: 1 },
      ],
      segment: [0, 1, 1],
      phoneTypes: [
        { name: 'mobile', share: 0.5, invalid: 0 },
        { name: 'landline', share: 0.5, invalid: 0.5 },
      ],
      phones: ['01x', '1', '0'],
      value: [120.5, 0, 80],
    });
  });

  it.each([
    ['semicolons and decimal commas', rows.replaceAll(',', ';').replace('120.50', '120,50')],
    ['tabs', rows.replaceAll(',', '\t')],
    ['a byte order mark and lines of Windows', `\ufeff${rows.replaceAll('\n', '\r\n')}`],
    ['lines of an old Mac', rows.replaceAll('\n', '\r')],
    ['blank lines and blanks around fields', rows.replaceAll('\n', '\n\n').replaceAll(',', ' , ')],
    ['quotes', rows.replace('mobile|landline invalid', '"mobile|landline invalid"').replace('A2', '"A, ""2"""')],
    ['no line end at the end', rows.trimEnd()],
    ['other headings', rows.replace('record,place,phones', 'account,zone,phone')],
  ])('reads %s', async (_what, content) => {
    const asUsual = await listOf(rows);
    expect(await listOf(content)).toEqual(asUsual);
  });

  it('follows the names, priorities and windows of the scenario', async () => {
    const content = 'place,phones,segment\neast,mobile,late\nAmerica/Denver,mobile,early\n';
    const more =
      ', places: { east: America/New_York }, segments: { early: 1, late: { priority: 2, value: 5 USD } }, phones: [landline, mobile]';
    expect(await listOf(content, more)).toMatchObject({
      places: [
        { name: 'east', zone: 'America/New_York' },
        { name: 'America/Denver', zone: 'America/Denver' },
      ],
      segments: [
        { name: 'early', priority: 1 },
        { name: 'late', priority: 2, value: 5 },
      ],
      segment: [1, 0],
      language: [-1, -1],
      phones: ['1', '1'],
      value: [],
    });
  });

  it('is told of in full, each mistake at its place', async () => {
    const content = `place,phones,language,segment,value
America/New_York,mobil,en,early,10
America/Chicgo,mobile,fr,early,ten
,mobile,en,erly,10
America/Chicago,mobile|mobile|mobile|mobile|mobile,en,early,10
America/Chicago,mobile||mobile,en,early,-1
America/Chicago,mobile,en
`;
    const more = ', phones: [mobile, landline], languages: [en, es], segments: { early: 1 }';
    const told = await toldAbout(naming(more), files(content));
    const places = told.map((line) => line.split(' | ')[0]);
    expect(places).toEqual([
      'accounts.csv:2:18 : unknown type of phone "mobil"',
      'accounts.csv:3:1 : unknown time zone "America/Chicgo"',
      'accounts.csv:3:23 : unknown language "fr"',
      'accounts.csv:3:32 : value "ten" is not a number',
      'accounts.csv:4:1 : the cell is empty',
      'accounts.csv:4:12 : unknown segment "erly"',
      'accounts.csv:5:17 : 5 phones',
      'accounts.csv:6:17 : a phone without its type',
      'accounts.csv:6:41 : value -1 is negative',
      'accounts.csv:7:1 : the row has 3 columns, the header 5',
    ]);
    expect(told[0]).toMatch(/allowed: mobile, landline \| mobile$/);
    expect(told[1]).toMatch(/\| America\/Chicago$/);
  });

  it('tells the first of many mistakes of a kind, and the number of the others', async () => {
    const content = `place,phones\n${'Mars,mobile\n'.repeat(10)}`;
    const told = await toldAbout(naming(), files(content));
    expect(told).toHaveLength(4);
    expect(told[3]).toBe('accounts.csv:5:1 : column place is wrong here and in 6 more rows');
  });

  it.each([
    ['', 'accounts.csv:1:1 : the file is empty'],
    ['place,phones\n', 'accounts.csv:1:1 : the file has no record'],
    ['place,fones\nUTC,mobile\n', 'accounts.csv:1:7 : no column phones, but one named "fones"'],
    ['phones\nmobile\n', 'accounts.csv:1:1 : no column place'],
  ])('%j', async (content, message) => {
    const told = await toldAbout(naming(), files(content));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(message);
  });

  it('has a column that is not used', async () => {
    const told = await toldAbout(naming(), files('place,phones,valeu\nAmerica/New_York,mobile,3\n'));
    expect(told).toEqual([
      expect.stringMatching(/^warning accounts\.csv:1:14 : column "valeu" is not used .* \| value$/),
    ]);
  });

  it('that is not there is told where it is named', async () => {
    const [told] = await toldAbout(naming());
    expect(told).toMatch(/^10:19 campaigns\.winback\.list\.file: cannot read accounts\.csv/);
  });

  it('names languages and types of phone with which the scenario must agree', async () => {
    const text = changed('staff: 10', 'staff: 10, languages: [en]', outbound).replace(
      'talk: 200s\n',
      'talk: 200s\n      rightParty: { mobile: 50% }\n',
    );
    const told = await toldAbout(naming('', text), files(rows));
    expect(told.map((line) => line.split(' | ')[0])).toEqual([
      '10:19 campaigns.winback.list.file: no group that calls for the campaign speaks es: 1 record can never be called',
      '13:19 campaigns.winback.conversation.rightParty: no share for landline',
    ]);
  });

  it('of many rows keeps nothing but numbers and short texts', async () => {
    const { place, phones } = await listOf(`place,phones\n${'America/New_York,mobile|mobile\n'.repeat(100_000)}`);
    expect(place).toHaveLength(100_000);
    expect(new Set(phones)).toEqual(new Set(['00']));
  });
});
