import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', smallScenario);

/** The command line is refused with code 2, nothing on standard output, and a message that holds all of these. */
function expectRefused(args: readonly string[], ...told: readonly string[]): void {
  const { code, stdout, stderr } = shoreline(folder, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of told) expect(stderr).toContain(part);
}

describe('a command line that cannot be understood', () => {
  it('has no command', () =>
    expectRefused(
      [],
      'a command is missing',
      'allowed: backtest, catch-up, compare, completion, country, coverage, erlang, init, list, pay, run, schema, staff',
    ));
  it('has an unknown command', () => expectRefused(['rum', small], 'unknown command "rum"', 'did you mean "run"?'));
  it('has an unknown option', () =>
    expectRefused(
      ['run', small, '--replicatons', '3'],
      'unknown option "--replicatons"',
      'allowed: --replications',
      'did you mean "--replications"?',
    ));
  it('has an unknown option and no command', () => expectRefused(['--versio'], 'did you mean "--version"?'));
  it('names no scenario', () => expectRefused(['run'], 'run: <scenario> is missing'));
  it('names two scenarios', () => expectRefused(['run', small, 'b.yaml'], 'unexpected argument "b.yaml"'));
  it('has an argument where none is taken', () => expectRefused(['schema', small], 'it takes none'));
  it('has a number in letters', () =>
    expectRefused(['run', small, '--replications', 'abc'], '--replications: found "abc"', 'whole number of 1 or more'));
  it('has a negative number', () => expectRefused(['run', small, '--replications', '-5'], 'found "-5"'));
  it('has a fraction for a count', () => expectRefused(['run', small, '--workers', '1.5'], '--workers: found "1.5"'));
  it('has a count of nothing', () => expectRefused(['run', small, '--workers', '0'], 'found "0"'));
  it('has an option without its value', () => expectRefused(['run', small, '--seed'], '--seed: the value is missing'));
  it('gives an option twice', () =>
    expectRefused(['run', small, '--seed', 'a', '--seed', 'b'], '--seed: given 2 times', 'once'));
  it('denies an option that has a value', () =>
    expectRefused(['run', small, '--no-seed'], '--seed: given without a value'));
  it('has an unknown kind of check', () =>
    expectRefused(['run', small, '--check=strickt'], '"strickt"', 'allowed: missed, strict', 'did you mean "strict"?'));
  it('asks for two outputs at once', () => expectRefused(['run', small, '--json', '--csv'], 'both --json and --csv'));
  it('lists what there is not', () =>
    expectRefused(['list', 'metrix'], 'unknown list "metrix"', 'did you mean "metrics"?'));
});

describe('help', () => {
  it('lists the commands and the exit codes', () => {
    const { code, stdout, stderr } = shoreline(folder, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['shoreline run <scenario>', 'shoreline validate', 'Exit codes: 0 done'])
      expect(stdout).toContain(part);
  });

  it.each([
    'compare',
    'completion',
    'country',
    'coverage',
    'erlang',
    'init',
    'list',
    'pay',
    'run',
    'schema',
    'staff',
    'validate',
  ])('shows examples of %s', (command) => {
    const { code, stdout } = shoreline(folder, [command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n  shoreline ${command}`));
  });

  it('tells the version', () => {
    const { code, stdout } = shoreline(folder, ['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
