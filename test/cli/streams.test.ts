import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { plainEnvironment, program, shorelineAlone, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', smallScenario);
const controlSequence = '\u001b[';
const play = ['run', small, '--workers', '1', '--out', 'none'];

describe('colour', () => {
  it('is not written into a pipe', () => expect(shorelineAlone(folder, play).stdout).not.toContain(controlSequence));
  it('is written into a pipe with --color', () =>
    expect(shorelineAlone(folder, [...play, '--color']).stdout).toContain(controlSequence));
  it('is written with FORCE_COLOR', () =>
    expect(shorelineAlone(folder, play, { FORCE_COLOR: '1' }).stdout).toContain(controlSequence));
  it('is forbidden by NO_COLOR before FORCE_COLOR', () =>
    expect(shorelineAlone(folder, play, { NO_COLOR: '1', FORCE_COLOR: '1' }).stdout).not.toContain(controlSequence));
  it('is forbidden by --no-color before FORCE_COLOR', () =>
    expect(shorelineAlone(folder, [...play, '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain(
      controlSequence,
    ));
});

describe('the code at the end of the process', () => {
  it.each([
    [0, ['validate', small]],
    [2, ['validate', 'missing.yaml']],
    [2, ['run', small, '--replications', 'abc']],
  ])('is %i after %j', (code, args) => expect(shorelineAlone(folder, args).code).toBe(code));
});

describe('output that nobody reads', () => {
  it('ends the program quietly', () => {
    const command = `"${process.execPath}" "${program}" ${play.join(' ')} --json | head -c 1; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: plainEnvironment() });
    expect(String(stdout)).toBe('{ 0\n');
    expect(String(stderr)).not.toMatch(/EPIPE|Error/);
  });
});

describe('Ctrl-C', () => {
  const endless = write(
    folder,
    'endless.yaml',
    smallScenario.replace('length: 2h', 'days: 2').replace('replications: 5', 'replications: 100000'),
  );

  it.each(['1', '2'])('keeps the replications that are finished, with %s workers', async (workers) => {
    const out = `stopped-${workers}`;
    const child = spawn(process.execPath, [program, 'run', endless, '--workers', workers, '--out', out], {
      cwd: folder,
      env: plainEnvironment(),
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => {
      texts.stdout += text;
    });
    child.stderr.on('data', (text) => {
      texts.stderr += text;
    });
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    // The folder is made just before the first replication; a replication takes some milliseconds.
    while (!existsSync(join(folder, out, 'endless'))) await setTimeout(50);
    await setTimeout(500);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(texts.stderr).toContain('Ctrl-C again ends at once');

    const [name] = readdirSync(join(folder, out, 'endless'));
    const done = /^[0-9a-f]{12}-first-(\d+)$/.exec(name)?.[1] ?? '0';
    expect(Number(done)).toBeGreaterThan(0);
    expect(texts.stdout).toContain(`stopped after ${done} of 100000 replications`);
    const kept = readFileSync(join(folder, out, 'endless', name, 'summary.csv'), 'utf8');
    expect(kept).toBe(
      shorelineAlone(folder, ['run', endless, '--replications', done, '--csv', '--out', 'none']).stdout,
    );
  });
});
