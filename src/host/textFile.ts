// Reads text files whole.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileProblem } from './fileProblem.ts';

export type TextFile =
  | { readonly text: string }
  | {
      /** Why it cannot be read, as part of a sentence. */
      readonly unreadable: string;
      /** What is in its folder, when there is no such file: one of them may be meant. */
      readonly neighbours: readonly string[];
    };

/** The text of a UTF-8 file without its byte order mark. */
export function readTextFile(path: string): TextFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { unreadable: fileProblem(error), neighbours: isMissing ? namesIn(dirname(path)) : [] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: 'it is not UTF-8 text', neighbours: [] };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
