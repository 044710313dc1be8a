// What people get wrong in files: each mistake is told at its place with what is allowed, nothing is played and nothing is written.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();

/** The small scenario with pieces of its text replaced. */
function changed(...replacements: readonly (readonly [piece: string, by: string])[]): string {
  return replacements.reduce((text, [piece, by]) => {
    if (!text.includes(piece)) throw new Error(`no ${piece} in the scenario`);
    return text.replace(piece, by);
  }, smallScenario);
}

/** `run` refuses with code 2 and a message that holds all of these, and leaves nothing behind. */
function expectRefused(text: string, ...told: readonly string[]): void {
  const file = write(folder, 'bad.yaml', text);
  const before = readdirSync(folder);
  const { code, stdout, stderr } = shoreline(folder, ['run', file]);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  for (const part of told) expect(stderr).toContain(part);
  expect(readdirSync(folder)).toEqual(before);
}

describe('a scenario', () => {
  const mail = '  mail:\n    arrivals: { rate: 6/h }\n    handling: { talk: { constant: { value: 60s } } }\n';
  it.each<[what: string, text: string, ...told: string[]]>([
    [
      'with a brace too many',
      changed(['100s } } }', '100s } } } }']),
      'bad.yaml:8:57 error cannot be read: } does not belong here',
      '1 error\n',
    ],
    [
      'with a key twice',
      changed(['    patience', '    arrivals: { rate: 6/h }\n    patience']),
      'bad.yaml:9:5 error queues.calls.arrivals: key "arrivals" is written twice',
    ],
    [
      'with an unknown key',
      changed(['handling', 'handeling']),
      'bad.yaml:8:5 error queues.calls.handeling: unknown key "handeling"',
      'did you mean "handling"?',
    ],
    [
      'with a unit that there is not',
      changed(['100s', '100sec']),
      'bad.yaml:8:46 error',
      'unknown unit "sec" in 100sec; allowed units: ms, s, m, h, d, w; did you mean "s"?',
    ],
    ['without a unit', changed(['100s', '100']), 'bare number 100: write a unit, such as 100s or 100m'],
    [
      'with a negative rate',
      changed(['60/h', '-60/h']),
      'bad.yaml:7:23 error queues.calls.arrivals.rate: rate -60/h is negative',
    ],
    [
      'with a probability over 1',
      changed(['    patience', '    balking: 1.2\n    patience']),
      'bad.yaml:9:14 error queues.calls.balking: share 1.2 is over 1',
      'did you mean "1.2%"?',
    ],
    [
      'with a queue that there is not',
      changed(['[calls]', '[cals]']),
      'bad.yaml:12:20 error groups.desk.skills[0]: unknown queue "cals"; allowed: calls; did you mean "calls"?',
    ],
    [
      'with a queue that nobody can serve',
      changed(['groups:', `${mail}groups:`]),
      'bad.yaml:11:3 error queues.mail: no group has the skill mail: nobody can answer',
    ],
    [
      'with a staff list that does not fill a day',
      changed(['staff: 2', 'staff: { every: 30m, agents: [1, 2, 3] }']),
      'bad.yaml:12:57 error groups.desk.staff.agents: 3 values of 30m fill 1h30m, not one day; 48 values',
    ],
    [
      'with variants in a circle',
      `${smallScenario}variants:\n  a: { from: b }\n  b: { from: c }\n  c: { from: a }\n`,
      'bad.yaml:16:14 error variants.c.from: variants build on each other in a circle: a → b → c → a',
    ],
  ])('%s', (_, text, ...told) => expectRefused(text, ...told));

  it('with many mistakes, which are all told at once, those of its forecast too', () => {
    write(
      folder,
      'forecast.csv',
      'start,volume\n2027-01-04T00:00,many\n2027-01-04T00:30,-1\n2027-01-04T01:00,1\n2027-01-04T01:30,1\n',
    );
    const text = changed(
      ['length: 2h', 'length: 2'],
      ['replications: 5', 'replications: 5.5'],
      ['{ rate: 60/h }', '{ file: forecast.csv }'],
      ['100s', '-100s'],
      ['60s', '60sec'],
      ['serviceLevel: 1%', 'serviceLevel: 101%'],
      ['groups:', `${mail}groups:`],
      ['staff: 2', 'staf: 2'],
    );
    const inText = ['3:37', '4:22', '8:46', '9:38', '10:29', '11:3', '15:28'].map(
      (place) => `bad.yaml:${place} error `,
    );
    const inForecast = ['2:18', '3:18'].map((place) => `forecast.csv:${place} error `);
    expectRefused(text, ...inText, ...inForecast, '9 errors');
  });
});

