import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', smallScenario);

/** Both commands that read scenarios refuse with code 2 and a message that holds all of these. */
function expectInvalid(args: readonly string[], ...told: readonly string[]): void {
  for (const command of ['run', 'validate']) {
    const { code, stdout, stderr } = shoreline(folder, [command, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of told) expect(stderr).toContain(part);
  }
}

describe('a scenario that cannot be used', () => {
  it('is missing, and another file has nearly its name', () =>
    expectInvalid(['smal.yaml'], 'cannot read smal.yaml: there is no such file', 'did you mean "small.yaml"?'));

  it('is a folder', () => {
    mkdirSync(join(folder, 'centre'));
    expectInvalid(['centre'], 'cannot read centre: it is a folder');
  });

  it('is no YAML', () =>
    expectInvalid([write(folder, 'broken.yaml', 'shoreline: [1\n')], 'broken.yaml:', 'cannot be read'));

  it('has an unknown key, shown in its line', () => {
    const file = write(folder, 'key.yaml', smallScenario.replace('patience', 'patiense'));
    expectInvalid(
      [file],
      'key.yaml:9:5 error',
      'unknown key "patiense"',
      'did you mean "patience"?',
      '  9 | ',
      '    | ',
    );
  });

  it('has several mistakes, which are all told', () => {
    const text = smallScenario.replace('2h', '2').replace('100s', '-100s').replace('[calls]', '[cals]');
    expectInvalid([write(folder, 'three.yaml', text)], 'three.yaml:3:', 'three.yaml:8:', 'three.yaml:12:', '3 errors');
  });

  it('refers to a file that is missing', () => {
    write(folder, 'forecast.csv', 'queue,start,volume\n');
    const text = smallScenario.replace('{ rate: 60/h }', '{ file: forcast.csv }');
    expectInvalid(
      [write(folder, 'refers.yaml', text)],
      'refers.yaml:7:',
      'cannot read forcast.csv',
      'did you mean "forecast.csv"?',
    );
  });

  it('is changed where there is nothing', () =>
    expectInvalid([small, '--set', 'groups.dsk.staff=3'], '--set groups.dsk.staff=3 error', 'did you mean "desk"?'));

  it('is changed by what is no assignment', () => expectInvalid([small, '--set', 'bogus'], '"bogus" is no assignment'));
});

describe('validate', () => {
  it('says that a scenario is in order, with its load and staff', () => {
    const { code, stdout, stderr } = shoreline(folder, ['validate', small]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('small.yaml is in order: Small centre');
    // 60 calls an hour of 100 s: 1.7 erlangs for 2 agents.
    expect(stdout).toMatch(/00:00\s+1\.7\s+2\.0\s+83\.3 %/);
  });

  it('reckons with --set', () => {
    const { stdout } = shoreline(folder, ['validate', small, '--set', 'groups.desk.staff=1']);
    expect(stdout).toMatch(/00:00\s+1\.7\s+1\.0\s+166\.7 %\s+OVERLOAD/);
  });

  it('writes no control codes into a pipe', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    expect(shoreline(folder, ['validate', small]).stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});

describe('list and schema', () => {
  it('lists every topic', () => {
    const { code, stdout } = shoreline(folder, ['list']);
    expect(code).toBe(0);
    for (const name of ['lognormal', 'sl_offered', 'longest-idle', 'summary.csv', 'validate', 'Philippines'])
      expect(stdout).toContain(name);
  });

  it('lists metrics with their formulas', () => {
    const { stdout } = shoreline(folder, ['list', 'metrics']);
    expect(stdout).toContain('= answeredWithin ÷ (answered + abandoned)\n');
    expect(stdout).not.toContain('longest-idle');
  });

  it('prints a JSON Schema', () => {
    const { code, stdout } = shoreline(folder, ['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['shoreline', 'name', 'period']),
    });
  });
});
