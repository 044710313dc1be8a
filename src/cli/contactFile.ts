// `--contacts FILE`: the life of every contact as CSV, or as JSON lines where the name ends in .ndjson, written while the run goes on.
import type { ContactLogOrder } from '../host/contactParts.ts';
import { openPartFile, type PartFile } from '../host/partFile.ts';
import type { Compiled } from '../model/compile.ts';
import { type ContactFormat, createContactWriter } from '../report/contactRows.ts';

export interface ContactFile extends Omit<PartFile, 'folder'> {
  /** For the threads that play. */
  readonly order: ContactLogOrder;
}

/** Throws an Error that says why the file cannot be written. */
export function openContactFile(
  path: string,
  { span: { zone } }: Compiled,
  { excel }: { readonly excel: boolean },
): ContactFile {
  const format: ContactFormat = { kind: path.endsWith('.ndjson') ? 'ndjson' : 'csv', excel };
  const { folder, ...file } = openPartFile(path, createContactWriter(format, zone).header);
  return { order: { folder, format, zone }, ...file };
}
