// Columns of numbers in CSV files that distributions are made from.
import type { Reading } from '../schema/field.ts';
import type { Issue, IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { CsvTable } from './csvTable.ts';
import { Issues } from './issues.ts';
import type { FileContent, FileReference } from './references.ts';

/** Makes the reader of columns of one tree; mistakes in the files are told to its issues, each once. */
export type ReadColumns = (
  references: readonly FileReference[],
  files: ReadonlyMap<string, FileContent>,
  issues: IssueCollector,
) => Promise<NonNullable<Reading['column']>>;

/** So many bad cells of a column are told one by one. */
const toldOneByOne = 3;
const allowedFile = 'a header with the names of the columns, then a row for each observation';

/** What was read, with its mistakes, which are told for each tree that asks. */
interface Read<T> {
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

/** Reads each file and column once, however many trees ask for it. */
export function createColumnsReader(): ReadColumns {
  const tables = new Map<string, Read<CsvTable>>();
  const columns = new Map<string, Read<readonly number[]>>();
  return async (references, files, issues) => {
    const pathOf = new Map(references.map(({ file, path }) => [file, path]));
    // The CSV library takes longer to load than most scenarios to read.
    const csv = references.length > 0 ? await import('./csvTable.ts') : undefined;
    const told = new Set<string>();
    const tell = <T>(id: string, read: Read<T>): T | undefined => {
      if (!told.has(id)) for (const issue of read.issues) issues.add(issue);
      told.add(id);
      return read.value;
    };
    return (file, name) => {
      const path = pathOf.get(file);
      // A file that nobody refers to is asked for under a mistyped key, which is told.
      if (path === undefined || csv === undefined) return undefined;
      const content = files.get(path) ?? { unreadable: 'there is no such file' };
      if (typeof content !== 'string') return { part: 'file', message: `cannot read ${file}: ${content.unreadable}` };
      const table = tell(
        path,
        once(tables, path, (found) => csv.readCsv(path, content, allowedFile, found)),
      );
      if (table === undefined) return undefined;
      const position = table.header.indexOf(name.trim().toLowerCase());
      if (position < 0) return unknownColumn(file, name, table.header);
      const id = `${path} ${position}`;
      return tell(
        id,
        once(columns, id, (found) => numbersIn(table, position, csv, found)),
      );
    };
  };
}

function once<T>(known: Map<string, Read<T>>, id: string, read: (issues: Issues) => T | undefined): Read<T> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const found = new Issues();
  const made = { value: read(found), issues: found.list };
  known.set(id, made);
  return made;
}

function unknownColumn(file: string, name: string, header: readonly string[]) {
  const meant = nearest(name.toLowerCase(), header);
  return {
    part: 'column' as const,
    message: `${file} has no column ${JSON.stringify(name)}`,
    allowed: `allowed: ${header.join(', ')}`,
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}

/** The numbers of a column in the order of the file; undefined when some cell is none, or all are empty. */
function numbersIn(
  { file, header, headerRecord, records, decimalComma, complete }: CsvTable,
  position: number,
  { originAt, originOf, parseAmount }: typeof import('./csvTable.ts'),
  issues: IssueCollector,
): readonly number[] | undefined {
  const name = header[position];
  const filled = records.filter(({ fields }) => fields[position] !== '');
  const amounts = filled.map(({ fields }) => parseAmount(fields[position], name, decimalComma));
  const wrong = [...amounts.keys()].filter((at) => typeof amounts[at] !== 'number');
  for (const at of wrong.slice(0, toldOneByOne)) {
    const mistake = amounts[at];
    if (typeof mistake !== 'number') refuse(originOf(filled[at], position), '', issues, mistake);
  }
  const further = wrong.length - toldOneByOne;
  if (further > 0) {
    const message = `${name} is no number of 0 or more in this row${further > 1 ? ` and ${further - 1} more` : ''}`;
    refuse(originOf(filled[wrong[toldOneByOne]], position), '', issues, { message });
  }
  if (wrong.length > 0 || !complete) return undefined;
  if (filled.length > 0) return amounts as number[];
  const column = headerRecord.columns[position] ?? 1;
  const message = `column ${name} holds no number`;
  return refuse(originAt(file, headerRecord.line, column), '', issues, {
    message,
    allowed: 'a row for each observation',
  });
}
