import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { plainEnvironment, shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const { code, stdout: script } = shoreline(folder, ['completion']);
write(folder, 'small centre.yaml', smallScenario);
write(folder, 'notes.txt', 'not a scenario');
mkdirSync(join(folder, 'scenarios'));

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const asked = `${script}
    COMP_WORDS=(shoreline ${typed}); COMP_CWORD=${words.length}; _shoreline; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', asked], { cwd: folder, env: plainEnvironment() });
  return String(stdout)
    .split('\n')
    .filter((line) => line !== '');
}

describe('completion in bash', () => {
  it('is printed', () => {
    expect(code).toBe(0);
    expect(script).toContain('complete -F _shoreline shoreline\n');
  });
  it('completes commands', () => {
    expect(offered('r')).toEqual(['run']);
    expect(offered('')).toEqual(expect.arrayContaining(['erlang', 'init', 'list', 'run', 'validate']));
  });
  it('completes scenario files and folders', () => {
    expect(offered('run', '')).toEqual(['scenarios', 'small centre.yaml']);
    expect(offered('validate', 'sm')).toEqual(['small centre.yaml']);
  });
  it('completes options, and words where an argument is one of a few', () => {
    expect(offered('run', '--re')).toEqual(['--replications', '--replication']);
    expect(offered('list', 'm')).toEqual(['metrics']);
    expect(offered('erlang', '')).toEqual(['a', 'b', 'c']);
    expect(offered('schema', '')).toEqual([]);
    expect(offered('country', '')).toEqual([]);
  });
  it('completes the value of an option, where it is one of a few words, a file or a folder', () => {
    expect(offered('run', '--out', '')).toEqual(['none', 'scenarios']);
    expect(offered('run', 'small centre.yaml', '--contacts', 'no')).toEqual(['notes.txt']);
    expect(offered('erlang', 'a', '--counting', 'sl_excl')).toEqual(['sl_excl_ab_T', 'sl_excl_short']);
    expect(offered('run', '--seed', '')).toEqual([]);
    // It may stand alone, so that the scenario may follow.
    expect(offered('run', '--check', '')).toEqual(['missed', 'strict', 'scenarios', 'small centre.yaml']);
    expect(offered('run', '--out', '--re')).toEqual(['--replications', '--replication']);
    expect(offered('init', '')).toEqual(['scenarios']);
  });
});
