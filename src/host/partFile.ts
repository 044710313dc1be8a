// A long file that grows while a run goes on, written by several threads in constant memory: each batch of replications goes to a part
// of its own, and the parts are joined in order. All of it lies in a folder beside the file until it is complete.
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from './fileProblem.ts';

export interface PartFile {
  /** Where the parts of batches go, for `openPart`. */
  readonly folder: string;
  /** Joins the part of the batch that begins with replication `from`. */
  append(from: number): void;
  /** The file takes its place. */
  complete(): void;
  /** Takes everything back that has not taken its place. */
  discard(): void;
}

export interface Part {
  write(text: string): void;
  close(): void;
}

const blockLength = 2 ** 16;
const joinedName = 'joined';

/** Begins a file, before any work is done; throws an Error that says what is wrong. What ends the program before its time leaves nothing. */
export function openPartFile(path: string, header: string): PartFile {
  const folder = `${path}.partial-${process.pid}`;
  const joined = attempt(path, () => {
    mkdirSync(folder);
    return openSync(join(folder, joinedName), 'w');
  });
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeFolder);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(joined);
    isOpen = false;
    process.off('exit', removeFolder);
  };
  writeSync(joined, header);
  return {
    folder,
    append(from) {
      const part = partPath(folder, from);
      attempt(path, () => copyTo(joined, part));
      rmSync(part);
    },
    complete() {
      close();
      attempt(path, () => renameSync(join(folder, joinedName), path));
      removeFolder();
    },
    discard() {
      close();
      removeFolder();
    },
  };
}

/** Begins the part of the batch that begins with replication `from`, in the thread that plays it. */
export function openPart(folder: string, from: number): Part {
  const file = openSync(partPath(folder, from), 'w');
  let block = '';
  const flush = (): void => {
    writeSync(file, block);
    block = '';
  };
  return {
    write(text) {
      block += text;
      if (block.length >= blockLength) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

function partPath(folder: string, from: number): string {
  return join(folder, `part-${from}`);
}

function copyTo(joined: number, part: string): void {
  const file = openSync(part, 'r');
  const block = new Uint8Array(blockLength);
  for (;;) {
    const length = readSync(file, block);
    if (length === 0) break;
    let written = 0;
    while (written < length) written += writeSync(joined, block, written, length - written);
  }
  closeSync(file);
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`cannot write ${path}: ${fileProblem(error)}`, { cause: error });
  }
}
