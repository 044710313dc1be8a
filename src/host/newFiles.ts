// Writes files that must not be there yet.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from './fileProblem.ts';
import { makeFolder } from './makeFolder.ts';

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes the files into the folder, which is made when it is missing, and yields their paths. Nothing is written when one of them
 * exists. Throws an Error that says which exist, or why a file cannot be written.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): string[] {
  const paths = files.map(({ name }) => join(folder, name));
  const existing = paths.filter((path) => existsSync(path));
  if (existing.length > 0) {
    throw new Error(
      `${existing.join(' and ')} ${existing.length === 1 ? 'exists' : 'exist'} already; nothing was written`,
    );
  }
  make(folder, () => makeFolder(folder));
  // The flag refuses a file that has appeared in the meantime.
  for (const [i, path] of paths.entries()) make(path, () => writeFileSync(path, files[i].text, { flag: 'wx' }));
  return paths;
}

function make(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new Error(`cannot write ${path}: ${fileProblem(error)}`);
  }
}
