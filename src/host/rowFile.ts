// A file that grows while a run goes on: written under a temporary name, and renamed when it is complete.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fileProblem } from './fileProblem.ts';

export interface RowFile {
  write(text: string): void;
  complete(): void;
  discard(): void;
}

/** Opens the file before any work is done; throws an Error that says what is wrong. What ends the program before its time leaves nothing. */
export function openRowFile(path: string): RowFile {
  const partial = `${path}.partial-${process.pid}`;
  let file: number;
  try {
    file = openSync(partial, 'w');
  } catch (error) {
    throw new Error(`cannot write ${path}: ${fileProblem(error)}`);
  }
  const remove = (): void => rmSync(partial, { force: true });
  process.once('exit', remove);
  return {
    write(text) {
      writeSync(file, text);
    },
    complete() {
      closeSync(file);
      process.off('exit', remove);
      renameSync(partial, path);
    },
    discard() {
      closeSync(file);
      process.off('exit', remove);
      remove();
    },
  };
}
