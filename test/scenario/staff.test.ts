// Headcount by weekday and from files.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/resolve.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

const withStaff = (staff: string, text = small) => changed('staff: 3', `staff: ${staff}`, text);
/** Column at which the value of `staff` begins in line 13. */
const column = 42;
const three = Array(24).fill(3);

async function presenceOf(text: string, files: Record<string, string> = {}) {
  const { scenario, issues } = await readSmall(text, { files });
  expect(issues).toEqual([]);
  return scenario?.groups[1]?.presence;
}

describe('staff by weekday', () => {
  it('is a list or a number for days that are named, and nobody on others', async () => {
    const text = withStaff(`{ every: 1h, days: { mon-fri: [${three}], sat: 2 } }`);
    expect(await presenceOf(text)).toEqual({
      law: 'headcount',
      every: 3600,
      week: [three, three, three, three, three, [2], [0]],
    });
  });

  it('needs no length of parts where all is numbers', async () => {
    expect(await presenceOf(withStaff('{ days: { mon-thu: 5, fri: 4, sat-sun: 1 } }'))).toEqual({
      law: 'headcount',
      every: 86_400,
      week: [[5], [5], [5], [5], [4], [1], [1]],
    });
  });

  it('is changed day by day by a variant, and replaced by another way of writing', async () => {
    const text = withStaff(
      '{ days: { mon-fri: 5, sat: 2 } }',
      `${small}variants:
  more: { groups: { south: { staff: { days: { sat: 3 } } } } }
  file: { groups: { south: { staff: { file: s.csv } } } }
  shifts: { groups: { south: { shifts: [{ agents: 1, start: 08:00, length: 8h }] } } }
`,
    );
    const files = { 's.csv': 'start,agents\n2027-03-01T00:00,1\n2027-03-01T12:00,2\n' };
    const of = async (variant: string) => (await readSmall(text, { files, variant })).scenario?.groups[1]?.presence;
    expect(await of('more')).toMatchObject({ week: [[5], [5], [5], [5], [5], [3], [0]] });
    expect(await of('file')).toMatchObject({ file: 's.csv', rows: [{ agents: 1 }, { agents: 2 }] });
    expect(await of('shifts')).toMatchObject({ law: 'rostered' });
  });

  it.each([
    [
      '{ every: 1h, days: { mon-fri: [1, 2], sat: 1 } }',
      '[1, 2]',
      'days.mon-fri: 2 values of 1h fill 2h, not one day | 24 values',
    ],
    [
      `{ days: { mon-sun: [${three}] } }`,
      '[3',
      'days.mon-sun: 24 values, and no key every that tells the length of their parts | write every: 1h',
    ],
    ['{ days: { mon-fri: 2, wed: 3 } }', '3', 'days.wed: a day of the week is named twice'],
    ['{ days: { mon-fir: 2 } }', 'mon', 'days.mon-fir: unknown day "fir"'],
    ['{ days: { mon-fri: many } }', 'many', 'days.mon-fri: "many" is not a whole number'],
    ['{ every: 1h }', '{', ': none of the keys agents, days, file is written'],
    ['{ days: { mon: 1 }, agents: [1] }', 'agents', 'agents: days and agents exclude each other'],
  ])('%s is refused', async (staff, place, message) => {
    const [told] = await toldAbout(withStaff(staff));
    const path = message.startsWith(':') ? 'groups.south.staff' : 'groups.south.staff.';
    expect(told).toContain(`13:${column + staff.indexOf(place)} ${path}${message}`);
  });

  it('of nobody is doubtful', async () => {
    expect(await toldAbout(withStaff('{ days: { mon-fri: 0 } }'))).toEqual([
      'warning 13:42 groups.south.staff: the group never has an agent',
    ]);
  });
});

