import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

describe('init', () => {
  it('writes a scenario that is in order and plays, here or in a folder that it makes', () => {
    const folder = temporaryFolder();
    for (const [args, scenario] of [
      [['init'], 'centre.yaml'],
      [['init', 'mine/first'], 'mine/first/centre.yaml'],
    ] as const) {
      const { code, stdout, stderr } = shoreline(folder, args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`wrote ${scenario}\n`);
      expect(stdout).toContain(`shoreline run ${scenario}`);
      expect(shoreline(folder, ['validate', scenario])).toMatchObject({ code: 0, stderr: '' });
    }
    const played = shoreline(folder, ['run', 'centre.yaml', '--replications', '2', '--out', 'none']);
    expect(played).toMatchObject({ code: 0, stderr: '' });
  });

  it('overwrites nothing: the file is named, and the other one is not written', () => {
    const folder = temporaryFolder();
    write(folder, 'forecast.csv', 'mine');
    const { code, stdout, stderr } = shoreline(folder, ['init']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('forecast.csv exists already; nothing was written');
    expect(readFileSync(join(folder, 'forecast.csv'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'centre.yaml'))).toBe(false);
  });

  it('quotes a name with blanks in what to do next', () => {
    const { stdout } = shoreline(temporaryFolder(), ['init', 'my centre']);
    expect(stdout).toContain('shoreline validate "my centre/centre.yaml"');
  });
});
