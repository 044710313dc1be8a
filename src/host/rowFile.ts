// A file that grows while a run goes on: written under a temporary name, and renamed when it is complete.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fileProblem } from './fileProblem.ts';

export interface RowFile {
  write(text: string): void;
  complete(): void;
  discard(): void;
}

/** Opens the file before any work is done; throws an Error that says what is wrong. */
export function openRowFile(path: string): RowFile {
  const partial = `${path}.partial-${process.pid}`;
  let file: number;
  try {
    file = openSync(partial, 'w');
  } catch (error) {
    throw new Error(`cannot write ${path}: ${fileProblem(error)}`);
  }
  return {
    write(text) {
      writeSync(file, text);
    },
    complete() {
      closeSync(file);
      renameSync(partial, path);
    },
    discard() {
      closeSync(file);
      rmSync(partial, { force: true });
    },
  };
}
