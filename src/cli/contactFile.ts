// `--contacts FILE`: the life of every contact as CSV, written while the run goes on, in constant memory.
import { contactLog } from '../experiment/contactLog.ts';
import type { Observer } from '../experiment/player.ts';
import type { ContactRow } from '../experiment/results.ts';
import { openRowFile } from '../host/rowFile.ts';
import type { Compiled } from '../model/compile.ts';
import { contactHeader, contactLines } from '../report/contactRows.ts';

const rowsPerBlock = 2000;

export interface ContactFile {
  readonly observer: Observer;
  complete(): void;
  discard(): void;
}

export function openContactFile(
  path: string,
  { model, span }: Compiled,
  options: { readonly excel: boolean },
): ContactFile {
  const file = openRowFile(path);
  file.write(contactHeader(options));
  let block: ContactRow[] = [];
  const flush = (): void => {
    if (block.length > 0) file.write(contactLines(block, span.zone, options));
    block = [];
  };
  return {
    observer: contactLog(model, (row) => {
      block.push(row);
      if (block.length === rowsPerBlock) flush();
    }),
    complete() {
      flush();
      file.complete();
    },
    discard: file.discard,
  };
}
