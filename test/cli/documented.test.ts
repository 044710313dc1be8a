// Every command that `scenarios/README.md` gives runs as it stands there, one block of its shell after another, at few replications, long periods cut short.

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { plainEnvironment, program } from './shoreline.ts';

const scenarios = join(import.meta.dirname, '../../scenarios');
const page = readFileSync(join(scenarios, 'README.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text]) => text);

const folder = temporaryFolder();
const failures = join(folder, 'failures');
cpSync(scenarios, join(folder, 'scenarios'), { recursive: true });
mkdirSync(join(folder, 'bin'));
// The end of a pipe hides how its beginning ended.
writeFileSync(
  join(folder, 'bin', 'shoreline'),
  `#!/bin/sh
few=
case $1 in run | compare | staff | backtest) few='--workers 1' ;; esac
case "$few $*" in --workers*--replications*) ;; --workers*) few="$few --replications 1" ;; esac
case "$few $*" in --workers*utility-uk-za*) few="$few --set period.days=2" ;; esac
'${process.execPath}' '${program}' "$@" $few || { echo "$? shoreline $*" >> '${failures}'; exit 1; }
`,
);
chmodSync(join(folder, 'bin', 'shoreline'), 0o755);

/** A block that only names commands for others. */
const isDefinition = (block: string): boolean => /^\w+\(\) \{/.test(block);
const definitions = blocks.filter(isDefinition).join('');

function play(block: string) {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  return spawnSync('sh', ['-e', '-c', `${definitions}${block}`], {
    cwd: folder,
    encoding: 'utf8',
    env: plainEnvironment({ PATH: path, COLUMNS: '80' }),
  });
}

describe('the page of questions', () => {
  it('asks some', () => expect(blocks.length).toBeGreaterThan(9));

  // In order: later blocks look into what an earlier one wrote.
  it.each(blocks.filter((block) => !isDefinition(block)))('%s', { timeout: 240_000 }, (block) => {
    const { status, stdout, stderr } = play(block);
    expect(existsSync(failures) ? readFileSync(failures, 'utf8') : '', stderr).toBe('');
    expect(status, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });
});
