import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../src/host/outputFolder.ts';
import { temporaryFolder } from './folder.ts';

const root = temporaryFolder();
const file = (name: string, ...pieces: string[]) => ({ name, pieces });

describe('openOutputFolder', () => {
  it('writes all files of a run into its folder and nothing beside', () => {
    const out = join(root, 'fresh');
    const folder = openOutputFolder(out, 'centre').write('abc', [file('a.csv', 'x,', 'y\n'), file('b.csv', 'z\n')]);
    expect(folder).toBe(join(out, 'centre', 'abc'));
    expect(readdirSync(join(out, 'centre'))).toEqual(['abc']);
    expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('x,y\n');
  });

  it('replaces the files of the same run and keeps what else is there', () => {
    const out = join(root, 'again');
    const folder = openOutputFolder(out, 'centre').write('abc', [file('a.csv', 'old')]);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    openOutputFolder(out, 'centre').write('abc', [file('a.csv', 'new')]);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('leaves nothing behind when a text cannot be made', () => {
    const out = join(root, 'half');
    function* breaking(): Iterable<string> {
      yield 'half';
      throw new Error('no more');
    }
    const opened = openOutputFolder(out, 'centre');
    expect(() => opened.write('abc', [file('a.csv', 'whole'), { name: 'b.csv', pieces: breaking() }])).toThrow(
      'no more',
    );
    expect(existsSync(out)).toBe(false);
  });

  it('takes back the folders that it made, and only those', () => {
    const out = join(root, 'taken');
    mkdirSync(out);
    openOutputFolder(out, 'centre').discard();
    expect(readdirSync(out)).toEqual([]);
  });

  // Node's own recursive mkdir never comes back from there.
  it.runIf(existsSync('/proc/self'))('says that a system refuses folders, and comes back', () => {
    expect(() => openOutputFolder('/proc/shoreline', 'centre')).toThrow(/^cannot write to \/proc\/shoreline\/centre: /);
  });

  it('says before any work that a file stands in the way', () => {
    const out = join(root, 'a-file');
    writeFileSync(out, '');
    expect(() => openOutputFolder(out, 'centre')).toThrow(
      `cannot write to ${join(out, 'centre')}: a part of the path is a file, not a folder`,
    );
  });
});
