import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNewFiles } from '../../src/host/newFiles.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const files = [
  { name: 'a.txt', text: 'A' },
  { name: 'b.txt', text: 'B' },
];

describe('writeNewFiles', () => {
  it('makes the folder and writes the files', () => {
    const inside = join(folder, 'one', 'two');
    expect(writeNewFiles(inside, files)).toEqual([join(inside, 'a.txt'), join(inside, 'b.txt')]);
    expect(readFileSync(join(inside, 'b.txt'), 'utf8')).toBe('B');
  });
  it('writes nothing when a file exists, and leaves that as it is', () => {
    const there = join(folder, 'b.txt');
    writeFileSync(there, 'mine');
    expect(() => writeNewFiles(folder, files)).toThrow(`${there} exists already; nothing was written`);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'a.txt'))).toBe(false);
  });
  it('says why it cannot write', () => {
    expect(() => writeNewFiles(join(folder, 'b.txt', 'below'), files)).toThrow('a part of the path is a file');
  });
});
