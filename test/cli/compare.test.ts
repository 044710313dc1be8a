import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { plainEnvironment, program, shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const variants = `variants:
  same: { note: nothing changes }
  third: { note: one more agent, groups: { desk: { staff: 3 } } }
`;
const small = write(folder, 'small.yaml', smallScenario + variants);
const other = write(
  folder,
  'other.yaml',
  smallScenario.replace('staff: 2', 'staff: 4').replace('seed: small', 'seed: other'),
);
const compare = (...args: string[]) => shoreline(folder, ['compare', ...args]);

/** Rows of a CSV table by column. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header, ...lines] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, column) => [header![column]!, cell])));
}

const writtenBy = (stderr: string): string => join(folder, /^wrote (.+)$/m.exec(stderr)![1]!);

describe('compare', () => {
  it('prints how variants differ, not wider than 80 columns, and tells where the files are', () => {
    const { code, stdout, stderr } = compare(small);
    expect(code).toBe(0);
    expect(stdout).toContain('5 replications of each from the same random numbers, seed small');
    expect(stdout).toContain('third: PASS 1 of 1 queue met every target\n  one more agent\n');
    expect(stdout).toMatch(/staffed +4\.0 h +4\.0 h +same +6\.0 h +\+2\.0 \[2\.0, 2\.0\] \*/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const path = writtenBy(stderr);
    expect(path).toMatch(/output\/small\/compare-[0-9a-f]{12}$/);
    expect(readdirSync(path).sort()).toEqual(['comparison.csv', 'manifest.json', 'scenarios.json', 'timings.json']);
  });

  it('finds that a variant which changes nothing differs by exactly nothing', () => {
    const rows = rowsOf(compare(small, '--variants', 'same', '--csv', '--out', 'none').stdout);
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) {
      expect(row.estimate).toBe(row.baseline);
      expect(['0', '']).toContain(row.difference);
      expect(['0', '']).toContain(row.low);
    }
  });

  it('gives the same bytes for 1, 2 and 3 workers', () => {
    const bytes = ['1', '2', '3'].map((workers) => {
      const { stdout, stderr } = compare(small, '--workers', workers, '--out', `by-${workers}`);
      const path = writtenBy(stderr);
      return [
        stdout,
        ...['comparison.csv', 'manifest.json', 'scenarios.json'].map((name) => readFileSync(join(path, name), 'utf8')),
      ];
    });
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
  });

  it('has the estimates of a run of the variant', () => {
    const rows = rowsOf(compare(small, '--csv', '--out', 'none', '--volume', '+20%').stdout);
    const run = shoreline(folder, ['run', small, '--variant', 'third', '--volume', '+20%', '--json', '--out', 'none']);
    const { variant, rows: played } = JSON.parse(run.stdout);
    expect(variant).toBe('third');
    for (const metric of ['offered', 'asa', 'sl_offered']) {
      const isIt = (row: Record<string, unknown>) => row.scope === 'queue' && row.metric === metric;
      const estimate = played.find((row: Record<string, unknown>) => row.period === 'total' && isIt(row)).estimate;
      expect(rows.find((row) => row.variant === 'third' && isIt(row))!.estimate).toBe(String(estimate));
    }
  });

  it('has pairs of queue and group and pools in its table, for spreadsheets with --excel', () => {
    const args = [small, '--csv', '--out', 'none'];
    const plain = compare(...args).stdout;
    const scopes = new Set(rowsOf(plain).map(({ scope }) => scope));
    expect(scopes).toEqual(new Set(['queue', 'group', 'queue × group', 'pool', 'all']));
    expect(compare(...args, '--excel').stdout).toBe(`\uFEFF${plain.replaceAll(',', ';')}`);
  });

  it('takes another baseline', () => {
    const { stdout } = compare(small, '--baseline', 'third', '--variants', 'base', '--json', '--out', 'none');
    const { variants: arms, rows } = JSON.parse(stdout);
    expect(arms.map(({ name }: { name: string }) => name)).toEqual(['third', 'base']);
    const staffed = rows.find(({ metric }: { metric: string }) => metric === 'staffed_hours');
    expect(staffed).toMatchObject({ variant: 'base', baseline: 6, estimate: 4, difference: -2 });
  });

  it('compares files with the run of the first', () => {
    const { code, stdout } = compare(small, other, '--json', '--out', 'none');
    expect(code).toBe(0);
    const { provenance, variants: arms, rows } = JSON.parse(stdout);
    expect(provenance).toMatchObject({ seed: 'small', replications: 5 });
    expect(arms.map(({ name }: { name: string }) => name)).toEqual(['small', 'other']);
    const offered = rows.find(({ metric }: { metric: string }) => metric === 'offered');
    expect(offered).toMatchObject({ difference: 0, low: 0, high: 0 });
  });
});

