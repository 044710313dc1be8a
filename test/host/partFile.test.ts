import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPart, openPartFile } from '../../src/host/partFile.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();

it('joins parts in the order in which they are appended, whatever the order in which they were written', () => {
  const path = join(folder, 'rows.csv');
  const file = openPartFile(path, 'header\n');
  // Longer than a block, and with letters of several bytes at every place of one.
  const long = Array.from({ length: 400_000 }, (_, i) => `é${i % 7}`).join('');
  const written = new Map([
    [7, 'seven\n'],
    [0, `${long}\n`],
    [3, ''],
  ]);
  for (const [from, text] of written) {
    const part = openPart(file.folder, from);
    for (let at = 0; at < text.length; at += 999) part.write(text.slice(at, at + 999));
    part.close();
  }
  for (const from of [0, 3, 7]) file.append(from);
  expect(existsSync(path)).toBe(false);
  file.complete();
  expect(readFileSync(path, 'utf8') === `header\n${long}\nseven\n`).toBe(true);
  expect(readdirSync(folder)).toEqual(['rows.csv']);
});

it('leaves what was there before when it is discarded, and nothing else', () => {
  const path = join(folder, 'kept.csv');
  writeFileSync(path, 'before');
  const file = openPartFile(path, 'header\n');
  openPart(file.folder, 0).close();
  file.discard();
  file.discard();
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});

it('says why it cannot be written', () => {
  expect(() => openPartFile(join(folder, 'none', 'rows.csv'), '')).toThrow(
    /cannot write .*rows\.csv: there is no such file/,
  );
});
