// Makes a folder and those above it that are missing. Node's own recursive mkdir never returns where the system says "no such file" below a folder
// that is there, as /proc does.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Yields the uppermost folder that was made, undefined when all were there. Throws the error of the file system when one cannot be made. */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) {
    missing.push(folder);
  }
  const made = missing.reverse().filter(makeOne);
  if (!statSync(path).isDirectory()) mkdirSync(path);
  return made[0];
}

/** Whether it was made here: another process may have been first. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(folder)) throw error;
    return false;
  }
}
