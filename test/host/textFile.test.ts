import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/host/textFile.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const written = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe('readTextFile', () => {
  it('yields the text without its byte order mark', () => {
    expect(readTextFile(written('marked.csv', '\uFEFFqueue,é\n'))).toEqual({ text: 'queue,é\n' });
  });

  it('names what is in the folder of a file that is missing', () => {
    written('centre.yaml', '');
    const file = readTextFile(join(folder, 'center.yaml'));
    expect(file).toMatchObject({ unreadable: 'there is no such file' });
    expect(file).toHaveProperty('neighbours', expect.arrayContaining(['centre.yaml']));
  });

  it('has no names for a file in a folder that is missing', () => {
    expect(readTextFile(join(folder, 'nowhere', 'centre.yaml'))).toEqual({
      unreadable: 'there is no such file',
      neighbours: [],
    });
  });

  it('refuses a folder', () => {
    expect(readTextFile(folder)).toEqual({ unreadable: 'it is a folder', neighbours: [] });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(readTextFile(written('latin.csv', Uint8Array.of(0x63, 0xe9, 0x0a)))).toEqual({
      unreadable: 'it is not UTF-8 text',
      neighbours: [],
    });
  });
});