describe('staff from a file', () => {
  const text = withStaff('{ file: s.csv }', changed('days: 1', 'length: 2h'));
  const rows = ['2027-03-01T00:00,1', '2027-03-01T00:30,2', '2027-03-01T01:00,0', '2027-03-01T01:30,4'];
  const csv = `start,agents\n${rows.join('\n')}\n`;
  const expected = {
    law: 'headcount',
    file: 's.csv',
    every: 1800,
    rows: [
      { start: '2027-03-01T00:00', agents: 1 },
      { start: '2027-03-01T00:30', agents: 2 },
      { start: '2027-03-01T01:00', agents: 0 },
      { start: '2027-03-01T01:30', agents: 4 },
    ],
  };

  it.each([
    ['commas', csv],
    [
      'a byte order mark, semicolons and Windows line endings',
      `\uFEFF${csv.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
    ],
    [
      'any order of rows and columns',
      `Agents,START\n${rows
        .map((row) => row.split(',').reverse().join(','))
        .reverse()
        .join('\n')}\n`,
    ],
    ['a column for the day', 'time,2027-03-01\n00:00,1\n00:30,2\n01:00,0\n01:30,4\n'],
  ])('is read with %s', async (_what, content) => {
    expect(await presenceOf(text, { 's.csv': content })).toEqual(expected);
  });

  it('is that of the group, or of the one that it names', async () => {
    const shared = `group,start,agents\n${rows.map((row) => `north,${row}9\nsouth,${row}`).join('\n')}\n`;
    expect(await presenceOf(text, { 's.csv': shared })).toEqual(expected);
    const other = await presenceOf(changed('file: s.csv', 'file: s.csv, group: north', text), { 's.csv': shared });
    expect(other).toMatchObject({ rows: [{ agents: 19 }, { agents: 29 }, { agents: 9 }, { agents: 49 }] });
  });

  it('may be by instants', async () => {
    const berlin = changed('zone: UTC', 'zone: Europe/Berlin', text);
    const content = `start,agents\n${rows.map((row) => row.replace(',', ':00+01:00,')).join('\n')}\n`;
    expect(await presenceOf(berlin, { 's.csv': content })).toMatchObject({
      zone: 'UTC',
      rows: [
        { start: '2027-02-28T23:00', agents: 1 },
        { start: '2027-02-28T23:30' },
        { start: '2027-03-01T00:00' },
        {},
      ],
    });
  });

  it('is found from the folder of the scenario', () => {
    const { references, trees } = parseScenario({ file: 'centres/small.yaml', text });
    expect(references).toEqual([{ file: 's.csv', path: 'centres/s.csv' }]);
    expect(trees[0].references).toMatchObject([
      {
        owner: { kind: 'group', name: 'south' },
        content: 'staff',
        path: 'centres/s.csv',
        place: 'groups.south.staff.file',
      },
    ]);
  });

  it.each([
    [
      'a gap',
      csv.replace('2027-03-01T01:00,0\n', ''),
      's.csv:4:1 : a row is missing before this one: 2027-03-01T01:00 | a row for each interval, with agents 0 where nobody is there',
    ],
    [
      'a doubled row',
      csv.replace('01:00,0', '00:30,0'),
      's.csv:4:1 : a second row begins 2027-03-01T00:30 | each start once, also where a clock change repeats an hour',
    ],
    [
      'text in a number',
      csv.replace(',4', ',four'),
      's.csv:5:18 : agents "four" is not a number | a number of 0 or more',
    ],
    [
      'half an agent',
      csv.replace(',4', ',4.5'),
      's.csv:5:18 : agents 4.5 is not a whole number | a whole number of 0 or more',
    ],
    ['less than nobody', csv.replace(',4', ',-4'), 's.csv:5:18 : agents -4 is negative | a number of 0 or more'],
    [
      'another column',
      csv.replace('agents', 'agent'),
      's.csv:1:7 : no column agents, but one named "agent" | a header start,agents or group,start,agents with a row for each interval, or a column of clock times and one for each day | agents',
    ],
    ['a broken time', csv.replace('T00:30', 'T24:30'), 's.csv:3:1 : there is no 2027-03-01T24:30 in the calendar'],
    [
      'an unknown group',
      `group,start,agents\n${rows.map((row) => `soth,${row}`).join('\n')}\n`,
      '13:50 groups.south.staff.file: no row of s.csv is for group "south" | allowed: soth | soth',
    ],
    [
      'a beginning after that of the period',
      csv.replace('2027-03-01T00:00,1\n', ''),
      '13:50 groups.south.staff.file: s.csv begins 2027-03-01T00:30, after the period begins | rows from 2027-03-01T00:00 to 2027-03-01T02:00',
    ],
    [
      'an end before that of the period',
      csv.replace('2027-03-01T01:30,4\n', ''),
      '13:50 groups.south.staff.file: s.csv ends 2027-03-01T01:30, before the period ends | rows from 2027-03-01T00:00 to 2027-03-01T02:00',
    ],
  ])('with %s is refused', async (_what, content, message) => {
    expect((await toldAbout(text, { files: { 's.csv': content } }))[0]).toContain(message);
  });

  it('that is not there is told at its name', async () => {
    expect(await toldAbout(text)).toEqual(['13:50 groups.south.staff.file: cannot read s.csv: there is no such file']);
  });

  it('of nobody is doubtful', async () => {
    const nobody = csv.replaceAll(/,\d$/gm, ',0');
    expect(await toldAbout(text, { files: { 's.csv': nobody } })).toEqual([
      'warning 13:50 groups.south.staff.file: the group never has an agent',
    ]);
  });

  it('has no row for an hour that the clock skips, and one for an hour that it shows twice', async () => {
    const day = (date: string, hours: readonly number[]) =>
      `start,agents\n${hours.map((hour) => `${date}T${String(hour).padStart(2, '0')}:00,1`).join('\n')}\n`;
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    const on = (date: string) =>
      changed('from: 2027-03-01, length: 2h, zone: UTC', `from: ${date}, days: 1, zone: Europe/Berlin`, text);
    const skipped = hours.filter((hour) => hour !== 2);
    expect(await toldAbout(on('2027-03-28'), { files: { 's.csv': day('2027-03-28', skipped) } })).toEqual([]);
    expect(await toldAbout(on('2027-10-31'), { files: { 's.csv': day('2027-10-31', hours) } })).toEqual([]);
    expect(await toldAbout(on('2027-10-31'), { files: { 's.csv': day('2027-10-31', skipped) } })).toHaveLength(1);
  });
});
