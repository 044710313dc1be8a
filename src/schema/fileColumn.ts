// Numbers of a column of a CSV file: `{ file: handle-times.csv, column: talk_s }`.
import type { Field } from './field.ts';
import { partPath, refuse } from './mistake.ts';
import { record } from './record.ts';
import { text } from './text.ts';

/**
 * Numbers of 0 or more, at least one. Where files are not read (a look at a piece of a scenario by itself) they stand as the one number 1;
 * what is wrong in the file itself is told where it is read.
 */
export function fileColumn(doc: string): Field<readonly number[]> {
  const written = record(doc, {
    file: text('Path of the CSV file, relative to this file.', { example: 'handle-times.csv' }),
    column: text('Name of the column. Numbers are seconds where times are drawn; empty cells are left out.', {
      example: 'talk_s',
    }),
  });
  const { kind, example, optional, map, jsonSchema } = written;
  return {
    kind,
    doc,
    example,
    optional,
    ...(map === undefined ? {} : { map }),
    jsonSchema,
    read(node, path, reading) {
      const place = written.read(node, path, reading);
      if (place === undefined) return undefined;
      if (reading.column === undefined) return [1];
      const found = reading.column(place.file, place.column);
      if (found === undefined || !('part' in found)) return found;
      const { part, ...wrong } = found;
      const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === part) : undefined;
      return refuse(entry?.value.origin ?? node.origin, partPath(path, part), reading, wrong);
    },
  };
}
