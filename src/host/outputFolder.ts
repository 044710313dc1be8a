// Where the files of runs go: `<out>/<scenario>/<run>/`, complete or not at all.
import { closeSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileProblem } from './fileProblem.ts';
import { inChunks } from './textChunks.ts';

/** A file to be written, its text in pieces. */
export interface OutputFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

export interface OutputFolder {
  /**
   * Writes the files of a run and yields their folder. They are written under a temporary name and take their places when all
   * are complete; files of the same names are replaced. Throws an Error that says what is wrong, having left nothing behind.
   */
  write(run: string, files: readonly OutputFile[]): string;
  /** Takes back what `openOutputFolder` has made, when there is nothing to write after all; the program's exit does so too. */
  discard(): void;
}

/** Makes the folder of a scenario and sees that files can be written there, before any work is done. Throws an Error if not. */
export function openOutputFolder(out: string, scenario: string): OutputFolder {
  const parent = join(out, scenario);
  // No other process has this number, so none has this folder.
  const partial = join(parent, `.partial-${process.pid}`);
  const firstMade = attempt(parent, () => {
    const first = mkdirSync(parent, { recursive: true });
    mkdirSync(partial, { recursive: true });
    writeFile(join(partial, 'writable'), []);
    rmSync(partial, { recursive: true });
    return first;
  });

  const removeMade = (): void => {
    rmSync(partial, { recursive: true, force: true });
    if (firstMade !== undefined) removeWhileEmpty(parent, firstMade);
  };
  process.once('exit', removeMade);
  const discard = (): void => {
    process.off('exit', removeMade);
    removeMade();
  };

  return {
    write(run, files) {
      const folder = join(parent, run);
      try {
        return attempt(folder, () => {
          mkdirSync(partial, { recursive: true });
          for (const { name, pieces } of files) writeFile(join(partial, name), pieces);
          mkdirSync(folder, { recursive: true });
          for (const { name } of files) renameSync(join(partial, name), join(folder, name));
          rmdirSync(partial);
          process.off('exit', removeMade);
          return folder;
        });
      } catch (error) {
        discard();
        throw error;
      }
    },
    discard,
  };
}

function writeFile(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const chunk of inChunks(pieces)) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`cannot write to ${path}: ${fileProblem(error)}`, { cause: error });
  }
}

/** Removes a folder and those above it up to `last`, as long as they are empty. */
function removeWhileEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  if (folder.length > last.length) removeWhileEmpty(dirname(folder), last);
}