describe('compare --check', () => {
  const check = (...args: string[]) => compare(small, '--out', 'none', '--quiet', ...args).code;
  // With two agents for 1.7 erlangs about half are answered at once, with nine all.
  const hard = ['--set', 'queues.calls.target.serviceLevel=99%'];
  const nine = write(
    folder,
    'nine.yaml',
    `${smallScenario.replace('serviceLevel: 1%', 'serviceLevel: 97%')}variants:\n  nine: { groups: { desk: { staff: 9 } } }\n  three: { groups: { desk: { staff: 3 } } }\n`,
  );

  it('ends with 3 when a variant misses a target, and only then', () => {
    expect(check('--check')).toBe(0);
    expect(check('--check', ...hard)).toBe(3);
    expect(check(...hard)).toBe(0);
  });

  it('asks what the variants will do and not what the baseline does', () => {
    const of = (...args: string[]) => compare(nine, '--out', 'none', '--quiet', '--check', ...args).code;
    expect(of('--variants', 'nine')).toBe(0);
    expect(of('--variants', 'nine,three')).toBe(3);
    expect(of('--variants', 'base', '--baseline', 'nine')).toBe(3);
  });
});

describe('compare --precision', () => {
  it('plays the baseline until it is reached, and the others as often', () => {
    const args = ['--precision', 'asa=2s', '--most', '60', '--json', '--out', 'none'];
    const { code, stdout, stderr } = compare(small, '--variants', 'third', ...args);
    expect(code, stderr).toBe(0);
    const { provenance, variants: arms } = JSON.parse(stdout);
    const alone = JSON.parse(shoreline(folder, ['run', small, ...args]).stdout).provenance.replicationsDone;
    expect(alone).toBeGreaterThan(5);
    expect(provenance.replications).toBe(alone);
    expect(arms.map((arm: { replications: number }) => arm.replications)).toEqual([alone, alone]);
  });
});

describe('Ctrl-C while comparing', () => {
  // The baseline is played in a moment, and the variant would take for ever.
  const endless = write(
    folder,
    'endless.yaml',
    `${smallScenario.replace('replications: 5', 'replications: 400')}variants:
  long: { period: { length: 4w }, queues: { calls: { arrivals: { rate: 1000/h } } }, groups: { desk: { staff: 30 } } }
  never: { note: not reached }
`,
  );

  it('keeps what both have, and says what is missing', async () => {
    const child = spawn(process.execPath, [program, 'compare', endless, '--workers', '1', '--out', 'cut'], {
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
    // The folder is made just before the first replication; one of the variant takes a second or so.
    while (!existsSync(join(folder, 'cut', 'endless'))) await setTimeout(50);
    await setTimeout(4000);
    child.kill('SIGINT');
    expect(await ended, texts.stderr).toBe(130);
    const [name] = readdirSync(join(folder, 'cut', 'endless'));
    const done = Number(/^compare-[0-9a-f]{12}-first-(\d+)$/.exec(name!)?.[1]) - 400;
    expect(done).toBeGreaterThan(0);
    expect(texts.stdout.replace(/\s+/g, ' ')).toContain(
      `long was played ${done} of 400 times and is compared with the first ${done} replications of base`,
    );
    expect(texts.stdout).toContain('Not played: never.');
    const rows = rowsOf(readFileSync(join(folder, 'cut', 'endless', name!, 'comparison.csv'), 'utf8'));
    const answered = rows.find(({ scope, metric }) => scope === 'queue' && metric === 'answered')!;
    const first = shoreline(folder, ['run', endless, '--replications', String(done), '--csv', '--out', 'none']);
    const alone = rowsOf(first.stdout).find(({ scope }) => scope === 'queue')!;
    expect(Number(answered.baseline)).toBeCloseTo(Number(alone.answered), 9);
    expect(answered.n).toBe(String(done));
  });
});

describe('a comparison that cannot be made', () => {
  it.each([
    [[], 'compare: <scenario> is missing'],
    [[other], 'there is nothing to compare base of other.yaml with'],
    [[small, '--variants', 'thrid'], 'unknown variant "thrid"; allowed: base, same, third; did you mean "third"?'],
    [[small, '--baseline', 'tird'], 'did you mean "third"?'],
    [[small, small], 'small.yaml is given twice'],
    [[small, other, '--variants', 'third'], '--variants with several files'],
    [[small, '--json', '--csv'], 'found both --json and --csv'],
    [[small, '--volume', '10%'], '--volume 10% error "10%" is no change'],
    [['missing.yaml'], 'cannot read missing.yaml'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = compare(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('tells a mistake of any variant once', () => {
    const broken = write(folder, 'broken.yaml', smallScenario + variants.replace('staff: 3', 'staf: 3'));
    for (const args of [[], ['--variants', 'same']]) {
      const { code, stderr } = compare(broken, ...args);
      expect(code).toBe(2);
      expect(stderr.match(/unknown key "staf"/g)).toHaveLength(1);
      expect(stderr).toContain('(variant third)');
    }
  });
});

describe('--variant', () => {
  it('is played and validated', () => {
    expect(shoreline(folder, ['run', small, '--variant', 'third', '--out', 'none']).stdout).toContain(
      'Small centre, variant third\n',
    );
    const { stdout } = shoreline(folder, ['validate', small, '--variant', 'third', '--handle', '+20s']);
    expect(stdout).toContain('small.yaml is in order: Small centre, variant third\nvariants: same, third\n');
    // 60 calls an hour of 120 s: 2 erlangs for 3 agents.
    expect(stdout).toMatch(/00:00\s+2\.0\s+3\.0\s+66\.7 %/);
  });

  it('must exist', () => {
    const { code, stderr } = shoreline(folder, ['run', small, '--variant', 'thrid', '--out', 'none']);
    expect(code).toBe(2);
    expect(stderr).toContain('--variant thrid error unknown variant "thrid"; allowed: base, same, third');
  });
});