describe('a mistyped section', () => {
  const routed = `${smallScenario}routing: { policy: longest-idle, plans: { calls: [{ groups: [desk] }] } }\n`;
  it.each([
    ['queues', 'queuess', '5:1'],
    ['groups', 'grups', '11:1'],
    ['period', 'perod', '3:1'],
  ])('%s is told once, and nothing that follows from it', (section, typed, place) => {
    const file = write(folder, 'bad.yaml', routed.replace(`${section}:`, `${typed}:`));
    const { code, stderr } = shoreline(folder, ['validate', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`bad.yaml:${place} error ${typed}: unknown key "${typed}"`);
    expect(stderr).toContain(`did you mean "${section}"?`);
    expect(stderr).toMatch(/^1 error$/m);
  });

  it('hides no mistake inside of it', () => {
    const text = routed.replace('queues:', 'queuess:').replace('[calls]', '[cals]').replace('100s', '100');
    expectRefused(text, 'bad.yaml:5:1 error queuess', 'bad.yaml:8:46 error', 'bad.yaml:12:20 error', '3 errors');
  });
});

describe('a forecast', () => {
  const rows = ['00:00,30', '00:30,30', '01:00,30', '01:30,30'].map((row) => `2027-01-04T${row}`);
  const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
  it.each<[what: string, text: string, ...told: string[]]>([
    [
      'without its columns',
      csv('begin,calls', ...rows),
      'forecast.csv:1:1 error no column start; a header start,volume',
    ],
    [
      'with a mistyped column',
      csv('start,volme', ...rows),
      'forecast.csv:1:7 error no column volume, but one named "volme"',
      'did you mean "volume"?',
    ],
    [
      'with a gap',
      csv('start,volume', rows[0]!, rows[1]!, rows[3]!),
      'forecast.csv:4:1 error a row is missing before this one: 2027-01-04T01:00',
    ],
    [
      'that ends too early',
      csv('start,volume', ...rows.slice(0, 3)),
      'bad.yaml:7:23 error queues.calls.arrivals.file: forecast.csv ends 2027-01-04T01:30, before the period ends',
    ],
    [
      'with a row twice',
      csv('start,volume', rows[0]!, rows[1]!, ...rows.slice(1)),
      'forecast.csv:4:1 error a second row begins 2027-01-04T00:30',
    ],
    [
      'with text in place of numbers',
      csv('start,volume', rows[0]!, ...rows.slice(1).map((row) => row.replace(',30', ',many'))),
      'forecast.csv:3:18 error volume "many" is not a number',
      'forecast.csv:5:18 error',
      '3 errors',
    ],
    [
      'with ragged rows',
      csv('start,volume', `${rows[0]},9`, '2027-01-04T00:30', ...rows.slice(2)),
      'forecast.csv:2:1 error the row has 3 columns, the header 2',
      'forecast.csv:3:1 error the row has 1 column, the header 2',
    ],
    [
      'of another queue',
      csv('queue,start,volume', ...rows.map((row) => `cals,${row}`)),
      'no row of forecast.csv is for queue "calls"; allowed: cals; did you mean "cals"?',
    ],
    ['that is empty', '', 'forecast.csv:1:1 error the file is empty'],
  ])('%s', (_, text, ...told) => {
    write(folder, 'forecast.csv', text);
    expectRefused(changed(['{ rate: 60/h }', '{ file: forecast.csv }']), ...told);
  });
});
