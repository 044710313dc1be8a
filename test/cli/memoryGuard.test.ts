// A run that needs more memory than there is: refused before it begins, with what needs it and what would help.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseTooLarge } from '../../src/cli/memoryGuard.ts';
import type { MemoryPart } from '../../src/experiment/memoryNeed.ts';
import { memoryThere } from '../../src/host/memory.ts';
import { temporaryFolder } from '../host/folder.ts';
import { type Ended, shorelineAlone, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const small = write(folder, 'small.yaml', `${smallScenario}variants: { same: { note: the same } }\n`);

function expectRefused({ code, stdout, stderr }: Ended, ...told: readonly string[]): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const part of [...told, 'nothing was played\n', 'what helps:\n']) expect(stderr).toContain(part);
  expect(existsSync(join(folder, 'output'))).toBe(false);
}

describe('the program', () => {
  it('refuses to keep more replications than memory holds', () => {
    const ended = shorelineAlone(folder, ['run', small, '--replications', '1000000000', '--contacts', 'log.csv']);
    expectRefused(ended, 'values of single replications', '  fewer replications\n', '  --out none without --json');
    expect(readdirSync(folder)).toEqual(['small.yaml']);
  });

  it('refuses to compare more than memory holds', () => {
    const ended = shorelineAlone(folder, ['compare', small, '--replications', '1000000000', '--out', 'none']);
    expectRefused(ended, 'values of single replications to compare', '  fewer replications or variants\n');
  });

  it('refuses more intervals, queues and groups than memory holds', () => {
    const names = Array.from({ length: 50 }, (_, i) => i);
    const queues = names.map(
      (i) => `  q${i}: { arrivals: { rate: 4/h }, handling: { talk: { exponential: { mean: 200s } } } }`,
    );
    const groups = names.map((i) => `  g${i}: { skills: [${names.map((queue) => `q${queue}`).join(', ')}], staff: 2 }`);
    const period = '{ from: 2027-01-01, days: 365, zone: UTC, interval: 15m }';
    const text = ['shoreline: 1', 'name: Year', `period: ${period}`, 'queues:', ...queues, 'groups:', ...groups];
    write(folder, 'year.yaml', text.join('\n'));
    const ended = shorelineAlone(folder, ['run', 'year.yaml', '--replications', '10000', '--workers', '1']);
    expectRefused(ended, 'metrics in every interval', '  a longer period.interval or a shorter period\n');
  });

  it('heeds the limit that Node has for objects, and plays below it', () => {
    const run = (...args: string[]) =>
      shorelineAlone(folder, ['run', small, ...args], {
        NODE_OPTIONS: '--max-old-space-size=100',
      });
    expectRefused(
      run('--replications', '20000'),
      'of memory for objects would be needed, and Node allows',
      '  NODE_OPTIONS=--max-old-space-size=',
    );
    expect(run('--replications', '2', '--out', 'none', '--quiet').code).toBe(0);
  });

  it('refuses a period of more intervals than anything can show', () => {
    const { code, stderr } = shorelineAlone(folder, [
      'run',
      small,
      '--set',
      'period.length=60d',
      '--set',
      'period.interval=1s',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'the period has 5184000 intervals; at most 1000000: a longer interval or a shorter period',
    );
  });
});

describe('the guard', () => {
  const there = { all: 10e9, objects: 3e9, objectsAtMost: 4e9 };
  const rows: MemoryPart = { what: 'rows', count: 1_234_567, bytes: 2.5e9, kind: 'objects', grows: 'intervals' };
  const floors: MemoryPart = { what: 'floors', bytes: 4e9, kind: 'arrays', grows: 'threads' };
  const little: MemoryPart = { what: 'little', bytes: 1e6, kind: 'arrays', grows: 'agents' };
  const told = (parts: readonly MemoryPart[]): string => {
    try {
      refuseTooLarge(parts, there);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('lets pass what there is room for', () => expect(told([floors, rows, little])).toBe(''));

  it('tells the large parts and what makes them smaller', () =>
    expect(told([{ ...floors, bytes: 8e9 }, rows, little])).toBe(
      [
        'about 11 GB of memory would be needed, and 10 GB are free; nothing was played',
        '    8 GB  floors',
        '  2.5 GB  1,234,567 rows',
        'what helps:',
        '  --workers 1',
        '  a longer period.interval or a shorter period',
        '  fewer queues and groups in one file',
      ].join('\n'),
    ));

  it('tells of the limit for objects where only that is passed', () => {
    const message = told([{ ...rows, bytes: 3.1e9 }, floors]);
    expect(message).toContain(
      'about 3.1 GB of memory for objects would be needed, and Node allows 4 GB; nothing was played',
    );
    expect(message).not.toContain('floors');
    // 1.2 × 3.1 GB and the one that is taken, in 2^20 bytes: 4720 ÷ 1.048576.
    expect(message).toContain('NODE_OPTIONS=--max-old-space-size=4502,');
  });

  it('knows what there is', () => {
    const { all, objects, objectsAtMost } = memoryThere();
    expect(all).toBeGreaterThan(0);
    expect(objects).toBeGreaterThan(0);
    expect(objects).toBeLessThan(objectsAtMost);
  });
});
